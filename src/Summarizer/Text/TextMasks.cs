using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Summarizer.Segmentation;

namespace Summarizer.Text;

/// <summary>What the characters of a stretch of 64 are, a bit a character. As large as a line of the processor's cache.</summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct CharMasks
{
    /// <summary>Letters and digits, and the marks that follow them.</summary>
    public ulong Word;
    public ulong Upper;

    /// <summary>Capitals that another one follows; the last of the stretch is taken as one, whatever follows.</summary>
    public ulong UpperPair;
    public ulong Digit;

    /// <summary>
    /// Of the words' characters: digits, letters of scripts without spaces, combining and invisible marks, letters that join like
    /// an apostrophe. Their words are looked at one by one.
    /// </summary>
    public ulong Special;

    /// <summary>Characters that the sentence splitter looks at (<see cref="SentenceSplitter.Looked"/>).</summary>
    public ulong Sentence;

    /// <summary>Line and page breaks.</summary>
    public ulong Break;
}

/// <summary>How many of a range's characters are what.</summary>
internal readonly struct CharCounts
{
    /// <summary>Words that begin in the range, and those of them that begin with a capital.</summary>
    public int Words { get; init; }

    public int CapitalizedWords { get; init; }

    /// <summary>Letters and digits, and the marks that follow them.</summary>
    public int WordCharacters { get; init; }

    public int Capitals { get; init; }

    public int Digits { get; init; }
}

/// <summary>
/// The one pass over a text's characters on which lines, blocks, sentences and words rest, sixty-four characters a step by vectors; what
/// lies outside of ASCII, the letters of Latin-1 and typographic punctuation is put right by table. Holds the lower-cased text
/// until the next one. Not thread-safe.
/// </summary>
/// <remarks>
/// Arrays, kept from text to text:
/// <list type="bullet">
/// <item><see cref="Masks"/>: an entry for 64 characters, and an empty one at the end.</item>
/// <item><see cref="Lower"/>: the text in lower case (right for the words' characters), with <see cref="Padding"/> characters more that may be read.</item>
/// <item><see cref="Edges"/>: where words begin and end, in turn, and a sentinel (behind it, uncounted, another).</item>
/// <item><see cref="Signs"/>: the characters that are neither of a word nor a space, tab or break, and a sentinel.</item>
/// <item><see cref="Keys"/>: a key for each word, and a sentinel.</item>
/// <item><see cref="Specials"/>: the numbers of the words with a special character, then the number of words.</item>
/// </list>
/// </remarks>
internal sealed class TextMasks
{
    private const int Width = 64;

    /// <summary>Characters of <see cref="Lower"/> behind the text's end that may be read.</summary>
    public const int Padding = 2 * Width;

    private readonly Growable<char> _lower = new(8192);
    private readonly Growable<CharMasks> _masks = new(128);
    private readonly Growable<int> _edges = new(2048);
    private readonly Growable<int> _signs = new(512);
    private readonly Growable<ulong> _keys = new(1024);
    private readonly Growable<int> _specials = new(64);
    private readonly Growable<ulong> _unfinished = new();
    private bool _hasKeys;
    private int _lastWord, _lastSign, _lastSpecial;

    public ReadOnlySpan<char> Lower => _lower.Span;

    public ReadOnlySpan<CharMasks> Masks => _masks.Span;

    public ReadOnlySpan<int> Edges => _edges.Span;

    public ReadOnlySpan<int> Signs => _signs.Span;

    /// <summary>
    /// For each word its <see cref="WordKey"/>, then a zero; of a special word the key of its characters as they stand, unless <see cref="SetKey"/> says
    /// otherwise. Made when first asked for: who looks for sentences alone needs none.
    /// </summary>
    public ReadOnlySpan<ulong> Keys
    {
        get
        {
            if (!_hasKeys) FillKeys();
            return _keys.Span;
        }
    }

    /// <summary>True when the keys are made.</summary>
    public bool HasKeys => _hasKeys;

    public ReadOnlySpan<int> Specials => _specials.Span;

    /// <summary>A text's own masks, for those who read one text alone.</summary>
    public static TextMasks Of(ReadOnlySpan<char> text)
    {
        var masks = new TextMasks();
        masks.Fill(text);
        return masks;
    }

