using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Summarizer.Ranking;

/// <summary>
/// Scores up to thirty-two rows at a time with trees of at most eight leaves, without a jump that depends on the data: every
/// split is tested for all rows at once, and a row that goes right strikes out the leaves on the left; the leftmost leaf that
/// remains is the row's (Lucchese et al., "QuickScorer", 2015, with rows in the lanes of vectors). The sums are those of
/// <see cref="TreeEnsemble.Score"/> to the last bit.
/// </summary>
/// <remarks>
/// Every tree has seven splits here (those that it lacks keep all leaves), so that each costs the same straight line of code.
/// Leaf l of a tree, counted from the left, is bit 15 - l of the leaves that remain: the leftmost is the highest bit. What tells which bit that is,
/// the zeros before it or the exponent of the bits taken as a number, has the leaf's place among those of its tree in its last three bits.
/// </remarks>
internal sealed class BatchedTrees
{
    private const int Rows = 32, Leaves = 8, Splits = Leaves - 1, Half = 16, Quarter = 8, MantissaBits = 23;
    private const int FirstBit = 8, ExponentBias = 127;
    private const uint AllLeaves = ((1u << Leaves) - 1) << FirstBit;

    // No constant: it would be loaded again for each tree, and loads are what the trees wait for.
    private readonly uint _all = AllLeaves;
    private readonly int _trees;
    private readonly Split[] _splits;
    private readonly float[] _leaves;

    private BatchedTrees(TreeEnsemble trees)
    {
        _trees = trees.Roots.Length;
        _leaves = new float[_trees * Leaves];
        _splits = new Split[_trees * Splits];
        Array.Fill(_splits, new Split { RightLeaves = AllLeaves });
        for (int t = 0; t < _trees; t++)
        {
            int split = t * Splits, bit = FirstBit + Leaves;
            Add(trees, trees.Roots[t], t * Leaves, ref split, ref bit);
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
        // Value f of row r stands at f × 32 + r; what stands beyond the last row is scored for nobody.
        Span<float> columns = FromLineStart(stackalloc float[width * Rows + Half]), some = stackalloc float[Rows];
        for (int first = 0; first < sums.Length; first += Rows)
        {
            int count = Math.Min(Rows, sums.Length - first);
            Columns.Of(rows.Slice(first * width, count * width), width, columns, Rows);
            ScoreColumns(columns, count, some);
            some[..count].CopyTo(sums[first..]);
        }
    }

    /// <summary>The places from the next start of a cache line on: a column of sixteen rows is then one line, not parts of two.</summary>
    private static unsafe Span<float> FromLineStart(Span<float> stack)
    {
        nint address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(stack));
        return stack[(int)((-address & (Half * sizeof(float) - 1)) / sizeof(float))..];
    }

    private void ScoreColumns(ReadOnlySpan<float> columns, int count, Span<float> sums)
    {
        if (!Avx512CD.IsSupported)
        {
            for (int first = 0; first < count; first += Half) ScoreQuarters(columns[first..], sums[first..]);
        }
        else if (count > Half)
        {
            ScoreWhole(columns, sums);
        }
        else
        {
            ScoreHalf(columns, sums);
        }
    }

