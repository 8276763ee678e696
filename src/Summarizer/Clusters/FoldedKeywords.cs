using Summarizer.Text;

namespace Summarizer.Clusters;

/// <summary>
/// The keywords of several articles, those together whose labels differ in case, accents or hyphens: each has a place, numbered in
/// order of arrival, and is shown as the article tags it where it scores best.
/// </summary>
internal sealed class FoldedKeywords
{
    private readonly Dictionary<ulong, int> _places = [];
    private readonly List<(Keyword Keyword, double Share)> _best = [];

    public int Count => _best.Count;

    public Keyword Best(int place) => _best[place].Keyword;

    /// <summary>The place of a folded label, or -1.</summary>
    public int PlaceOf(ulong folded) => _places.GetValueOrDefault(folded, -1);

    /// <summary>Adds an article's keywords; gives each with its place and its score as a share of the article's best.</summary>
    public IEnumerable<(Keyword Keyword, int Place, double Share)> Add(IReadOnlyList<Keyword> keywords)
    {
        if (keywords.Count == 0) yield break;
        double most = keywords.Max(keyword => keyword.Score);
        foreach (Keyword keyword in keywords)
        {
            double share = keyword.Score / most;
            ulong key = WordKey.Folded(keyword.Label);
            if (!_places.TryGetValue(key, out int place))
            {
                _places.Add(key, place = _best.Count);
                _best.Add((keyword, share));
            }
            else if (share > _best[place].Share)
            {
                _best[place] = (keyword, share);
            }

            yield return (keyword, place, share);
        }
    }
}
