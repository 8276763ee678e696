using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Summarizer.Languages;
using Summarizer.Reading;

namespace Summarizer.Html;

/// <summary>
/// Reads Markdown (CommonMark, with front matter) into an article whose spans refer to the Markdown source. Code, tables,
/// pictures and front matter are furniture. Thread-safe.
/// </summary>
public static class MarkdownArticleReader
{
    /// <summary>The first paragraphs, which may say who wrote the article and when.</summary>
    private const int HeadBlocks = 3;

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <summary>Reads Markdown.</summary>
    /// <param name="markdown">The source; inline markup stays in the text of sentences, which are exact slices of it.</param>
    /// <param name="language">BCP-47 code, or null to have it identified.</param>
    /// <exception cref="ArgumentNullException"><paramref name="markdown"/> is null.</exception>
    public static Article Read(string markdown, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var blocks = new List<Block>();
        bool hasTitle = false;
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(markdown, s_pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested too deeply: no author's Markdown, so it is read as any text.
            return new ArticleSummarizer(new SummarizerOptions { Language = language }).Read(markdown);
        }

        Language? rules = null;
        int read = 0;
        foreach (LeafBlock leaf in document.Descendants<LeafBlock>())
        {
            TextSpan span = Trim(markdown, leaf);
            if (span.IsEmpty || (blocks.Count > 0 && span.Start < blocks[^1].Span.End)) continue;
            BlockKind kind = KindOf(leaf, ref hasTitle);
            if (kind == BlockKind.Body && read++ < HeadBlocks)
            {
                rules ??= LanguageRegistry.Default.Find(language ?? LanguageIdentifier.Identify(markdown).Language);
                kind = MetaLine.KindOf(span.Slice(markdown).Trim("*_"), rules) ?? kind;
            }

            blocks.Add(new Block { Kind = kind, Span = span, Reason = kind == BlockKind.Furniture ? FurnitureReason.Fragment : FurnitureReason.None });
        }

        return new Article(markdown, blocks, language: language);
    }

    private static BlockKind KindOf(LeafBlock leaf, ref bool hasTitle)
    {
        switch (leaf)
        {
            case HeadingBlock { Level: 1 } when !hasTitle:
                hasTitle = true;
                return BlockKind.Title;
            case HeadingBlock:
                return BlockKind.Heading;
            case ParagraphBlock paragraph:
                if (IsPicture(paragraph)) return BlockKind.Furniture;
                for (ContainerBlock? parent = leaf.Parent; parent is not null; parent = parent.Parent)
                {
                    if (parent is TableCell) return BlockKind.Furniture;
                    if (parent is QuoteBlock) return BlockKind.Quotation;
                    if (parent is ListItemBlock) return BlockKind.ListItem;
                }

                return BlockKind.Body;
            default:
                // Code, HTML, front matter, thematic breaks, link definitions.
                return BlockKind.Furniture;
        }
    }

    // Nothing but images: their descriptions are no sentences of the article.
    private static bool IsPicture(ParagraphBlock paragraph)
    {
        bool any = false;
        for (Inline? inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LinkInline { IsImage: true }) any = true;
            else if (inline is not LineBreakInline) return false;
        }

        return any;
    }

    /// <summary>The block's characters without a heading's marks and without white space at its ends.</summary>
    private static TextSpan Trim(string markdown, LeafBlock leaf)
    {
        int start = Math.Clamp(leaf.Span.Start, 0, markdown.Length), end = Math.Clamp(leaf.Span.End + 1, start, markdown.Length);
        if (leaf is HeadingBlock)
        {
            // "## Heading ##", or a heading underlined by "===".
            while (start < end && markdown[start] is '#' or ' ' or '\t') start++;
            int line = markdown.AsSpan(start, end - start).IndexOfAny('\r', '\n');
            if (line >= 0) end = start + line;
            while (end > start && markdown[end - 1] is '#') end--;
        }

        while (start < end && char.IsWhiteSpace(markdown[start])) start++;
        while (end > start && char.IsWhiteSpace(markdown[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
