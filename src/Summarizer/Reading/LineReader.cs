using System.Numerics;
using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>A line that is not blank, trimmed of blank characters.</summary>
internal struct TextLine
{
    public int Start;

    /// <summary>Just after the last character that is not blank.</summary>
    public int End;

    /// <summary>Width of the blank characters before <see cref="Start"/>; a tab counts as eight.</summary>
    public int Indent;

    /// <summary>Length of the line right above; 0 where that is blank, and for the first.</summary>
    public int Above;

    public readonly int Length => End - Start;
}

/// <summary>Finds the lines of a text, once. Lines end at every kind of line and page break.</summary>
internal static class LineReader
{
    /// <summary>Gives all lines that are not blank.</summary>
    public static ReadOnlySpan<TextLine> Read(ReadOnlySpan<char> text, TextMasks masks, Growable<TextLine> lines)
    {
        lines.Clear();
        int at = 0, above = 0;
        ReadOnlySpan<CharMasks> all = masks.Masks;
        for (int i = 0; i < all.Length; i++)
        {
            for (ulong breaks = all[i].Break; breaks != 0; breaks &= breaks - 1)
            {
                int stop = 64 * i + BitOperations.TrailingZeroCount(breaks);

                // "\r\n" is one break.
                bool isSecondHalf = stop == at && stop > 0 && text[stop] == '\n' && text[stop - 1] == '\r';
                if (!isSecondHalf) above = Add(text, at, stop, above, lines);
                at = stop + 1;
            }
        }

        Add(text, at, text.Length, above, lines);
        return lines.Span;
    }

    // Gives the line's length.
    private static int Add(ReadOnlySpan<char> text, int start, int stop, int above, Growable<TextLine> lines)
    {
        int indent = 0;
        while (start < stop && IsBlankChar(text[start])) indent += text[start++] == '\t' ? 8 : 1;
        while (stop > start && IsBlankChar(text[stop - 1])) stop--;
        if (stop == start) return 0;
        lines.Add(new TextLine { Start = start, End = stop, Indent = indent, Above = above });
        return stop - start;
    }

    /// <summary>White space and characters without ink (byte order mark, zero-width space).</summary>
    public static bool IsBlankChar(char c) => c is <= ' ' or >= '\u007F' && (Chars.IsSpace(c) || WordKey.IsInvisible(c));
}
