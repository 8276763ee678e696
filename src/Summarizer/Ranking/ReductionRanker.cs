namespace Summarizer.Ranking;

/// <summary>
/// Reduction: the sum of a sentence's edge weights in TextRank's graph, its degree centrality; the weighted form of
/// "bushiness" in Salton, Singhal, Mitra and Buckley, "Automatic text structuring and summarization", 1997.
/// Score: Σ_j w(i, j), at least 0, unbounded.
/// </summary>
internal sealed class ReductionRanker : ISentenceRanker
{
    public string Name => "reduction";

    public void Rank(RankingContext context, Span<double> scores)
    {
        double[] ones = new double[scores.Length];
        Array.Fill(ones, 1);
        new OverlapGraph(context).Multiply(ones, scores);
    }
}
