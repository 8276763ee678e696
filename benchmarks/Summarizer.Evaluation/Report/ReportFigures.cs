using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;
using Summarizer.Evaluation.Runs;
using Summarizer.Ranking;

namespace Summarizer.Evaluation.Report;

/// <summary>A point of a plot.</summary>
internal readonly record struct Point(double X, double Y);

/// <summary>A ranker's quality (mean of ROUGE-1 and ROUGE-2, per cent) and speed (articles a second of one processor).</summary>
internal readonly record struct RankerPoint(string Name, double Quality, double Speed);

/// <summary>Quality of several rankers over the same groups, per cent.</summary>
internal sealed record GroupedFigures(IReadOnlyList<string> Groups, IReadOnlyList<(string Ranker, double[] Values)> Series);

/// <summary>What the report measures; each figure comes from calling the library anew.</summary>
internal static class ReportFigures
{
    /// <summary>The default, what everyone compares with, and the classic that most libraries offer.</summary>
    private static readonly string[] s_compared = ["salience", "lead", "textrank"];

    private const int TimedArticles = 200, Rounds = 12;

    public static IReadOnlyList<RankerPoint> QualityAndSpeed(Corpus corpus)
    {
        string[] names = [.. Rankers.Names.Where(name => name != "random")];
        // What all rankers share is compiled at the expense of whoever comes first: one pass over all that does not count.
        foreach (string name in names) Speed(corpus.Items, name);
        return [.. names.Select(name => new RankerPoint(name, Mean(corpus.Items, Of(name, SummaryLength.Sentences(1))), Speed(corpus.Items, name)))];
    }

    public static GroupedFigures ByLength(Corpus corpus)
    {
        int[] lengths = [1, 2, 3, 4, 5];
        return new GroupedFigures(
            [.. lengths.Select(length => length == 1 ? "1 sentence" : $"{length} sentences")],
            [.. s_compared.Select(name => (name, (double[])[.. lengths.Select(length => Mean(corpus.Items, Of(name, SummaryLength.Sentences(length))))]))]);
    }

    public static GroupedFigures BySet(IReadOnlyList<(string Name, Corpus Corpus)> sets) => new(
        [.. sets.Select(set => set.Name)],
        [.. s_compared.Select(name => (name, (double[])[.. sets.Select(set => Mean(set.Corpus.Items, Of(name, SummaryLength.Auto) with { AsLongAsReference = true }))]))]);

    /// <summary>Short and long articles, in four equal parts.</summary>
    public static GroupedFigures ByArticleLength(Corpus corpus)
    {
        CorpusItem[] items = [.. corpus.Items.OrderBy(item => item.Text.Length)];
        CorpusItem[][] quarters = [.. items.Chunk((items.Length + 3) / 4)];
        return new GroupedFigures(
            [.. quarters.Select(quarter => $"{quarter[0].Text.Length}–{quarter[^1].Text.Length}")],
            [.. s_compared.Select(name => (name, (double[])[.. quarters.Select(quarter => Mean(quarter, Of(name, SummaryLength.Sentences(1))))]))]);
    }

    /// <summary>Mean score that sentences were given against the mean of ROUGE-1 and ROUGE-2 that they reach, by tenths of the scores.</summary>
    public static IReadOnlyList<Point> Calibration(Corpus corpus)
    {
        var summarizer = new ArticleSummarizer();
        Point[] sentences =
        [
            .. corpus.Items.AsParallel().AsOrdered().SelectMany(item => summarizer.Analyze(summarizer.Read(item.Text, item.Title), keywords: 0).Sentences.Select(sentence =>
            {
                RougeScore rouge = Rouge.Score(sentence.Span.Slice(item.Text).ToString(), item.Summaries);
                return new Point(sentence.Score, (rouge.R1 + rouge.R2) / 2);
            })),
        ];
        return [.. sentences.OrderBy(point => point.X).Chunk((sentences.Length + 9) / 10).Select(tenth => new Point(tenth.Average(point => point.X), tenth.Average(point => point.Y)))];
    }

    /// <summary>Share of each language's sentence ends found and right (F1, per cent), best language first.</summary>
    public static IReadOnlyList<(string Language, double F1)> Sentences(Corpus corpus) =>
    [
        .. SetScores.Boundaries(corpus.Items, LibraryRun.Split(corpus.Items, new RunSettings()), "treebank")
            .GroupBy(pair => pair.Key.Split('-')[0], pair => 100 * pair.Value.F1)
            .Select(language => (language.Key, language.Average())).OrderByDescending(language => language.Item2),
    ];

    /// <summary>The articles whose summary shares least with the reference.</summary>
    public static IReadOnlyList<(CorpusItem Item, string Summary, double Score)> Worst(Corpus corpus, int count)
    {
        ArticleResult[] results = LibraryRun.Analyze(corpus.Items, new RunSettings());
        RougeScore[] scores = SetScores.Summaries(corpus.Items, results);
        return
        [
            .. Enumerable.Range(0, results.Length).Select(i => (corpus.Items[i], results[i].Summary, 50 * (scores[i].R1 + scores[i].R2)))
                .OrderBy(worst => worst.Item3).Take(count),
        ];
    }

    private static RunSettings Of(string ranker, SummaryLength length) =>
        new() { Summarizer = new SummarizerOptions { Ranker = Rankers.Find(ranker) }, Length = length };

    private static double Mean(IReadOnlyList<CorpusItem> items, RunSettings run) =>
        50 * SetScores.Summaries(items, LibraryRun.Analyze(items, run)).Average(score => score.R1 + score.R2);

    /// <summary>Articles a second of processor time, reading included: the best of several rounds, of which the first warm up.</summary>
    private static double Speed(IReadOnlyList<CorpusItem> items, string ranker)
    {
        var summarizer = new ArticleSummarizer(new SummarizerOptions { Ranker = Rankers.Find(ranker) });
        string[] texts = [.. items.Take(TimedArticles).Select(item => item.Text)];
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            foreach (string text in texts) summarizer.Summarize(text, SummaryLength.Sentences(1));
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        return texts.Length / best;
    }
}
