namespace Summarizer.Tests.Ranking;

public sealed class LeadRankerTests
{
    [Test]
    public void Rank_ThreeSentences_FallsWithThePlace()
    {
        ToyArticle.Score("lead", "alpha", "beta", "gamma").Should().Equal(1, 1 / 2.0, 1 / 3.0);
    }
}
