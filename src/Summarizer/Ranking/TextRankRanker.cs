namespace Summarizer.Ranking;

/// <summary>
/// TextRank: Mihalcea and Tarau, "TextRank: bringing order into texts", 2004. Sentences vote for those that share words
/// with them; edge weights as in <see cref="OverlapGraph"/>, and
/// WS(i) = (1 - d) + d × Σ_j w(j, i) / (Σ_k w(j, k)) × WS(j), with d = 0.85, until no score moves by 0.0001.
/// Score: WS, at least 0.15, with a mean of 1 over sentences that share a word with another.
/// </summary>
internal sealed class TextRankRanker : ISentenceRanker
{
    private const double Damping = 0.85, Threshold = 0.0001;
    private const int MaxIterations = 100;

    public string Name => "textrank";

    public void Rank(RankingContext context, Span<double> scores)
    {
        var graph = new OverlapGraph(context);
        double[] strength = new double[scores.Length], votes = new double[scores.Length], sums = new double[scores.Length];
        scores.Fill(1);
        graph.Multiply(scores, strength);
        double moved = double.MaxValue;
        for (int iteration = 0; iteration < MaxIterations && moved > Threshold; iteration++)
        {
            for (int i = 0; i < votes.Length; i++) votes[i] = strength[i] > 0 ? scores[i] / strength[i] : 0;
            graph.Multiply(votes, sums);
            moved = 0;
            for (int i = 0; i < sums.Length; i++)
            {
                double score = 1 - Damping + Damping * sums[i];
                moved = Math.Max(moved, Math.Abs(score - scores[i]));
                scores[i] = score;
            }
        }
    }
}
