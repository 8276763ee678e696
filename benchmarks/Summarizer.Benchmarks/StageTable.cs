namespace Summarizer.Benchmarks;

/// <summary>
/// A quick look at where the time goes: every stage over a set of articles, as nanoseconds a character and as a multiple
/// of the floor loop of the same run. Rounds are interleaved and the best one counts, so that a busy machine does
/// not favour one stage.
/// </summary>
internal static class StageTable
{
    /// <summary>Prints the table and returns the multiple of the floor that a whole Analyze takes.</summary>
    public static double Print(IReadOnlyList<string> texts, int rounds)
    {
        Stages[] stages = [.. texts.Select(text => new Stages(text))];
        var floor = new FloorLoop();
        var summarizer = new ArticleSummarizer();
        (string Name, Action Run)[] rows =
        [
            ("floor loop", () => { foreach (string text in texts) floor.Count(text); }),
            ("blocks", () => { foreach (Stages s in stages) s.Blocks(); }),
            ("language", () => { foreach (Stages s in stages) s.Identify(); }),
            ("kinds of block", () => { foreach (Stages s in stages) s.Classify(); }),
            ("sentences", () => { foreach (Stages s in stages) s.Sentences(); }),
            ("words", () => { foreach (Stages s in stages) s.Words(); }),
            ("index, with sentences and words", () => { foreach (Stages s in stages) s.Index(); }),
            ("salience", () => { foreach (Stages s in stages) s.Rank(); }),
            ("selection", () => { foreach (Stages s in stages) s.Select(); }),
            ("keywords", () => { foreach (Stages s in stages) s.Keywords(); }),
            ("Summarize", () => { foreach (string text in texts) summarizer.Summarize(text); }),
            ("Analyze, 8 keywords", () => { foreach (string text in texts) summarizer.Analyze(text); }),
        ];

        long characters = texts.Sum(text => (long)text.Length);
        int repeats = (int)Math.Clamp(500_000 / characters, 1, 1000);
        double[] best = new double[rows.Length];
        long[] bytes = new long[rows.Length];
        Array.Fill(best, double.MaxValue);
        for (int round = 0; round < rounds; round++)
        {
            for (int r = 0; r < rows.Length; r++)
            {
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                double start = ThreadClock.Nanoseconds;
                for (int i = 0; i < repeats; i++) rows[r].Run();
                best[r] = Math.Min(best[r], (ThreadClock.Nanoseconds - start) / repeats / characters);
                bytes[r] = (GC.GetAllocatedBytesForCurrentThread() - allocated) / repeats / texts.Count;
            }
        }

        Console.WriteLine($"{texts.Count} articles, {characters / texts.Count} characters and {stages.Average(s => s.SentenceCount):0.0} sentences each");
        Console.WriteLine($"| {"stage",-32} | ns/char | x floor | bytes/article |");
        Console.WriteLine($"|{new string('-', 34)}|--------:|--------:|--------------:|");
        for (int r = 0; r < rows.Length; r++)
            Console.WriteLine($"| {rows[r].Name,-32} | {best[r],7:0.00} | {best[r] / best[0],7:0.00} | {bytes[r],13:n0} |");
        return best[^1] / best[0];
    }
}
