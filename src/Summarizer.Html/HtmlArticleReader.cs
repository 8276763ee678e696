using AngleSharp.Html.Dom;
using Summarizer.Html.Bytes;
using Summarizer.Html.Metadata;
using Summarizer.Html.Pages;
using Summarizer.Html.Titles;
using Summarizer.Languages;

namespace Summarizer.Html;

/// <summary>
/// Reads web pages into articles: the main content by a trained block model, the rest kept as furniture. Runs no script, fetches nothing, expands no entity but HTML's own.
/// Immutable and thread-safe.
/// </summary>
public sealed class HtmlArticleReader
{
    private readonly HtmlLimits _limits;
    private readonly LanguageRegistry _languages;

    /// <summary>Creates a reader.</summary>
    /// <param name="limits">How large a page may be; null means <see cref="HtmlLimits.Default"/>.</param>
    /// <param name="languages">The languages known; null means <see cref="LanguageRegistry.Default"/>.</param>
    public HtmlArticleReader(HtmlLimits? limits = null, LanguageRegistry? languages = null)
    {
        _limits = limits ?? HtmlLimits.Default;
        _languages = languages ?? LanguageRegistry.Default;
    }

    /// <summary>Reads a page's markup.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="url">The page's address where it is known; nothing is fetched from it.</param>
    /// <param name="language">BCP-47 code, or null to identify it from the text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="HtmlLimitException">The page exceeds a limit.</exception>
    public HtmlArticle Read(string html, string? url = null, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        IHtmlDocument document = PageParser.Parse(html, _limits);
        (PageMetadata metadata, DeclaredTitles titles) = MetadataReader.Read(document, url);
        List<PageBlock> blocks = PageWalker.Walk(document.DocumentElement, _limits);
        string code = language ?? Identify(blocks, metadata);
        Language rules = _languages.Find(code);
        var vote = new ContainerVote(blocks);
        FeatureColumns features = BlockFeatures.Compute(blocks, metadata.Title, metadata.Standfirst, rules, vote);
        bool[] kept = MainContent.Choose(blocks, PageModel.Embedded.Score(blocks, features), vote.Wide);
        metadata = metadata with { Title = PageTitleModel.Embedded.Choose(titles, blocks, kept) };
        return new HtmlArticle(PageAssembler.Assemble(blocks, kept, metadata, rules, code), metadata);
    }

    /// <summary>Reads a page's bytes; the character set is the one declared, else the one detected.</summary>
    /// <param name="html">The bytes.</param>
    /// <param name="charset">The character set of the response's header where there is one.</param>
    /// <param name="url">The page's address where it is known; nothing is fetched from it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="HtmlLimitException">The page exceeds a limit.</exception>
    public HtmlArticle Read(byte[] html, string? charset = null, string? url = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (html.Length > (long)_limits.MaximumCharacters * 4) throw new HtmlLimitException(nameof(HtmlLimits.MaximumCharacters), _limits.MaximumCharacters);
        return Read(HtmlDecoder.Decode(html, charset), url);
    }

    internal static string Identify(List<PageBlock> blocks, PageMetadata metadata)
    {
        var sample = new System.Text.StringBuilder();
        foreach (PageBlock block in blocks)
        {
            if (block.Text.Length > 80 && block.LinkShare < 0.5f) sample.Append(block.Text).Append('\n');
            if (sample.Length > 4000) break;
        }

        if (sample.Length == 0) foreach (PageBlock block in blocks) sample.Append(block.Text).Append('\n');
        LanguageGuess guess = LanguageIdentifier.Identify(sample.ToString());
        return guess.Language != "und" ? guess.Language : metadata.Language?.Split('-')[0].ToLowerInvariant() ?? "und";
    }
}
