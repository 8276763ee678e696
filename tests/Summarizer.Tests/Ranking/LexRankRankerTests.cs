namespace Summarizer.Tests.Ranking;

public sealed class LexRankRankerTests
{
    [Test]
    public void Rank_PairAndLoner_IsTheStationaryDistribution()
    {
        // Equal idf. Sentences {a}, {a, b}, {b}: cosines 1–2 and 2–3 are 1/√2 = c, and 1 with itself. Rows sum to 1 + c, 1 + 2c, 1 + c.
        // By symmetry p1 = p3 = x, p2 = y, 2x + y = 1: y = 0.05 + 0.85 × (y / (1 + 2c) + 2 c x / (1 + c)), with c = 0.70711:
        // y = 0.05 + 0.35208 y + 0.70416 x and x = (1 - y)/2, so y = (0.05 + 0.35208) / 1.0 = 0.40208.
        double[] scores = ToyArticle.Score("lexrank", "alpha", "alpha beta", "beta");
        scores[1].Should().BeApproximately(0.40208, 1e-4);
        scores[0].Should().BeApproximately((1 - 0.40208) / 2, 1e-4);
        scores.Sum().Should().BeApproximately(1, 1e-9);
    }

    [Test]
    public void Rank_SentenceWithoutTerms_KeepsTheSumAtOne()
    {
        ToyArticle.Score("lexrank", "alpha beta", "of the", "alpha").Sum().Should().BeApproximately(1, 1e-9);
    }
}
