using AngleSharp.Html.Dom;
using Summarizer.Html;
using Summarizer.Html.Metadata;
using Summarizer.Html.Pages;
using Summarizer.Html.Titles;
using Summarizer.Languages;

namespace Summarizer.Benchmarks;

/// <summary>The stages of reading HTML, each on what the stages before it left behind.</summary>
internal sealed class PageStages
{
    private IHtmlDocument _document = null!;
    private List<PageBlock> _blocks = [];
    private PageMetadata _metadata = new();
    private DeclaredTitles _titles = null!;
    private string _language = "und";
    private ContainerVote _vote = null!;
    private FeatureColumns _features = null!;
    private float[] _scores = [];
    private bool[] _kept = [];

    public (string Name, Action<SamplePage> Run)[] All =>
    [
        ("stage: parser", page => _document = PageParser.Parse(page.Html, HtmlLimits.Default)),
        ("stage: metadata", _ => (_metadata, _titles) = MetadataReader.Read(_document)),
        ("stage: blocks", _ => _blocks = PageWalker.Walk(_document.DocumentElement, HtmlLimits.Default)),
        ("stage: language", _ => _language = HtmlArticleReader.Identify(_blocks, _metadata)),
        ("stage: vote", _ => _vote = new ContainerVote(_blocks)),
        ("stage: features", _ => _features = BlockFeatures.Compute(_blocks, _metadata.Title, _metadata.Standfirst, LanguageRegistry.Default.Find(_language), _vote)),
        ("stage: model", _ => _scores = PageModel.Embedded.Score(_blocks, _features)),
        ("stage: choice", _ => _kept = MainContent.Choose(_blocks, _scores, _vote.Wide)),
        ("stage: title", _ => PageTitleModel.Embedded.Choose(_titles, _blocks, _kept)),
        ("stage: article", _ => PageAssembler.Assemble(_blocks, _kept, _metadata, LanguageRegistry.Default.Find(_language), _language)),
    ];
}