    /// <summary>Thirty-two rows in two registers.</summary>
    private void ScoreWhole(ReadOnlySpan<float> columns, Span<float> sums)
    {
        ref float values = ref MemoryMarshal.GetReference(columns);
        ref float leaves = ref MemoryMarshal.GetArrayDataReference(_leaves);
        ref Split split = ref MemoryMarshal.GetArrayDataReference(_splits);
        Vector512<float> low = Vector512<float>.Zero, high = Vector512<float>.Zero;
        Vector512<uint> all = Vector512.Create(_all);
        for (int t = 0; t < _trees; t++)
        {
            Vector512<uint> remainingLow = all, remainingHigh = all;
            Test(ref split, ref values, ref remainingLow, ref remainingHigh);
            Test(ref Unsafe.Add(ref split, 1), ref values, ref remainingLow, ref remainingHigh);
            Test(ref Unsafe.Add(ref split, 2), ref values, ref remainingLow, ref remainingHigh);
            Test(ref Unsafe.Add(ref split, 3), ref values, ref remainingLow, ref remainingHigh);
            Test(ref Unsafe.Add(ref split, 4), ref values, ref remainingLow, ref remainingHigh);
            Test(ref Unsafe.Add(ref split, 5), ref values, ref remainingLow, ref remainingHigh);
            Test(ref Unsafe.Add(ref split, 6), ref values, ref remainingLow, ref remainingHigh);
            low += LeafOf(remainingLow, ref leaves);
            high += LeafOf(remainingHigh, ref leaves);
            split = ref Unsafe.Add(ref split, Splits);
            leaves = ref Unsafe.Add(ref leaves, Leaves);
        }

        low.CopyTo(sums);
        high.CopyTo(sums[Half..]);
    }

    /// <summary>Sixteen rows in one register, the first of the columns given.</summary>
    private void ScoreHalf(ReadOnlySpan<float> columns, Span<float> sums)
    {
        ref float values = ref MemoryMarshal.GetReference(columns);
        ref float leaves = ref MemoryMarshal.GetArrayDataReference(_leaves);
        ref Split split = ref MemoryMarshal.GetArrayDataReference(_splits);
        Vector512<float> sum = Vector512<float>.Zero;
        Vector512<uint> all = Vector512.Create(_all);
        for (int t = 0; t < _trees; t++)
        {
            Vector512<uint> remaining = all;
            Test(ref split, ref values, ref remaining);
            Test(ref Unsafe.Add(ref split, 1), ref values, ref remaining);
            Test(ref Unsafe.Add(ref split, 2), ref values, ref remaining);
            Test(ref Unsafe.Add(ref split, 3), ref values, ref remaining);
            Test(ref Unsafe.Add(ref split, 4), ref values, ref remaining);
            Test(ref Unsafe.Add(ref split, 5), ref values, ref remaining);
            Test(ref Unsafe.Add(ref split, 6), ref values, ref remaining);
            sum += LeafOf(remaining, ref leaves);
            split = ref Unsafe.Add(ref split, Splits);
            leaves = ref Unsafe.Add(ref leaves, Leaves);
        }

        sum.CopyTo(sums);
    }

