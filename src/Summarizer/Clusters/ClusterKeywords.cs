namespace Summarizer.Clusters;

/// <summary>Sums the articles' keywords: what many of them tag comes first.</summary>
internal sealed class ClusterKeywords
{
    private readonly FoldedKeywords _keywords = new();
    private readonly List<(double Score, List<ClusterMention> Mentions)> _sums = [];

    public void Add(int document, IReadOnlyList<Keyword> keywords)
    {
        foreach ((Keyword keyword, int place, double share) in _keywords.Add(keywords))
        {
            if (place == _sums.Count) _sums.Add((0, []));
            _sums[place].Mentions.AddRange(keyword.Mentions.Select(mention => new ClusterMention(document, mention)));
            _sums[place] = _sums[place] with { Score = _sums[place].Score + share };
        }
    }

    /// <summary>The best, ties to the keyword that was added first.</summary>
    public IReadOnlyList<ClusterKeyword> Best(int count) =>
    [
        .. Enumerable.Range(0, _sums.Count).OrderByDescending(place => _sums[place].Score).Take(count)
            .Select(place => new ClusterKeyword { Label = _keywords.Best(place).Label, Score = _sums[place].Score, Mentions = _sums[place].Mentions }),
    ];
}
