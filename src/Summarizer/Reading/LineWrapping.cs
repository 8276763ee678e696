using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>
/// Tells whether a text's lines were broken by a width (mail, plain text files, PDF) rather than by its paragraphs.
/// A break made by a width has a mark: the next line's first word would not have fitted on the line before.
/// </summary>
internal static class LineWrapping
{
    private const int MaxWidth = 110;
    private const int MinWidth = 40;

    /// <summary>Breaks that must be seen before a text is taken as wrapped.</summary>
    private const int MinBreaks = 3;

    /// <summary>The width at which the text was wrapped, or 0 when its line breaks are its own.</summary>
    public static int FindWidth(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines)
    {
        int breaks = 0, tooLong = 0;
        foreach (ref readonly TextLine line in lines)
        {
            breaks += Bit.Of(line.Above > 0);
            tooLong += Bit.Of(line.Above > MaxWidth);
        }

        if (breaks < MinBreaks || tooLong * 20 > breaks) return 0;
        Span<int> lengths = stackalloc int[MaxWidth + 1];
        lengths.Clear();
        foreach (ref readonly TextLine line in lines)
            if (line.Above is > 0 and <= MaxWidth) lengths[line.Above]++;

        // The longest line but for one in fifty, so that a long address does not set the width.
        int width = MaxWidth, over = breaks / 50 - tooLong - lengths[MaxWidth];
        while (width > 0 && over >= 0) over -= lengths[--width];
        return width >= MinWidth && Agrees(text, lines, width) ? width : 0;
    }

    /// <summary>True when a break after a line of this length, before this word, is one that the width made.</summary>
    public static bool IsSoft(int lineLength, int nextWordLength, int width) =>
        lineLength + 1 + nextWordLength > width - width / 12;

    /// <summary>Length of the first word of a line; 1 in scripts without spaces, which break anywhere.</summary>
    public static int FirstWordLength(ReadOnlySpan<char> line)
    {
        if (!line.IsEmpty && Chars.IsUnspaced(line[0])) return 1;
        int length = 0;
        while (length < line.Length && !Chars.IsSpace(line[length])) length++;
        return length;
    }

    // Most breaks must be soft, most of those inside a sentence, and many before a small letter: a list of headlines of
    // about the same length has none of that.
    private static bool Agrees(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int width)
    {
        int soft = 0, hard = 0, midSentence = 0, beforeSmall = 0;
        for (int i = 1; i < lines.Length; i++)
        {
            if (lines[i].Above == 0) continue;
            ReadOnlySpan<char> line = text[lines[i].Start..lines[i].End];
            if (IsSoft(lines[i].Above, FirstWordLength(line), width))
            {
                soft++;
                if (text[lines[i - 1].End - 1] is not ('.' or '!' or '?' or '…' or ':')) midSentence++;
                if (Chars.IsLetter(line[0]) && !Chars.IsUpper(line[0])) beforeSmall++;
            }
            else if (!BlockSegmenter.IsListItem(line))
            {
                hard++;
            }
        }

        return soft >= MinBreaks && soft >= 2 * hard && midSentence * 10 >= soft * 7 && beforeSmall * 10 >= soft * 4;
    }
}
