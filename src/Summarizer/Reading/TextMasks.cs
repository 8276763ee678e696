using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>What the characters of a stretch of 64 are, a bit a character.</summary>
internal struct CharMasks
{
    /// <summary>Letters and digits, and the marks that follow them.</summary>
    public ulong Word;
    public ulong Upper;
    public ulong Digit;

    /// <summary>Digits, letters of scripts without spaces and invisible characters: their words are looked at one by one.</summary>
    public ulong Special;
}

/// <summary>
/// Finds the words of a whole text at once: masks of its characters, its lower-cased copy, and where words begin and end.
/// Sixteen characters a step where they are of the Latin languages' usual ones, by table elsewhere.
/// </summary>
internal static class TextMasks
{
    private const int Width = 64;

    /// <summary>Characters of <see cref="ReadingScratch.Lower"/> behind the text's end that may be read.</summary>
    public const int Padding = 2 * Width;

    /// <summary>Fills <see cref="ReadingScratch.Masks"/>, <see cref="ReadingScratch.Lower"/>, <see cref="ReadingScratch.Edges"/> and <see cref="ReadingScratch.Signs"/>.</summary>
    public static void Fill(ReadOnlySpan<char> text, ReadingScratch scratch)
    {
        int count = (text.Length + Width - 1) / Width;
        Span<char> lower = scratch.Lower.Take(count * Width + Padding);
        Span<CharMasks> masks = scratch.Masks.Take(count + 1);
        Span<char> tail = stackalloc char[Width];
        Span<int> edges = default, signs = default;
        int edgeCount = 0, signCount = 0;
        bool open = false;
        for (int i = 0; i < count; i++)
        {
            int start = i * Width;
            scoped ReadOnlySpan<char> part = text[start..];
            if (part.Length < Width)
            {
                tail.Clear();
                part.CopyTo(tail);
                part = tail;
            }

            ulong sign = FillPart(part, lower[start..], open, ref masks[i]);
            if (edgeCount + Width + 2 > edges.Length) edges = scratch.Edges.Take(2 * edges.Length + 8 * Width);
            if (signCount + Width + 2 > signs.Length) signs = scratch.Signs.Take(2 * signs.Length + 4 * Width);
            ulong word = masks[i].Word, changes = word ^ (word << 1 | (open ? 1ul : 0));
            open = word >> (Width - 1) != 0;
            for (; changes != 0; changes &= changes - 1) edges[edgeCount++] = start + BitOperations.TrailingZeroCount(changes);
            for (; sign != 0; sign &= sign - 1) signs[signCount++] = start + BitOperations.TrailingZeroCount(sign);
        }

        // Sentinels spare the readers a test: the last word ends with the text, and after it nothing begins.
        masks[count] = default;
        edges = scratch.Edges.Take(edgeCount + 3);
        if (open) edges[edgeCount++] = text.Length;
        edges[edgeCount] = int.MaxValue;
        scratch.Edges.RemoveFrom(edgeCount + 1);
        scratch.Signs.Take(signCount + 1)[signCount] = int.MaxValue;
    }

    /// <summary>Number of characters of a range that have a mark: letters and digits, capitals, digits.</summary>
    public static (int Word, int Upper, int Digit) Count(ReadOnlySpan<CharMasks> masks, int start, int end)
    {
        int word = 0, upper = 0, digit = 0, last = (end - 1) / Width;
        for (int i = start / Width; i <= last; i++)
        {
            ulong inside = ulong.MaxValue;
            if (i == start / Width) inside &= ulong.MaxValue << start % Width;
            if (i == last) inside &= ulong.MaxValue >> (Width - 1 - (end - 1) % Width);
            word += BitOperations.PopCount(masks[i].Word & inside);
            upper += BitOperations.PopCount(masks[i].Upper & inside);
            digit += BitOperations.PopCount(masks[i].Digit & inside);
        }

        return (word, upper, digit);
    }

    // Returns the characters that are neither of a word nor blank.
    private static ulong FillPart(ReadOnlySpan<char> text, Span<char> lower, bool open, ref CharMasks masks)
    {
        CharMasks all = default;
        ulong signs = 0;
        for (int at = 0; at < Width; at += Vector128<byte>.Count)
        {
            CharMasks step = default;
            if (!Latin(text[at..], lower[at..], ref step, out ulong sign))
            {
                bool inWord = at == 0 ? open : (all.Word >> (at - 1) & 1) != 0;
                sign = ByTable(text[at..], lower[at..], inWord, ref step);
            }

            all.Word |= step.Word << at;
            all.Upper |= step.Upper << at;
            all.Digit |= step.Digit << at;
            all.Special |= step.Special << at;
            signs |= sign << at;
        }

        masks = all;
        return signs;
    }

