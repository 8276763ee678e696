using System.Diagnostics;
using System.Globalization;

namespace Summarizer.Benchmarks;

/// <summary>How long after its token was cancelled a stream of summaries ends, workers included: an endless source, cancelled at odd moments.</summary>
internal static class CancelTable
{
    private const int Rounds = 200;

    public static async Task Print()
    {
        var summarizer = new ArticleSummarizer();
        double[] times = new double[Rounds];
        var random = new Random(1);
        for (int round = -5; round < Rounds; round++)
        {
            using var cancel = new CancellationTokenSource();
            long at = 0;
            int moment = random.Next(1, 400), seen = 0;
            try
            {
                await foreach (ArticleSummary _ in summarizer.SummarizeManyAsync(Endless(), cancellationToken: cancel.Token))
                {
                    if (++seen != moment) continue;
                    at = Stopwatch.GetTimestamp();
                    await cancel.CancelAsync();
                }
            }
            catch (OperationCanceledException)
            {
                // The end of the stream is what is waited for.
            }

            if (round >= 0) times[round] = Stopwatch.GetElapsedTime(at).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"SummarizeManyAsync ends after its cancellation in {times[Rounds / 2]:F2} ms (median), {times[Rounds * 99 / 100]:F2} ms (99 of 100), {times[^1]:F2} ms (longest of {Rounds})"));
    }

    private static async IAsyncEnumerable<string> Endless()
    {
        for (int i = 0; ; i++)
        {
            if (i % 64 == 0) await Task.Yield();
            yield return SampleArticles.Distinct[i % SampleArticles.Distinct.Count];
        }
    }
}
