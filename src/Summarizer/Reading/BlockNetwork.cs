using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Reading;

/// <summary>
/// A small network (one hidden layer of rectified units) that scores a block from its features, in log odds.
/// Fitted by benchmarks/Summarizer.DataFiles; see SOURCES.md beside the files.
/// </summary>
internal sealed class BlockNetwork
{
    /// <summary>Hidden units: the lanes of two vectors, each lane summing in the features' order, the same on every processor.</summary>
    public const int Units = 16;

    /// <summary>Rows that share the loads of the weights: who scores more gives so many at a time, while they are near.</summary>
    public const int RowsAtOnce = 4;

    private const int MostInputs = 192;

    private readonly float[] _weights;
    private readonly int _inputs;

    /// <summary>Takes a row of units a feature, the units' biases, their output weights, the output's bias.</summary>
    public BlockNetwork(int inputs, float[] weights)
    {
        if (weights.Length != Size(inputs)) throw new ArgumentException($"A network has {Size(inputs)} numbers.", nameof(weights));
        (_inputs, _weights) = (inputs, weights);
    }

    /// <summary>The odds of a block's being part of the article, from <see cref="BodyFeatures"/>.</summary>
    public static BlockNetwork Body { get; } = Load("body.bin", BodyFeatures.Count);

    /// <summary>The odds of a block's being the title, from <see cref="TitleFeatures"/>.</summary>
    public static BlockNetwork Title { get; } = Load("title.bin", TitleFeatures.Count);

    /// <summary>Numbers in a network.</summary>
    public static int Size(int inputs) => (inputs + 2) * Units + 1;

    /// <summary>The score of one block.</summary>
    public float Score(ReadOnlySpan<float> features)
    {
        float score = 0;
        Score(features, new Span<float>(ref score));
        return score;
    }

    /// <summary>
    /// Scores of at most <see cref="RowsAtOnce"/> blocks, whose features stand row after row: they share the loads of the weights, each sums in its own order.
    /// Half of the features are 0, and mostly in all rows: these are passed over, which no sum notices.
    /// </summary>
    public void Score(ReadOnlySpan<float> rows, Span<float> scores)
    {
        int last = scores.Length - 1;
        _ = rows[(last + 1) * _inputs - 1];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scores.Length, RowsAtOnce);

