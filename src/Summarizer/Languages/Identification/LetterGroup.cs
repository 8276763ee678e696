using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Languages.Identification;

/// <summary>
/// The weights of one script: a row of signed bytes a bucket of features, a column a language. A text's score in a
/// language is the sum of its features' weights there; all in integers, so the same on every machine.
/// </summary>
internal sealed unsafe class LetterGroup(string[] codes, int[] biases, sbyte* weights, int columns, uint buckets, double unit)
{
    /// <summary>Columns come in blocks of this many, the last one filled up with zeros.</summary>
    public const int Block = 16;

    /// <summary>So many bytes of ±127 fit into 16 bits.</summary>
    private const int Run = 256;

    public string[] Codes => codes;

    public int Columns => columns;

    /// <summary>What one unit of weight is worth on the scale of log odds.</summary>
    public double Unit => unit;

    /// <summary>Writes into <paramref name="sums"/> each column's sum over the features; <paramref name="root"/> is the square root of their number.</summary>
    public void Score(Span<uint> hashes, double root, Span<int> sums)
    {
        // A bias is what a language gains per square root: that is how the fit scales a sum.
        for (int column = 0; column < sums.Length; column++) sums[column] = (int)(biases[column] * root);
        ToRows(hashes);
        for (int start = 0; start < hashes.Length; start += Run)
        {
            ReadOnlySpan<uint> run = hashes.Slice(start, Math.Min(Run, hashes.Length - start));
            int column = 0;
            for (; column + 4 * Block <= columns; column += 4 * Block) AddFour(run, weights + column, sums[column..]);
            for (; column < columns; column += Block) AddOne(run, weights + column, sums[column..]);
        }
    }

    /// <summary>Makes of each hash where the row of its bucket begins.</summary>
    private void ToRows(Span<uint> hashes)
    {
        int i = 0;
        for (; i + 8 <= hashes.Length; i += 8)
        {
            (Vector256<ulong> lower, Vector256<ulong> upper) = Vector256.Widen(Vector256.Create<uint>(hashes[i..]));
            Vector256<uint> bucket = Vector256.Narrow(lower * buckets >>> 32, upper * buckets >>> 32);
            (bucket * (uint)columns).CopyTo(hashes[i..]);
        }

        for (; i < hashes.Length; i++) hashes[i] = (uint)(((ulong)hashes[i] * buckets) >> 32) * (uint)columns;
    }

    /// <summary>Four blocks at once: most scripts' rows, read in one go.</summary>
    private static void AddFour(ReadOnlySpan<uint> rows, sbyte* weights, Span<int> sums)
    {
        Vector256<short> first = default, second = default, third = default, fourth = default;
        foreach (uint row in rows)
        {
            sbyte* at = weights + row;
            first += Load(at);
            second += Load(at + Block);
            third += Load(at + 2 * Block);
            fourth += Load(at + 3 * Block);
        }

        Store(first, sums);
        Store(second, sums[Block..]);
        Store(third, sums[(2 * Block)..]);
        Store(fourth, sums[(3 * Block)..]);
    }

    private static void AddOne(ReadOnlySpan<uint> rows, sbyte* weights, Span<int> sums)
    {
        Vector256<short> sum = default;
        foreach (uint row in rows) sum += Load(weights + row);
        Store(sum, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Load(sbyte* at) => Vector256.WidenLower(Vector128.Load(at).ToVector256Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<short> sum, Span<int> sums)
    {
        (Vector256<int> lower, Vector256<int> upper) = Vector256.Widen(sum);
        (Vector256.Create<int>(sums) + lower).CopyTo(sums);
        (Vector256.Create<int>(sums[8..]) + upper).CopyTo(sums[8..]);
    }
}
