using Summarizer.Text;

namespace Summarizer.Clusters;

/// <summary>Sums the articles' keywords: what many of them tag comes first. Labels that differ in case, accents or hyphens are one.</summary>
internal sealed class ClusterKeywords
{
    private readonly Dictionary<ulong, int> _places = [];
    private readonly List<(Keyword Best, double BestShare, double Score, List<ClusterMention> Mentions)> _sums = [];

    public void Add(int document, IReadOnlyList<Keyword> keywords)
    {
        if (keywords.Count == 0) return;
        double most = keywords.Max(keyword => keyword.Score);
        foreach (Keyword keyword in keywords)
        {
            double share = keyword.Score / most;
            ulong key = WordKey.Folded(keyword.Label);
            if (!_places.TryGetValue(key, out int place))
            {
                _places.Add(key, place = _sums.Count);
                _sums.Add((keyword, share, 0, []));
            }

            var sum = _sums[place];
            if (share > sum.BestShare) (sum.Best, sum.BestShare) = (keyword, share);
            sum.Mentions.AddRange(keyword.Mentions.Select(mention => new ClusterMention(document, mention)));
            _sums[place] = sum with { Score = sum.Score + share };
        }
    }

    /// <summary>The best, ties to the keyword that was added first.</summary>
    public IReadOnlyList<ClusterKeyword> Best(int count) =>
    [
        .. _sums.OrderByDescending(sum => sum.Score).Take(count)
            .Select(sum => new ClusterKeyword { Label = sum.Best.Label, Score = sum.Score, Mentions = sum.Mentions }),
    ];
}
