using System.Runtime.CompilerServices;
using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>Fills the traits of all blocks, from what the pass over the text's characters left (<see cref="TextMasks"/>): its words' keys, its special words, its signs.</summary>
internal static class TraitScanner
{
    /// <summary>Of paragraphs with more words a glance is enough: no rule for lines, by which kinds are told (<see cref="KindRules"/>), asks for more.</summary>
    private const int LongParagraph = 25;

    /// <summary>Signs that say neither link nor code nor copyright: a bit each.</summary>
    private const ulong PlainSigns = 1ul << '!' | 1ul << '"' | 1ul << '%' | 1ul << '\'' | 1ul << '(' | 1ul << ')' | 1ul << '*' | 1ul << '+' | 1ul << ',' | 1ul << '.' | 1ul << ':' | 1ul << '?';

    /// <summary>All traits of all blocks.</summary>
    public static void Scan(ReadOnlySpan<char> text, TextMasks masks, ReadOnlySpan<BlockEntry> blocks, CueTable cues, ReadingScratch scratch)
    {
        Glance(text, masks, blocks, cues, scratch);
        for (int i = 0; i < blocks.Length; i++) Complete(text, masks, blocks[i], cues, ref scratch.Traits[i]);
    }

    /// <summary>
    /// All traits of all blocks but, of long paragraphs with no other signs than prose has, those that only the network asks for:
    /// before it does, they have to be completed.
    /// </summary>
    public static void Glance(ReadOnlySpan<char> text, TextMasks masks, ReadOnlySpan<BlockEntry> blocks, CueTable cues, ReadingScratch scratch)
    {
        scratch.Traits.Clear();
        int word = 0, special = 0, sign = 0;
        foreach (BlockEntry block in blocks)
        {
            ref BlockTraits traits = ref scratch.Traits.Append();
            ReadOnlySpan<char> line = text[block.Start..block.End];
            int numbers = LookUpSpecial(text, masks, block, ref special, ref traits);
            word = SumWords(masks, block, word, numbers, cues, scratch, ref traits);
            MatchPhrases(masks.Keys, cues, scratch, ref traits);
            int next = sign;
            if (traits.Words <= LongParagraph || !HasPlainSigns(text, masks.Signs, block, ref next)) next = CompleteFrom(sign, text, masks, block, cues, ref traits);
            sign = next;
            traits.IsListItem = BlockSegmenter.IsListItem(line);
            traits.Opening = OpeningOf(line);
            traits.Ending = EndingOf(line);
            traits.HasBracketEnd = line[^1] is ')' or ']';
            traits.IsProse = BodyFeatures.IsProse(traits);
        }

        CountCopies(scratch);
        scratch.Prose = PageProse.Of(scratch.Traits.Span);
        scratch.IsPrepared = false;
    }

    /// <summary>Counts what a glance at the block left out, if it did.</summary>
    public static void Complete(ReadOnlySpan<char> text, TextMasks masks, BlockEntry block, CueTable cues, ref BlockTraits traits)
    {
        if (traits.IsComplete) return;
        int sign = masks.Signs.BinarySearch(block.Start);
        CompleteFrom(sign < 0 ? ~sign : sign, text, masks, block, cues, ref traits);
    }

    private static int CompleteFrom(int sign, ReadOnlySpan<char> text, TextMasks masks, BlockEntry block, CueTable cues, ref BlockTraits traits)
    {
        traits.IsComplete = true;
        traits.StopWords = cues.CountStopWords(masks.Keys.Slice(traits.FirstWord, traits.Runs));
        return ScanSigns(text, masks, block, sign, cues, ref traits);
    }

    // Whether a block has nothing but signs that no trait but those of Complete counts; moves to the sign behind it.
    private static bool HasPlainSigns(ReadOnlySpan<char> text, ReadOnlySpan<int> signs, BlockEntry block, ref int sign)
    {
        int others = 0, quotes = 0;
        for (; signs[sign] < block.End; sign++)
        {
            int at = signs[sign];
            if (at < block.Start) continue;
            char c = text[at];
            quotes |= Bit.Of(c is '«' or '“' or '"');
            int inWord = Bit.Of(c == '-') & Bit.Of(at > block.Start && !Chars.IsSpace(text[at - 1]));
            int plain = inWord | (int)(PlainSigns >> c) & Bit.Of(c < 64) | Bit.Of(c is '’' or '«' or '“' or '”' or '…') | Bit.Of(c == '»') & quotes;
            others |= plain ^ 1;
        }

        return others == 0;
    }

