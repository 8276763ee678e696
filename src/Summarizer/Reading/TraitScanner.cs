using System.Runtime.CompilerServices;
using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>Fills the traits of all blocks: one pass over the characters (<see cref="TextMasks"/>), one over the words, one over the signs.</summary>
internal static class TraitScanner
{
    private const int OpenersAtOnce = 64;

    public static void Scan(ReadOnlySpan<char> text, ReadOnlySpan<BlockEntry> blocks, CueTable cues, ReadingScratch scratch)
    {
        scratch.Traits.Clear();
        TextMasks.Fill(text, scratch);
        scratch.Words.Take(scratch.Edges.Count / 2);
        int word = 0, sign = 0;
        foreach (BlockEntry block in blocks)
        {
            BlockTraits traits = default;
            ReadOnlySpan<char> line = text[block.Start..block.End];
            word = ScanWords(text, block, word, cues, scratch, ref traits);
            sign = ScanSigns(line, block, sign, scratch.Signs.Span, ref traits);
            MatchPhrases(cues, scratch, ref traits);
            traits.IsListItem = BlockSegmenter.IsListItem(line);
            traits.Opening = OpeningOf(line);
            traits.Ending = EndingOf(line);
            traits.HasBracketEnd = line[^1] is ')' or ']';
            scratch.Traits.Add(traits);
        }

        CountCopies(scratch);
    }

    // Words of a block, from its first word on; returns the next block's. Written to be without branches that depend on the word.
    private static int ScanWords(ReadOnlySpan<char> text, BlockEntry block, int first, CueTable cues, ReadingScratch scratch, ref BlockTraits traits)
    {
        ReadOnlySpan<int> edges = scratch.Edges.Span;
        ReadOnlySpan<char> lower = scratch.Lower.Span;
        ReadOnlySpan<CharMasks> masks = scratch.Masks.Span;
        Span<ulong> words = scratch.Words.Span;
        int word = first, small = 0, capitalWords = 0, stopWords = 0, opening = 0;
        Span<(int Word, int Value)> openers = scratch.Openers.Take(Math.Max(OpenersAtOnce, scratch.Openers.Count));
        ulong letters = WordKey.Seed;
        for (; edges[2 * word] < block.End; word++)
        {
            // Invisible characters at the end of a block are not its own.
            int start = edges[2 * word], length = Math.Min(edges[2 * word + 1], block.End) - start, shift = start & 63;
            ref readonly CharMasks mask = ref masks[start >> 6];
            ulong special = (mask.Special >> shift | masks[(start >> 6) + 1].Special << 1 << (63 - shift)) & (ulong.MaxValue >> (64 - Math.Min(length, 64)));
            int value;
            ulong key;
            if (special != 0 || length > 64)
            {
                key = ScanSpecial(text[start..block.End], length, ref traits, out bool isNumber);
                value = cues.Find(key);
                if (isNumber) goto known;
            }
            else
            {
                key = CueKey.OfLower(lower[start..], length);
                value = cues.Find(key);
                traits.Words++;
            }

            int capital = (int)(mask.Upper >> shift & 1);
            capitalWords += capital;
            small += 1 - capital;
            int apostrophe = Chars.Lower(text[Math.Min(start + 1, text.Length - 1)]) ^ '\'';
            stopWords += value & 1 | (length - 2 & apostrophe - 1) >>> 31;
        known:
            letters = (letters ^ key) * 0xD6E8FEB86659FD93;
            words[word] = key;
            if (opening == openers.Length) openers = scratch.Openers.Take(2 * opening);
            openers[opening] = (word, value);
            opening += 1 - value >>> 31;
        }

        scratch.Openers.RemoveFrom(opening);
        (int all, int capitals, int digits) = TextMasks.Count(masks, block.Start, block.End);
        traits.FirstWord = first;
        traits.Runs = word - first;
        traits.Letters = all - digits;
        traits.Capitals = capitals;
        traits.Digits = digits;
        traits.CapitalWords = capitalWords;
        traits.SmallWords = small;
        traits.StopWords = stopWords;
        traits.Key = WordKey.Finish(letters);
        return word;
    }

    // A word with digits, invisible characters or letters of a script without spaces; number when all are digits.
    private static ulong ScanSpecial(ReadOnlySpan<char> line, int length, ref BlockTraits traits, out bool isNumber)
    {
        int digits = 0, unspaced = 0;
        foreach (char c in line[..length])
        {
            byte cls = Chars.Class(c);
            digits += (cls & Chars.Digit) / Chars.Digit;
            unspaced += (cls & Chars.Unspaced) / Chars.Unspaced;
        }

        traits.Words += unspaced > 0 ? (unspaced + 1) / 2 : 1;
        if (digits > 0) traits.NumberWords++;
        isNumber = digits == length;
        if (isNumber)
        {
            if (length == 4 && ((line[0] == '1' && line[1] == '9') || (line[0] == '2' && line[1] == '0'))) traits.Years++;
            else if (length <= 2 && length + 2 < line.Length && line[length] is ':' or 'h' or 'H' && Chars.IsDigit(line[length + 1]) && Chars.IsDigit(line[length + 2])) traits.Times++;
        }
        else if (length <= 5 && digits is > 0 and <= 4 && line[..length].IndexOfAny('h', 'H') is 1 or 2)
        {
            traits.Times++;
        }

        return CueKey.Of(line[..length]);
    }

    private static int ScanSigns(ReadOnlySpan<char> line, BlockEntry block, int sign, ReadOnlySpan<int> signs, ref BlockTraits traits)
    {
        for (; signs[sign] < block.End; sign++)
        {
            int at = signs[sign] - block.Start;
            if (at >= 0) CountSign(line, at, line[at], ref traits);
        }

        return sign;
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
        ReadOnlySpan<ulong> words = scratch.Words.Span[..(traits.FirstWord + traits.Runs)];
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
