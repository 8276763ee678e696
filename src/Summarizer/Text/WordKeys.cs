using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Text;

/// <summary>
/// The <see cref="WordKey"/>s of all words of a text. A key takes its characters one after the other, so eight words go side by side
/// in the lanes of a vector, eight steps for each; a word that has ended keeps its key, and the few of more than eight letters go on alone.
/// </summary>
internal static class WordKeys
{
    private const int Lanes = 8, Steps = 8;

    /// <summary>Fills the keys.</summary>
    /// <param name="lower">The text in lower case, with <see cref="TextMasks.Padding"/> characters more.</param>
    /// <param name="edges">Where words begin and end, in turn, and a sentinel.</param>
    /// <param name="keys">Receives a key a word.</param>
    /// <param name="unfinished">Scratch: a bit a word.</param>
    public static void Fill(ReadOnlySpan<char> lower, ReadOnlySpan<int> edges, Span<ulong> keys, Growable<ulong> unfinished)
    {
        int word = 0;
        Span<ulong> bits = unfinished.Reset(keys.Length / 64 + 1);
        if (Vector512.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            ref char text = ref MemoryMarshal.GetReference(lower);
            for (; word + Lanes <= keys.Length; word += Lanes)
            {
                ref int at = ref MemoryMarshal.GetReference(edges.Slice(2 * word, 2 * Lanes));
                Vector512<long> bounds = Vector512.LoadUnsafe(ref at).AsInt64(), length = (bounds >>> 32) - (bounds & Vector512.Create(0xFFFF_FFFFL));
                Vector512<ulong> key = Four(Vector512.Create(WordKey.Seed), ref text, ref at, length, 0);
                key = Four(key, ref text, ref at, length, 4);
                Vector512<ulong> goesOn = Vector512.GreaterThan(length, Vector512.Create((long)Steps)).AsUInt64();
                Vector512.ConditionalSelect(goesOn, key, Vector512.Max(key ^ key >>> 32, Vector512<ulong>.One)).CopyTo(keys[word..]);
                bits[word / 64] |= goesOn.ExtractMostSignificantBits() << word;
            }
        }

        for (int i = 0; i < bits.Length; i++)
        {
            for (ulong left = bits[i]; left != 0; left &= left - 1)
            {
                int at = 64 * i + BitOperations.TrailingZeroCount(left), start = edges[2 * at] + Steps;
                keys[at] = WordKey.Finish(WordKey.OfLower(lower[start..], edges[2 * at + 1] - start, keys[at]));
            }
        }

        for (; word < keys.Length; word++) keys[word] = WordKey.Finish(WordKey.OfLower(lower[edges[2 * word]..], edges[2 * word + 1] - edges[2 * word], WordKey.Seed));
    }

    // Four steps, from the character at the offset on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Four(Vector512<ulong> key, ref char text, ref int at, Vector512<long> length, int offset)
    {
        text = ref Unsafe.Add(ref text, offset);
        Vector512<ulong> four = Vector512.Create(
            Four(ref text, ref at, 0), Four(ref text, ref at, 1), Four(ref text, ref at, 2), Four(ref text, ref at, 3),
            Four(ref text, ref at, 4), Four(ref text, ref at, 5), Four(ref text, ref at, 6), Four(ref text, ref at, 7));
        key = Step(key, four, length, offset);
        key = Step(key, four >>> 16, length, offset + 1);
        key = Step(key, four >>> 32, length, offset + 2);
        return Step(key, four >>> 48, length, offset + 3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Step(Vector512<ulong> key, Vector512<ulong> letters, Vector512<long> length, int step)
    {
        Vector512<ulong> next = (key ^ letters & Vector512.Create(0xFFFFul)) * Vector512.Create(WordKey.Multiplier);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(length, Vector512.Create((long)step)).AsUInt64(), next, key);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref char text, ref int at, int lane) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref text, Unsafe.Add(ref at, 2 * lane))));
}
