using System.Globalization;
using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Runs;

namespace Summarizer.Evaluation.Measures;

/// <summary>The figures of a set as printed: the very lines of the reference scorer, so that the two can be compared as text.</summary>
internal static class FigureLines
{
    public static string[] Summaries(IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results, bool average)
    {
        RougeScore[] scores = SetScores.Summaries(items, results, average);
        double r1 = 100 * scores.Average(score => score.R1), r2 = 100 * scores.Average(score => score.R2), rl = 100 * scores.Average(score => score.RL);
        return [$"articles {items.Count}  R1 {Two(r1)}  R2 {Two(r2)}  RL {Two(rl)}  mean {Two((r1 + r2 + rl) / 3)}  words/summary {One(SetScores.WordsPerSummary(results))}"];
    }

    public static string[] Keywords(IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results, Keyphrases keyphrases) =>
    [
        .. new[] { 5, 10, 15 }.Select(k =>
        {
            Agreement[] rows = SetScores.Keywords(items, results, keyphrases, k);
            return $"documents {rows.Length}  @{k}  {Mean(Agreement.Mean(rows))}";
        }),
    ];

    public static string[] Sentences(IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results, string? by)
    {
        SortedDictionary<string, BoundaryCounts> groups = SetScores.Boundaries(items, results, by);
        List<string> lines = [.. groups.Select(group =>
            $"{group.Key}  sentences {group.Value.True}  P {Two(100 * group.Value.Precision)}  R {Two(100 * group.Value.Recall)}  F1 {Two(100 * group.Value.F1)}")];
        if (by is not null) lines.Add($"mean of {groups.Count} F1 {Two(100 * groups.Values.Average(counts => counts.F1))}");
        return [.. lines];
    }

    public static string[] Bodies(IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results) =>
        [$"pages {items.Count}  {Mean(Agreement.Mean(SetScores.Bodies(items, results)))}"];

    public static string[] Kept(IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results) =>
        [$"articles {items.Count}  words kept {Two(100 * SetScores.Kept(items, results))} %"];

    public static string[] Languages(IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results, IReadOnlySet<string>? only)
    {
        SortedDictionary<string, (int Right, int All)> languages = SetScores.Languages(items, results, only);
        int right = languages.Values.Sum(count => count.Right), all = languages.Values.Sum(count => count.All);
        return
        [
            string.Join("  ", languages.Select(language => $"{language.Key} {One(100.0 * language.Value.Right / language.Value.All)}")),
            $"samples {all}  accuracy {Two(100.0 * right / all)}",
        ];
    }

    /// <summary>Two decimals.</summary>
    public static string Two(double value) => Rounded(value, 2);

    public static string One(double value) => Rounded(value, 1);

    /// <summary>A number and what it counts.</summary>
    public static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    /// <summary>Precision, recall and F1 as the reference scorer prints them.</summary>
    public static string Mean(Agreement mean) => $"P {Two(100 * mean.Precision)}  R {Two(100 * mean.Recall)}  F1 {Two(100 * mean.F1)}";

    /// <summary>Exact ties go to the even digit, as in the reference scorer's language.</summary>
    private static string Rounded(double value, int digits)
    {
        double scaled = value * Math.Pow(10, digits);
        if (scaled - Math.Floor(scaled) == 0.5) value = Math.Round(value, digits, MidpointRounding.ToEven);
        return value.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
