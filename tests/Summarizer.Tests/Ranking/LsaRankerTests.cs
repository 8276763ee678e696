using Summarizer.Ranking;

namespace Summarizer.Tests.Ranking;

public sealed class LsaRankerTests
{
    [Test]
    public void Rank_TwoTopics_DropsTheOneBelowHalfTheStrongest()
    {
        // Aᵀ A = [[2,1,0],[1,1,0],[0,0,1]] for the sentences {a,b}, {a}, {c}: λ = (3 ± √5)/2 and 1, so σ = 1.618, 0.618, 1.
        // σ of the third is under half of 1.618 and goes; 1 is above and stays. With φ = 1.618, the first topic is
        // (φ, 1)/√(φ² + 1), so the scores are φ × φ/√(φ² + 1) = 1.3764, φ/√(φ² + 1) = 0.8507, and 1.
        double[] scores = ToyArticle.Score("lsa", "alpha beta", "alpha", "gamma");
        scores[0].Should().BeApproximately(1.3764, 1e-4);
        scores[1].Should().BeApproximately(0.8507, 1e-4);
        scores[2].Should().BeApproximately(1, 1e-9);
    }

    [Test]
    public void Rank_MoreSentencesThanTopics_FindsTheStrongestSubspace()
    {
        // Forty sentences on one pair of words and one on another: one topic of σ² = 80, each of the forty scores √2;
        // the other topic has σ = √2, under half, and goes.
        double[] scores = ToyArticle.Score("lsa", [.. Enumerable.Repeat("alpha beta", 40), "gamma delta"]);
        scores[0].Should().BeApproximately(Math.Sqrt(2), 1e-9);
        scores[39].Should().BeApproximately(Math.Sqrt(2), 1e-9);
        scores[40].Should().BeApproximately(0, 1e-9);
    }

    [Test]
    public void Solve_SymmetricMatrix_GivesItsEigenvectors()
    {
        double[] vectors = SymmetricEigen.Solve([2, 1, 1, 2], 2, out double[] values);
        values.Order().Should().SatisfyRespectively(low => low.Should().BeApproximately(1, 1e-12), high => high.Should().BeApproximately(3, 1e-12));
        Math.Abs(vectors[0] * vectors[1] + vectors[2] * vectors[3]).Should().BeLessThan(1e-12);
    }
}
