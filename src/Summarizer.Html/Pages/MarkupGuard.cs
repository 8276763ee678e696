namespace Summarizer.Html.Pages;

/// <summary>
/// Refuses hostile markup before it is parsed: too long, or nested so deeply that parsing would crawl. A parser looks through the
/// open elements at most tags, and opens formatting that was left open again in every paragraph, so that the sums of both bound its work.
/// </summary>
internal static class MarkupGuard
{
    /// <summary>Open elements that a tag may have above it in the mean of a long page.</summary>
    private const int UsualDepth = 100;

    /// <summary>Formatting elements that a page may leave open throughout.</summary>
    private const int UsualFormatting = 8;

    public static void Check(string html, HtmlLimits limits)
    {
        if (html.Length > limits.MaximumCharacters) throw new HtmlLimitException(nameof(HtmlLimits.MaximumCharacters), limits.MaximumCharacters);
        // An estimate from the tags alone; elements whose end tag may be left out are not counted.
        int depth = 0, tags = 0, formatting = 0;
        long depths = 0, reopened = 0, mostDepths = 4L * limits.MaximumDepth * limits.MaximumDepth;
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
            TagSort sort = SortOf(name[..length]);
            if (sort == TagSort.Formatting) formatting = end ? Math.Max(0, formatting - 1) : formatting + 1;
            if (sort != TagSort.OpenEnded) depth = end ? Math.Max(0, depth - 1) : depth + 1;
            depths = Math.Max(0, depths + depth - UsualDepth);
            reopened += Math.Max(0, formatting - UsualFormatting);
            if (depth > 4 * limits.MaximumDepth || depths > mostDepths || reopened > limits.MaximumNodes / 2)
                throw new HtmlLimitException(nameof(HtmlLimits.MaximumDepth), limits.MaximumDepth);
        }
    }

    private static TagSort SortOf(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[12];
        // Letters and digits of ASCII alone.
        for (int i = 0; i < name.Length; i++) lower[i] = (char)(name[i] | 0x20);
        return lower[..name.Length] switch
        {
            "p" or "li" or "dt" or "dd" or "tr" or "td" or "th" or "option" or "br" or "img" or "input" or "meta" or "link" or "hr" or "area" or "base"
                or "col" or "embed" or "source" or "track" or "wbr" or "param" or "path" or "circle" or "rect" or "use" or "line" or "polygon" or "g" or "stop" => TagSort.OpenEnded,
            "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u" => TagSort.Formatting,
            _ => TagSort.Nested,
        };
    }

    private enum TagSort
    {
        /// <summary>Its end tag may be left out, or it has none.</summary>
        OpenEnded,
        Formatting,
        Nested,
    }
}
