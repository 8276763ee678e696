namespace Summarizer.Tests.Ranking;

public sealed class KLSumRankerTests
{
    [Test]
    public void Rank_Greedy_CoversTheDistribution()
    {
        // P: alpha 1/2, beta 1/3, gamma 1/6. First pick, KL up to its constant Σ P log P: -Σ P log(n + δ) + log(N + 3δ), δ = 0.01.
        // {alpha, beta}: -(5/6) log 1.01 + (1/6) 4.605 + log 2.03 = 1.467. {alpha}: -(1/2) log 1.01 + (1/2) 4.605 + log 1.03 = 2.327.
        // {alpha, beta, gamma}: -log 1.01 + log 3.03 = 1.099: picked, as it holds every word.
        // Then with {alpha, beta}: n = 2, 2, 1 and N = 5: KL' = -(5/6) log 2.01 - (1/6) log 1.01 + log 5.03 = 1.032;
        // with {alpha}: n = 2, 1, 1, N = 4: -(1/2) log 2.01 - (1/2) log 1.01 + log 4.03 = 1.040. The pair is next.
        ToyArticle.Score("klsum", "alpha beta", "alpha beta gamma", "alpha").Should().Equal(1 / 2.0, 1, 1 / 3.0);
    }

    [Test]
    public void Rank_SentenceWithoutTerms_ComesLast()
    {
        ToyArticle.Score("klsum", "of the", "alpha", "beta")[0].Should().Be(0);
    }
}
