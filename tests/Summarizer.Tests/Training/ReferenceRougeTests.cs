using Summarizer.Training;

namespace Summarizer.Tests.Training;

public sealed class ReferenceRougeTests
{
    [Test]
    public void Score_WorkedExample_GivesTheF1s()
    {
        var rouge = new ReferenceRouge("The cat sat on the mat");
        (double r1, double r2, double rl) = rouge.Score(rouge.Encode("the cat lay on the mat"));
        r1.Should().BeApproximately(5 / 6.0, 1e-9);
        r2.Should().BeApproximately(3 / 5.0, 1e-9);
        rl.Should().BeApproximately(5 / 6.0, 1e-9);
    }

    [Test]
    public void Score_TwoTexts_CountsThePairAcrossTheBorder()
    {
        var rouge = new ReferenceRouge("a b c d");
        rouge.Score(rouge.Encode("a b"), rouge.Encode("c d")).Should().Be((1.0, 1.0, 1.0));
    }

    [Test]
    public void Score_LongReference_CountsSubsequencesBeyondOneWordOfBits()
    {
        string text = string.Join(' ', Enumerable.Range(0, 150).Select(i => $"w{i}"));
        var rouge = new ReferenceRouge(text);
        rouge.Score(rouge.Encode(text)).RL.Should().Be(1);
        rouge.Score(rouge.Encode(string.Join(' ', Enumerable.Range(0, 75).Select(i => $"w{2 * i}")))).RL.Should().BeApproximately(2 * 75 / 225.0, 1e-9);
    }

    [Test]
    public void Score_NothingInCommon_IsZero()
    {
        var rouge = new ReferenceRouge("alpha beta");
        rouge.Score(rouge.Encode("gamma delta")).Should().Be((0.0, 0.0, 0.0));
    }
}
