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
    public static int FindWidth(ReadOnlySpan<char> text, TextMasks masks)
    {
        Span<int> lengths = stackalloc int[MaxWidth + 1];
        lengths.Clear();
        int breaks = 0, tooLong = 0, last = 0;
        var lines = new LineReader(text, masks);
        while (lines.Next())
        {
            int length = lines.End - lines.Start;
            if (last > 0 && length > 0)
            {
                breaks++;
                if (last > MaxWidth) tooLong++;
                else lengths[last]++;
            }

            last = length;
        }

        if (breaks < MinBreaks || tooLong * 20 > breaks) return 0;

        // The longest line but for one in fifty, so that a long address does not set the width.
        int width = MaxWidth, over = breaks / 50 - tooLong - lengths[MaxWidth];
        while (width > 0 && over >= 0) over -= lengths[--width];
        return width >= MinWidth && Agrees(text, masks, width) ? width : 0;
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
    private static bool Agrees(ReadOnlySpan<char> text, TextMasks masks, int width)
    {
        int soft = 0, hard = 0, midSentence = 0, beforeSmall = 0, last = 0, lastEnd = 0;
        var lines = new LineReader(text, masks);
        while (lines.Next())
        {
            int length = lines.End - lines.Start;
            if (last > 0 && length > 0)
            {
                ReadOnlySpan<char> line = text[lines.Start..lines.End];
                if (IsSoft(last, FirstWordLength(line), width))
                {
                    soft++;
                    if (text[lastEnd - 1] is not ('.' or '!' or '?' or '…' or ':')) midSentence++;
                    if (Chars.IsLetter(line[0]) && !Chars.IsUpper(line[0])) beforeSmall++;
                }
                else if (!BlockSegmenter.IsListItem(line))
                {
                    hard++;
                }
            }

            last = length;
            lastEnd = lines.End;
        }

        return soft >= MinBreaks && soft >= 2 * hard && midSentence * 10 >= soft * 7 && beforeSmall * 10 >= soft * 4;
    }
}
