using BenchmarkDotNet.Attributes;

namespace Summarizer.Benchmarks;

/// <summary>Articles end to end, against the floor and against what one writes in an afternoon: ever other ones, as the README says.</summary>
[MemoryDiagnoser]
public class ArticleBenchmarks
{
    private readonly ArticleSummarizer _summarizer = new();
    private readonly FloorLoop _floor = new();
    private readonly TextSpan[] _spans = new TextSpan[3];
    private int _next;

    [Benchmark(Baseline = true, Description = "floor loop")]
    public int Floor() => _floor.Count(Next());

    [Benchmark]
    public int TrySummarize() => _summarizer.TrySummarize(Next(), _spans, out int written) ? written : 0;

    [Benchmark]
    public ArticleSummary Summarize() => _summarizer.Summarize(Next());

    [Benchmark(Description = "ExtractKeywords, 8")]
    public IReadOnlyList<Keyword> ExtractKeywords() => _summarizer.ExtractKeywords(Next());

    [Benchmark(Description = "Analyze, 8 keywords")]
    public ArticleAnalysis Analyze() => _summarizer.Analyze(Next());

    [Benchmark(Description = "naive TextRank: Regex and LINQ")]
    public string[] Naive() => NaiveTextRank.Summarize(Next(), 3);

    private string Next() => SampleArticles.Distinct[_next = (_next + 1) % SampleArticles.Distinct.Count];
}
