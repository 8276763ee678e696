using BenchmarkDotNet.Attributes;

namespace Summarizer.Benchmarks;

/// <summary>The typical article end to end, against the floor and against what one writes in an afternoon.</summary>
[MemoryDiagnoser]
public class ArticleBenchmarks
{
    private readonly ArticleSummarizer _summarizer = new();
    private readonly FloorLoop _floor = new();
    private readonly TextSpan[] _spans = new TextSpan[3];

    [Benchmark(Baseline = true, Description = "floor loop")]
    public int Floor() => _floor.Count(SampleArticles.Typical);

    [Benchmark]
    public int TrySummarize() => _summarizer.TrySummarize(SampleArticles.Typical, _spans, out int written) ? written : 0;

    [Benchmark]
    public ArticleSummary Summarize() => _summarizer.Summarize(SampleArticles.Typical);

    [Benchmark(Description = "ExtractKeywords, 8")]
    public IReadOnlyList<Keyword> ExtractKeywords() => _summarizer.ExtractKeywords(SampleArticles.Typical);

    [Benchmark(Description = "Analyze, 8 keywords")]
    public ArticleAnalysis Analyze() => _summarizer.Analyze(SampleArticles.Typical);

    [Benchmark(Description = "naive TextRank: Regex and LINQ")]
    public string[] Naive() => NaiveTextRank.Summarize(SampleArticles.Typical, 3);
}
