using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