        // Where there are fewer than four, the last one is summed again.
        ref float x0 = ref MemoryMarshal.GetReference(rows), x1 = ref Unsafe.Add(ref x0, Math.Min(1, last) * _inputs);
        ref float x2 = ref Unsafe.Add(ref x0, Math.Min(2, last) * _inputs), x3 = ref Unsafe.Add(ref x0, last * _inputs);
        Span<ulong> used = stackalloc ulong[MostInputs / 64];
        used = used[..((_inputs + 63) / 64)];
        for (int word = 0; word < used.Length; word++) used[word] = Used(ref x0, ref x1, ref x2, ref x3, 64 * word);
        Span<float> sums = stackalloc float[RowsAtOnce * Units];
        if (Vector512.IsHardwareAccelerated) SumWide(ref x0, ref x1, ref x2, ref x3, used, ref sums[0]);
        else Sum(ref x0, ref x1, ref x2, ref x3, used, ref sums[0]);
        for (int row = 0; row < last; row++) scores[row] = Output(sums.Slice(row * Units, Units));
        scores[last] = Output(sums[^Units..]);
    }

    private void Sum(ref float x0, ref float x1, ref float x2, ref float x3, ReadOnlySpan<ulong> used, ref float sums)
    {
        ref float weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        nuint biases = (nuint)(_inputs * Units);
        Vector256<float> lowBias = Vector256.LoadUnsafe(ref weights, biases), highBias = Vector256.LoadUnsafe(ref weights, biases + 8);
        Vector256<float> low0 = lowBias, low1 = lowBias, low2 = lowBias, low3 = lowBias;
        Vector256<float> high0 = highBias, high1 = highBias, high2 = highBias, high3 = highBias;
        for (int word = 0; word < used.Length; word++)
        {
            for (ulong left = used[word]; left != 0; left &= left - 1)
            {
                int i = 64 * word + BitOperations.TrailingZeroCount(left);
                Vector256<float> low = Vector256.LoadUnsafe(ref weights, (nuint)(i * Units)), high = Vector256.LoadUnsafe(ref weights, (nuint)(i * Units + 8));
                Vector256<float> x = Vector256.Create(Unsafe.Add(ref x0, i));
                low0 += x * low;
                high0 += x * high;
                x = Vector256.Create(Unsafe.Add(ref x1, i));
                low1 += x * low;
                high1 += x * high;
                x = Vector256.Create(Unsafe.Add(ref x2, i));
                low2 += x * low;
                high2 += x * high;
                x = Vector256.Create(Unsafe.Add(ref x3, i));
                low3 += x * low;
                high3 += x * high;
            }
        }

        low0.StoreUnsafe(ref sums);
        high0.StoreUnsafe(ref sums, 8);
        low1.StoreUnsafe(ref sums, Units);
        high1.StoreUnsafe(ref sums, Units + 8);
        low2.StoreUnsafe(ref sums, 2 * Units);
        high2.StoreUnsafe(ref sums, 2 * Units + 8);
        low3.StoreUnsafe(ref sums, 3 * Units);
        high3.StoreUnsafe(ref sums, 3 * Units + 8);
    }

    // The same sums where a vector holds all units.
    private void SumWide(ref float x0, ref float x1, ref float x2, ref float x3, ReadOnlySpan<ulong> used, ref float sums)
    {
        ref float weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        Vector512<float> bias = Vector512.LoadUnsafe(ref weights, (nuint)(_inputs * Units)), sum0 = bias, sum1 = bias, sum2 = bias, sum3 = bias;
        for (int word = 0; word < used.Length; word++)
        {
            for (ulong left = used[word]; left != 0; left &= left - 1)
            {
                int i = 64 * word + BitOperations.TrailingZeroCount(left);
                Vector512<float> weight = Vector512.LoadUnsafe(ref weights, (nuint)(i * Units));
                sum0 += Vector512.Create(Unsafe.Add(ref x0, i)) * weight;
                sum1 += Vector512.Create(Unsafe.Add(ref x1, i)) * weight;
                sum2 += Vector512.Create(Unsafe.Add(ref x2, i)) * weight;
                sum3 += Vector512.Create(Unsafe.Add(ref x3, i)) * weight;
            }
        }

        sum0.StoreUnsafe(ref sums);
        sum1.StoreUnsafe(ref sums, Units);
        sum2.StoreUnsafe(ref sums, 2 * Units);
        sum3.StoreUnsafe(ref sums, 3 * Units);
    }

    // Which of 64 features are not 0 in one row at least, a bit each.
    private ulong Used(ref float x0, ref float x1, ref float x2, ref float x3, int start)
    {
        ulong used = 0;
        int end = Math.Min(start + 64, _inputs), i = start;
        for (; i + 8 <= end; i += 8)
        {
            Vector256<int> bits = Eight(ref x0, i) | Eight(ref x1, i) | Eight(ref x2, i) | Eight(ref x3, i);
            used |= (ulong)(byte)~Vector256.Equals(bits, Vector256<int>.Zero).ExtractMostSignificantBits() << i - start;
        }

        for (; i < end; i++) used |= 1ul << i - start;
        return used;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Eight(ref float x, int at) => Vector256.LoadUnsafe(ref x, (nuint)at).AsInt32();

    // By way of memory: a method that is handed wide vectors is not compiled ahead, nor are those that call it.
    private float Output(ReadOnlySpan<float> units)
    {
        ReadOnlySpan<float> outputs = _weights.AsSpan((_inputs + 1) * Units);
        Vector256<float> sums = Vector256.Max(Vector256.Create(units), Vector256<float>.Zero) * Vector256.Create(outputs)
            + Vector256.Max(Vector256.Create(units[8..]), Vector256<float>.Zero) * Vector256.Create(outputs[8..]);
        float score = outputs[Units];
        for (int i = 0; i < 8; i++) score += sums[i];
        return score;
    }

    private static BlockNetwork Load(string file, int inputs)
    {
        float[] weights = new float[Size(inputs)];
        using Stream? stream = typeof(BlockNetwork).Assembly.GetManifestResourceStream(file);

        // Without its file (while it is being fitted) a network says no to every block.
        if (stream is null || stream.Length != 2 * weights.Length) return new BlockNetwork(inputs, weights);
        using var reader = new BinaryReader(stream);
        for (int i = 0; i < weights.Length; i++) weights[i] = (float)reader.ReadHalf();
        return new BlockNetwork(inputs, weights);
    }
}
