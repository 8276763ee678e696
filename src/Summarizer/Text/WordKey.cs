using System.Runtime.CompilerServices;

namespace Summarizer.Text;

/// <summary>
/// 64-bit key of a word: its lower-cased characters with plain apostrophes and hyphens, invisible characters dropped.
/// Two words are taken as the same when their keys are (collisions within one language are of the order of 1e-9).
/// </summary>
internal static class WordKey
{
    public const ulong Seed = 0x9E3779B97F4A7C15;
    private const ulong Multiplier = 0xD6E8FEB86659FD93;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong key, char lower) => (key ^ lower) * Multiplier;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Finish(ulong key)
    {
        key ^= key >> 32;
        return key == 0 ? 1 : key;
    }

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
