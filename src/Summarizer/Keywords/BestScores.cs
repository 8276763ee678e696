using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Finds the best of many scores again and again while some of them change. The scores stand in blocks of 32, each with its best: a look
/// at the blocks' best and into one block is enough. Not thread-safe.
/// </summary>
internal sealed class BestScores
{
    private const int Block = 32;

    private readonly Growable<float> _scores = new(1024);
    private readonly Growable<float> _most = new();

    /// <summary>Takes the scores; minus infinity is never the best. Until <see cref="Settle"/> they may be changed, not searched.</summary>
    public Span<float> Take(ReadOnlySpan<float> scores)
    {
        Span<float> copy = _scores.Take((scores.Length + Block - 1) & -Block);
        scores.CopyTo(copy);
        copy[scores.Length..].Fill(float.NegativeInfinity);
        return copy[..scores.Length];
    }

    /// <summary>Finds the best of each block.</summary>
    public void Settle()
    {
        int blocks = _scores.Count / Block;
        // The best of the blocks stand in blocks too.
        Span<float> most = _most.Take(Math.Max(1, (blocks + Block - 1) / Block) * Block);
        for (int block = 0; block < blocks; block++) most[block] = Most(ref _scores[block * Block]);
        most[blocks..].Fill(float.NegativeInfinity);
    }

    public float this[int index]
    {
        get => _scores[index];
        set
        {
            Set(_scores, index, value);
            Set(_most, index / Block, Most(ref _scores[index & -Block]));
        }
    }

    /// <summary>The place of the best score; -1 when nothing is left.</summary>
    /// <param name="most">The score.</param>
    /// <param name="equal">True when others may have it too; the place is then the first.</param>
    public int Find(out float most, out bool equal)
    {
        equal = false;
        most = float.NegativeInfinity;
        int of = 0;
        for (int blocks = 0; blocks < _most.Count; blocks += Block)
        {
            float here = Most(ref _most[blocks]);
            if (here > most) (most, of, equal) = (here, blocks, false);
            else equal |= here == most;
        }

        if (float.IsNegativeInfinity(most)) return -1;
        uint which = Find(ref _most[of], most);
        int start = (of + BitOperations.TrailingZeroCount(which)) * Block;
        uint places = Find(ref _scores[start], most);
        equal |= (which & (which - 1)) != 0 || (places & (places - 1)) != 0;
        return start + BitOperations.TrailingZeroCount(places);
    }

    /// <summary>Sets one of eight by writing all: one alone would be slow to read again together with the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Set(Growable<float> scores, int index, float value)
    {
        ref float eight = ref scores[index & -Vector256<float>.Count];
        Vector256<int> place = Vector256.Equals(Vector256<int>.Indices, Vector256.Create(index & (Vector256<float>.Count - 1)));
        Vector256.ConditionalSelect(place.AsSingle(), Vector256.Create(value), Vector256.LoadUnsafe(ref eight)).StoreUnsafe(ref eight);
    }

    /// <summary>The best of a block.</summary>
    private static float Most(ref float block)
    {
        Vector256<float> most = Vector256.MaxNative(
            Vector256.MaxNative(Vector256.LoadUnsafe(ref block), Vector256.LoadUnsafe(ref block, 8)),
            Vector256.MaxNative(Vector256.LoadUnsafe(ref block, 16), Vector256.LoadUnsafe(ref block, 24)));
        Vector128<float> half = Vector128.MaxNative(most.GetLower(), most.GetUpper());
        half = Vector128.MaxNative(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        return float.MaxNative(half[0], half[1]);
    }

    /// <summary>A bit for each place of a block that has this score; one has.</summary>
    private static uint Find(ref float block, float score)
    {
        Vector256<float> wanted = Vector256.Create(score);
        uint places = 0;
        for (int at = 0; at < Block; at += Vector256<float>.Count)
            places |= Vector256.Equals(Vector256.LoadUnsafe(ref block, (nuint)at), wanted).ExtractMostSignificantBits() << at;
        return places;
    }
}
