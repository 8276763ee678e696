using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Ranking;

/// <summary>
/// Scores sixteen rows at a time with trees of at most sixteen leaves, without a jump that depends on the data: every
/// split is tested for all rows at once, and a row that goes right strikes out the leaves on the left; the leftmost leaf that
/// remains is the row's (Lucchese et al., "QuickScorer", 2015, with rows in the lanes of a vector). The sums are those of
/// <see cref="TreeEnsemble.Score"/> to the last bit.
/// </summary>
internal sealed class BatchedTrees
{
    public const int Rows = 16;
    private const int MostLeaves = 16;

    private readonly Split[] _splits;
    private readonly int[] _ends;
    private readonly float[] _leaves;

    private BatchedTrees(TreeEnsemble trees)
    {
        _ends = new int[trees.Roots.Length];
        _leaves = new float[trees.Roots.Length * MostLeaves];
        _splits = new Split[trees.Roots.Length * (MostLeaves - 1)];
        int splits = 0;
        for (int t = 0; t < _ends.Length; t++)
        {
            int leaves = t * MostLeaves;
            Add(trees, trees.Roots[t], ref splits, ref leaves, leaves);
            _ends[t] = splits;
        }
    }

    /// <summary>The trees in this form, or null when one of them has too many leaves.</summary>
    public static BatchedTrees? TryCreate(TreeEnsemble trees)
    {
        foreach (int root in trees.Roots)
            if (CountLeaves(trees, root, 0) > MostLeaves) return null;
        return new BatchedTrees(trees);
    }

    /// <summary>Writes the sum of the trees for each of the rows.</summary>
    /// <param name="columns">The rows' values, feature by feature: value f of row r at f × 16 + r.</param>
    /// <param name="sums">Sixteen places.</param>
    public void Score(ReadOnlySpan<float> columns, Span<float> sums)
    {
        ref float values = ref MemoryMarshal.GetReference(columns);
        ref float leaves = ref MemoryMarshal.GetArrayDataReference(_leaves);
        Vector512<float> sum = Vector512<float>.Zero;
        Split[] splits = _splits;
        int s = 0;
        for (int tree = 0; tree < _ends.Length; tree++)
        {
            Vector512<uint> remaining = Vector512.Create((1u << MostLeaves) - 1);
            for (int end = _ends[tree]; s < end; s++)
            {
                ref readonly Split split = ref splits[s];
                Vector512<float> row = Vector512.LoadUnsafe(ref values, (nuint)(split.Feature * Rows));
                Vector512<uint> left = Vector512.LessThanOrEqual(row, Vector512.Create(split.Threshold)).AsUInt32();
                remaining = Vector512.ConditionalSelect(left, remaining, remaining & Vector512.Create(split.RightLeaves));
            }

            sum += LeafOf(remaining, ref leaves, tree * MostLeaves);
        }

        sum.CopyTo(sums);
    }

    private static Vector512<float> LeafOf(Vector512<uint> remaining, ref float leaves, int first)
    {
        Vector512<uint> lowest = remaining & (Vector512<uint>.Zero - remaining);
        if (Vector512.IsHardwareAccelerated)
        {
            // The exponent of a power of two as a float is the number of its bit.
            Vector512<int> number = (Vector512.ConvertToSingle(lowest.AsInt32()).AsInt32() >> 23) - Vector512.Create(127);
            return Vector512.Shuffle(Vector512.LoadUnsafe(ref leaves, (nuint)first), number);
        }

        Span<float> picked = stackalloc float[Rows];
        for (int r = 0; r < Rows; r++)
            picked[r] = System.Runtime.CompilerServices.Unsafe.Add(ref leaves, first + BitOperations.TrailingZeroCount(lowest[r]));
        return Vector512.Create<float>(picked);
    }

    /// <summary>Adds a subtree's splits and numbers its leaves from left to right; gives the bits of its leaves.</summary>
    private uint Add(TreeEnsemble trees, int at, ref int splits, ref int leaves, int firstLeaf)
    {
        if (at < 0)
        {
            _leaves[leaves] = trees.Leaves[~at];
            return 1u << (leaves++ - firstLeaf);
        }

        TreeNode node = trees.Nodes[at];
        int place = splits++;
        uint left = Add(trees, node.Left, ref splits, ref leaves, firstLeaf);
        uint right = Add(trees, node.Right, ref splits, ref leaves, firstLeaf);
        _splits[place] = new Split { Threshold = node.Threshold, Feature = node.Feature, RightLeaves = ~left };
        return left | right;
    }

    /// <summary>Number of leaves, or more than <see cref="MostLeaves"/> as soon as that is clear: a model file may hold a tree of any depth.</summary>
    private static int CountLeaves(TreeEnsemble trees, int at, int depth)
    {
        if (at < 0) return 1;
        if (depth == MostLeaves) return MostLeaves + 1;
        int left = CountLeaves(trees, trees.Nodes[at].Left, depth + 1);
        return left > MostLeaves ? left : left + CountLeaves(trees, trees.Nodes[at].Right, depth + 1);
    }

    private struct Split
    {
        public float Threshold;
        public int Feature;

        /// <summary>The leaves that a row keeps when it goes right: all but those on the left.</summary>
        public uint RightLeaves;
    }
}
