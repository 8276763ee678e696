namespace Summarizer.Tests.Ranking;

public sealed class ReductionRankerTests
{
    [Test]
    public void Rank_Chain_SumsTheEdges()
    {
        // Edges: 1–2 share alpha, 2–3 share beta; each 1 / (log 2 + log 2) = 0.72135.
        double edge = 1 / (2 * Math.Log(2));
        double[] scores = ToyArticle.Score("reduction", "alpha xi", "alpha beta", "beta pi");
        scores[0].Should().BeApproximately(edge, 1e-12);
        scores[1].Should().BeApproximately(2 * edge, 1e-12);
        scores[2].Should().BeApproximately(edge, 1e-12);
    }
}
