using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Ranking;

/// <summary>
/// A linear function of the features plus boosted trees; either part may be empty. Sums run over four lanes in a fixed
/// order, so that every machine gives the same score.
/// </summary>
/// <param name="bias">The score of a row whose features all have their training means.</param>
/// <param name="weights">One weight a feature.</param>
/// <param name="means">Training means, for telling contributions.</param>
/// <param name="trees">Added to the linear part.</param>
internal sealed class ScoringFunction(float bias, float[] weights, float[] means, TreeEnsemble trees)
{
    private readonly bool _hasWeights = Array.Exists(weights, weight => weight != 0);

    public float Bias => bias;

    /// <summary>The score of a row of zeros without the trees.</summary>
    public float Offset { get; } = bias - Dot(weights, means);

    public float[] Weights => weights;

    public float[] Means => means;

    public TreeEnsemble Trees => trees;

    public float Score(ReadOnlySpan<float> row) => Linear(row) + trees.Score(row);

    /// <summary>Scores rows that stand one after the other; the same values as row by row.</summary>
    public void ScoreAll(ReadOnlySpan<float> rows, Span<float> scores)
    {
        int width = weights.Length;
        if (trees.Batched is not { } batched || trees.Roots.Length == 0 || width < Columns.LeastWidth || !Vector128.IsHardwareAccelerated)
        {
            for (int i = 0; i < scores.Length; i++) scores[i] = Score(rows.Slice(i * width, width));
            return;
        }

        batched.Score(rows, width, scores);
        for (int i = 0; i < scores.Length; i++) scores[i] = Linear(rows.Slice(i * width, width)) + scores[i];
    }

    /// <summary>Writes what each feature adds to the score of an average row.</summary>
    public void Explain(ReadOnlySpan<float> row, Span<double> contributions)
    {
        for (int i = 0; i < weights.Length; i++) contributions[i] = weights[i] * (row[i] - means[i]);
        trees.Explain(row, contributions);
    }

    private float Linear(ReadOnlySpan<float> row) => _hasWeights ? Offset + Dot(weights, row) : Offset;

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref float x = ref MemoryMarshal.GetReference(a), y = ref MemoryMarshal.GetReference(b);
        Vector128<float> sum = Vector128<float>.Zero;
        int i = 0;
        for (; i + 4 <= a.Length; i += 4)
            sum += Vector128.LoadUnsafe(ref x, (nuint)i) * Vector128.LoadUnsafe(ref y, (nuint)i);
        float total = sum[0] + sum[1] + (sum[2] + sum[3]);
        for (; i < a.Length; i++) total += Unsafe.Add(ref x, i) * Unsafe.Add(ref y, i);
        return total;
    }
}
