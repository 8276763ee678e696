namespace Summarizer.Tests.Ranking;

public sealed class LuhnRankerTests
{
    [Test]
    public void Rank_ClusterWithGap_IsSquaredCountOverSpan()
    {
        // Repeated, hence significant: alpha, beta (2 each). First sentence: "alpha x beta": 2 significant in 3 words = 4/3.
        // Second: "alpha beta" = 4/2. Third: none.
        ToyArticle.Score("luhn", "alpha xi beta", "pi alpha beta rho", "sigma tau")
            .Should().Equal(4 / 3.0, 4 / 2.0, 0);
    }

    [Test]
    public void Rank_GapOfFiveWords_SplitsTheCluster()
    {
        // Four words between (stop words count): one cluster of 2 in 6 words. Five between: two clusters of 1 in 1.
        ToyArticle.Score("luhn", "alpha of the of the beta", "alpha of the of the of beta")
            .Should().Equal(4 / 6.0, 1);
    }
}
