namespace Summarizer.Tests.Ranking;

public sealed class TextRankRankerTests
{
    [Test]
    public void Rank_Star_SolvesTheFixedPoint()
    {
        // The first sentence shares a word with each of the others, which share none: w = 1 / (log 2 + log 2) on both edges,
        // so the centre votes half for each: c = 0.15 + 0.85 × 2 l and l = 0.15 + 0.85 × c/2, hence
        // c = (0.15 + 1.7 × 0.15) / (1 - 0.7225) = 1.45946 and l = 0.15 + 0.425 c = 0.77027.
        double[] scores = ToyArticle.Score("textrank", "alpha beta", "alpha gamma", "beta delta");
        scores[0].Should().BeApproximately(1.45946, 1e-3);
        scores[1].Should().BeApproximately(0.77027, 1e-3);
        scores[2].Should().Be(scores[1]);
    }

    [Test]
    public void Rank_SentenceThatSharesNothing_GetsTheMinimum()
    {
        ToyArticle.Score("textrank", "alpha beta", "alpha gamma", "delta epsilon zeta", "of the")[2..]
            .Should().AllSatisfy(score => score.Should().BeApproximately(0.15, 1e-12));
    }
}
