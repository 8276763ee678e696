using CsCheck;
using Summarizer.Keywords;

namespace Summarizer.Tests.Keywords;

public sealed class BestScoresTests
{
    [Test]
    public void Find_RandomScoresThatChange_GivesTheFirstOfTheBest()
    {
        var scores = new BestScores();
        Gen.Select(Gen.Int[-3, 3].Array[0, 150], Gen.Select(Gen.Int[0, 149], Gen.Int[-4, 4]).Array[0, 30]).Sample(
            (values, changes) =>
            {
                float[] plain = [.. values.Select(value => (float)value)];
                plain.CopyTo(scores.Take(new float[plain.Length]));
                scores.Settle();
                Check(scores, plain);
                foreach ((int at, int value) in changes.Where(change => change.Item1 < plain.Length))
                {
                    scores[at] = plain[at] = value == -4 ? float.NegativeInfinity : value;
                    Check(scores, plain);
                }
            },
            iter: 200,
            threads: 1);
    }

    private static void Check(BestScores scores, float[] plain)
    {
        float most = plain.Append(float.NegativeInfinity).Max();
        int first = scores.Find(out float found, out bool equal);
        first.Should().Be(float.IsNegativeInfinity(most) ? -1 : Array.IndexOf(plain, most));
        if (first < 0) return;
        found.Should().Be(most);
        equal.Should().Be(plain.Count(score => score == most) > 1);
    }
}
