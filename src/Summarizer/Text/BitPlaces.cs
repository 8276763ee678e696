using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Summarizer.Text;

/// <summary>Where the bits of a number stand, as a list.</summary>
internal static class BitPlaces
{
    /// <summary>Numbers that may be written in all, whether there are as many bits or not.</summary>
    public const int Room = 64;

    /// <summary>Writes <paramref name="start"/> plus the place of each bit, in rising order; gives how many there are.</summary>
    /// <remarks>
    /// A call of its own: a method that asks for these instructions is left out when the program is compiled ahead, and would take its callers along.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Write(ulong bits, int start, ref int target) =>
        Avx512Vbmi2.IsSupported && Avx512BW.IsSupported ? WriteAtOnce(bits, start, ref target) : WriteEight(bits, start, ref target);

    // Sixteen at a time whether there are as many or not: how many there are follows no pattern that a processor could learn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteAtOnce(ulong bits, int start, ref int target)
    {
        // Every byte of the number eight times, and in each the bit of its place.
        const ulong Byte = 0x0101_0101_0101_0101;
        Vector512<byte> spread = Vector512.Create(0, Byte, 2 * Byte, 3 * Byte, 4 * Byte, 5 * Byte, 6 * Byte, 7 * Byte).AsByte();
        Vector512<byte> place = Vector512.Create(0x8040_2010_0804_0201).AsByte();
        Vector512<byte> set = Vector512.Equals(Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), spread) & place, place);
        Vector512<byte> places = Avx512Vbmi2.Compress(Vector512<byte>.Zero, set, Vector512<byte>.Indices);
        Vector512<int> first = Vector512.Create(start);
        (Widened(places.GetLower().GetLower()) + first).StoreUnsafe(ref target);
        int count = BitOperations.PopCount(bits);
        if (count > 16)
        {
            (Widened(places.GetLower().GetUpper()) + first).StoreUnsafe(ref target, 16);
            if (count > 32)
            {
                (Widened(places.GetUpper().GetLower()) + first).StoreUnsafe(ref target, 32);
                (Widened(places.GetUpper().GetUpper()) + first).StoreUnsafe(ref target, 48);
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Widened(Vector128<byte> places) => Avx512F.ConvertToVector512Int32(places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteEight(ulong bits, int start, ref int target)
    {
        int count = BitOperations.PopCount(bits);
        for (int written = 0; ; written += 8)
        {
            for (int i = 0; i < 8; i++)
            {
                Unsafe.Add(ref target, written + i) = start + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
            }

            if (written + 8 >= count) return count;
        }
    }
}
