using System.Text;

namespace Summarizer.Cli;

/// <summary>Tells what a file holds by its name and its beginning.</summary>
internal static class InputSniffer
{
    public static InputKind KindOf(string file, ReadOnlySpan<byte> bytes)
    {
        // Latin-1 reads any bytes, and the marks looked for are ASCII.
        string beginning = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]);
        bool isFeed = Has(beginning, "<rss") || Has(beginning, "<feed") || Has(beginning, "<rdf:RDF") || Has(beginning, "jsonfeed.org/version");
        switch (Path.GetExtension(file).ToLowerInvariant())
        {
            case ".html" or ".htm" or ".xhtml" or ".mhtml": return InputKind.Html;
            case ".md" or ".markdown": return InputKind.Markdown;
            case ".rss" or ".atom": return InputKind.Feed;
            case ".xml" or ".json": return isFeed ? InputKind.Feed : InputKind.Text;
            case ".txt": return InputKind.Text;
        }

        // Markup begins with markup: an article about HTML that merely names a tag is text. The mark is that of UTF-8.
        ReadOnlySpan<char> ink = beginning.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n");
        if (isFeed && ink is ['<' or '{', ..]) return InputKind.Feed;
        if (ink is not ['<', ..]) return InputKind.Text;
        return Has(beginning, "<!doctype html") || Has(beginning, "<html") || OpensWithTag(ink[1..]) ? InputKind.Html : InputKind.Text;
    }

    /// <summary>True for a piece of a page: its first tag is one that holds text or opens a page.</summary>
    private static bool OpensWithTag(ReadOnlySpan<char> afterBracket)
    {
        int end = afterBracket.IndexOfAny(" \t\r\n/>");
        if (end <= 0) return false;
        Span<char> name = stackalloc char[16];
        if (end > name.Length || afterBracket[..end].ToLowerInvariant(name) < 0) return false;
        return name[..end] is "p" or "div" or "article" or "section" or "main" or "header" or "h1" or "h2" or "h3" or "ul" or "ol" or "table" or "figure" or "blockquote" or "span"
            or "a" or "b" or "strong" or "em" or "head" or "body" or "title" or "meta" or "link" or "nav" or "aside" or "!--";
    }

    private static bool Has(string text, string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);
}
