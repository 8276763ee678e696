using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Summarizer.Text;

/// <summary>
/// 64-bit key of a word: its lower-cased characters with plain apostrophes and hyphens, invisible characters dropped.
/// Two words are taken as the same when their keys are (collisions within one language are of the order of 1e-9).
/// </summary>
internal static class WordKey
{
    public const ulong Seed = 0x9E3779B97F4A7C15;
    public const ulong Multiplier = 0xD6E8FEB86659FD93;

    /// <summary>Which bits of four characters are the word's: the second four of a word of so many, the first four of one of four less.</summary>
    private static ReadOnlySpan<ulong> KeptOf =>
    [
        0, 0, 0, 0, 0, 0xFFFF, 0xFFFF_FFFF, 0xFFFF_FFFF_FFFF, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue,
    ];

    /// <summary>Powers of the multiplier's inverse: what undoes the steps that a word of so many characters did not need.</summary>
    private static ReadOnlySpan<ulong> Undo =>
    [
        0x2DAA699EA5CA44E1, 0xED136A6DB170EA33, 0x78E921933905E249,
        0x13DB0491506414EB, 0xD27C41ECF9D741F1, 0x5FFC3151258F0A63,
        0xEB9041BCFCD1CDD9, 0xCFEE444D8B59A89B, 0x0000000000000001,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong key, char lower) => (key ^ lower) * Multiplier;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Finish(ulong key)
    {
        key ^= key >> 32;
        return key == 0 ? 1 : key;
    }

    /// <summary>The key that was finished, so that more characters can be added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Unfinish(ulong key) => key ^ key >> 32;

    /// <summary>Key of a word in any case, accents kept.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong key = Seed;
        foreach (char c in word)
        {
            if (IsInvisible(c)) continue;
            key = Add(key, Chars.Lower(c));
        }

        return Finish(key);
    }

    /// <summary>
    /// The key of a word that is lower-cased already and holds no invisible characters, to be finished. Eight characters a step, as zeros where
    /// the word has ended: an odd multiplier can be multiplied away again, so that words of all lengths up to eight go through the same instructions.
    /// </summary>
    /// <param name="padded">The word, and behind its end at least eight characters more.</param>
    /// <param name="length">Its length, from 1.</param>
    /// <param name="key">The key of what stands before it, or <see cref="Seed"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfLower(ReadOnlySpan<char> padded, int length, ulong key)
    {
        _ = padded[length + 7];
        if (!BitConverter.IsLittleEndian) return OneByOne(padded[..length], key);
        ref char at = ref MemoryMarshal.GetReference(padded);
        for (; length > 8; length -= 8)
        {
            key = AddFour(AddFour(key, Four(ref at)), Four(ref Unsafe.Add(ref at, 4)));
            at = ref Unsafe.Add(ref at, 8);
        }

        // The length is from 1 to 8 here.
        ref ulong kept = ref Unsafe.Add(ref MemoryMarshal.GetReference(KeptOf), length);
        ulong first = Four(ref at) & Unsafe.Add(ref kept, 4), second = Four(ref Unsafe.Add(ref at, 4)) & kept;
        return AddFour(AddFour(key, first), second) * Unsafe.Add(ref MemoryMarshal.GetReference(Undo), length);
    }

    private static ulong OneByOne(ReadOnlySpan<char> lower, ulong key)
    {
        foreach (char c in lower) key = Add(key, c);
        return key;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AddFour(ulong key, ulong four)
    {
        key = (key ^ (ushort)four) * Multiplier;
        key = (key ^ (ushort)(four >> 16)) * Multiplier;
        key = (key ^ (ushort)(four >> 32)) * Multiplier;
        return (key ^ four >> 48) * Multiplier;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref char at) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref at));

    /// <summary>Key of a word in any case, accents, hyphens and apostrophes folded away.</summary>
    public static ulong Folded(ReadOnlySpan<char> word)
    {
        ulong key = Seed;
        foreach (char c in word)
        {
            if (IsInvisible(c)) continue;
            char folded = Chars.Fold(c);
            if (folded is '-' or '\'') continue;
            key = Add(key, folded);
        }

        return Finish(key);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
