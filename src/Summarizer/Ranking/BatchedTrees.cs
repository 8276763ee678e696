using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Summarizer.Ranking;

/// <summary>
/// Scores eight or sixteen rows at a time with trees of at most eight leaves, without a jump that depends on the data: every
/// split is tested for all rows at once, and a row that goes right strikes out the leaves on the left; the leftmost leaf that
/// remains is the row's (Lucchese et al., "QuickScorer", 2015, with rows in the lanes of vectors). The sums are those of
/// <see cref="TreeEnsemble.Score"/> to the last bit.
/// </summary>
/// <remarks>
/// Every tree has seven splits here (those that it lacks keep all leaves), so that each costs the same straight line of code.
/// Leaf l of a tree, counted from the left, is bit 15 - l of the leaves that remain: the leftmost is the highest bit, which
/// the zeros before it tell, or the exponent of the bits taken as a number.
/// </remarks>
internal sealed class BatchedTrees
{
    private const int Leaves = 8, Splits = Leaves - 1;

    /// <summary>Rows at a step, and places a column.</summary>
    private const int Rows = 16;
    private const int LeftmostBit = 15, ExponentBias = 127, MantissaBits = 23;
    private const uint AllLeaves = ((1u << Leaves) - 1) << (LeftmostBit + 1 - Leaves);

    private readonly Tree[] _trees;

    private BatchedTrees(TreeEnsemble trees)
    {
        _trees = new Tree[trees.Roots.Length];
        Span<Split> splits = stackalloc Split[Splits];
        Span<float> leaves = stackalloc float[Leaves];
        for (int t = 0; t < _trees.Length; t++)
        {
            splits.Fill(new Split { RightLeaves = AllLeaves });
            leaves.Clear();
            int split = 0, leaf = 0;
            Add(trees, trees.Roots[t], splits, leaves, ref split, ref leaf);
            _trees[t] = new Tree(splits, leaves);
        }
    }

    /// <summary>The trees in this form, or null when one of them has too many leaves.</summary>
    public static BatchedTrees? TryCreate(TreeEnsemble trees)
    {
        foreach (int root in trees.Roots)
            if (CountLeaves(trees, root, 0) > Leaves) return null;
        return new BatchedTrees(trees);
    }

    /// <summary>Writes the sum of the trees for each of the rows.</summary>
    /// <param name="rows">The rows one after the other.</param>
    /// <param name="width">Values a row, at least <see cref="Columns.LeastWidth"/>.</param>
    /// <param name="sums">A place a row.</param>
    [SkipLocalsInit]
    public void Score(ReadOnlySpan<float> rows, int width, Span<float> sums)
    {
        // Value f of row r stands at f × 16 + r; what stands beyond the last row is scored for nobody.
        Span<float> columns = FromLineStart(stackalloc float[(width + 1) * Rows]), some = stackalloc float[Rows];
        for (int first = 0; first < sums.Length; first += Rows)
        {
            int count = Math.Min(Rows, sums.Length - first);
            Columns.Of(rows.Slice(first * width, count * width), width, columns, Rows);
            ScoreColumns(columns, count, some);
            some[..count].CopyTo(sums[first..]);
        }
    }

