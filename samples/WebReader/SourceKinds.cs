using System.Text.RegularExpressions;

namespace WebReader;

/// <summary>Tells what a text is by its beginning. Markdown and text look alike: a file's name or the reader tells them apart.</summary>
internal static partial class SourceKinds
{
    private const int Enough = 2048;

    public static SourceKind Guess(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        start = start[..Math.Min(start.Length, Enough)];
        if (start.StartsWith('{')) return start.Contains("jsonfeed.org/version", StringComparison.Ordinal) ? SourceKind.Feed : SourceKind.Text;
        if (!start.StartsWith('<')) return SourceKind.Text;
        if (Feed().IsMatch(start)) return SourceKind.Feed;
        return Markup().IsMatch(start) ? SourceKind.Html : SourceKind.Text;
    }

    [GeneratedRegex(@"\A(<\?xml[^>]*>\s*)?(<!--.*?-->\s*|<\?.*?\?>\s*)*<(rss|feed|rdf:RDF)[\s>]", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Feed();

    /// <summary>A whole page, or a piece of one: it begins with a tag or a comment of HTML.</summary>
    [GeneratedRegex(@"\A<(!doctype html|!--|\?xml|/?(html|head|body|main|article|section|header|div|p|h[1-6]|ul|ol|table|span|nav|aside|figure|blockquote|meta|title|link|script|style)[\s/>])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
