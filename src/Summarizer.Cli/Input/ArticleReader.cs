namespace Summarizer.Cli;

/// <summary>From what was given to an article: the one place that knows the kinds of input.</summary>
internal static class ArticleReader
{
    /// <summary>Reads plain text.</summary>
    public static Article ReadText(ArticleSummarizer summarizer, string text, string? title, string? language) =>
        summarizer.Read(text, title, language);

    /// <summary>Reads a page's HTML.</summary>
    /// <exception cref="UsageException">Always, as long as no reader of pages is part of the tool.</exception>
    public static Article ReadHtml(ArticleSummarizer summarizer, string html, string? title, string? language) =>
        throw new UsageException("\"html\" is not supported by this version; give the page's plain text as \"text\"");
}
