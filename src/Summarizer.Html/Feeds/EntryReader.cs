using System.Text;
using Summarizer.Html.Pages;

namespace Summarizer.Html.Feeds;

/// <summary>From an entry's parts to an entry: its markup becomes blocks of text, which are then read like a page's plain text.</summary>
internal sealed class EntryReader(ArticleSummarizer summarizer, HtmlLimits limits)
{
    public FeedEntry Read(FeedEntry entry, string? content, bool isMarkup, string? language)
    {
        if (string.IsNullOrWhiteSpace(content) && string.IsNullOrWhiteSpace(entry.Title)) return entry with { Error = "The entry has neither a text nor a title." };
        try
        {
            string text = string.IsNullOrWhiteSpace(content) ? entry.Title! : isMarkup ? Text(content) : content;
            return entry with { Article = summarizer.Read(text, entry.Title, language) };
        }
        catch (HtmlLimitException exception)
        {
            return entry with { Error = exception.Message };
        }
    }

    private string Text(string markup)
    {
        var text = new StringBuilder();
        foreach (PageBlock block in PageWalker.Walk(PageParser.Parse(markup, limits).DocumentElement, limits))
        {
            if (text.Length > 0) text.Append("\n\n");
            text.Append(block.Text);
        }

        return text.ToString();
    }
}
