using BenchmarkDotNet.Attributes;

namespace Summarizer.Benchmarks;

/// <summary>Every stage by itself on the typical article; the floor loop is the baseline of the ratios.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly Stages _stages = new();
    private readonly FloorLoop _floor = new();

    [GlobalSetup]
    public void Prepare() => _stages.Prepare(SampleArticles.Typical);

    [Benchmark(Baseline = true, Description = "floor loop")]
    public int Floor() => _floor.Count(SampleArticles.Typical);

    [Benchmark(Description = "blocks")]
    public int Blocks() => _stages.Blocks();

    [Benchmark(Description = "language")]
    public string Language() => _stages.Identify();

    [Benchmark(Description = "kinds of block")]
    public int Kinds() => _stages.Classify();

    [Benchmark(Description = "sentences")]
    public int Sentences() => _stages.Sentences();

    [Benchmark(Description = "words")]
    public int Words() => _stages.Words();

    [Benchmark(Description = "index, with sentences and words")]
    public int Index() => _stages.Index();

    [Benchmark(Description = "salience: features and model")]
    public double Salience() => _stages.Rank();

    [Benchmark(Description = "selection: set scorer")]
    public int Selection() => _stages.Select();

    [Benchmark(Description = "keywords")]
    public int Keywords() => _stages.Keywords();
}
