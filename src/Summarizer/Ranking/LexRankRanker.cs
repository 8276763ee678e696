namespace Summarizer.Ranking;

/// <summary>
/// Continuous LexRank: Erkan and Radev, "LexRank: graph-based lexical centrality as salience in text summarization", 2004,
/// equation 10: p(u) = d / N + (1 - d) × Σ_v cosine(u, v) / (Σ_z cosine(z, v)) × p(v), with d = 0.15 and the cosine of
/// tf × idf vectors. The cosine matrix is the product W Wᵀ of the normalised sentence × term matrix with itself, so the
/// power iteration multiplies by Wᵀ and by W and never lists the pairs: exact, and linear in the text's length.
/// A sentence without terms passes its probability on to all sentences alike.
/// Score: the stationary probability, above 0; the scores of an article sum to 1.
/// </summary>
internal sealed class LexRankRanker : ISentenceRanker
{
    private const double Teleport = 0.15, Threshold = 1e-6;
    private const int MaxIterations = 100;

    public string Name => "lexrank";

    public void Rank(RankingContext context, Span<double> scores)
    {
        int n = scores.Length;
        if (n == 0) return;
        double[] weights = Normalised(context);
        double[] topics = new double[context.TermCount], degree = new double[n], shares = new double[n], sums = new double[n];
        Array.Fill(shares, 1);
        Multiply(context, weights, topics, shares, degree);
        scores.Fill(1.0 / n);
        double moved = double.MaxValue;
        for (int iteration = 0; iteration < MaxIterations && moved > Threshold; iteration++)
        {
            double idle = 0;
            for (int i = 0; i < n; i++)
            {
                shares[i] = degree[i] > 0 ? scores[i] / degree[i] : 0;
                if (degree[i] <= 0) idle += scores[i];
            }

            Multiply(context, weights, topics, shares, sums);
            moved = 0;
            for (int i = 0; i < n; i++)
            {
                double score = Teleport / n + (1 - Teleport) * (sums[i] + idle / n);
                moved += Math.Abs(score - scores[i]);
                scores[i] = score;
            }
        }
    }

    /// <summary>tf × idf, each sentence's vector of length 1.</summary>
    private static double[] Normalised(RankingContext context)
    {
        int count = 0;
        for (int i = 0; i < context.SentenceCount; i++) count += context.Terms(i).Length;
        double[] weights = new double[count];
        int at = 0;
        for (int i = 0; i < context.SentenceCount; i++)
        {
            ReadOnlySpan<int> terms = context.Terms(i);
            ReadOnlySpan<float> counts = context.Counts(i);
            double square = 0;
            for (int k = 0; k < terms.Length; k++)
            {
                double weight = (double)counts[k] * context.InverseDocumentFrequency(terms[k]);
                weights[at + k] = weight;
                square += weight * weight;
            }

            double norm = square > 0 ? 1 / Math.Sqrt(square) : 0;
            for (int k = 0; k < terms.Length; k++) weights[at + k] *= norm;
            at += terms.Length;
        }

        return weights;
    }

    /// <summary>result = W (Wᵀ x).</summary>
    private static void Multiply(RankingContext context, double[] weights, double[] topics, ReadOnlySpan<double> x, Span<double> result)
    {
        Array.Clear(topics);
        int at = 0;
        for (int i = 0; i < x.Length; i++)
            foreach (int term in context.Terms(i)) topics[term] += weights[at++] * x[i];

        at = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double sum = 0;
            foreach (int term in context.Terms(i)) sum += weights[at++] * topics[term];
            result[i] = sum;
        }
    }
}
