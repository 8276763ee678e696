using System.Numerics;
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

    /// <summary>Takes the scores; minus infinity is never the best.</summary>
    public void Take(ReadOnlySpan<float> scores)
    {
        int blocks = (scores.Length + Block - 1) / Block;
        Span<float> copy = _scores.Take(blocks * Block);
        scores.CopyTo(copy);
        copy[scores.Length..].Fill(float.NegativeInfinity);
        // The best of the blocks stand in blocks too.
        Span<float> most = _most.Take(Math.Max(1, (blocks + Block - 1) / Block) * Block);
        for (int block = 0; block < blocks; block++) most[block] = Most(ref copy[block * Block]);
        most[blocks..].Fill(float.NegativeInfinity);
    }

    public float this[int index]
    {
        get => _scores[index];
        set
        {
            _scores[index] = value;
            _most[index / Block] = Most(ref _scores[index & -Block]);
        }
    }

    /// <summary>The place of the best score, of equal ones the first; -1 when nothing is left.</summary>
    public int Find(out float most)
    {
        most = float.NegativeInfinity;
        int of = 0;
        for (int blocks = 0; blocks < _most.Count; blocks += Block)
        {
            float here = Most(ref _most[blocks]);
            if (here > most) (most, of) = (here, blocks);
        }

        if (float.IsNegativeInfinity(most)) return -1;
        int start = (of + Find(ref _most[of], most)) * Block;
        return start + Find(ref _scores[start], most);
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

    /// <summary>The first place of a block that has this score; one has.</summary>
    private static int Find(ref float block, float score)
    {
        Vector256<float> wanted = Vector256.Create(score);
        uint places = 0;
        for (int at = 0; at < Block; at += Vector256<float>.Count)
            places |= Vector256.Equals(Vector256.LoadUnsafe(ref block, (nuint)at), wanted).ExtractMostSignificantBits() << at;
        return BitOperations.TrailingZeroCount(places);
    }
}
