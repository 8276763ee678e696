using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Summarizer.Ranking;

namespace Summarizer.Benchmarks;

/// <summary>
/// Writes results/CPU/overview.md: the table of the stages on short and long articles, the rankers on a long one and the
/// gain of a second thread, with processor and versions. A minute in all; BenchmarkDotNet gives the precise figures of one machine,
/// this file the ratios to compare machines and commits by.
/// </summary>
internal static class Results
{
    public static int Write()
    {
        string cpu = Cpu();
        string folder = Path.Combine(ProjectFolder(), "results", Slug(cpu));
        Directory.CreateDirectory(folder);
        using (var writer = new StreamWriter(Path.Combine(folder, "overview.md")))
        {
            writer.WriteLine("# Stages as multiples of the floor loop");
            writer.WriteLine();
            writer.WriteLine($"{cpu}, {Environment.ProcessorCount} logical cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}.");
            writer.WriteLine("Made by `dotnet run -c Release --project benchmarks/Summarizer.Benchmarks -- --results`. One thread; the best of many rounds.");
            writer.WriteLine();
            StageTable.Print(SampleArticles.Distinct, rounds: 40, writer);
            foreach (string text in new[] { SampleArticles.Compose(100), SampleArticles.Compose(1_000), SampleArticles.Compose(10_000) })
            {
                writer.WriteLine();
                StageTable.Print([text], (int)Math.Clamp(4_000_000L / text.Length, 8, 400), writer);
            }

            WriteModel(writer);
            WriteRankers(writer);
            WriteThreads(writer);
        }

        Console.WriteLine(File.ReadAllText(Path.Combine(folder, "overview.md")));
        return 0;
    }

    private static void WriteRankers(TextWriter writer)
    {
        var stages = new Stages();
        stages.Prepare(SampleArticles.Compose(10_000));
        writer.WriteLine();
        writer.WriteLine($"Ranking alone, {stages.SentenceCount} sentences");
        writer.WriteLine();
        writer.WriteLine("| ranker    | ms |");
        writer.WriteLine("|-----------|---:|");
        foreach (string name in Rankers.Names)
        {
            long best = long.MaxValue;
            for (int round = 0; round < 3; round++)
            {
                long start = ThreadClock.Nanoseconds;
                stages.Rank(Rankers.Find(name)!);
                best = Math.Min(best, ThreadClock.Nanoseconds - start);
            }

            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name,-9} | {best / 1e6:0.0} |"));
        }
    }

    private static void WriteModel(TextWriter writer)
    {
        var model = new ModelBenchmarks();
        model.Prepare();
        double scalar = Best(() => model.Scalar()), vectors = Best(() => model.Vectors());
        writer.WriteLine();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"The model alone, {ModelBenchmarks.Rows} sentences: {scalar:n0} ns row by row, {vectors:n0} ns in vectors, {scalar / vectors:0.0} times as fast."));

        static double Best(Action run)
        {
            long best = long.MaxValue, first = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(first).TotalSeconds < 3)
            {
                long start = Stopwatch.GetTimestamp();
                run();
                best = Math.Min(best, Stopwatch.GetTimestamp() - start);
            }

            return best * 1e9 / Stopwatch.Frequency;
        }
    }

    private static void WriteThreads(TextWriter writer)
    {
        double one = 0, two = 0;
        for (int round = 0; round < 4; round++)
        {
            one = Math.Max(one, ArticlesPerSecond(1));
            two = Math.Max(two, ArticlesPerSecond(2));
        }

        writer.WriteLine();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Two threads analyse {two / one:0.00} times as many articles a second as one."));
    }

    private static double ArticlesPerSecond(int threads)
    {
        var summarizer = new ArticleSummarizer();
        long articles = 0, start = Stopwatch.GetTimestamp();
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(Work))];
        foreach (Thread worker in workers) worker.Start();
        foreach (Thread worker in workers) worker.Join();
        return articles / Stopwatch.GetElapsedTime(start).TotalSeconds;

        void Work()
        {
            int done = 0;
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < 1)
                foreach (string text in SampleArticles.Distinct)
                {
                    summarizer.Analyze(text);
                    done++;
                }

            Interlocked.Add(ref articles, done);
        }
    }

    private static string Cpu()
    {
        if (File.Exists("/proc/cpuinfo"))
            foreach (string line in File.ReadLines("/proc/cpuinfo"))
                if (line.StartsWith("model name", StringComparison.Ordinal)) return line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string Slug(string name) =>
        string.Join('-', name.ToLowerInvariant().Replace("(r)", "", StringComparison.Ordinal).Split([' ', '/', '@', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The folder of this project: the program runs from somewhere below it.</summary>
    private static string ProjectFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Summarizer.Benchmarks.csproj"))) return folder.FullName;
        return Environment.CurrentDirectory;
    }
}