    /// <summary>Reads a text.</summary>
    public void Fill(ReadOnlySpan<char> text)
    {
        int count = (text.Length + Width - 1) / Width;
        Span<char> lower = _lower.Take(count * Width + Padding);
        Span<CharMasks> masks = _masks.Take(count + 1);
        Span<char> tail = stackalloc char[Width];
        Span<int> edges = default, signs = default;
        int edgeCount = 0, signCount = 0;
        ulong open = 0, inside = ulong.MaxValue;
        _specials.Clear();
        for (int i = 0; i < count; i++)
        {
            int start = i * Width;
            scoped ReadOnlySpan<char> part = text[start..];
            if (part.Length < Width)
            {
                tail.Clear();
                part.CopyTo(tail);
                inside >>= Width - part.Length;
                part = tail;
            }

            ulong sign = FillPart(part, lower.Slice(start, Width), open, ref masks[i]) & inside;
            if (edgeCount + BitPlaces.Room > edges.Length) edges = _edges.Take(2 * edges.Length + 16 * Width);
            if (signCount + BitPlaces.Room > signs.Length) signs = _signs.Take(2 * signs.Length + 4 * Width);
            ulong word = masks[i].Word, changes = word ^ (word << 1 | open);
            if (masks[i].Special != 0) AddSpecials(masks[i].Special, changes, edgeCount);
            edgeCount += BitPlaces.Write(changes, start, ref edges[edgeCount]);
            open = word >> (Width - 1);
            masks[i].UpperPair = masks[i].Upper & (masks[i].Upper >> 1 | 1ul << (Width - 1));
            signCount += BitPlaces.Write(sign, start, ref signs[signCount]);
        }

        // Sentinels spare the readers a test: the last word ends with the text, and after it nothing begins.
        _lastWord = _lastSign = _lastSpecial = 0;
        masks[count] = default;
        edges = _edges.Take(edgeCount + 3);
        if (open != 0) edges[edgeCount++] = text.Length;
        edges[edgeCount] = edges[edgeCount + 1] = int.MaxValue;
        _edges.RemoveFrom(edgeCount + 1);
        _signs.Take(signCount + 1)[signCount] = int.MaxValue;
        _specials.Add(edgeCount / 2);
        _hasKeys = false;
    }

    private void FillKeys()
    {
        int words = _edges.Count / 2;
        Span<ulong> keys = _keys.Take(words + 1);
        WordKeys.Fill(_lower.Span, _edges.Span, keys[..words], _unfinished);
        keys[words] = 0;
        _hasKeys = true;
    }

    /// <summary>Says what the key of a special word is.</summary>
    public void SetKey(int word, ulong key)
    {
        if (!_hasKeys) FillKeys();
        _keys[word] = key;
    }

    // The word of a special character is the one that began last.
    private void AddSpecials(ulong special, ulong changes, int edgeCount)
    {
        for (; special != 0; special &= special - 1)
        {
            int word = (edgeCount + BitOperations.PopCount(changes & (special ^ special - 1)) - 1) / 2;
            if (_specials.Count == 0 || _specials[_specials.Count - 1] != word) _specials.Add(word);
        }
    }

    /// <summary>Counts the characters of a range.</summary>
    public CharCounts Count(int start, int end)
    {
        int words = 0, capitalized = 0, letters = 0, upper = 0, digit = 0, first = start / Width, last = (end - 1) / Width;
        ref CharMasks all = ref MemoryMarshal.GetReference(_masks.Span[first..(last + 1)]);
        ulong inside = ulong.MaxValue << start % Width, open = first == 0 ? 0 : Unsafe.Add(ref all, -1).Word >> (Width - 1);
        for (int i = first; i <= last; i++)
        {
            if (i == last) inside &= ulong.MaxValue >> (Width - 1 - (end - 1) % Width);
            ulong starts = all.Word & ~(all.Word << 1 | open) & inside;
            words += BitOperations.PopCount(starts);
            capitalized += BitOperations.PopCount(starts & all.Upper);
            letters += BitOperations.PopCount(all.Word & inside);
            upper += BitOperations.PopCount(all.Upper & inside);
            digit += BitOperations.PopCount(all.Digit & inside);
            open = all.Word >> (Width - 1);
            inside = ulong.MaxValue;
            all = ref Unsafe.Add(ref all, 1);
        }

        return new CharCounts { Words = words, CapitalizedWords = capitalized, WordCharacters = letters, Capitals = upper, Digits = digit };
    }

