using System.Globalization;
using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;

namespace Summarizer.Evaluation.Commands;

/// <summary>duplicates: near copies that the index finds in a stream of articles against those that exact comparison finds.</summary>
internal static class DuplicatesCommand
{
    private const int TimedArticles = 1500, Rounds = 15;

    public static int Run(Settings settings)
    {
        foreach (string set in settings.SetsOr("summaries/fr-news-train"))
        {
            IReadOnlyList<CorpusItem> items = Corpus.Load(set, settings.DataFolder).Items;
            Console.WriteLine($"{set}: {items.Count} articles");
            var summarizer = new ArticleSummarizer();
            Article[] articles = [.. items.Select(item => summarizer.Read(item.Text, item.Title))];
            Dictionary<(int Earlier, int Later), double> pairs = SharedRuns.Overlaps([.. items.Select(item => item.Text)]);
            foreach (double threshold in (double[])[0.9, 0.8, 0.7, 0.5]) Report(summarizer, articles, pairs, threshold);
            Console.WriteLine(Inv($"  time on top of Analyze with eight keywords: {100 * Cost([.. articles.Take(TimedArticles)]):0.0} %"));
        }

        return 0;
    }

    private static void Report(ArticleSummarizer summarizer, Article[] articles, Dictionary<(int Earlier, int Later), double> pairs, double threshold)
    {
        var copies = pairs.Where(pair => pair.Value >= threshold).Select(pair => pair.Key.Later).ToHashSet();
        var index = new NearDuplicateIndex(threshold);
        var found = new HashSet<int>();
        double error = 0;
        for (int i = 0; i < articles.Length; i++)
        {
            if (index.Add(i.ToString(CultureInfo.InvariantCulture), summarizer.Fingerprint(articles[i])) is not { } copy) continue;
            found.Add(i);
            double exact = pairs.GetValueOrDefault((int.Parse(copy.Id, CultureInfo.InvariantCulture), i));
            error += Math.Abs(copy.Overlap - exact);
        }

        double right = found.Count(copies.Contains);
        Console.WriteLine(Inv($"  at {threshold:0.0}: {copies.Count} articles repeat an earlier one, {found.Count} found; recall {right / Math.Max(1, copies.Count):0.000}, precision {right / Math.Max(1, found.Count):0.000}, mean error of the overlap {error / Math.Max(1, found.Count):0.000}"));
    }

    /// <summary>Fingerprints and their index as a share of the time of Analyze: the best round of either, which other programs disturbed least.</summary>
    private static double Cost(Article[] articles)
    {
        var plain = new ArticleSummarizer();
        var marked = new ArticleSummarizer(new SummarizerOptions { Fingerprints = true });
        double without = double.MaxValue, with = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            without = Math.Min(without, Time(() => Array.ForEach(articles, article => plain.Analyze(article))));
            var index = new NearDuplicateIndex();
            with = Math.Min(with, Time(() => Array.ForEach(articles, article => index.Add("", marked.Analyze(article).Fingerprint!))));
        }

        return (with / without) - 1;
    }

    /// <summary>Processor time, which another program's work does not stretch, in milliseconds.</summary>
    private static double Time(Action action)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