    // ASCII, the letters of Latin-1, guillemets, typographic quotes, dashes, dots and both no-break spaces; false where another character stands.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Latin(ReadOnlySpan<char> text, Span<char> lower, ref CharMasks masks, out ulong signs)
    {
        ReadOnlySpan<ushort> codes = MemoryMarshal.Cast<char, ushort>(text[..16]);
        Span<ushort> lowered = MemoryMarshal.Cast<char, ushort>(lower[..16]);
        Vector128<ushort> first = Vector128.Create(codes), second = Vector128.Create(codes[8..]), byteSized = Vector128.Create((ushort)0xFF);
        Vector128<ushort> firstSmall = Vector128.LessThanOrEqual(first, byteSized), secondSmall = Vector128.LessThanOrEqual(second, byteSized);
        Vector128<byte> small = Vector128.Narrow(firstSmall, secondSmall);
        Vector128<byte> c = Vector128.Narrow(first & firstSmall, second & secondSmall);
        Vector128<byte> folded = c | Vector128.Create((byte)0x20);
        Vector128<byte> accented = InRange(folded, 0xE0, 0xFF);
        Vector128<byte> letter = InRange(folded, (byte)'a', (byte)'z') | accented;
        Vector128<byte> digit = InRange(c, (byte)'0', (byte)'9');
        Vector128<byte> known = InRange(c, 0, 0x7F) | accented | Is(c, 0xA0) | Is(c, '«') | Is(c, '»');
        Vector128<byte> strange = ~known | Is(folded, 0xF7);
        if (small != Vector128<byte>.AllBitsSet)
        {
            Vector128<ushort> usual = InRange(first, 0x2010, 0x2027) | Is(first, 0x202F) | firstSmall;
            Vector128<ushort> usualSecond = InRange(second, 0x2010, 0x2027) | Is(second, 0x202F) | secondSmall;
            strange |= ~Vector128.Narrow(usual, usualSecond);
        }

        signs = 0;
        if (strange != Vector128<byte>.Zero) return false;
        Vector128<byte> upper = letter & Is(c & Vector128.Create((byte)0x20), '\0') & ~Is(c, 'ß');
        (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(upper & Vector128.Create((byte)0x20));
        (first | low).CopyTo(lowered);
        (second | high).CopyTo(lowered[8..]);
        Vector128<byte> word = letter | digit;
        masks.Word = word.ExtractMostSignificantBits();
        masks.Upper = upper.ExtractMostSignificantBits();
        masks.Digit = masks.Special = digit.ExtractMostSignificantBits();
        signs = (~word & ~(InRange(c, 0, 0x20) & small)).ExtractMostSignificantBits();
        return true;
    }

    private static ulong ByTable(ReadOnlySpan<char> text, Span<char> lower, bool inWord, ref CharMasks masks)
    {
        ulong signs = 0;
        for (int i = 0; i < Vector128<byte>.Count; i++)
        {
            char c = text[i];
            byte cls = Chars.Class(c);
            ulong bit = 1ul << i;
            lower[i] = Chars.Lower(c);
            inWord = (cls & (Chars.Letter | Chars.Digit)) != 0 || (inWord && (cls & Chars.Mark) != 0);
            if (inWord)
            {
                masks.Word |= bit;
                if ((cls & Chars.Upper) != 0) masks.Upper |= bit;
                if ((cls & Chars.Digit) != 0) masks.Digit |= bit;
                if ((cls & (Chars.Digit | Chars.Unspaced)) != 0 || WordKey.IsInvisible(c)) masks.Special |= bit;
            }
            else if ((cls & Chars.Space) == 0)
            {
                signs |= bit;
            }
        }

        return signs;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> InRange(Vector128<byte> c, byte from, byte to) =>
        Vector128.LessThanOrEqual(c - Vector128.Create(from), Vector128.Create((byte)(to - from)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> InRange(Vector128<ushort> c, ushort from, ushort to) =>
        Vector128.LessThanOrEqual(c - Vector128.Create(from), Vector128.Create((ushort)(to - from)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Is(Vector128<byte> c, int value) => Vector128.Equals(c, Vector128.Create((byte)value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Is(Vector128<ushort> c, ushort value) => Vector128.Equals(c, Vector128.Create(value));
}
