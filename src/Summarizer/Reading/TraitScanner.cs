using System.Runtime.CompilerServices;
using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>Fills the traits of all blocks in one pass over their characters.</summary>
internal static class TraitScanner
{
    public static void Scan(ReadOnlySpan<char> text, ReadOnlySpan<BlockEntry> blocks, CueTable cues, ReadingScratch scratch)
    {
        scratch.Traits.Clear();
        scratch.Words.Clear();
        foreach (BlockEntry block in blocks)
        {
            BlockTraits traits = default;
            ReadOnlySpan<char> line = text[block.Start..block.End];
            ScanCharacters(line, cues, scratch, ref traits);
            MatchPhrases(cues, scratch, ref traits);
            traits.IsListItem = BlockSegmenter.IsListItem(line);
            traits.Opening = OpeningOf(line);
            traits.Ending = EndingOf(line);
            traits.HasBracketEnd = line[^1] is ')' or ']';
            scratch.Traits.Add(traits);
        }

        CountCopies(scratch);
    }

    private static void ScanCharacters(ReadOnlySpan<char> line, CueTable cues, ReadingScratch scratch, ref BlockTraits traits)
    {
        Growable<ulong> words = scratch.Words;
        scratch.Openers.Clear();
        traits.FirstWord = words.Count;
        ulong block = WordKey.Seed;
        int at = 0;
        while (at < line.Length)
        {
            char c = line[at];
            byte cls = Chars.Class(c);
            if ((cls & (Chars.Letter | Chars.Digit)) == 0)
            {
                if (c != ' ') CountSign(line, at, c, ref traits);
                at++;
                continue;
            }

            int start = at, unspaced = 0, digits = 0, capitals = 0;
            bool capital = (cls & Chars.Upper) != 0;
            ulong key = WordKey.Seed;
            do
            {
                digits += (cls & Chars.Digit) / Chars.Digit;
                capitals += (cls & Chars.Upper) / Chars.Upper;
                unspaced += (cls & Chars.Unspaced) / Chars.Unspaced;
                if ((cls & Chars.Mark) == 0 || !WordKey.IsInvisible(c)) key = WordKey.Add(key, Chars.Lower(c));
                if (++at == line.Length) break;
                c = line[at];
                cls = Chars.Class(c);
            }
            while ((cls & Chars.WordChar) != 0);

            int length = at - start;
            key = WordKey.Finish(key);
            block = (block ^ key) * 0xD6E8FEB86659FD93;
            int value = cues.Find(key);
            if (value > 1) scratch.Openers.Add((words.Count, value));
            words.Add(key);
            traits.Words += unspaced > 0 ? (unspaced + 1) / 2 : 1;
            traits.Digits += digits;
            traits.Letters += length - digits;
            traits.Capitals += capitals;
            if (digits == length)
            {
                traits.NumberWords++;
                if (length == 4 && ((line[start] == '1' && line[start + 1] == '9') || (line[start] == '2' && line[start + 1] == '0'))) traits.Years++;
                else if (length <= 2 && at + 2 < line.Length && line[at] is ':' or 'h' or 'H' && Chars.IsDigit(line[at + 1]) && Chars.IsDigit(line[at + 2])) traits.Times++;
            }
            else
            {
                if (digits > 0) traits.NumberWords++;
                if (capital) traits.CapitalWords++;
                else traits.SmallWords++;
                if ((value & 1) != 0 || (length == 1 && at < line.Length && Chars.IsApostrophe(line[at]))) traits.StopWords++;
                if (length <= 5 && digits is > 0 and <= 4 && line.Slice(start, length).IndexOfAny('h', 'H') is 1 or 2) traits.Times++;
            }
        }

        traits.Runs = words.Count - traits.FirstWord;
        traits.Key = WordKey.Finish(block);
    }

