using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Keywords;

/// <summary>
/// Base-2 logarithm in double precision, without tables or jumps: a few nanoseconds where the library's own takes many, the same on every
/// system and the same for one number as for eight. With m from √½ to √2 and s = (m − 1) / (m + 1), ln m = 2 (s + s³/3 + s⁵/5 + …).
/// </summary>
internal static class FastLog
{
    private const int MantissaBits = 23, HalfRoot = 0x3F3504F3;
    private const double TwoPerLn2 = 2.8853900817779268;

    /// <summary>The logarithm of a normal number above 0, rounded to the nearest float but for one in some ten thousand, which is next to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log2(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value), exponent = (bits - HalfRoot) >> MantissaBits;
        double m = BitConverter.Int32BitsToSingle(bits - (exponent << MantissaBits));
        double s = (m - 1) / (m + 1), square = s * s;
        double series = 1 + (square * (1d / 3 + (square * (1d / 5 + (square * (1d / 7 + (square * (1d / 9 + (square * (1d / 11 + (square * (1d / 13))))))))))));
        return (float)(exponent + (s * series * TwoPerLn2));
    }

    /// <summary>The same of eight numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log2(Vector256<float> values)
    {
        Vector256<int> bits = values.AsInt32(), exponents = (bits - Vector256.Create(HalfRoot)) >> MantissaBits;
        Vector256<float> m = (bits - (exponents << MantissaBits)).AsSingle(), whole = Vector256.ConvertToSingle(exponents);
        return Vector256.Narrow(
            Log2(Vector256.WidenLower(m), Vector256.WidenLower(whole)),
            Log2(Vector256.WidenUpper(m), Vector256.WidenUpper(whole)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Log2(Vector256<double> m, Vector256<double> exponent)
    {
        Vector256<double> one = Vector256<double>.One, s = (m - one) / (m + one), square = s * s;
        Vector256<double> series = square * (1d / 13);
        series = square * (Vector256.Create(1d / 11) + series);
        series = square * (Vector256.Create(1d / 9) + series);
        series = square * (Vector256.Create(1d / 7) + series);
        series = square * (Vector256.Create(1d / 5) + series);
        series = square * (Vector256.Create(1d / 3) + series);
        return exponent + (s * (one + series) * TwoPerLn2);
    }
}
