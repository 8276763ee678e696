using System.Text;
using Summarizer.Html.Pages;

namespace Summarizer.Html.Feeds;

/// <summary>From an entry's parts to an entry: its markup becomes blocks of text, which are then read like a page's plain text.</summary>
internal sealed class EntryReader(ArticleSummarizer summarizer, HtmlLimits limits)
{
    /// <summary>Share of a block's letters inside links from which it is one.</summary>
    private const float MostlyLinks = 0.5f;

    public FeedEntry Read(FeedEntry entry, string? content, bool isMarkup, string? language)
    {
        if (string.IsNullOrWhiteSpace(content) && string.IsNullOrWhiteSpace(entry.Title)) return entry with { Error = "The entry has neither a text nor a title." };
        try
        {
            string text = string.IsNullOrWhiteSpace(content) ? entry.Title! : content;
            int end = text.Length;
            if (isMarkup && !string.IsNullOrWhiteSpace(content)) (text, end) = Text(content);
            Article article = summarizer.Read(text, entry.Title, language);
            return entry with { Article = end == text.Length ? article : WithoutLinks(article, end) };
        }
        catch (HtmlLimitException exception)
        {
            return entry with { Error = exception.Message };
        }
    }

    /// <summary>The markup's text, and where the blocks of links begin that close it: « Lire la suite », « L’article … est apparu en premier sur … ».</summary>
    private (string Text, int End) Text(string markup)
    {
        var text = new StringBuilder();
        int end = 0;
        foreach (PageBlock block in PageWalker.Walk(PageParser.Parse(markup, limits).DocumentElement, limits))
        {
            if (text.Length > 0) text.Append("\n\n");
            text.Append(block.Text);
            if (block.LinkShare < MostlyLinks) end = text.Length;
        }

        // An entry of nothing but links keeps them.
        return (text.ToString(), end == 0 ? text.Length : end);
    }

    private static Article WithoutLinks(Article article, int end) => new(
        article.Source,
        [.. article.Blocks.Select(block => block.Span.Start < end || block.Kind == BlockKind.Furniture
            ? block
            : new Block { Kind = BlockKind.Furniture, Span = block.Span, Reason = FurnitureReason.RelatedLinks })],
        article.ExternalTitle,
        article.Language);
}
