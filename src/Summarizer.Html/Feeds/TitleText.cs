using System.Net;
using System.Text;

namespace Summarizer.Html.Feeds;

/// <summary>
/// The title of an entry as text. Titles are often escaped twice, and those of Atom may be markup (« &lt;em&gt;Rust&lt;/em&gt; »): the tags
/// that mark words are left out, what only looks like one (« List&lt;T&gt; ») stays.
/// </summary>
internal static class TitleText
{
    private static readonly HashSet<string> s_inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "p", "q", "s", "small", "span", "strong", "sub", "sup", "tt", "u", "wbr",
    };

    public static string? Read(string? title)
    {
        if (title is null) return null;
        string text = WebUtility.HtmlDecode(title).Trim();
        if (!text.Contains('<', StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int length = text[at] == '<' ? TagLength(text.AsSpan(at)) : 0;
            if (length == 0) plain.Append(text[at++]);
            else at += length;
        }

        return plain.ToString().Trim();
    }

    /// <summary>Characters of the tag that opens the text, or 0 where none does.</summary>
    private static int TagLength(ReadOnlySpan<char> text)
    {
        int start = text.Length > 1 && text[1] == '/' ? 2 : 1, end = start;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (!s_inline.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[start..end])) return 0;
        if (end == text.Length || !(text[end] is '>' or '/' || char.IsWhiteSpace(text[end]))) return 0;
        return text.IndexOf('>') + 1;
    }
}
