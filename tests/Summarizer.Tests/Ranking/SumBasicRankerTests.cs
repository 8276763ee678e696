namespace Summarizer.Tests.Ranking;

public sealed class SumBasicRankerTests
{
    [Test]
    public void Rank_AfterAPick_ItsWordsCountLess()
    {
        // p: alpha 3/8, beta 2/8, gamma, delta, epsilon 1/8. Most probable: alpha, in the first three. Means: {alpha, beta} 5/16,
        // {alpha, gamma} 4/16, {alpha} 6/16: the third is picked, alpha becomes 9/64 and beta (16/64) leads.
        // With beta: the first has (9/64 + 16/64)/2 = 0.195, the fourth {beta, delta, epsilon} (1/4 + 1/4)/3 = 0.167: the first.
        // beta becomes 1/16, alpha 0.020: now gamma, delta, epsilon lead with 1/8, gamma the earliest: the second. Then the fourth.
        ToyArticle.Score("sumbasic", "alpha beta", "alpha gamma", "alpha", "beta delta epsilon").Should().Equal(1 / 2.0, 1 / 3.0, 1, 1 / 4.0);
    }

    [Test]
    public void Rank_MoreSentencesThanPicks_RestStaysBelow()
    {
        double[] scores = ToyArticle.Score("sumbasic", [.. Enumerable.Range(0, 100).Select(i => "alpha w" + (char)('a' + i % 26))]);
        scores.Order().Skip(36).Should().Equal(Enumerable.Range(1, 64).Select(rank => 1.0 / rank).Reverse());
        scores.Order().Take(36).Should().OnlyContain(score => score > 0 && score < 1.0 / 64);
    }
}