    /// <summary>Sixteen rows in two smaller registers, the first of the columns given.</summary>
    private void ScoreQuarters(ReadOnlySpan<float> columns, Span<float> sums)
    {
        ref float values = ref MemoryMarshal.GetReference(columns);
        ref float leaves = ref MemoryMarshal.GetArrayDataReference(_leaves);
        ref Split split = ref MemoryMarshal.GetArrayDataReference(_splits);
        Vector256<float> low = Vector256<float>.Zero, high = Vector256<float>.Zero;
        for (int t = 0; t < _trees; t++)
        {
            Vector256<uint> remainingLow = Vector256.Create(AllLeaves), remainingHigh = remainingLow;
            Test(ref split, ref values, ref remainingLow, ref remainingHigh);
            Test(ref Unsafe.Add(ref split, 1), ref values, ref remainingLow, ref remainingHigh);
            Test(ref Unsafe.Add(ref split, 2), ref values, ref remainingLow, ref remainingHigh);
            Test(ref Unsafe.Add(ref split, 3), ref values, ref remainingLow, ref remainingHigh);
            Test(ref Unsafe.Add(ref split, 4), ref values, ref remainingLow, ref remainingHigh);
            Test(ref Unsafe.Add(ref split, 5), ref values, ref remainingLow, ref remainingHigh);
            Test(ref Unsafe.Add(ref split, 6), ref values, ref remainingLow, ref remainingHigh);
            low += LeafOf(remainingLow, ref leaves);
            high += LeafOf(remainingHigh, ref leaves);
            split = ref Unsafe.Add(ref split, Splits);
            leaves = ref Unsafe.Add(ref leaves, Leaves);
        }

        low.CopyTo(sums);
        high.CopyTo(sums[Quarter..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Test(ref Split split, ref float values, ref Vector512<uint> low, ref Vector512<uint> high)
    {
        ref float column = ref Unsafe.Add(ref values, (nint)(uint)split.Column);
        Vector512<float> threshold = Vector512.Create(split.Threshold);
        Vector512<uint> right = Vector512.Create(split.RightLeaves);
        low = Strike(low, Vector512.LoadUnsafe(ref column), threshold, right);
        high = Strike(high, Vector512.LoadUnsafe(ref column, (nuint)Half), threshold, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Test(ref Split split, ref float values, ref Vector512<uint> remaining) =>
        remaining = Strike(
            remaining,
            Vector512.LoadUnsafe(ref values, (nuint)(uint)split.Column),
            Vector512.Create(split.Threshold),
            Vector512.Create(split.RightLeaves));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Test(ref Split split, ref float values, ref Vector256<uint> low, ref Vector256<uint> high)
    {
        ref float column = ref Unsafe.Add(ref values, (nint)(uint)split.Column);
        Vector256<float> threshold = Vector256.Create(split.Threshold);
        Vector256<uint> right = Vector256.Create(split.RightLeaves);
        low &= right | Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref column), threshold).AsUInt32();
        high &= right | Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref column, (nuint)Quarter), threshold).AsUInt32();
    }

    /// <summary>Leaves only those on the right to the rows that go right; a row whose value is no number does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Strike(Vector512<uint> remaining, Vector512<float> values, Vector512<float> threshold, Vector512<uint> right) =>
        Vector512.ConditionalSelect(Avx512F.CompareNotLessThanOrEqual(values, threshold).AsUInt32(), remaining & right, remaining);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LeafOf(Vector512<uint> remaining, ref float leaves)
    {
        Vector512<int> zeros = Avx512CD.LeadingZeroCount(remaining).AsInt32();
        return Avx512F.PermuteVar16x32(Vector256.LoadUnsafe(ref leaves).ToVector512Unsafe(), zeros);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LeafOf(Vector256<uint> remaining, ref float leaves)
    {
        if (Avx2.IsSupported)
        {
            Vector256<int> exponent = Vector256.ConvertToSingle(remaining.AsInt32()).AsInt32() >>> MantissaBits;
            return Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref leaves), exponent);
        }

        Span<float> picked = stackalloc float[Quarter];
        for (int r = 0; r < Quarter; r++) picked[r] = Unsafe.Add(ref leaves, PlaceOf(BitOperations.Log2(remaining[r])));
        return Vector256.Create<float>(picked);
    }

    /// <summary>Where the value of a bit's leaf stands: at the last three bits of the zeros before it, or of its exponent.</summary>
    private static int PlaceOf(int bit) => (Avx512CD.IsSupported ? 31 - bit : ExponentBias + bit) & (Leaves - 1);

    /// <summary>Adds a subtree's splits and leaves, the leftmost leaf at the bit below <paramref name="bit"/>; gives the bits of its leaves.</summary>
    private uint Add(TreeEnsemble trees, int at, int firstLeaf, ref int split, ref int bit)
    {
        if (at < 0)
        {
            bit--;
            _leaves[firstLeaf + PlaceOf(bit)] = trees.Leaves[~at];
            return 1u << bit;
        }

        TreeNode node = trees.Nodes[at];
        int place = split++;
        uint left = Add(trees, node.Left, firstLeaf, ref split, ref bit);
        uint right = Add(trees, node.Right, firstLeaf, ref split, ref bit);
        _splits[place] = new Split { Threshold = node.Threshold, Column = node.Feature * Rows, RightLeaves = AllLeaves & ~left };
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

    private struct Split
    {
        public float Threshold;

        /// <summary>Where the thirty-two values of its feature begin.</summary>
        public int Column;

        /// <summary>The leaves that a row keeps when it goes right: all but those on the left.</summary>
        public uint RightLeaves;
    }
}
