namespace Summarizer.Ranking;

/// <summary>
/// Lead: earlier sentences are better, the baseline of news summarisation
/// (Brandow, Mitze and Rau, "Automatic condensation of electronic publications by sentence selection", 1995).
/// Score: 1 / (1 + i) for sentence i, counted from 0; in (0, 1].
/// </summary>
internal sealed class LeadRanker : ISentenceRanker
{
    public string Name => "lead";

    public void Rank(RankingContext context, Span<double> scores)
    {
        for (int i = 0; i < scores.Length; i++) scores[i] = 1.0 / (1 + i);
    }
}
