using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Summarizer.Ranking;

/// <summary>Turns rows of values into columns, so that a vector holds one value of several rows.</summary>
internal static class Columns
{
    /// <summary>Values that a row must have at least.</summary>
    public const int LeastWidth = 4;

    /// <summary>Four rows and four values at a step; the last steps overlap, and repeat the last row.</summary>
    /// <param name="rows">The rows one after the other.</param>
    /// <param name="width">Values a row, at least <see cref="LeastWidth"/>.</param>
    /// <param name="columns">Receives value f of row r at f × stride + r; the number of rows is rounded up to a multiple of four.</param>
    /// <param name="stride">Places a column.</param>
    public static void Of(ReadOnlySpan<float> rows, int width, Span<float> columns, int stride)
    {
        int last = rows.Length - width;
        ArgumentOutOfRangeException.ThrowIfLessThan(width, LeastWidth);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns.Length, width * stride);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, (rows.Length / width + 3) / 4 * 4);
        ref float from = ref MemoryMarshal.GetReference(rows), to = ref MemoryMarshal.GetReference(columns);
        for (int r = 0, start = 0; start <= last; r += 4, start += 4 * width)
        {
            int second = Math.Min(start + width, last), third = Math.Min(second + width, last), fourth = Math.Min(third + width, last);
            for (int f = 0; f < width; f += 4)
            {
                int at = Math.Min(f, width - 4);
                ref float column = ref Unsafe.Add(ref to, at * stride + r);
                Vector128<float> a = Vector128.LoadUnsafe(ref from, (nuint)(start + at)), b = Vector128.LoadUnsafe(ref from, (nuint)(second + at));
                Vector128<float> c = Vector128.LoadUnsafe(ref from, (nuint)(third + at)), d = Vector128.LoadUnsafe(ref from, (nuint)(fourth + at));
                if (Sse.IsSupported)
                {
                    Vector128<float> lowAB = Sse.UnpackLow(a, b), lowCD = Sse.UnpackLow(c, d), highAB = Sse.UnpackHigh(a, b), highCD = Sse.UnpackHigh(c, d);
                    Sse.MoveLowToHigh(lowAB, lowCD).StoreUnsafe(ref column);
                    Sse.MoveHighToLow(lowCD, lowAB).StoreUnsafe(ref column, (nuint)stride);
                    Sse.MoveLowToHigh(highAB, highCD).StoreUnsafe(ref column, 2 * (nuint)stride);
                    Sse.MoveHighToLow(highCD, highAB).StoreUnsafe(ref column, 3 * (nuint)stride);
                    continue;
                }

                for (int i = 0; i < 4; i++) Vector128.Create(a[i], b[i], c[i], d[i]).StoreUnsafe(ref column, (nuint)(i * stride));
            }
        }
    }
}
