namespace Summarizer.Html.Pages;

/// <summary>Refuses hostile markup before it is parsed: too long, or nested so deeply that parsing would crawl.</summary>
internal static class MarkupGuard
{
    public static void Check(string html, HtmlLimits limits)
    {
        if (html.Length > limits.MaximumCharacters) throw new HtmlLimitException(nameof(HtmlLimits.MaximumCharacters), limits.MaximumCharacters);
        // An estimate from the tags alone; elements whose end tag may be left out are not counted.
        int depth = 0, tags = 0;
        ReadOnlySpan<char> rest = html;
        while (true)
        {
            int at = rest.IndexOf('<');
            if (at < 0 || at + 2 >= rest.Length) return;
            rest = rest[(at + 1)..];
            bool end = rest[0] == '/';
            ReadOnlySpan<char> name = end ? rest[1..] : rest;
            int length = 0;
            while (length < name.Length && length < 12 && char.IsAsciiLetterOrDigit(name[length])) length++;
            if (length == 0) continue;
            if (++tags > 2 * limits.MaximumNodes) throw new HtmlLimitException(nameof(HtmlLimits.MaximumNodes), limits.MaximumNodes);
            if (IsOpenEnded(name[..length])) continue;
            depth = end ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > 4 * limits.MaximumDepth) throw new HtmlLimitException(nameof(HtmlLimits.MaximumDepth), limits.MaximumDepth);
        }
    }

    private static bool IsOpenEnded(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[12];
        name.ToLowerInvariant(lower);
        return lower[..name.Length] is "p" or "li" or "dt" or "dd" or "tr" or "td" or "th" or "option" or "br" or "img" or "input" or "meta" or "link" or "hr" or "area" or "base"
            or "col" or "embed" or "source" or "track" or "wbr" or "param" or "path" or "circle" or "rect" or "use" or "line" or "polygon" or "g" or "stop";
    }
}
