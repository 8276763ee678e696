using Summarizer.Languages;
using Summarizer.Languages.Identification;

namespace Summarizer.Benchmarks;

/// <summary>
/// What identifying a language costs: the first call of a process, the model's loading alone, and a text once all is warm (of
/// each text the best of the rounds, so that a busy machine does not blur the picture), beside the floor loop on the same texts.
/// </summary>
internal static class LanguageTable
{
    private const int Rounds = 200;
    private const int Calls = 60_000;

    public static void Print(IReadOnlyList<string> texts)
    {
        long start = ThreadClock.Wall;
        LanguageIdentifier.Identify(texts[0]);
        double first = (ThreadClock.Wall - start) / 1e6;
        double load = Best(LetterModel.Load) / 1e6;
        Console.WriteLine($"first call of the process {first:0.00} ms, with loading and compiling; loading the model alone {load:0.000} ms");
        var floor = new FloorLoop();
        double[] costs = BestOfEach(texts, text => LanguageIdentifier.Identify(text)), floors = BestOfEach(texts, text => floor.Count(text));
        Console.WriteLine($"{texts.Count} articles of {texts.Average(text => text.Length):0} characters: mean {costs.Average():0.00} µs, dearest {costs.Max():0.00} µs, "
            + $"{costs.Average() / floors.Average():0.00} times the floor loop ({floors.Average():0.00} µs)");
        double[] glances = BestOfEach(texts, text => LanguageIdentifier.CodeOf(text));
        int differ = texts.Count(text => LanguageIdentifier.CodeOf(text) != LanguageIdentifier.Identify(text).Language);
        Console.WriteLine($"by a glance where it is certain, as summaries and keywords do: mean {glances.Average():0.00} µs, dearest {glances.Max():0.00} µs, "
            + $"{glances.Average() / floors.Average():0.00} times the floor loop; another language than the whole sample in {differ} of {texts.Count}");
    }

    /// <summary>Microseconds for each text. A round goes through all of them, so that the compiler has time to improve the code.</summary>
    private static double[] BestOfEach<T>(IReadOnlyList<string> texts, Func<string, T> run)
    {
        double[] best = new double[texts.Count];
        Array.Fill(best, double.MaxValue);
        int rounds = Math.Max(Rounds, Calls / texts.Count);
        for (int round = 0; round < rounds; round++)
            for (int t = 0; t < texts.Count; t++) best[t] = Math.Min(best[t], Time(() => run(texts[t])) / 1e3);
        return best;
    }

    private static long Best<T>(Func<T> run) => Enumerable.Range(0, Rounds).Min(_ => Time(run));

    private static long Time<T>(Func<T> run)
    {
        long start = ThreadClock.Wall;
        run();
        return ThreadClock.Wall - start;
    }
}
