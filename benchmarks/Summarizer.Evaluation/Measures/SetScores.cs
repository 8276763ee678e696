using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Runs;

namespace Summarizer.Evaluation.Measures;

/// <summary>Each measure over a whole set. A missing result scores zero, it is not left out of the mean.</summary>
internal static class SetScores
{
    /// <summary>ROUGE of every article's summary, in the set's order.</summary>
    public static RougeScore[] Summaries(IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results, bool average = false)
    {
        var scores = new RougeScore[items.Count];
        Parallel.For(0, items.Count, i => scores[i] = Rouge.Score(results[i]?.Summary ?? "", items[i].Summaries, average));
        return scores;
    }

    public static double WordsPerSummary(IReadOnlyList<ArticleResult?> results) =>
        results.Sum(result => (double)ScoreWords.Of(result?.Summary ?? "").Length) / results.Count;

    /// <summary>One agreement for every item that has references.</summary>
    public static Agreement[] Keywords(IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results, Keyphrases keyphrases, int k) =>
        [.. items.Select((item, i) => keyphrases.Score(results[i]?.Keywords ?? [], item.Keywords, k)).OfType<Agreement>()];

    /// <summary>Boundary counts for each value of a label ("all" without one), in ordinal order.</summary>
    public static SortedDictionary<string, BoundaryCounts> Boundaries(
        IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results, string? by = null)
    {
        var groups = new SortedDictionary<string, BoundaryCounts>(StringComparer.Ordinal);
        for (int i = 0; i < items.Count; i++)
        {
            string group = by is null ? "all" : items[i].Labels.GetValueOrDefault(by, "None");
            if (!groups.TryGetValue(group, out BoundaryCounts? counts)) groups[group] = counts = new BoundaryCounts();
            counts.Add(items[i].Ends, results[i]?.Ends ?? []);
        }

        return groups;
    }

    /// <summary>Words of the body kept, against the body that should be.</summary>
    public static Agreement[] Bodies(IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results)
    {
        var scores = new Agreement[items.Count];
        Parallel.For(0, items.Count, i => scores[i] = TokenOverlap.Score(results[i]?.Body ?? "", items[i].Body ?? ""));
        return scores;
    }

    /// <summary>Share of the words of clean articles that the body keeps, between 0 and 1.</summary>
    public static double Kept(IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results)
    {
        long shared = 0, all = 0;
        Parallel.For(0, items.Count, i =>
        {
            string[] words = ScoreWords.Of(items[i].Text);
            Interlocked.Add(ref shared, TokenOverlap.Shared(ScoreWords.Of(results[i]?.Body ?? ""), words));
            Interlocked.Add(ref all, words.Length);
        });
        return all == 0 ? 0 : shared / (double)all;
    }

    /// <summary>Right and all identifications of each language of the set.</summary>
    public static SortedDictionary<string, (int Right, int All)> Languages(
        IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results, IReadOnlySet<string>? only = null)
    {
        var languages = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        for (int i = 0; i < items.Count; i++)
        {
            string code = items[i].Language;
            if (only is not null && !only.Contains(LanguageCodes.Fold(code))) continue;
            (int right, int all) = languages.GetValueOrDefault(code);
            bool same = results[i] is { } result && LanguageCodes.Same(result.Language, code);
            languages[code] = (right + (same ? 1 : 0), all + 1);
        }

        return languages;
    }
}
