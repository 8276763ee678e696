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

    /// <summary>Scores of the blocks whose features stand row after row: four rows at a time share the loads, each sums in its own order.</summary>
    public void Score(ReadOnlySpan<float> rows, Span<float> scores)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            ScoreWide(rows, scores);
            return;
        }

        ReadOnlySpan<float> weights = _weights;
        int count = _inputs, biases = count * Units;
        Vector256<float> lowBias = Vector256.Create(weights[biases..]), highBias = Vector256.Create(weights[(biases + 8)..]);
        for (int row = 0; row < scores.Length; row += 4)
        {
            // Where fewer than four are left, the last one is scored again.
            int last = scores.Length - 1, second = Math.Min(row + 1, last), third = Math.Min(row + 2, last), fourth = Math.Min(row + 3, last);
            ReadOnlySpan<float> x0 = rows.Slice(row * count, count), x1 = rows.Slice(second * count, count);
            ReadOnlySpan<float> x2 = rows.Slice(third * count, count), x3 = rows.Slice(fourth * count, count);
            Vector256<float> low0 = lowBias, low1 = lowBias, low2 = lowBias, low3 = lowBias;
            Vector256<float> high0 = highBias, high1 = highBias, high2 = highBias, high3 = highBias;
            for (int i = 0; i < count; i++)
            {
                Vector256<float> low = Vector256.Create(weights[(i * Units)..]), high = Vector256.Create(weights[(i * Units + 8)..]);
                Vector256<float> x = Vector256.Create(x0[i]);
                low0 += x * low;
                high0 += x * high;
                x = Vector256.Create(x1[i]);
                low1 += x * low;
                high1 += x * high;
                x = Vector256.Create(x2[i]);
                low2 += x * low;
                high2 += x * high;
                x = Vector256.Create(x3[i]);
                low3 += x * low;
                high3 += x * high;
            }

            scores[row] = Output(low0, high0);
            scores[second] = Output(low1, high1);
            scores[third] = Output(low2, high2);
            scores[fourth] = Output(low3, high3);
        }
    }

    // The same sums where a vector holds all units.
    private void ScoreWide(ReadOnlySpan<float> rows, Span<float> scores)
    {
        int count = _inputs;
        ref float weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        Vector512<float> bias = Vector512.LoadUnsafe(ref weights, (nuint)(count * Units));
        for (int row = 0; row < scores.Length; row += 4)
        {
            int last = scores.Length - 1, second = Math.Min(row + 1, last), third = Math.Min(row + 2, last), fourth = Math.Min(row + 3, last);
            ReadOnlySpan<float> x0 = rows.Slice(row * count, count), x1 = rows.Slice(second * count, count);
            ReadOnlySpan<float> x2 = rows.Slice(third * count, count), x3 = rows.Slice(fourth * count, count);
            Vector512<float> sum0 = bias, sum1 = bias, sum2 = bias, sum3 = bias;
            for (int i = 0; i < x0.Length; i++)
            {
                Vector512<float> weight = Vector512.LoadUnsafe(ref weights, (nuint)(i * Units));
                sum0 += Vector512.Create(x0[i]) * weight;
                sum1 += Vector512.Create(x1[i]) * weight;
                sum2 += Vector512.Create(x2[i]) * weight;
                sum3 += Vector512.Create(x3[i]) * weight;
            }

            scores[row] = Output(sum0.GetLower(), sum0.GetUpper());
            scores[second] = Output(sum1.GetLower(), sum1.GetUpper());
            scores[third] = Output(sum2.GetLower(), sum2.GetUpper());
            scores[fourth] = Output(sum3.GetLower(), sum3.GetUpper());
        }
    }

    // By reference: a method that is handed wide vectors by value is not compiled ahead, nor are those that call it.
    private float Output(in Vector256<float> low, in Vector256<float> high)
    {
        ReadOnlySpan<float> outputs = _weights.AsSpan((_inputs + 1) * Units);
        Vector256<float> sums = Vector256.Max(low, Vector256<float>.Zero) * Vector256.Create(outputs)
            + Vector256.Max(high, Vector256<float>.Zero) * Vector256.Create(outputs[8..]);
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
