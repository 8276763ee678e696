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

    /// <summary>Rows at a step.</summary>
    public const int Step = 8;

    /// <summary>Eight rows and four values at a step; the last steps overlap, and repeat the last row.</summary>
    /// <param name="rows">The rows one after the other.</param>
    /// <param name="width">Values a row, at least <see cref="LeastWidth"/>.</param>
    /// <param name="columns">Receives value f of row r at f × stride + r; the number of rows is rounded up to a multiple of <see cref="Step"/>.</param>
    /// <param name="stride">Places a column.</param>
    public static void Of(ReadOnlySpan<float> rows, int width, Span<float> columns, int stride)
    {
        int last = rows.Length - width;
        ArgumentOutOfRangeException.ThrowIfLessThan(width, LeastWidth);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns.Length, width * stride);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, (rows.Length / width + Step - 1) / Step * Step);
        ref float from = ref MemoryMarshal.GetReference(rows), to = ref MemoryMarshal.GetReference(columns);
        Span<int> starts = stackalloc int[Step];
        for (int r = 0; r * width <= last; r += Step)
        {
            for (int i = 0; i < Step; i++) starts[i] = Math.Min((r + i) * width, last);
            ref float a = ref Unsafe.Add(ref from, starts[0]), b = ref Unsafe.Add(ref from, starts[1]), c = ref Unsafe.Add(ref from, starts[2]), d = ref Unsafe.Add(ref from, starts[3]);
            ref float e = ref Unsafe.Add(ref from, starts[4]), f = ref Unsafe.Add(ref from, starts[5]), g = ref Unsafe.Add(ref from, starts[6]), h = ref Unsafe.Add(ref from, starts[7]);
            for (int next = 0; next < width; next += LeastWidth)
            {
                nuint at = (nuint)Math.Min(next, width - LeastWidth), place = at * (nuint)stride + (nuint)r;
                Turn(Pair(ref a, ref e, at), Pair(ref b, ref f, at), Pair(ref c, ref g, at), Pair(ref d, ref h, at), ref Unsafe.Add(ref to, place), (nuint)stride);
            }
        }
    }

    /// <summary>Four values of one row, and of the fourth row after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Pair(ref float row, ref float other, nuint at) =>
        Vector256.Create(Vector128.LoadUnsafe(ref row, at), Vector128.LoadUnsafe(ref other, at));

    /// <summary>Writes four columns of eight values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d, ref float column, nuint stride)
    {
        if (Avx.IsSupported)
        {
            Vector256<double> lowAB = Avx.UnpackLow(a, b).AsDouble(), lowCD = Avx.UnpackLow(c, d).AsDouble();
            Vector256<double> highAB = Avx.UnpackHigh(a, b).AsDouble(), highCD = Avx.UnpackHigh(c, d).AsDouble();
            Avx.UnpackLow(lowAB, lowCD).AsSingle().StoreUnsafe(ref column);
            Avx.UnpackHigh(lowAB, lowCD).AsSingle().StoreUnsafe(ref column, stride);
            Avx.UnpackLow(highAB, highCD).AsSingle().StoreUnsafe(ref column, 2 * stride);
            Avx.UnpackHigh(highAB, highCD).AsSingle().StoreUnsafe(ref column, 3 * stride);
            return;
        }

        for (int i = 0; i < LeastWidth; i++)
            Vector256.Create(a[i], b[i], c[i], d[i], a[i + 4], b[i + 4], c[i + 4], d[i + 4]).StoreUnsafe(ref column, (nuint)i * stride);
    }
}
