using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>
/// Cuts a plain text into blocks: one a line, since scraped text has a paragraph a line, with or without blank lines
/// between; only where lines were wrapped by a width, or one breaks off in mid-sentence, are they joined up to the
/// paragraph's end. Blocks are trimmed, never empty, and hold all ink of the text. Two passes over the text at most,
/// nothing allocated.
/// </summary>
internal static class BlockSegmenter
{
    private const int LongLine = 60;

    public static void Split(ReadOnlySpan<char> text, TextMasks masks, Growable<BlockEntry> blocks)
    {
        ReadOnlySpan<TextLine> lines = LineReader.Read(text, masks, ReadingScratch.ForThread.Lines);
        int width = LineWrapping.FindWidth(text, lines);
        for (int i = 0; i < lines.Length; i++)
        {
            ref readonly TextLine line = ref lines[i];
            if (line.Above > 0 && !IsIndented(text, lines, i, blocks) && Continues(text, line, width, blocks)) blocks[blocks.Count - 1].End = line.End;
            else blocks.Add(new BlockEntry { Start = line.Start, End = line.End });
        }
    }

    /// <summary>True when a marker of a list opens the line: a bullet, a dash, a number or letter with a stop.</summary>
    public static bool IsListItem(ReadOnlySpan<char> line)
    {
        if (line.Length < 3) return false;
        if (line[0] is '•' or '◦' or '▪' or '●' or '‣' or '∙' or '·' or '■' or '►' or '✓' or '✔') return true;
        if (line[0] is '-' or '–' or '—' or '*' or '+') return Chars.IsSpace(line[1]);
        int at = 0;
        while (at < 3 && Chars.IsDigit(line[at])) at++;
        if (at == 0 && Chars.IsLetter(line[0]) && !Chars.IsUpper(line[0])) at = 1;
        return at > 0 && at + 1 < line.Length && (line[at] == ')' || (line[at] == '.' && Chars.IsDigit(line[0]))) && Chars.IsSpace(line[at + 1]);
    }

    // The lines of a list item may hang below its first word; elsewhere an indent opens a paragraph.
    private static bool IsIndented(ReadOnlySpan<char> text, ReadOnlySpan<TextLine> lines, int index, Growable<BlockEntry> blocks) =>
        lines[index].Indent > lines[index - 1].Indent + 1 && !IsListItem(blocks[blocks.Count - 1].Span.Slice(text));

    // Whether a line that has another one right above it goes on with the last block.
    private static bool Continues(ReadOnlySpan<char> text, in TextLine line, int width, Growable<BlockEntry> blocks)
    {
        ReadOnlySpan<char> words = text[line.Start..line.End];
        ref readonly BlockEntry last = ref blocks[blocks.Count - 1];
        if (!(width > 0 ? WasWrapped(words, line.Above, width) : BreaksOff(text, last.End, line.Above, words))) return false;
        bool isSecond = blocks.Count == 1 && last.End == last.Start + line.Above;
        return !(isSecond && IsTitleAbove(last.Span.Slice(text), words));
    }

    // A paragraph goes on when the break before was made by the width, and nothing on the new line opens a new one.
    private static bool WasWrapped(ReadOnlySpan<char> line, int above, int width) =>
        above <= width + width / 2
        && LineWrapping.IsSoft(above, LineWrapping.FirstWordLength(line), width)
        && !IsListItem(line);

    // A title as wide as the lines below it: the text's first line ends on a whole word without a mark, and the second begins as
    // sentences do, with a short word that has a capital (« La », « Dans », "The").
    private static bool IsTitleAbove(ReadOnlySpan<char> title, ReadOnlySpan<char> line)
    {
        const int Short = 4;
        int word = LineWrapping.FirstWordLength(line), ending = 0;
        if (word is 0 or > Short || !Chars.IsUpper(line[0])) return false;
        foreach (char c in line[1..word])
            if (!Chars.IsLetter(c) || Chars.IsUpper(c)) return false;
        while (ending < title.Length && Chars.IsLetterOrDigit(title[^(ending + 1)])) ending++;
        return ending >= Short && title.IndexOf(". ") < 0;
    }

    // A lone break in mid-sentence, as markup leaves one: a long line without a mark at its end, then a small letter.
    // Links and items that open with a small letter are shorter.
    private static bool BreaksOff(ReadOnlySpan<char> text, int end, int above, ReadOnlySpan<char> line) =>
        above >= LongLine
        && char.IsLower(line[0])
        && (Chars.IsLetterOrDigit(text[end - 1]) || text[end - 1] == ',')
        && !IsListItem(line)
        && !IsSignature(line);

    // « par Jeanne Martin » below a long title: a short word, then a name of two words to four.
    private static bool IsSignature(ReadOnlySpan<char> line)
    {
        const int Longest = 48, Most = 4;
        if (line.Length > Longest || !Chars.IsLetter(line[^1]) || line[..LineWrapping.FirstWordLength(line)] is not ("par" or "by" or "di" or "por" or "von" or "door" or "av")) return false;
        int words = -1;
        foreach (Range range in line.Split(' '))
            if (words++ >= 0 && !(line[range].Length > 1 && Chars.IsUpper(line[range][0]))) return false;
        return words is >= 2 and <= Most;
    }
}
