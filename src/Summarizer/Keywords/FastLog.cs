using System.Runtime.CompilerServices;

namespace Summarizer.Keywords;

/// <summary>
/// Base-2 logarithm by table and polynomial, in double precision and without jumps: a few nanoseconds where the library's own takes
/// many, and the same on every system. Layout of the table: for each thirty-second from 1 to 2 the reciprocal of its middle, then the
/// logarithm of that middle.
/// </summary>
internal static class FastLog
{
    private const int Bits = 5, MantissaBits = 23;
    private const double PerE = 1.4426950408889634;

    private static readonly double[] Parts = MakeParts();

    /// <summary>The logarithm of a normal number above 0, rounded to the nearest float but for one in a million, which is next to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log2(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        int part = ((bits >> (MantissaBits - Bits)) & ((1 << Bits) - 1)) * 2;
        double mantissa = BitConverter.Int32BitsToSingle((bits & ((1 << MantissaBits) - 1)) | (127 << MantissaBits));
        double x = (mantissa * Parts[part]) - 1;
        // The series of ln(1 + x) for |x| up to 1/64.
        double ln = x * (1 + (x * (-1d / 2 + (x * (1d / 3 + (x * (-1d / 4 + (x * (1d / 5 + (x * (-1d / 6)))))))))));
        return (float)((bits >> MantissaBits) - 127 + Parts[part + 1] + (ln * PerE));
    }

    private static double[] MakeParts()
    {
        double[] parts = new double[2 << Bits];
        for (int i = 0; i < 1 << Bits; i++)
        {
            // The first holds 1 itself, whose logarithm is 0 exactly.
            double middle = i == 0 ? 1 : 1 + ((i + 0.5) / (1 << Bits));
            parts[2 * i] = 1 / middle;
            parts[(2 * i) + 1] = Math.Log2(middle);
        }

        return parts;
    }
}
