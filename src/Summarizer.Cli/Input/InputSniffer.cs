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
        if (!beginning.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n").StartsWith('<')) return InputKind.Text;
        if (isFeed) return InputKind.Feed;
        return Has(beginning, "<!doctype html") || Has(beginning, "<html") ? InputKind.Html : InputKind.Text;
    }

    private static bool Has(string text, string mark) => text.Contains(mark, StringComparison.OrdinalIgnoreCase);
}
