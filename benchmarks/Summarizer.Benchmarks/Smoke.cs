using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace Summarizer.Benchmarks;

/// <summary>
/// The quick run of the gate: every benchmark once, its result checked; then articles as a multiple of the floor
/// and the bytes that one allocates beyond its result. The bounds are wide, so that only a regression of its kind shows and
/// not a busy machine.
/// </summary>
internal static class Smoke
{
    private const double MostTimesFloor = 14;
    private const double MostTimesShort = 1.6;
    private const long MostBytesBeyondResult = 4096;

    public static int Run()
    {
        List<string> faults = [];
        Type[] classes = [.. typeof(Smoke).Assembly.GetTypes().Where(type => type.GetMethods().Any(IsBenchmark))];
        foreach (Type type in classes) RunOnce(type, faults);
        double ratio = StageTable.Print(SampleArticles.Distinct, rounds: 25);
        if (!(ratio < MostTimesFloor)) faults.Add($"Analyze takes {ratio:0.0} times the floor loop, the bound is {MostTimesFloor}.");
        double growth = Growth();
        // Another process may have taken the time: what is not linear stays so when it is measured again.
        for (int again = 0; again < 2 && !(growth < MostTimesShort); again++) growth = Growth();
        Console.WriteLine($"Analyze takes {growth:0.00} times as long a character for 9,000 sentences as for 90.");
        if (!(growth < MostTimesShort)) faults.Add($"Analyze is not linear: {growth:0.00} times as long a character for 9,000 sentences as for 90, the bound is {MostTimesShort}.");
        long beyond = BytesBeyondResult();
        Console.WriteLine($"Analyze allocates {beyond} bytes beyond its result.");
        if (beyond > MostBytesBeyondResult) faults.Add($"Analyze allocates {beyond} bytes beyond its result, the bound is {MostBytesBeyondResult}.");
        foreach (string fault in faults) Console.WriteLine($"FAULT: {fault}");
        Console.WriteLine(faults.Count == 0 ? $"smoke: {classes.Length} classes of benchmarks, no fault" : $"smoke: {faults.Count} faults");
        return faults.Count == 0 ? 0 : 1;
    }

    private static bool IsBenchmark(MethodInfo method) => method.GetCustomAttribute<BenchmarkAttribute>() is not null;

    /// <summary>Runs a class with every value of its parameters that a smoke run can afford.</summary>
    private static void RunOnce(Type type, List<string> faults)
    {
        PropertyInfo[] parameters = [.. type.GetProperties().Where(property => Values(type, property) is not null)];
        foreach (object?[] values in Combinations([.. parameters.Select(property => Values(type, property)!)]))
        {
            object instance = Activator.CreateInstance(type)!;
            for (int p = 0; p < parameters.Length; p++) parameters[p].SetValue(instance, values[p]);
            foreach (MethodInfo setup in type.GetMethods().Where(m => m.GetCustomAttribute<GlobalSetupAttribute>() is not null)) setup.Invoke(instance, null);
            foreach (MethodInfo method in type.GetMethods().Where(IsBenchmark))
            {
                object? result = method.Invoke(instance, null);
                if (result is null or 0 or "" or double.NaN or Array { Length: 0 })
                    faults.Add($"{type.Name}.{method.Name}({string.Join(", ", values)}) gives nothing.");
            }
        }
    }

    private static object?[]? Values(Type type, PropertyInfo property)
    {
        if (property.GetCustomAttribute<ParamsAttribute>() is { } listed) return [listed.Values[0]];
        if (property.GetCustomAttribute<ParamsSourceAttribute>() is not { } source) return null;
        return [.. ((System.Collections.IEnumerable)type.GetProperty(source.Name)!.GetValue(null)!).Cast<object?>()];
    }

    private static IEnumerable<object?[]> Combinations(object?[][] values) =>
        values.Aggregate<object?[], IEnumerable<object?[]>>([[]], (all, next) => all.SelectMany(head => next.Select(value => (object?[])[.. head, value])));

    private static double Growth() => TimeACharacter(SampleArticles.Compose(9000), rounds: 5) / TimeACharacter(SampleArticles.Compose(90), rounds: 200);

    /// <summary>Nanoseconds a character of the best of some rounds.</summary>
    private static double TimeACharacter(string text, int rounds)
    {
        var summarizer = new ArticleSummarizer();
        double best = double.MaxValue;
        for (int round = 0; round < rounds; round++)
        {
            long start = ThreadClock.Nanoseconds;
            summarizer.Analyze(text);
            best = Math.Min(best, ThreadClock.Nanoseconds - start);
        }

        return best / text.Length;
    }

    /// <summary>What a warm Analyze allocates less the size of the objects that it returns, measured by building them again.</summary>
    private static long BytesBeyondResult()
    {
        var summarizer = new ArticleSummarizer();
        ArticleAnalysis analysis = summarizer.Analyze(SampleArticles.Typical);
        long start = GC.GetAllocatedBytesForCurrentThread();
        summarizer.Analyze(SampleArticles.Typical);
        long all = GC.GetAllocatedBytesForCurrentThread() - start;
        ResultCopy.Of(analysis);
        start = GC.GetAllocatedBytesForCurrentThread();
        ResultCopy.Of(analysis);
        return all - (GC.GetAllocatedBytesForCurrentThread() - start);
    }
}
