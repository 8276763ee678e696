using System.Runtime.InteropServices;
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
        // The best of the blocks are looked through by whole vectors too.
        _most.Take((blocks + Vector256<float>.Count - 1) & -Vector256<float>.Count).Fill(float.NegativeInfinity);
        for (int block = 0; block < blocks; block++) _most[block] = Most(copy.Slice(block * Block, Block));
    }

    public float this[int index]
    {
        get => _scores[index];
        set
        {
            _scores[index] = value;
            int block = index / Block;
            _most[block] = Most(_scores.Span.Slice(block * Block, Block));
        }
    }

    /// <summary>The place of the best score, of equal ones the first; -1 when nothing is left.</summary>
    public int Find(out float most)
    {
        most = Most(_most.Span);
        if (float.IsNegativeInfinity(most)) return -1;
        int block = Find(_most.Span, most);
        return (block * Block) + Find(_scores.Span.Slice(block * Block, Block), most);
    }

    private static float Most(ReadOnlySpan<float> scores)
    {
        Vector256<float> most = Vector256.Create(float.NegativeInfinity);
        foreach (Vector256<float> some in MemoryMarshal.Cast<float, Vector256<float>>(scores)) most = Vector256.ConditionalSelect(Vector256.GreaterThan(some, most), some, most);
        Vector128<float> half = Vector128.Max(most.GetLower(), most.GetUpper());
        half = Vector128.Max(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(half[0], half[1]);
    }

    private static int Find(ReadOnlySpan<float> scores, float score)
    {
        Vector256<float> wanted = Vector256.Create(score);
        for (int at = 0; ; at += Vector256<float>.Count)
        {
            uint equal = Vector256.Equals(Vector256.Create(scores[at..]), wanted).ExtractMostSignificantBits();
            if (equal != 0) return at + System.Numerics.BitOperations.TrailingZeroCount(equal);
        }
    }
}
