using CsCheck;
using Summarizer.Ranking;

namespace Summarizer.Tests.Ranking;

public sealed class OverlapGraphTests
{
    [Test]
    public void Multiply_RandomArticles_EqualsTheSumOverAllPairs()
    {
        Gen.Int[0, 12].Select(term => "w" + (char)('a' + term)).Array[0, 14].Select(words => string.Join(' ', words)).Array[1, 25]
            .Sample(sentences =>
            {
                // Reduction is the product with the vector of ones.
                HashSet<string>[] sets = [.. sentences.Where(s => s.Length > 0).Select(s => s.Split(' ').ToHashSet())];
                double[] expected = [.. sets.Select(a => sets.Where(b => b != a && a.Count * b.Count > 1)
                    .Sum(b => a.Intersect(b).Count() / (Math.Log(a.Count) + Math.Log(b.Count))))];
                double[] actual = ToyArticle.Score("reduction", sentences);
                actual.Should().HaveSameCount(expected);
                for (int i = 0; i < expected.Length; i++) actual[i].Should().BeApproximately(expected[i], 1e-9);
            }, iter: 200);
    }

    [Test]
    public void Multiply_VeryLongSentences_StaysWithinTheRounding()
    {
        string longer = string.Join(' ', Enumerable.Range(0, 130).Select(i => "w" + (char)(0x430 + i % 32) + (char)(0x430 + i / 32)));
        string shorter = string.Join(' ', Enumerable.Range(0, 75).Select(i => "w" + (char)(0x430 + i % 32) + (char)(0x430 + i / 32)));
        double expected = 75 / (Math.Log(130) + Math.Log(75));
        ToyArticle.Score("reduction", longer, shorter)[0].Should().BeApproximately(expected, expected * 0.02);
    }
}
