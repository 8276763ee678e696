using System.Runtime.CompilerServices;

namespace Summarizer.Ranking;

/// <summary>
/// What two words that follow each other weigh, and what they add to their chance, in one table: they are looked up for every
/// word of an article, and a slot is then one line of the cache instead of two.
/// </summary>
internal sealed class PairWeights
{
    private readonly short[] _both;
    private readonly int _shift;

    /// <param name="weights">The weights of pairs, among others.</param>
    /// <param name="additions">The additions, in the same slots.</param>
    public PairWeights(WordWeights weights, WordWeights additions)
    {
        ReadOnlySpan<sbyte> low = weights.Table, high = additions.Table;
        _shift = weights.Shift;
        _both = new short[low.Length];
        for (int slot = 0; slot < _both.Length; slot++) _both[slot] = (short)((high[slot] << 8) | (byte)low[slot]);
    }

    /// <summary>Nothing learned.</summary>
    public static PairWeights None { get; } = new(WordWeights.None, WordWeights.None);

    /// <summary>What <see cref="WeightOf"/> and <see cref="AdditionOf"/> take apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(ulong first, ulong second) => _both[WordWeights.PairSlot(first, second, _shift)];

    /// <summary>In steps of <see cref="Lexicon.Weights"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WeightOf(int both) => (sbyte)both;

    /// <summary>In steps of <see cref="Lexicon.PairPrior"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int AdditionOf(int both) => both >> 8;
}
