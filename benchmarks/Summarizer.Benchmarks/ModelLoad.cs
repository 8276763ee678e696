using System.Diagnostics;
using System.Globalization;
using Summarizer.Ranking;

namespace Summarizer.Benchmarks;

/// <summary>Time to read the embedded salience model: once in a fresh process, and again when the code is compiled.</summary>
internal static class ModelLoad
{
    private const int Rounds = 200;

    public static void Print()
    {
        long start = Stopwatch.GetTimestamp();
        SalienceModel model = SalienceModel.Default;
        double first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        byte[] file = SalienceModelFile.Write(model);
        double[] times = new double[Rounds];
        for (int i = 0; i < Rounds; i++)
        {
            start = Stopwatch.GetTimestamp();
            SalienceModel.Load(new MemoryStream(file));
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{file.Length:N0} bytes; first load {first:F2} ms, compilation of its code included; {Rounds} more: median {times[Rounds / 2]:F2} ms, slowest tenth {times[Rounds * 9 / 10]:F2} ms"));
    }
}