    private static void CountSign(ReadOnlySpan<char> line, int at, char c, ref BlockTraits traits)
    {
        switch (c)
        {
            case ',' or '،' or '、' or '，' or ';':
                traits.Commas++;
                break;
            case '.' or '!' or '?' or '…':
                if (at + 1 == line.Length || (line[at + 1] != c && (Chars.Class(line[at + 1]) & (Chars.Letter | Chars.Digit)) == 0)) traits.Stops++;
                break;
            case '。' or '！' or '？' or '؟' or '।' or '۔':
                traits.Stops++;
                break;
            case '"' or '«' or '»' or '“' or '”' or '„':
                traits.QuoteMarks++;
                if (c == '»' && at + 1 < line.Length && traits.QuoteMarks == 1) traits.Separators++;
                break;
            case '|' or '›' or '>' or '•' or '·' or '→' or '»' or '#' or '►' or '▸' or '❯':
                traits.Separators++;
                break;
            case '/' or '-' or '–' or '—':
                if (at > 0 && at + 1 < line.Length && Chars.IsSpace(line[at - 1]) && Chars.IsSpace(line[at + 1])) traits.Separators++;
                if (c == '/' && at > 0 && line[at - 1] == '/') traits.HasLink = true;
                break;
            case '@':
                traits.HasLink = true;
                break;
            case '©' or '®':
                traits.HasCopyright = true;
                break;
        }
    }

    // Phrases are looked for after all words of the block are known; they do not overlap.
    private static void MatchPhrases(CueTable cues, ReadingScratch scratch, ref BlockTraits traits)
    {
        ReadOnlySpan<ulong> words = scratch.Words.Span;
        int free = 0;
        foreach ((int word, int value) in scratch.Openers.Span)
        {
            if (word < free) continue;
            (int length, int cls) = cues.Match(value, words[word..]);
            if (length == 0) continue;
            free = word + length;
            if (cls == CueClass.Date)
            {
                traits.DateWords += length;
            }
            else if (cls == CueClass.Caption)
            {
                traits.CaptionWords += length;
                if (word == traits.FirstWord) traits.OpeningCaption = true;
            }
            else if (cls == CueClass.Byline)
            {
                traits.BylineWords += length;
                if (word == traits.FirstWord) traits.OpeningByline = length;
            }
            else
            {
                traits.CueWords += length;
                if (word == traits.FirstWord) traits.OpeningCue = length;
                if (length > traits.LongestCue)
                {
                    traits.LongestCue = length;
                    traits.CueReason = (FurnitureReason)cls;
                }
            }
        }
    }

    private static void CountCopies(ReadingScratch scratch)
    {
        scratch.Distinct.Clear();
        scratch.CopiesOfDistinct.Clear();
        Span<BlockTraits> all = scratch.Traits.Span;
        for (int i = 0; i < all.Length; i++)
        {
            int index = scratch.Distinct.GetOrAdd(all[i].Key);
            if (index == scratch.CopiesOfDistinct.Count) scratch.CopiesOfDistinct.Add(0);
            all[i].Earlier = scratch.CopiesOfDistinct[index]++;
            all[i].Copies = index;
        }

        for (int i = 0; i < all.Length; i++) all[i].Copies = scratch.CopiesOfDistinct[all[i].Copies];
    }

    private static BlockOpening OpeningOf(ReadOnlySpan<char> line)
    {
        char c = line[0];
        byte cls = Chars.Class(c);
        if ((cls & Chars.Upper) != 0) return BlockOpening.Capital;
        if ((cls & Chars.Letter) != 0) return (cls & Chars.Unspaced) != 0 ? BlockOpening.Capital : BlockOpening.Small;
        if ((cls & Chars.Digit) != 0) return BlockOpening.Digit;
        return IsQuote(c) ? BlockOpening.Quote : BlockOpening.Other;
    }

    private static BlockEnding EndingOf(ReadOnlySpan<char> line)
    {
        int at = line.Length - 1;
        bool closing = false;
        while (at > 0 && (IsQuote(line[at]) || line[at] is ')' or ']' or '\'' or '’' || LineReader.IsBlankChar(line[at])))
        {
            closing |= !Chars.IsSpace(line[at]);
            at--;
        }

        char c = line[at];
        if (c == '…' || (c == '.' && at > 1 && line[at - 1] == '.' && line[at - 2] == '.')) return BlockEnding.Ellipsis;
        return c switch
        {
            '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '۔' => BlockEnding.Stop,
            ':' or '：' => BlockEnding.Colon,
            ',' or ';' or '،' or '、' => BlockEnding.Comma,
            _ when closing => BlockEnding.Closing,
            _ when (Chars.Class(c) & Chars.WordChar) != 0 => BlockEnding.Word,
            _ => BlockEnding.Other,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsQuote(char c) => c is '"' or '«' or '»' or '“' or '”' or '„' or '‹' or '›' or '「' or '」' or '『' or '』';
}
