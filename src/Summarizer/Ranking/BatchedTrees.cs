using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Summarizer.Ranking;

/// <summary>
/// Scores sixteen rows at a time with trees of at most sixteen leaves, without a jump that depends on the data: every
/// split is tested for all rows at once, and a row that goes right strikes out the leaves on the left; the leftmost leaf that
/// remains is the row's (Lucchese et al., "QuickScorer", 2015, with rows in the lanes of vectors). The sums are those of
/// <see cref="TreeEnsemble.Score"/> to the last bit.
/// </summary>
internal sealed class BatchedTrees
{
    public const int Rows = 16;
    private const int MostLeaves = 16;
    private const int Lanes = 8;

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
    /// <param name="count">How many of the sixteen rows are there.</param>
    /// <param name="sums">Sixteen places; those beyond <paramref name="count"/> may hold anything.</param>
    public void Score(ReadOnlySpan<float> columns, int count, Span<float> sums)
    {
        _ = sums[Rows - 1];
        if (count > Lanes && Avx512F.IsSupported) ScoreWide(columns, sums);
        else ScoreHalf(columns, sums);
        if (count > Lanes && !Avx512F.IsSupported) ScoreHalf(columns[Lanes..], sums[Lanes..]);
    }

    /// <summary>Sixteen rows, one register a tree.</summary>
    private void ScoreWide(ReadOnlySpan<float> columns, Span<float> sums)
    {
        ref float values = ref MemoryMarshal.GetReference(columns);
        ref float leaves = ref MemoryMarshal.GetArrayDataReference(_leaves);
        ref Split split = ref MemoryMarshal.GetArrayDataReference(_splits);
        Vector512<float> sum = Vector512<float>.Zero;
        foreach (int end in _ends)
        {
            Vector512<uint> remaining = Vector512.Create((1u << MostLeaves) - 1);
            ref Split last = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_splits), end);
            for (; Unsafe.IsAddressLessThan(ref split, ref last); split = ref Unsafe.Add(ref split, 1))
            {
                // A row whose value is no number goes right.
                Vector512<float> right = Avx512F.CompareNotLessThanOrEqual(Vector512.LoadUnsafe(ref values, (nuint)(uint)split.Column), Vector512.Create(split.Threshold));
                remaining = Vector512.ConditionalSelect(right.AsUInt32(), remaining & Vector512.Create(split.RightLeaves), remaining);
            }

            // The exponent of a power of two as a float is the number of its bit.
            Vector512<uint> lowest = remaining & (Vector512<uint>.Zero - remaining);
            Vector512<int> number = (Vector512.ConvertToSingle(lowest.AsInt32()).AsInt32() >>> 23) - Vector512.Create(127);
            sum += Avx512F.PermuteVar16x32(Vector512.LoadUnsafe(ref leaves), number);
            leaves = ref Unsafe.Add(ref leaves, MostLeaves);
        }

        sum.CopyTo(sums);
    }

    /// <summary>Eight rows, the first of the columns given.</summary>
    private void ScoreHalf(ReadOnlySpan<float> columns, Span<float> sums)
    {
        ref float values = ref MemoryMarshal.GetReference(columns);
        ref float leaves = ref MemoryMarshal.GetArrayDataReference(_leaves);
        ref Split split = ref MemoryMarshal.GetArrayDataReference(_splits);
        Vector256<float> sum = Vector256<float>.Zero;
        foreach (int end in _ends)
        {
            Vector256<uint> remaining = Vector256.Create((1u << MostLeaves) - 1);
            ref Split last = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_splits), end);
            for (; Unsafe.IsAddressLessThan(ref split, ref last); split = ref Unsafe.Add(ref split, 1))
                remaining &= Vector256.Create(split.RightLeaves) | Left(ref values, split.Column, Vector256.Create(split.Threshold));
            sum += LeafOf(remaining, ref leaves);
            leaves = ref Unsafe.Add(ref leaves, MostLeaves);
        }

        sum.CopyTo(sums);
    }

    /// <summary>All bits for the rows that go left: a row whose value is no number goes right.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Left(ref float values, int column, Vector256<float> threshold) =>
        Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref values, (nuint)(uint)column), threshold).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LeafOf(Vector256<uint> remaining, ref float leaves)
    {
        Vector256<uint> lowest = remaining & (Vector256<uint>.Zero - remaining);
        if (Avx2.IsSupported)
        {
            // The exponent of a power of two as a float is the number of its bit; a shuffle takes its three low bits.
            Vector256<int> number = (Vector256.ConvertToSingle(lowest.AsInt32()).AsInt32() >>> 23) - Vector256.Create(127);
            Vector256<float> low = Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref leaves), number);
            Vector256<float> high = Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref leaves, (nuint)Lanes), number);
            return Vector256.ConditionalSelect(Vector256.LessThan(number, Vector256.Create(Lanes)).AsSingle(), low, high);
        }

        Span<float> picked = stackalloc float[Lanes];
        for (int r = 0; r < Lanes; r++) picked[r] = Unsafe.Add(ref leaves, BitOperations.TrailingZeroCount(lowest[r]));
        return Vector256.Create<float>(picked);
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
        _splits[place] = new Split { Threshold = node.Threshold, Column = node.Feature * Rows, RightLeaves = ~left };
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

        /// <summary>Where the sixteen values of its feature begin.</summary>
        public int Column;

        /// <summary>The leaves that a row keeps when it goes right: all but those on the left.</summary>
        public uint RightLeaves;
    }
}
