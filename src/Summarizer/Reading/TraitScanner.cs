using System.Numerics;
using System.Runtime.CompilerServices;
using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>Fills the traits of all blocks: one pass over the characters (<see cref="TextMasks"/>), one over the words, one over the signs.</summary>
internal static class TraitScanner
{
    public static void Scan(ReadOnlySpan<char> text, TextMasks masks, ReadOnlySpan<BlockEntry> blocks, CueTable cues, ReadingScratch scratch)
    {
        scratch.Traits.Clear();
        LookUp(text, masks, cues, scratch);
        ReadOnlySpan<int> signs = masks.Signs;
        int word = 0, special = 0, sign = 0;
        foreach (BlockEntry block in blocks)
        {
            ref BlockTraits traits = ref scratch.Traits.Append();
            ReadOnlySpan<char> line = text[block.Start..block.End];
            int numbers = LookUpSpecial(text, masks, block, ref special, cues, scratch, ref traits);
            word = SumWords(masks, block, word, numbers, scratch, ref traits);
            sign = ScanSigns(line, block, sign, signs, ref traits);
            MatchPhrases(cues, scratch, ref traits);
            traits.IsListItem = BlockSegmenter.IsListItem(line);
            traits.Opening = OpeningOf(line);
            traits.Ending = EndingOf(line);
            traits.HasBracketEnd = line[^1] is ')' or ']';
            traits.IsProse = BodyFeatures.IsProse(traits);
        }

        CountCopies(scratch);
    }

    // Keys and cues of all words of the text; those of the special ones are put right later. Loops of their own with nothing else in them: words
    // differ in all that a processor could guess, so there is no branch for what differs, and what is done for one word overlaps with the next.
    private static void LookUp(ReadOnlySpan<char> text, TextMasks masks, CueTable cues, ReadingScratch scratch)
    {
        ReadOnlySpan<int> edges = masks.Edges;
        Span<ulong> words = scratch.Words.Take(edges.Length / 2);
        CueKey.Fill(masks.Lower, edges, words, scratch.Odd);
        Span<ushort> values = scratch.Values.Take(words.Length);
        for (int word = 0; word < words.Length; word++) values[word] = (ushort)cues.Find(words[word]);

        // A letter before an apostrophe is elided, whatever the language's list says.
        for (int i = 0; i < scratch.Odd.Count; i++)
        {
            for (ulong left = scratch.Odd[i]; left != 0; left &= left - 1)
            {
                int word = 64 * i + BitOperations.TrailingZeroCount(left), next = edges[2 * word + 1];
                if (next - edges[2 * word] == 1 && next < text.Length && Chars.IsApostrophe(text[next])) values[word] |= 1;
            }
        }
    }

    // Keys, cues and counts of the block's special words; returns how many of them are numbers.
    private static int LookUpSpecial(
        ReadOnlySpan<char> text, TextMasks masks, BlockEntry block, ref int special, CueTable cues, ReadingScratch scratch, ref BlockTraits traits)
    {
        ReadOnlySpan<int> edges = masks.Edges;
        ReadOnlySpan<int> specials = masks.Specials;
        int numbers = 0;
        for (int word; edges[2 * (word = specials[special])] < block.End; special++)
        {
            // Invisible characters at the end of a block are not its own.
            int start = edges[2 * word], length = Math.Min(edges[2 * word + 1], block.End) - start;
            ScanSpecial(text[start..block.End], length, ref traits, out bool isNumber, out bool isMarked);
            if (isMarked || edges[2 * word + 1] > block.End)
            {
                // The key so far is that of other characters than the word's.
                int elided = length == 1 && Chars.IsApostrophe(text[Math.Min(start + 1, text.Length - 1)]) ? 1 : 0;
                scratch.Words[word] = CueKey.Of(text.Slice(start, length));
                scratch.Values[word] = (ushort)(cues.Find(scratch.Words[word]) | elided);
            }

            if (isNumber) scratch.Values[word] &= ushort.MaxValue - 1;
            traits.Words--;
            if (isNumber) numbers++;
        }

        return numbers;
    }

    // Sums over the words of a block, from its first word on; returns the next block's.
    private static int SumWords(TextMasks masks, BlockEntry block, int first, int numbers, ReadingScratch scratch, ref BlockTraits traits)
    {
        ReadOnlySpan<int> edges = masks.Edges;
        ReadOnlySpan<ulong> words = scratch.Words.Span;
        ReadOnlySpan<ushort> values = scratch.Values.Span;
        Span<int> openers = scratch.Openers.Take(words.Length + 1 - first);
        int word = first, stopWords = 0, opening = 0;
        ulong letters = WordKey.Seed;
        for (; edges[2 * word] < block.End; word++)
        {
            int value = values[word];
            letters = (letters ^ words[word]) * 0xD6E8FEB86659FD93;
            stopWords += value & 1;
            openers[opening] = word;
            opening += 1 - value >>> 31;
        }

        scratch.Openers.RemoveFrom(opening);
        (int all, int starts, int capitals, int digits) = masks.Count(block.Start, block.End);
        traits.FirstWord = first;
        traits.Runs = word - first;
        traits.Words += word - first;
        traits.Letters = all - digits;
        traits.Capitals = capitals;
        traits.Digits = digits;
        traits.CapitalWords = starts;
        traits.SmallWords = word - first - numbers - starts;
        traits.StopWords = stopWords;
        traits.Key = WordKey.Finish(letters);
        return word;
    }

    // A word with digits, marks or letters of a script without spaces; number when all are digits.
    private static void ScanSpecial(ReadOnlySpan<char> line, int length, ref BlockTraits traits, out bool isNumber, out bool isMarked)
    {
        int digits = 0, unspaced = 0, marks = 0;
        foreach (char c in line[..length])
        {
            byte cls = Chars.Class(c);
            digits += (cls & Chars.Digit) / Chars.Digit;
            unspaced += (cls & Chars.Unspaced) / Chars.Unspaced;
            marks |= cls & Chars.Mark;
        }

        isMarked = marks != 0;

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
        foreach (int word in scratch.Openers.Span)
        {
            if (word < free) continue;
            (int length, int cls) = cues.Match(scratch.Values[word], words[word..]);
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
