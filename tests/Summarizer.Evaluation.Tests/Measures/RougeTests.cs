using CsCheck;
using Summarizer.Evaluation.Measures;

namespace Summarizer.Evaluation.Tests.Measures;

public sealed class RougeTests
{
    [Test]
    public void Score_ToyCase_IsAsCountedByHand()
    {
        // Shared: le, chat, dort (3 of 4 and 3 of 5 words); « le chat » (1 of 3 and 1 of 4 pairs); le … chat … dort in order.
        RougeScore score = Rouge.Score("le chat noir dort", ["le chat gris dort ici"]);
        score.R1.Should().BeApproximately(2.0 * 3 / 9, 1e-12);
        score.R2.Should().BeApproximately(2.0 * 1 / 7, 1e-12);
        score.RL.Should().BeApproximately(2.0 * 3 / 9, 1e-12);
    }

    [Test]
    public void Score_SeveralReferences_TakesTheBest() =>
        Rouge.Score("a b c", ["x y z", "a b c", "a"]).Sum.Should().BeApproximately(3, 1e-12);

    [Test]
    public void Score_Empty_IsZero() => Rouge.Score("", ["a b"]).Sum.Should().Be(0);

    [Test]
    public void CommonSubsequence_AnyWords_AgreesWithTheTextbookTable() =>
        Gen.Select(Gen.Int[0, 9].Array[0, 200], Gen.Int[0, 9].Array[0, 200])
            .Sample((a, b) => Rouge.CommonSubsequence(a, b).Should().Be(Table(a, b)), iter: 200);

    private static int Table(int[] a, int[] b)
    {
        int[,] best = new int[a.Length + 1, b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
                best[i, j] = a[i - 1] == b[j - 1] ? best[i - 1, j - 1] + 1 : Math.Max(best[i - 1, j], best[i, j - 1]);
        }

        return best[a.Length, b.Length];
    }
}
