using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>
/// Cuts a plain text into blocks: at blank lines; at every line break where the text has no blank lines or a line is
/// long; hard-wrapped lines are kept together.
/// </summary>
internal static class BlockSegmenter
{
    public static void Split(ReadOnlySpan<char> text, Growable<BlockEntry> blocks)
    {
        int at = 0;
        while (at < text.Length)
        {
            int end = text[at..].IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : at + end;
            int start = at, stop = end;
            while (start < stop && Chars.IsSpace(text[start])) start++;
            while (stop > start && Chars.IsSpace(text[stop - 1])) stop--;
            if (stop > start) blocks.Add(new BlockEntry { Start = start, End = stop });
            at = end + 1;
        }
    }
}
