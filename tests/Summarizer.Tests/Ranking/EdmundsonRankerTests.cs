namespace Summarizer.Tests.Ranking;

public sealed class EdmundsonRankerTests
{
    [Test]
    public void Rank_CueTitleAndLocation_AreAdded()
    {
        // Each sentence is the first and the last of its paragraph: +1. First and last paragraph: +1.
        // 1: alpha of the title +1 and the bonus word +1 = 4. 2: beta of the heading +0.5 = 1.5.
        // 3: opening that refers back -1, alpha twice +2 = 2. 4: nothing = 2.
        ToyArticle.Score("edmundson", "# alpha news", "key alpha", "## beta part", "beta gamma", "but alpha alpha", "delta")
            .Should().Equal(4, 1.5, 2, 2);
    }

    [Test]
    public void Rank_MiddleOfAParagraph_HasNoLocationWeight()
    {
        // One paragraph between two others: only its first and last sentence get the point.
        ToyArticle.Score("edmundson", "alpha", "Beta is one. Gamma is two. Delta is three.", "epsilon").Should().Equal(2, 1, 0, 1, 2);
    }
}
