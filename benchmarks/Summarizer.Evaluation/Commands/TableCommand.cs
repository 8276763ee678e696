using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;
using Summarizer.Evaluation.Runs;
using Summarizer.Ranking;

namespace Summarizer.Evaluation.Commands;

/// <summary>table: every ranker on the same articles and the same length, as a Markdown table with 95 % bootstrap intervals.</summary>
internal static class TableCommand
{
    public static int Run(Settings settings)
    {
        string[] usual = ["summaries/fr-news-dev", "summaries/fr-tech-dev", "summaries/en-bbc", "summaries/pt-temario", "summaries/nb-norsumm", "summaries/tr-xtinge", "summaries/multi-news"];
        foreach (string set in settings.SetsOr(usual))
        {
            Corpus corpus = Corpus.Load(set, settings.DataFolder);
            RunSettings run = settings.HasLength ? settings.Run
                : set.Contains("/fr-", StringComparison.Ordinal) ? settings.Run with { Length = SummaryLength.Sentences(1) }
                : settings.Run with { AsLongAsReference = true };
            string length = settings.HasLength ? "the given length" : run.AsLongAsReference ? "at most the reference's words" : "one sentence";
            Console.WriteLine($"{set}, {corpus.Items.Count} articles, {length}");
            Console.WriteLine();
            Console.WriteLine("| ranker | R1 | R2 | RL | words | dangling |");
            Console.WriteLine("|---|---|---|---|---|---|");
            foreach (string name in Rankers.Names) PrintRow(name, corpus, run with { Summarizer = run.Summarizer with { Ranker = Rankers.Find(name) } });
            Console.WriteLine();
        }

        return 0;
    }

    private static void PrintRow(string name, Corpus corpus, RunSettings run)
    {
        ArticleResult[] results = LibraryRun.Analyze(corpus.Items, run);
        RougeScore[] scores = SetScores.Summaries(corpus.Items, results);
        int sentences = results.Sum(result => result.Sentences.Count), dangling = results.Sum(result => result.Dangling);
        string[] cells =
        [
            name,
            Cell([.. scores.Select(score => 100 * score.R1)]),
            Cell([.. scores.Select(score => 100 * score.R2)]),
            Cell([.. scores.Select(score => 100 * score.RL)]),
            FigureLines.One(SetScores.WordsPerSummary(results)),
            FigureLines.One(100.0 * dangling / Math.Max(1, sentences)) + " %",
        ];
        Console.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    private static string Cell(double[] values)
    {
        (double low, double high) = Bootstrap.Interval(values);
        return $"{FigureLines.Two(values.Average())} ({FigureLines.One(low)}–{FigureLines.One(high)})";
    }
}