    /// <summary>The places from the next start of a cache line on: a column is then one line, not parts of two.</summary>
    private static unsafe Span<float> FromLineStart(Span<float> stack)
    {
        nint address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(stack));
        return stack[(int)((-address & (Rows * sizeof(float) - 1)) / sizeof(float))..];
    }

    // A method of its own: one that asks for AVX-512 is not compiled ahead.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ScoreColumns(ReadOnlySpan<float> columns, int count, Span<float> sums)
    {
        if (Avx512CD.IsSupported)
        {
            Score<SixteenRows>(columns, sums);
            return;
        }

        Score<EightRows>(columns, sums);
        if (count > Rows / 2) Score<EightRows>(columns[(Rows / 2)..], sums[(Rows / 2)..]);
    }

    /// <summary>Scores as many rows as a register holds, the first of the columns given.</summary>
    private void Score<TRows>(ReadOnlySpan<float> columns, Span<float> sums)
        where TRows : struct, IRows<TRows>
    {
        ref float values = ref MemoryMarshal.GetReference(columns);
        Tree[] trees = _trees;
        TRows sum = default, all = TRows.Create(AllLeaves);
        for (int t = 0; t < trees.Length; t++)
        {
            ref Tree tree = ref trees[t];
            TRows remaining = TRows.Test(all, ref tree.A, ref values);
            remaining = TRows.Test(remaining, ref tree.B, ref values);
            remaining = TRows.Test(remaining, ref tree.C, ref values);
            remaining = TRows.Test(remaining, ref tree.D, ref values);
            remaining = TRows.Test(remaining, ref tree.E, ref values);
            remaining = TRows.Test(remaining, ref tree.F, ref values);
            remaining = TRows.Test(remaining, ref tree.G, ref values);
            sum = TRows.AddLeaf(sum, remaining, tree.Leaves);
        }

        sum.CopyTo(sums);
    }

    /// <summary>Writes a subtree's splits and leaves to the next places; gives the bits of its leaves.</summary>
    private static uint Add(TreeEnsemble trees, int at, Span<Split> splits, Span<float> leaves, ref int split, ref int leaf)
    {
        if (at < 0)
        {
            leaves[leaf] = trees.Leaves[~at];
            return 1u << (LeftmostBit - leaf++);
        }

        TreeNode node = trees.Nodes[at];
        int place = split++;
        uint left = Add(trees, node.Left, splits, leaves, ref split, ref leaf);
        uint right = Add(trees, node.Right, splits, leaves, ref split, ref leaf);
        splits[place] = new Split { Threshold = node.Threshold, Column = node.Feature * Rows, RightLeaves = AllLeaves & ~left };
        return left | right;
    }

    /// <summary>Number of leaves, or more than <see cref="Leaves"/> as soon as that is clear: a model file may hold a tree of any depth.</summary>
    private static int CountLeaves(TreeEnsemble trees, int at, int depth)
    {
        if (at < 0) return 1;
        if (depth == Leaves) return Leaves + 1;
        int left = CountLeaves(trees, trees.Nodes[at].Left, depth + 1);
        return left > Leaves ? left : left + CountLeaves(trees, trees.Nodes[at].Right, depth + 1);
    }

    private struct Tree(ReadOnlySpan<Split> splits, ReadOnlySpan<float> leaves)
    {
        public Split A = splits[0], B = splits[1], C = splits[2], D = splits[3], E = splits[4], F = splits[5], G = splits[6];
        public readonly Vector256<float> Leaves = Vector256.Create(leaves);
    }

    private struct Split
    {
        public float Threshold;

        /// <summary>Where the values of its feature begin.</summary>
        public int Column;

        /// <summary>The leaves that a row keeps when it goes right: all but those on the left.</summary>
        public uint RightLeaves;
    }

    /// <summary>One value of each of some rows side by side: the leaves that remain, or a sum.</summary>
    private interface IRows<TSelf>
        where TSelf : struct, IRows<TSelf>
    {
        static abstract TSelf Create(uint bits);

        /// <summary>Leaves only those on the right to the rows that go right; a row whose value is no number does.</summary>
        static abstract TSelf Test(TSelf remaining, ref Split split, ref float values);

        /// <summary>Adds the leftmost of the leaves that remain.</summary>
        static abstract TSelf AddLeaf(TSelf sum, TSelf remaining, Vector256<float> leaves);

        void CopyTo(Span<float> sums);
    }

    /// <summary>For AVX-512, whose comparisons select the lanes that an operation changes.</summary>
    private readonly struct SixteenRows(Vector512<uint> lanes) : IRows<SixteenRows>
    {
        private readonly Vector512<uint> _lanes = lanes;

        public static SixteenRows Create(uint bits) => new(Vector512.Create(bits));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static SixteenRows Test(SixteenRows remaining, ref Split split, ref float values)
        {
            Vector512<float> column = Vector512.LoadUnsafe(ref values, (nuint)(uint)split.Column);
            Vector512<uint> goesRight = Avx512F.CompareNotLessThanOrEqual(column, Vector512.Create(split.Threshold)).AsUInt32();
            return new(Vector512.ConditionalSelect(goesRight, remaining._lanes & Vector512.Create(split.RightLeaves), remaining._lanes));
        }

        /// <remarks>Sixteen zeros stand before the leftmost bit; of sixteen places, that is the first.</remarks>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static SixteenRows AddLeaf(SixteenRows sum, SixteenRows remaining, Vector256<float> leaves)
        {
            Vector512<int> zeros = Avx512CD.LeadingZeroCount(remaining._lanes).AsInt32();
            Vector512<float> leaf = Avx512F.PermuteVar16x32(leaves.ToVector512Unsafe(), zeros);
            return new((sum._lanes.AsSingle() + leaf).AsUInt32());
        }

        public void CopyTo(Span<float> sums) => _lanes.AsSingle().CopyTo(sums);
    }

    private readonly struct EightRows(Vector256<uint> lanes) : IRows<EightRows>
    {
        private readonly Vector256<uint> _lanes = lanes;

        public static EightRows Create(uint bits) => new(Vector256.Create(bits));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static EightRows Test(EightRows remaining, ref Split split, ref float values)
        {
            Vector256<float> column = Vector256.LoadUnsafe(ref values, (nuint)(uint)split.Column);
            Vector256<uint> goesLeft = Vector256.LessThanOrEqual(column, Vector256.Create(split.Threshold)).AsUInt32();
            return new(remaining._lanes & (Vector256.Create(split.RightLeaves) | goesLeft));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static EightRows AddLeaf(EightRows sum, EightRows remaining, Vector256<float> leaves)
        {
            Vector256<int> exponent = Vector256.ConvertToSingle(remaining._lanes.AsInt32()).AsInt32() >>> MantissaBits;
            Vector256<float> leaf = Vector256.ShuffleNative(leaves, Vector256.Create(ExponentBias + LeftmostBit) - exponent);
            return new((sum._lanes.AsSingle() + leaf).AsUInt32());
        }

        public void CopyTo(Span<float> sums) => _lanes.AsSingle().CopyTo(sums);
    }
}
