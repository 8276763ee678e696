using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Ranking;

/// <summary>
/// LSA: Steinberger and Ježek, "Using latent semantic analysis in text summarization and summary evaluation", 2004. With
/// A = U Σ Vᵀ, the singular value decomposition of the term × sentence matrix of counts, sentence k scores
/// s(k) = sqrt(Σ_i v(k, i)² σ(i)²) over the topics i whose σ(i) is at least half the largest.
/// The leading topics are found by subspace iteration on Aᵀ A with a fixed start: exact up to 32 sentences, beyond that
/// the 32 strongest topics at most, so that the cost stays linear in the text's length.
/// Score: the length of the sentence's vector in topic space, at least 0, at most that of its vector of counts.
/// </summary>
internal sealed class LsaRanker : ISentenceRanker
{
    private const int MaxTopics = 32, Iterations = 12;

    public string Name => "lsa";

    public void Rank(RankingContext context, Span<double> scores)
    {
        int n = scores.Length, topics = Math.Min(n, MaxTopics);
        scores.Clear();
        if (n == 0) return;

        // Row i of basis and image: sentence i's coordinates in the subspace.
        double[] basis = new double[n * topics], image = new double[n * topics], terms = new double[context.TermCount * topics];
        bool whole = topics == n;
        for (int i = 0; i < basis.Length; i++)
            basis[i] = whole ? (i / topics == i % topics ? 1 : 0) : (RandomRanker.Mix((ulong)i) >> 11) * (2.0 / (1UL << 53)) - 1;
        for (int iteration = 0; iteration < Iterations && !whole; iteration++)
        {
            Orthonormalise(basis, topics);
            Multiply(context, basis, terms, image, topics);
            (basis, image) = (image, basis);
        }

        Orthonormalise(basis, topics);
        Multiply(context, basis, terms, image, topics);
        AddTopics(basis, image, topics, scores);
    }

    /// <summary>image = Aᵀ (A basis), with A sparse.</summary>
    private static void Multiply(RankingContext context, double[] basis, double[] terms, double[] image, int topics)
    {
        Array.Clear(terms);
        Array.Clear(image);
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < context.SentenceCount; i++)
            {
                ReadOnlySpan<int> row = context.Terms(i);
                ReadOnlySpan<float> counts = context.Counts(i);
                for (int k = 0; k < row.Length; k++)
                {
                    Span<double> term = terms.AsSpan(row[k] * topics, topics);
                    if (pass == 0) AddScaled(basis.AsSpan(i * topics, topics), counts[k], term);
                    else AddScaled(term, counts[k], image.AsSpan(i * topics, topics));
                }
            }
        }
    }

    private static void AddScaled(ReadOnlySpan<double> from, double factor, Span<double> to)
    {
        // Lane by lane: the result does not depend on the width of the machine's vectors.
        ref double source = ref MemoryMarshal.GetReference(from), target = ref MemoryMarshal.GetReference(to);
        int i = 0;
        for (; i + 4 <= from.Length; i += 4)
            (Vector256.LoadUnsafe(ref target, (nuint)i) + Vector256.Create(factor) * Vector256.LoadUnsafe(ref source, (nuint)i)).StoreUnsafe(ref target, (nuint)i);
        for (; i < from.Length; i++) to[i] += factor * from[i];
    }

    /// <summary>
    /// Makes the columns orthonormal: B Q D^(-1/2), with Q D Qᵀ = Bᵀ B. Row by row, as the basis lies in memory; columns
    /// that depend on others become zero.
    /// </summary>
    private static void Orthonormalise(double[] basis, int topics)
    {
        double[] vectors = SymmetricEigen.Solve(Products(basis, basis, topics), topics, out double[] values);
        double strongest = 0;
        foreach (double value in values) strongest = Math.Max(strongest, value);
        for (int i = 0; i < vectors.Length; i++)
        {
            double value = values[i % topics];
            vectors[i] *= value > 1e-12 * strongest ? 1 / Math.Sqrt(value) : 0;
        }

        double[] row = new double[topics];
        for (int i = 0; i < basis.Length; i += topics)
        {
            Span<double> target = basis.AsSpan(i, topics);
            target.CopyTo(row);
            target.Clear();
            for (int a = 0; a < topics; a++) AddScaled(vectors.AsSpan(a * topics, topics), row[a], target);
        }
    }

    /// <summary>leftᵀ right.</summary>
    private static double[] Products(double[] left, double[] right, int topics)
    {
        double[] products = new double[topics * topics];
        for (int i = 0; i < left.Length; i += topics)
            for (int a = 0; a < topics; a++)
                AddScaled(right.AsSpan(i, topics), left[i + a], products.AsSpan(a * topics, topics));
        return products;
    }

    /// <summary>Rayleigh and Ritz: the eigenvectors of Aᵀ A within the subspace are the right singular vectors, its eigenvalues σ².</summary>
    private static void AddTopics(double[] basis, double[] image, int topics, Span<double> scores)
    {
        double[] vectors = SymmetricEigen.Solve(Products(basis, image, topics), topics, out double[] values);
        double strongest = 0;
        foreach (double value in values) strongest = Math.Max(strongest, value);
        for (int t = 0; t < topics; t++)
        {
            // σ ≥ σ(1) / 2, squared.
            if (values[t] < strongest / 4) continue;
            for (int i = 0; i < scores.Length; i++)
            {
                double v = 0;
                for (int a = 0; a < topics; a++) v += basis[i * topics + a] * vectors[a * topics + t];
                scores[i] += v * v * values[t];
            }
        }

        for (int i = 0; i < scores.Length; i++) scores[i] = Math.Sqrt(scores[i]);
    }
}
