using CsCheck;
using Summarizer.Ranking;

namespace Summarizer.Tests.Ranking;

public sealed class BatchedTreesTests
{
    private const int Features = 5;

    [Test]
    public void ScoreAll_RandomTreesAndRows_EqualsRowByRow()
    {
        Gen.Select(Gen.Int[0, 1000], Gen.Int[1, 70]).Sample((seed, rows) =>
        {
            var random = new Random(seed);
            TreeEnsemble trees = Grow(random, trees: 9, mostLeaves: 8);
            trees.Batched.Should().NotBeNull();
            var function = new ScoringFunction(0.5f, [1, -1, 0.25f, 2, 3], new float[Features], trees);
            float[] values = [.. Enumerable.Range(0, rows * Features).Select(_ => random.Next(12) == 0 ? float.NaN : random.Next(8) / 4f)];
            float[] scores = new float[rows];
            function.ScoreAll(values, scores);
            for (int r = 0; r < rows; r++)
                BitConverter.SingleToInt32Bits(scores[r]).Should().Be(BitConverter.SingleToInt32Bits(function.Score(values.AsSpan(r * Features, Features))));
        }, iter: 200);
    }

    [Test]
    public void TryCreate_TreeOfNineLeaves_IsScoredRowByRow()
    {
        var random = new Random(1);
        TreeEnsemble trees = Grow(random, trees: 1, mostLeaves: 9);
        trees.Batched.Should().BeNull();
        float[] scores = new float[2];
        new ScoringFunction(0, new float[Features], new float[Features], trees).ScoreAll(new float[2 * Features], scores);
        scores[0].Should().Be(trees.Score(new float[Features])).And.Be(scores[1]);
    }

    [Test]
    public void TryCreate_TreeAsDeepAsAFileAllows_DoesNotOverflowTheStack()
    {
        TreeNode[] chain = [.. Enumerable.Range(0, 500_000).Select(i => new TreeNode { Left = ~0, Right = i < 499_999 ? i + 1 : ~0 })];
        new TreeEnsemble([0], chain, [1f]).Batched.Should().BeNull();
    }

    /// <summary>Trees grown by splitting leaves at random; the first has the most leaves, the last none but its root.</summary>
    private static TreeEnsemble Grow(Random random, int trees, int mostLeaves)
    {
        var nodes = new List<TreeNode>();
        var leaves = new List<float>();
        var roots = new List<int>();
        for (int t = 0; t < trees; t++)
        {
            int wanted = t == 0 ? mostLeaves : t == trees - 1 ? 1 : random.Next(2, mostLeaves + 1);
            roots.Add(Split(wanted));
        }

        return new TreeEnsemble([.. roots], [.. nodes], [.. leaves]);

        int Split(int count)
        {
            if (count == 1)
            {
                leaves.Add(random.Next(-50, 50) / 7f);
                return ~(leaves.Count - 1);
            }

            int at = nodes.Count, onTheLeft = random.Next(1, count);
            nodes.Add(default);
            int left = Split(onTheLeft), right = Split(count - onTheLeft);
            nodes[at] = new TreeNode { Feature = random.Next(Features), Threshold = random.Next(8) / 4f, Left = left, Right = right };
            return at;
        }
    }
}
