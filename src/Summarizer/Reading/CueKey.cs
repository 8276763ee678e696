using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>
/// 64-bit keys of words for reading alone: made of four lower-cased characters at a time, where <see cref="WordKey"/>, whose
/// keys stand in data files, takes one. Never stored.
/// </summary>
internal static class CueKey
{
    private const ulong First = 0xD6E8FEB86659FD93, Second = 0x9E3779B97F4A7C15;

    /// <summary>Key of a lower-cased word of at least one character; at least eight characters behind its end must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong OfLower(ReadOnlySpan<char> padded, int length)
    {
        // The first four characters, the next four and the last four: words of more than twelve are few.
        _ = padded[length + 7];
        ref char word = ref MemoryMarshal.GetReference(padded);
        int above = AtLeastZero(length - 4), most = length - AtLeastZero(length - 8);
        ref ulong leading = ref Unsafe.Add(ref MemoryMarshal.GetReference(Leading), most), following = ref Unsafe.Add(ref MemoryMarshal.GetReference(Following), most);
        ulong key = (Four(ref word, 0) & leading ^ (ulong)length * Second) * First;
        key = (BitOperations.RotateLeft(key, 29) ^ Four(ref word, 4) & following) * Second;
        key = (BitOperations.RotateLeft(key, 31) ^ Four(ref word, above) & leading) * First;
        for (int at = 8; at < length - 4; at += 4) key = (BitOperations.RotateLeft(key, 29) ^ Four(ref word, at)) * First;
        return WordKey.Finish(key);
    }

    /// <summary>Keys of all words of a text: eight at a time in the lanes of a vector, those of other words than most one by one.</summary>
    /// <param name="lower">The text in lower case, with <see cref="TextMasks.Padding"/> characters more.</param>
    /// <param name="edges">Where words begin and end, in turn, and a sentinel.</param>
    /// <param name="keys">Receives a key a word.</param>
    /// <param name="odd">Receives a bit a word, set for those of one letter, those of more than twelve, and the last few.</param>
    public static void Fill(ReadOnlySpan<char> lower, ReadOnlySpan<int> edges, Span<ulong> keys, Growable<ulong> odd)
    {
        const int Lanes = 8;
        int word = 0;
        Span<ulong> bits = odd.Reset(keys.Length / 64 + 1);
        if (Vector512.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            Vector512<ulong> leading = Vector512.Create(Leading[8], Leading[1], Leading[2], Leading[3], Leading[4], Leading[5], Leading[6], Leading[7]);
            Vector512<ulong> following = Vector512.Create(0, 0, 0, 0, 0, Following[5], Following[6], Following[7]);
            for (; word + Lanes <= keys.Length; word += Lanes)
            {
                ref int at = ref MemoryMarshal.GetReference(edges.Slice(2 * word, 2 * Lanes));
                Vector512<ulong> bounds = Vector512.LoadUnsafe(ref at).AsUInt64(), length = (bounds >>> 32) - (bounds & Vector512.Create(0xFFFF_FFFFul));

                // Eight letters stand for all lengths above: their bits are those of none.
                Vector512<ulong> most = Vector512.Min(length, Vector512.Create(8ul)) & Vector512.Create(7ul), ends = Vector512.Shuffle(leading, most);
                ref char text = ref MemoryMarshal.GetReference(lower);
                Vector512<ulong> key = (First4(ref text, ref at, 0) & ends ^ length * Vector512.Create(Second)) * Vector512.Create(First);
                key = ((key << 29 | key >>> 35) ^ First4(ref text, ref at, 4) & Vector512.Shuffle(following, most)) * Vector512.Create(Second);
                key = ((key << 31 | key >>> 33) ^ Last4(ref text, ref at) & ends) * Vector512.Create(First);
                key ^= key >>> 32;
                Vector512.Max(key, Vector512<ulong>.One).CopyTo(keys[word..]);
                ulong isOdd = (Vector512.Equals(length, Vector512<ulong>.One) | Vector512.GreaterThan(length, Vector512.Create(12ul))).ExtractMostSignificantBits();
                bits[word / 64] |= isOdd << word;
            }
        }

        for (; word < keys.Length; word++) bits[word / 64] |= 1ul << word;
        for (int i = 0; i < bits.Length; i++)
        {
            for (ulong left = bits[i]; left != 0; left &= left - 1)
            {
                int at = 64 * i + BitOperations.TrailingZeroCount(left);
                keys[at] = OfLower(lower[edges[2 * at]..], edges[2 * at + 1] - edges[2 * at]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> First4(ref char text, ref int at, int offset)
    {
        text = ref Unsafe.Add(ref text, offset);
        return Vector512.Create(
            Four(ref text, at), Four(ref text, Unsafe.Add(ref at, 2)), Four(ref text, Unsafe.Add(ref at, 4)), Four(ref text, Unsafe.Add(ref at, 6)),
            Four(ref text, Unsafe.Add(ref at, 8)), Four(ref text, Unsafe.Add(ref at, 10)), Four(ref text, Unsafe.Add(ref at, 12)), Four(ref text, Unsafe.Add(ref at, 14)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Last4(ref char text, ref int at) => Vector512.Create(
        Last4(ref text, ref at, 0), Last4(ref text, ref at, 2), Last4(ref text, ref at, 4), Last4(ref text, ref at, 6),
        Last4(ref text, ref at, 8), Last4(ref text, ref at, 10), Last4(ref text, ref at, 12), Last4(ref text, ref at, 14));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Last4(ref char text, ref int at, int edge)
    {
        int start = Unsafe.Add(ref at, edge);
        return Four(ref text, start + AtLeastZero(Unsafe.Add(ref at, edge + 1) - 4 - start));
    }

    // Which bits of the first and the last four characters, and of the four after the first, count in a word of so many characters, or more than eight.
    private static ReadOnlySpan<ulong> Leading => [0, 0xFFFF, 0xFFFF_FFFF, 0xFFFF_FFFF_FFFF, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue];

    private static ReadOnlySpan<ulong> Following => [0, 0, 0, 0, 0, 0xFFFF, 0xFFFF_FFFF, 0xFFFF_FFFF_FFFF, 0];

    // Without a branch, since the lengths of words follow no pattern.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AtLeastZero(int n) => n & ~(n >> 31);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref char word, int at)
    {
        ulong four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref word, at)));
        return BitConverter.IsLittleEndian ? four : BinaryPrimitives.ReverseEndianness(four);
    }

    /// <summary>Key of a word in any case, invisible characters dropped.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        char[]? rented = null;
        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length + 8] : rented = System.Buffers.ArrayPool<char>.Shared.Rent(word.Length + 8);
        int length = 0;
        foreach (char c in word)
            if (!WordKey.IsInvisible(c)) lower[length++] = Chars.Lower(c);
        lower[length..(length + 8)].Clear();
        ulong key = length == 0 ? 1 : OfLower(lower, length);
        if (rented is not null) System.Buffers.ArrayPool<char>.Shared.Return(rented);
        return key;
    }
}
