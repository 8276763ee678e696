using System.Text;
using Microsoft.Extensions.Options;
using Summarizer;
using Summarizer.Html;

namespace WebReader;

/// <summary>From the bytes that were sent to an article, by way of the public readers. Thread-safe.</summary>
internal sealed class SourceReader
{
    private readonly ArticleSummarizer _summarizer;
    private readonly HtmlArticleReader _pages;
    private readonly FeedReader _feeds;

    private readonly int _maximumCharacters;

    public SourceReader(ArticleSummarizer summarizer, IOptions<Limits> limits)
    {
        var markup = new HtmlLimits { MaximumCharacters = limits.Value.MaximumBytes, MaximumDepth = 500, MaximumNodes = 200_000 };
        _summarizer = summarizer;
        _pages = new HtmlArticleReader(markup);
        _feeds = new FeedReader(summarizer, markup);
        _maximumCharacters = limits.Value.MaximumCharacters;
    }

    /// <summary>Reads an article.</summary>
    /// <param name="bytes">What was sent.</param>
    /// <param name="kind">What the caller says it is.</param>
    /// <param name="entry">Of a feed, the entry wanted.</param>
    /// <exception cref="SourceException">It cannot be read; the exception says how to tell the reader.</exception>
    public Source Read(byte[] bytes, SourceKind kind, int entry)
    {
        string? text = Decode(bytes);
        if (kind == SourceKind.Auto && text is not null) kind = SourceKinds.Guess(text);
        // A page may be in any character set, which it declares itself.
        if (text is null && (kind is not (SourceKind.Html or SourceKind.Auto) || !IsMarkup(bytes))) throw new SourceException(Fault.NotText());
        try
        {
            Source source = kind switch
            {
                SourceKind.Html or SourceKind.Auto => new Source(_pages.Read(bytes).Article, SourceKind.Html),
                SourceKind.Markdown => new Source(MarkdownArticleReader.Read(text!), kind),
                SourceKind.Feed => Entry(_feeds.Read(text!), entry),
                _ => new Source(_summarizer.Read(text!), SourceKind.Text),
            };
            return source.Article.Source.Length <= _maximumCharacters ? source : throw new SourceException(Fault.TooLong(_maximumCharacters));
        }
        catch (HtmlLimitException)
        {
            throw new SourceException(Fault.TooComplex());
        }
        catch (InvalidDataException)
        {
            throw new SourceException(Fault.BadFeed());
        }
    }

    private static Source Entry(Feed feed, int entry)
    {
        if (feed.Entries.Count == 0) throw new SourceException(Fault.Empty());
        if (entry >= feed.Entries.Count) throw new SourceException(Fault.BadOption("entry"));
        Article article = feed.Entries[entry].Article ?? throw new SourceException(Fault.BadFeed());
        return new Source(article, SourceKind.Feed, [.. feed.Entries.Select(item => item.Title)], entry);
    }

    /// <summary>The text, or null where the bytes are no UTF-8 and no marked UTF-16, or hold what no text holds.</summary>
    private static string? Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("%PDF"u8)) return null;
        try
        {
            string text = bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(false, true).GetString(bytes, 3, bytes.Length - 3),
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, false, true).GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, false, true).GetString(bytes, 2, bytes.Length - 2),
                _ => new UTF8Encoding(false, true).GetString(bytes),
            };
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsMarkup(byte[] bytes) =>
        !bytes.Contains((byte)0) && SourceKinds.Guess(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096))) == SourceKind.Html;
}
