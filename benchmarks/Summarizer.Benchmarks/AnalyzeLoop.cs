using System.Diagnostics;

namespace Summarizer.Benchmarks;

/// <summary>Analyzes articles over and over on one thread, for a profiler to look at: see the README.</summary>
internal static class AnalyzeLoop
{
    public static void Run(IReadOnlyList<string> texts, int seconds)
    {
        var summarizer = new ArticleSummarizer();
        long start = Stopwatch.GetTimestamp(), characters = 0, articles = 0, cpu = ThreadClock.Nanoseconds;
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            foreach (string text in texts)
            {
                summarizer.Analyze(text);
                characters += text.Length;
                articles++;
            }
        }

        cpu = ThreadClock.Nanoseconds - cpu;
        Console.WriteLine($"{articles} articles, {(double)cpu / characters:0.00} ns/char of CPU time");
    }
}
