using Summarizer.Html;

namespace Summarizer.Cli;

/// <summary>From what was given to an article: the one place that knows the kinds of input.</summary>
internal static class ArticleReader
{
    // Created at first use: plain text never loads the reader of pages.
    private static readonly Lazy<HtmlArticleReader> s_pages = new(() => new HtmlArticleReader());

    /// <summary>Reads what the command line names.</summary>
    /// <exception cref="UsageException">The file cannot be read, or is a feed, which holds many articles.</exception>
    public static Article ReadFile(Options options, ArticleSummarizer summarizer, Func<Stream> openInput) =>
        Read(options, summarizer, TextInput.ReadBytes(options.File, openInput));

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="UsageException">They are not valid text, or a feed.</exception>
    public static Article Read(Options options, ArticleSummarizer summarizer, byte[] bytes)
    {
        switch (KindOf(options, bytes))
        {
            case InputKind.Html:
                return Guarded(() => WithTitle(s_pages.Value.Read(bytes).Article, options.Title, options.Language));
            case InputKind.Markdown:
                return WithTitle(MarkdownArticleReader.Read(TextInput.Decode(bytes, options.File), options.Language), options.Title, options.Language);
            case InputKind.Feed:
                throw new UsageException("a feed holds many articles; use summarizer summarize, or --input text");
            default:
                return ReadText(summarizer, TextInput.Decode(bytes, options.File), options.Title, options.Language);
        }
    }

    public static InputKind KindOf(Options options, byte[] bytes) =>
        options.Input == InputKind.Auto ? InputSniffer.KindOf(options.File, bytes) : options.Input;

    /// <summary>Reads plain text.</summary>
    public static Article ReadText(ArticleSummarizer summarizer, string text, string? title, string? language) =>
        summarizer.Read(text, title, language);

    /// <summary>Reads a page's HTML.</summary>
    /// <exception cref="UsageException">The page is larger or deeper than is safe.</exception>
    public static Article ReadHtml(string html, string? title, string? language) =>
        Guarded(() => WithTitle(s_pages.Value.Read(html, null, language).Article, title, language));

    /// <summary>Reads a feed.</summary>
    /// <exception cref="UsageException">It is none; the message names the file.</exception>
    public static Feed ReadFeed(ArticleSummarizer summarizer, string text, string file)
    {
        try
        {
            return new FeedReader(summarizer).Read(text);
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException($"cannot read '{file}': {fault.Message}");
        }
    }

    /// <summary>What the caller knows wins over what the page says.</summary>
    private static Article WithTitle(Article article, string? title, string? language)
    {
        if (string.IsNullOrWhiteSpace(title) && language is null) return article;
        string? shown = article.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Title)?.Span.Slice(article.Source).ToString();
        string? apart = !string.IsNullOrWhiteSpace(title) ? title : article.Title == shown ? null : article.Title;
        return new Article(article.Source, article.Blocks, apart, language ?? article.Language);
    }

    private static Article Guarded(Func<Article> read)
    {
        try
        {
            return read();
        }
        catch (HtmlLimitException fault)
        {
            throw new UsageException(fault.Message);
        }
    }
}
