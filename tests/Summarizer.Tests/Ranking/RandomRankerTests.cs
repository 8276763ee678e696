using Summarizer.Ranking;

namespace Summarizer.Tests.Ranking;

public sealed class RandomRankerTests
{
    [Test]
    public void Mix_ReferenceSequence_IsSplitMix64()
    {
        // The first two values of the published generator started at 0: its state advances by the golden constant.
        RandomRanker.Mix(0).Should().Be(0xE220A8397B1DCDAF);
        RandomRanker.Mix(0x9E3779B97F4A7C15).Should().Be(0x6E789E6AA1B965F4);
    }

    [Test]
    public void Rank_SameSentencesInAnotherPlace_DrawsAnew()
    {
        double[] scores = ToyArticle.Score("random", "alpha", "alpha", "alpha", "beta");
        scores.Should().OnlyHaveUniqueItems().And.OnlyContain(score => score >= 0 && score < 1);
        ToyArticle.Score("random", "alpha", "alpha", "alpha", "beta").Should().Equal(scores);
    }

    [Test]
    public void Rank_ManySentences_IsUniform()
    {
        string[] sentences = [.. Enumerable.Range(0, 2000).Select(i => "word" + (i % 7))];
        ToyArticle.Score("random", sentences).Average().Should().BeApproximately(0.5, 0.03);
    }
}