    /// <summary>True for a character of a word.</summary>
    public bool IsWord(int at) => (_masks[at / Width].Word >> at & 1) != 0;

    /// <summary>The first word that ends after <paramref name="at"/>. Quick when asked in rising order.</summary>
    public int FindWord(int at)
    {
        ReadOnlySpan<int> edges = Edges;
        int word = _lastWord;
        // From where the last one left off, unless that is too far: a sentence may begin before its first word, with a quotation mark.
        if (word > 0 && edges[(2 * word) - 1] > at) word = WordsEndingBy(at, edges[..(2 * word)]);
        while (edges[2 * word] < at && edges[(2 * word) + 1] <= at) word++;
        return word;
    }

    /// <summary>How many of the words end at an offset or before it.</summary>
    private static int WordsEndingBy(int at, ReadOnlySpan<int> edges)
    {
        int low = 0, high = edges.Length / 2;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (edges[(2 * middle) + 1] <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Where in <see cref="Specials"/> the first word from <paramref name="word"/> on stands.</summary>
    public int FindSpecial(int word)
    {
        ReadOnlySpan<int> specials = Specials;
        int at = _lastSpecial;
        if (at > 0 && specials[at - 1] >= word) at = 0;
        while (specials[at] < word) at++;
        return at;
    }

    /// <summary>Where in <see cref="Signs"/> the first from <paramref name="at"/> on stands. Quick when asked in rising order.</summary>
    public int FindSign(int at)
    {
        ReadOnlySpan<int> signs = Signs;
        int sign = _lastSign;
        if (sign > 0 && signs[sign - 1] >= at)
        {
            int found = signs[..sign].BinarySearch(at);
            sign = found < 0 ? ~found : found;
        }

        while (signs[sign] < at) sign++;
        return sign;
    }

    /// <summary>From where the next <see cref="FindWord"/>, <see cref="FindSign"/> and <see cref="FindSpecial"/> search.</summary>
    public void SearchFrom(int word, int sign, int special) => (_lastWord, _lastSign, _lastSpecial) = (word, sign, special);

    /// <summary>A bit for each of at most 64 characters from <paramref name="start"/> on, out of two neighbouring masks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bits(ulong mask, ulong next, int start, int length) =>
        (mask >> start | next << 1 << ~start) & (ulong.MaxValue >> -length);

    /// <summary>Offset of the first character from <paramref name="at"/> on that the sentence splitter looks at; <paramref name="end"/> when there is none before it.</summary>
    public int NextSentenceMark(int at, int end)
    {
        ReadOnlySpan<CharMasks> masks = Masks;
        ulong bits = masks[at / Width].Sentence >> at % Width << at % Width;
        for (int i = at / Width; ; bits = masks[i].Sentence)
        {
            if (bits != 0) return Math.Min(end, i * Width + BitOperations.TrailingZeroCount(bits));
            if (++i * Width >= end) return end;
        }
    }

    // Returns the characters that are neither of a word nor a space, tab or break.
    private static ulong FillPart(ReadOnlySpan<char> text, Span<char> lower, ulong open, ref CharMasks masks)
    {
        CharMasks first = default, second = default;
        Latin(text, lower, ref first, out uint signs, out uint strange);
        Latin(text[32..], lower[32..], ref second, out uint highSigns, out uint highStrange);
        masks.Word = first.Word | second.Word << 32;
        masks.Upper = first.Upper | second.Upper << 32;
        masks.Digit = masks.Special = first.Digit | second.Digit << 32;
        masks.Sentence = first.Sentence | second.Sentence << 32;
        masks.Break = first.Break | second.Break << 32;
        ulong allSigns = signs | (ulong)highSigns << 32, left = strange | (ulong)highStrange << 32;
        return left == 0 ? allSigns : allSigns | ByTable(text, lower, open, left, ref masks);
    }

    // ASCII, the letters of Latin-1, guillemets, typographic quotes, dashes, dots and both no-break spaces; others are strange, and have no bit set.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Latin(ReadOnlySpan<char> text, Span<char> lower, ref CharMasks masks, out uint signs, out uint strange)
    {
        ReadOnlySpan<ushort> codes = MemoryMarshal.Cast<char, ushort>(text);
        Vector256<ushort> first = Vector256.Create(codes), second = Vector256.Create(codes[16..]);
        Vector256<byte> low = Vector256.Narrow(first, second), high = Vector256.Narrow(first >> 8, second >> 8);
        Vector256<byte> small = Is(high, 0), typographic = Is(high, 0x20), c = low & small, folded = c | Vector256.Create((byte)0x20);
        Vector256<byte> accented = InRange(folded, 0xE0, 0xFF) & ~Is(folded, 0xF7);
        Vector256<byte> letter = InRange(folded, (byte)'a', (byte)'z') | accented;
        Vector256<byte> digit = InRange(c, (byte)'0', (byte)'9');
        Vector256<byte> guillemet = Is(c, '«') | Is(c, '»');
        Vector256<byte> known = small & (InRange(c, 0, 0x7F) | accented | Is(c, 0xA0) | guillemet)
            | typographic & (InRange(low, 0x10, 0x27) | Is(low, 0x2F));
        Vector256<byte> upper = letter & Is(c & Vector256.Create((byte)0x20), 0) & ~Is(c, 'ß');
        (Vector256<ushort> lowShift, Vector256<ushort> highShift) = Vector256.Widen(upper & Vector256.Create((byte)0x20));
        Span<ushort> lowered = MemoryMarshal.Cast<char, ushort>(lower);
        (first | lowShift).CopyTo(lowered);
        (second | highShift).CopyTo(lowered[16..]);

        // ! " ( . : ; ? [ and, of the typographic ones, “ ” „ • ‣ ‥ …
        Vector256<byte> sentence = InRange(c, '!', '"') | Is(c, '(') | Is(c, '.') | InRange(c, ':', ';') | Is(c, '?') | Is(c, '[') | guillemet
            | typographic & (InRange(low, 0x1C, 0x1E) | InRange(low, 0x22, 0x23) | InRange(low, 0x25, 0x26));
        Vector256<byte> word = letter | digit;
        masks.Word = word.ExtractMostSignificantBits();
        masks.Upper = upper.ExtractMostSignificantBits();
        masks.Digit = digit.ExtractMostSignificantBits();
        masks.Sentence = sentence.ExtractMostSignificantBits();
        masks.Break = InRange(c, '\n', '\r').ExtractMostSignificantBits();
        Vector256<byte> blank = small & (Is(c, ' ') | InRange(c, '\t', '\r'));
        signs = (known & ~word & ~blank).ExtractMostSignificantBits();
        strange = (~known).ExtractMostSignificantBits();
    }

    // Sets the bits of the strange characters, in their order, since a mark is of the word that it follows.
    private static ulong ByTable(ReadOnlySpan<char> text, Span<char> lower, ulong open, ulong strange, ref CharMasks masks)
    {
        ulong signs = 0;
        for (; strange != 0; strange &= strange - 1)
        {
            int i = BitOperations.TrailingZeroCount(strange);
            char c = text[i];
            byte cls = Chars.Class(c);
            ulong bit = 1ul << i;
            lower[i] = Chars.Lower(c);
            bool follows = (i == 0 ? open : masks.Word >> (i - 1) & 1) != 0;
            if ((cls & (Chars.Letter | Chars.Digit)) != 0 || ((cls & Chars.Mark) != 0 && follows))
            {
                masks.Word |= bit;
                if ((cls & Chars.Upper) != 0) masks.Upper |= bit;
                if ((cls & Chars.Digit) != 0) masks.Digit |= bit;
                if ((cls & (Chars.Digit | Chars.Unspaced | Chars.Mark | Chars.Joiner)) != 0) masks.Special |= bit;
                continue;
            }

            if (c is '\u0085' or '\u2028' or '\u2029') masks.Break |= bit;
            if ((cls & Chars.Space) != 0) continue;
            signs |= bit;
            if (SentenceSplitter.Looked.Contains(c)) masks.Sentence |= bit;
        }

        return signs;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> InRange(Vector256<byte> c, int from, int to) =>
        Vector256.LessThanOrEqual(c - Vector256.Create((byte)from), Vector256.Create((byte)(to - from)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Is(Vector256<byte> c, int value) => Vector256.Equals(c, Vector256.Create((byte)value));
}
