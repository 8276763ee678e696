namespace Summarizer.Ranking;

/// <summary>The ranking methods of the package, by name.</summary>
public static class Rankers
{
    private static readonly ISentenceRanker[] s_all =
    [
        new SalienceRanker(new(() => SalienceModel.Default)), new LeadRanker(), new LuhnRanker(), new EdmundsonRanker(), new LsaRanker(), new TextRankRanker(),
        new LexRankRanker(), new SumBasicRanker(), new KLSumRanker(), new ReductionRanker(), new RandomRanker(),
    ];

    /// <summary>The default: the trained salience model.</summary>
    public static ISentenceRanker Salience => s_all[0];

    /// <summary>Names that <see cref="Find"/> knows, the default first.</summary>
    public static IReadOnlyList<string> Names => [.. s_all.Select(ranker => ranker.Name)];

    /// <summary>The default ranker with a model of the caller's own.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public static ISentenceRanker SalienceWith(SalienceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new SalienceRanker(new(model));
    }

    /// <summary>The ranker of a name, or null.</summary>
    public static ISentenceRanker? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Array.Find(s_all, ranker => ranker.Name == name);
    }
}
