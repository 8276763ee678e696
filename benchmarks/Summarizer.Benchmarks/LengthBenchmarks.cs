using BenchmarkDotNet.Attributes;

namespace Summarizer.Benchmarks;

/// <summary>Articles from short to very long: the time a character must not grow with the length.</summary>
[MemoryDiagnoser]
public class LengthBenchmarks
{
    private readonly ArticleSummarizer _summarizer = new();
    private readonly FloorLoop _floor = new();
    private string _text = "";

    [Params(10, 100, 1_000, 10_000)]
    public int Sentences { get; set; }

    [GlobalSetup]
    public void Prepare() => _text = SampleArticles.Compose(Sentences);

    [Benchmark(Baseline = true, Description = "floor loop")]
    public int Floor() => _floor.Count(_text);

    [Benchmark]
    public ArticleSummary Summarize() => _summarizer.Summarize(_text);

    [Benchmark(Description = "Analyze, 8 keywords")]
    public ArticleAnalysis Analyze() => _summarizer.Analyze(_text);
}
