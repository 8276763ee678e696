using System.Buffers;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>Quotation marks and brackets: what opens, what closes, and where the partner stands.</summary>
internal static class Enclosure
{
    /// <summary>A quotation or bracket longer than this (UTF-16 units) is cut at its sentences like any other text.</summary>
    public const int MaxLength = 140;

    /// <summary>Characters that may open a quotation or a bracket; some close in other languages, see <see cref="FindClose"/>.</summary>
    public const string Openers = "«»„“”\"([（「『《〈【";

    private static readonly SearchValues<char> Closers = SearchValues.Create(")]}»«”“\"’'›‹）」』》〉】”");

    public static bool IsCloser(char c) => Closers.Contains(c);

    /// <summary>True for characters that may stand before the first word of a sentence.</summary>
    public static bool IsLeading(char c) => c is '«' or '»' or '„' or '“' or '”' or '"' or '\'' or '‘' or '’' or '‚' or '‹' or '›' or '(' or '[' or '{'
        or '¿' or '¡' or '「' or '『' or '《' or '〈' or '（' or '【' or '*' or '_' or '<' or '>'
        || IsDash(c) || IsBullet(c);

    public static bool IsQuote(char c) => c is '«' or '»' or '„' or '“' or '”' or '"';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '‒';

    public static bool IsBullet(char c) => c is '•' or '●' or '▪' or '■' or '◦' or '‣' or '►' or '▶';

    /// <summary>The mark that closes the quotation that <paramref name="c"/> opens; NUL when it opens none.</summary>
    public static char ClosingOf(char c) => c switch
    {
        '«' => '»',
        '»' => '«',
        '“' => '”',
        '„' => '“',
        '"' => '"',
        '”' => '”',
        '「' => '」',
        '『' => '』',
        '《' => '》',
        _ => '\0',
    };

    /// <summary>Offset of the mark that closes the one at <paramref name="open"/>; -1 when this mark does not open or nothing closes it near.</summary>
    public static int FindClose(ReadOnlySpan<char> text, int open)
    {
        char mark = text[open];
        int length = Math.Min(MaxLength, text.Length - open - 1);
        if (length <= 0) return -1;
        ReadOnlySpan<char> rest = text.Slice(open + 1, length);
        int at;
        switch (mark)
        {
            case '(': at = rest.IndexOf(')'); break;
            case '[': at = rest.IndexOf(']'); break;
            case '（': at = rest.IndexOf('）'); break;
            case '「': at = rest.IndexOf('」'); break;
            case '『': at = rest.IndexOf('』'); break;
            case '《': at = rest.IndexOf('》'); break;
            case '〈': at = rest.IndexOf('〉'); break;
            case '【': at = rest.IndexOf('】'); break;
            case '«': at = rest.IndexOf('»'); break;
            case '„': at = rest.IndexOfAny('“', '”', '"'); break;
            case '“': at = rest.IndexOf('”'); break;
            case '"': return FindStraightClose(text, open, rest);
            default:
                // » and ” open only where a word follows and none stands before.
                if (!OpensHere(text, open)) return -1;
                at = mark == '»' ? rest.IndexOfAny('«', '»') : rest.IndexOf(mark);
                break;
        }

        return at < 0 ? -1 : open + 1 + at;
    }

    /// <summary>A straight mark opens where a word follows it; a partner that itself opens (space before, word after) is none.</summary>
    private static int FindStraightClose(ReadOnlySpan<char> text, int open, ReadOnlySpan<char> rest)
    {
        if (!OpensHere(text, open)) return -1;
        int at = rest.IndexOf('"');
        if (at <= 0) return -1;
        int close = open + 1 + at;
        bool opens = Chars.IsSpace(text[close - 1]) && close + 1 < text.Length && Chars.IsLetterOrDigit(text[close + 1]);
        return opens ? -1 : close;
    }

    private static bool OpensHere(ReadOnlySpan<char> text, int at) =>
        (at == 0 || !Chars.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('.' or ',' or '!' or '?' or '…'))
        && at + 1 < text.Length && !Chars.IsSpace(text[at + 1]) && text[at + 1] is not (',' or '.' or ';' or ':' or ')' or '!' or '?');
}