    // Keys and counts of the block's special words; returns how many of them are numbers.
    private static int LookUpSpecial(ReadOnlySpan<char> text, TextMasks masks, BlockEntry block, ref int special, ref BlockTraits traits)
    {
        ReadOnlySpan<int> edges = masks.Edges;
        ReadOnlySpan<int> specials = masks.Specials;
        int numbers = 0;
        for (int word; edges[2 * (word = specials[special])] < block.End; special++)
        {
            // Invisible characters at the end of a block are not its own.
            int start = edges[2 * word], length = Math.Min(edges[2 * word + 1], block.End) - start;
            ScanSpecial(text[start..block.End], length, ref traits, out bool isNumber, out bool isMarked);

            // The key so far may be that of other characters than the word's.
            if (isMarked || edges[2 * word + 1] > block.End) masks.SetKey(word, WordKey.Of(text.Slice(start, length)));
            traits.Words--;
            if (isNumber) numbers++;
        }

        return numbers;
    }

    // Sums over the words of a block, from its first word on; returns the next block's.
    private static int SumWords(TextMasks masks, BlockEntry block, int first, int numbers, CueTable cues, ReadingScratch scratch, ref BlockTraits traits)
    {
        CharCounts counts = masks.Count(block.Start, block.End);
        int count = counts.Words;
        Span<int> openers = scratch.Openers.Take(count);
        ulong letters = Sum(masks.Keys.Slice(first, count + 1), cues, first, openers, out int opening);
        scratch.Openers.RemoveFrom(opening);
        traits.FirstWord = first;
        traits.Runs = count;
        traits.Words += count;
        traits.Letters = counts.WordCharacters - counts.Digits;
        traits.Capitals = counts.Capitals;
        traits.Digits = counts.Digits;
        traits.CapitalWords = counts.CapitalizedWords;
        traits.SmallWords = count - numbers - counts.CapitalizedWords;
        traits.Key = WordKey.Finish(letters);
        return first + count;
    }

    // The sum of the keys, with their places; the words that may open a phrase, by the word behind them. What differs from word to word is computed, not
    // jumped over. There is a key more than words.
    private static ulong Sum(ReadOnlySpan<ulong> keys, CueTable cues, int first, Span<int> openers, out int opening)
    {
        ulong letters = WordKey.Seed, place = 0, key = keys[0];
        opening = 0;
        for (int i = 0; i < openers.Length; i++)
        {
            place += WordKey.Multiplier;
            letters += key ^ place;
            openers[opening] = first + i;
            ulong next = keys[i + 1];
            opening += cues.MayOpen(key, next);
            key = next;
        }

        return letters;
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

    private static int ScanSigns(ReadOnlySpan<char> text, TextMasks masks, BlockEntry block, int sign, CueTable cues, ref BlockTraits traits)
    {
        ReadOnlySpan<int> signs = masks.Signs;
        ReadOnlySpan<char> line = text[block.Start..block.End];
        for (; signs[sign] < block.End; sign++)
        {
            int at = signs[sign] - block.Start;
            if (at < 0) continue;
            char c = line[at];
            if (Chars.IsApostrophe(c)) traits.StopWords += Bit.Of(IsElided(text, masks, signs[sign], cues));
            else CountSign(line, at, c, ref traits);
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

    // A letter before an apostrophe is elided, whatever the language's list of stop words says.
    private static bool IsElided(ReadOnlySpan<char> text, TextMasks masks, int apostrophe, CueTable cues)
    {
        int at = apostrophe - 1;
        if (at < 0 || !masks.IsWord(at) || !Chars.IsLetter(text[at]) || (at > 0 && masks.IsWord(at - 1))) return false;
        return !cues.IsStopLetter(text[at]);
    }

    // Phrases are looked for after all words of the block are known; they do not overlap.
    private static void MatchPhrases(ReadOnlySpan<ulong> words, CueTable cues, ReadingScratch scratch, ref BlockTraits traits)
    {
        words = words[..(traits.FirstWord + traits.Runs)];
        int free = 0;
        foreach (int word in scratch.Openers.Span)
        {
            if (word < free) continue;
            (int length, int cls) = cues.Match(cues.Find(words[word]), words[word..]);
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
        scratch.Distinct.Clear(scratch.Traits.Count);
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
