using BenchmarkDotNet.Attributes;
using Summarizer.Html;

namespace Summarizer.Benchmarks;

/// <summary>Reading a page of 60,000 characters, from its HTML and from its plain text; SmartReader alone is the baseline of the ratios.</summary>
[MemoryDiagnoser]
public class PageBenchmarks
{
    private static readonly SamplePage s_page = SamplePage.Compose(60_000);

    private readonly HtmlArticleReader _html = new();
    private readonly ArticleSummarizer _text = new();

    [Benchmark(Baseline = true, Description = "SmartReader alone")]
    public string SmartReaderAlone() => new SmartReader.Reader("https://example.org/a", s_page.Html).GetArticle().TextContent;

    [Benchmark(Description = "ours from HTML")]
    public string FromHtml() => _html.Read(s_page.Html).Article.Source;

    [Benchmark(Description = "ours from plain text")]
    public string FromText() => _text.Read(s_page.Text).Source;
}
