namespace Summarizer.Benchmarks;

/// <summary>
/// A quick look at where the time goes: every stage over a set of articles, as nanoseconds a character and as a multiple
/// of the floor loop of the same run. The floor, the stages of an article one after the other as they run in Analyze, and each whole
/// call go over all articles in turn, so that none finds an article's words and jumps still warm from the one before. Of
/// each article the best of the rounds counts, so that a busy machine does not blur the picture.
/// </summary>
internal static class StageTable
{
    /// <summary>Characters from which on a run is likely to be interrupted: CPU time is measured, though asking for it is dear.</summary>
    private const int LongText = 20_000;

    /// <summary>The first of the runs that take a whole article from its text; before them the floor and the stages.</summary>
    private const int FirstWhole = 10;

    private static readonly string[] s_names =
    [
        "floor loop", "blocks", "language", "kinds of block", "sentences", "words", "index, with sentences and words",
        "salience", "selection", "keywords", "TrySummarize: spans alone", "Summarize", "Analyze, 8 keywords", "naive TextRank: Regex and LINQ",
    ];

    /// <summary>
    /// Prints the table and returns the multiple of the floor that a whole Analyze takes. The naive TextRank, which compares all sentences with
    /// each other, is left out where a text is long.
    /// </summary>
    public static double Print(IReadOnlyList<string> texts, int rounds, TextWriter? writer = null)
    {
        writer ??= Console.Out;
        var stages = new Stages();
        var floor = new FloorLoop();
        var summarizer = new ArticleSummarizer();
        var spans = new TextSpan[3];
        Action<string>[] runs =
        [
            text => floor.Count(text),
            text =>
            {
                stages.Take(text);
                stages.Blocks();
            },
            _ => stages.Identify(),
            _ => stages.Classify(),
            _ => stages.Sentences(),
            _ => stages.Words(),
            _ => stages.Index(),
            _ => stages.Rank(),
            _ => stages.Select(),
            _ => stages.Keywords(),
            text => summarizer.TrySummarize(text, spans, out _),
            text => summarizer.Summarize(text),
            text => summarizer.Analyze(text),
            text => NaiveTextRank.Summarize(text, 3),
        ];
        if (texts.Any(text => text.Length > LongText)) runs = runs[..^1];

        // What is run over all articles before the next begins: the floor, the stages of an article one after the other, each whole.
        int[] passes = [0, 1, FirstWhole, .. Enumerable.Range(FirstWhole + 1, runs.Length - FirstWhole)];
        long[,] best = new long[runs.Length, texts.Count];
        long[] bytes = new long[runs.Length];
        long sentences = 0;
        for (int round = 0; round < rounds; round++)
        {
            for (int pass = 0; pass + 1 < passes.Length; pass++)
            {
                for (int t = 0; t < texts.Count; t++)
                {
                    bool isLong = texts[t].Length > LongText;
                    for (int r = passes[pass]; r < passes[pass + 1]; r++)
                    {
                        long allocated = GC.GetAllocatedBytesForCurrentThread();
                        long start = isLong ? ThreadClock.Nanoseconds : ThreadClock.Wall;
                        runs[r](texts[t]);
                        long time = (isLong ? ThreadClock.Nanoseconds : ThreadClock.Wall) - start;
                        if (round == 0 || time < best[r, t]) best[r, t] = time;
                        if (round == rounds - 1) bytes[r] += GC.GetAllocatedBytesForCurrentThread() - allocated;
                    }

                    if (round == 0 && pass == 1) sentences += stages.SentenceCount;
                }
            }
        }

        long characters = texts.Sum(text => (long)text.Length);
        writer.WriteLine($"{texts.Count} articles, {characters / texts.Count} characters and {(double)sentences / texts.Count:0.0} sentences each");
        writer.WriteLine();
        writer.WriteLine($"| {"stage",-32} | ns/char | x floor | bytes/article |");
        writer.WriteLine($"|{new string('-', 34)}|--------:|--------:|--------------:|");
        double[] total = [.. Enumerable.Range(0, runs.Length).Select(r => Enumerable.Range(0, texts.Count).Sum(t => best[r, t]) / (double)characters)];
        for (int r = 0; r < runs.Length; r++)
            writer.WriteLine($"| {s_names[r],-32} | {total[r],7:0.00} | {total[r] / total[0],7:0.00} | {bytes[r] / texts.Count,13:n0} |");
        return total[Array.IndexOf(s_names, "Analyze, 8 keywords")] / total[0];
    }
}
