using System.Numerics.Tensors;
using Summarizer.Ranking;

namespace Summarizer.Embeddings;

/// <summary>
/// Salience with a second opinion: a sentence gains by its cosine with the centroid of the article's sentences (Radev et al.,
/// "Centroid-based summarization of multiple documents", 2004) and with the title, and of two that say the same the lesser one
/// loses (Carbonell and Goldstein, "The use of MMR", 1998). Scores keep the scale of salience, which the choice of sets expects.
/// </summary>
internal sealed class EmbeddingRanker(SalienceRanker salience, IReadOnlyDictionary<string, float[]> vectors, string? title, EmbeddingOptions options)
    : SalienceRanker(new Lazy<SalienceModel>(() => salience.Model))
{
    /// <summary>What is left of the score of a sentence that repeats a better one.</summary>
    private const double Repeated = 0.25;

    /// <summary>Better sentences that one is compared with: a summary holds few, and long articles stay linear.</summary>
    private const int MostCompared = 64;

    public override string Name => "salience with embeddings";

    public override void Rank(RankingContext context, Span<double> scores)
    {
        base.Rank(context, scores);
        int count = scores.Length;
        if (count == 0) return;
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++)
        {
            // A text that was not embedded (the caller changed nothing, so it cannot happen) leaves salience as it is.
            if (!vectors.TryGetValue(context.Sentence(i).ToString(), out float[]? row)) return;
            rows[i] = row;
        }

        Blend(scores, Likeness(rows, title is null ? null : vectors.GetValueOrDefault(title)));
        Damp(scores, rows);
    }

    private static double[] Likeness(float[][] rows, float[]? title)
    {
        float[] sum = new float[rows[0].Length];
        foreach (float[] row in rows) TensorPrimitives.Add(sum, row, sum);
        float[] centroid = SentenceVectors.Unit(sum);
        return [.. rows.Select(row => title is null ? Cosine(row, centroid) : (Cosine(row, centroid) + Cosine(row, title)) / 2)];
    }

    private void Blend(Span<double> scores, double[] likeness)
    {
        (_, double spread) = Moments(scores);
        (double mean, double deviation) = Moments(likeness);
        if (deviation < 1e-9) return;
        for (int i = 0; i < scores.Length; i++)
            scores[i] = Math.Clamp(scores[i] + (options.Weight * spread * (likeness[i] - mean) / deviation), 0, 1);
    }

    private void Damp(Span<double> scores, float[][] rows)
    {
        int[] order = new int[rows.Length];
        double[] falling = new double[rows.Length];
        for (int i = 0; i < order.Length; i++) (order[i], falling[i]) = (i, -scores[i]);
        Array.Sort(falling, order);
        for (int place = 1; place < order.Length; place++)
        {
            for (int better = 0; better < Math.Min(place, MostCompared); better++)
            {
                if (Cosine(rows[order[place]], rows[order[better]]) < options.Redundancy) continue;
                scores[order[place]] *= Repeated;
                break;
            }
        }
    }

    private static (double Mean, double Deviation) Moments(ReadOnlySpan<double> values)
    {
        double mean = TensorPrimitives.Sum(values) / values.Length, squares = 0;
        foreach (double value in values) squares += (value - mean) * (value - mean);
        return (mean, Math.Sqrt(squares / values.Length));
    }

    private static double Cosine(float[] a, float[] b) => TensorPrimitives.Dot(a, b);
}
