using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Ranking;

/// <summary>
/// TextRank's graph of sentences without its edges: the weight of an edge is
/// (distinct terms that i and j share) / (log |i| + log |j|), with |i| the number of distinct terms of i.
/// <see cref="Multiply"/> gives the product with the matrix of all weights without ever listing the pairs. Sentences of
/// the same length form a class; the denominator depends only on the two classes, so that summing x over each term's
/// sentences, class by class, and then over each sentence's terms costs (terms in all sentences) × (classes) / 8 vector
/// additions: linear, and exact where an inverted index would have to leave out frequent terms. Lengths above 64 terms
/// are rounded to steps of 1/16 octave (2 % of the weight at most), which bounds the classes to 64 + 16 an octave.
/// </summary>
internal sealed class OverlapGraph
{
    private const int Lanes = 8, ExactLength = 64;
    private readonly int[] _starts;
    private readonly int[] _terms;
    private readonly int[] _classOf;
    private readonly int[] _byClass;
    private readonly double[] _weight;
    private readonly double[] _self;
    private readonly double[] _sums;
    private readonly int _paddedClasses;

    public OverlapGraph(RankingContext context)
    {
        int n = context.SentenceCount;
        _starts = new int[n + 1];
        for (int i = 0; i < n; i++) _starts[i + 1] = _starts[i] + context.Terms(i).Length;
        _terms = new int[_starts[n]];
        for (int i = 0; i < n; i++) context.Terms(i).CopyTo(_terms.AsSpan(_starts[i]));

        int[] lengths = new int[n];
        for (int i = 0; i < n; i++) lengths[i] = Rounded(_starts[i + 1] - _starts[i]);
        _byClass = new int[n];
        for (int i = 0; i < n; i++) _byClass[i] = i;
        int[] sorted = (int[])lengths.Clone();
        Array.Sort(sorted, _byClass);
        _classOf = new int[n];
        var logs = new List<double>();
        for (int i = 0; i < n; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1]) logs.Add(Math.Log(Math.Max(1, sorted[i])));
            _classOf[_byClass[i]] = logs.Count - 1;
        }

        _paddedClasses = (logs.Count + Lanes - 1) / Lanes * Lanes;
        _weight = new double[logs.Count * _paddedClasses];
        for (int a = 0; a < logs.Count; a++)
        {
            for (int b = 0; b < logs.Count; b++)
            {
                // Two sentences of one term: the paper's weight is not defined; no edge, as in its implementations.
                double sum = logs[a] + logs[b];
                _weight[a * _paddedClasses + b] = sum > 0 ? 1 / sum : 0;
            }
        }

        _self = new double[n];
        for (int i = 0; i < n; i++) _self[i] = (_starts[i + 1] - _starts[i]) * _weight[_classOf[i] * _paddedClasses + _classOf[i]];
        _sums = new double[context.TermCount * Lanes];
    }

    public int Count => _classOf.Length;

    /// <summary>result[i] = sum over j ≠ i of weight(i, j) × x[j], for x not negative.</summary>
    public void Multiply(ReadOnlySpan<double> x, Span<double> result)
    {
        result.Clear();
        int at = 0;
        for (int block = 0; block < _paddedClasses; block += Lanes)
        {
            Array.Clear(_sums);
            for (; at < _byClass.Length && _classOf[_byClass[at]] < block + Lanes; at++)
            {
                int j = _byClass[at], lane = _classOf[j] - block;
                for (int k = _starts[j]; k < _starts[j + 1]; k++) _sums[_terms[k] * Lanes + lane] += x[j];
            }

            AddBlock(block, result);
        }

        // What remains of a sentence that shares nothing is its own weight and rounding.
        for (int i = 0; i < result.Length; i++)
        {
            double own = _self[i] * x[i];
            result[i] = result[i] - own > 1e-12 * own ? result[i] - own : 0;
        }
    }

    private void AddBlock(int block, Span<double> result)
    {
        ref double sums = ref MemoryMarshal.GetArrayDataReference(_sums);
        for (int i = 0; i < result.Length; i++)
        {
            Vector512<double> shared = Vector512<double>.Zero;
            for (int k = _starts[i]; k < _starts[i + 1]; k++)
                shared += Vector512.LoadUnsafe(ref sums, (nuint)(_terms[k] * Lanes));
            Vector512<double> weighted = shared * Vector512.LoadUnsafe(ref _weight[_classOf[i] * _paddedClasses + block]);

            // Lane by lane, so that every machine adds in the same order.
            double sum = 0;
            for (int lane = 0; lane < Lanes; lane++) sum += weighted[lane];
            result[i] += sum;
        }
    }

    private static int Rounded(int length)
    {
        if (length <= ExactLength) return length;
        return (int)Math.Round(Math.Pow(2, Math.Round(Math.Log2(length) * 16) / 16));
    }
}
