using System.Runtime.CompilerServices;

namespace Summarizer.Ranking;

/// <summary>
/// Learned weights of words, word pairs and openings of one language: feature hashing into one table of 8-bit weights
/// (Weinberger et al., 2009), so a word costs one load and an unknown word needs no special case.
/// </summary>
internal sealed class WordWeights
{
    private const ulong PairSalt = 0x9FB21C651E98DF25, OpeningSalt = 0xC2B2AE3D27D4EB4F, Multiplier = 0x9E3779B97F4A7C15;
    private readonly sbyte[] _weights;

    /// <param name="weights">A power of two of weights.</param>
    /// <param name="scale">What one step of a weight is worth.</param>
    public WordWeights(sbyte[] weights, float scale)
    {
        _weights = weights;
        Shift = 64 - System.Numerics.BitOperations.Log2((uint)weights.Length);
        Scale = scale;
    }

    /// <summary>Nothing learned: every weight is 0.</summary>
    public static WordWeights None { get; } = new([0, 0], 0);

    public float Scale { get; }

    /// <summary>By how much a hash is shifted to become a slot.</summary>
    public int Shift { get; }

    public ReadOnlySpan<sbyte> Table => _weights;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Word(ulong word) => _weights[WordSlot(word, Shift)] * Scale;

    /// <summary>A word's weight as a number of steps of <see cref="Scale"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int WordStep(ulong word) => _weights[WordSlot(word, Shift)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PairSlot(ulong first, ulong second) => PairSlot(first, second, Shift);

    /// <summary>The weight of a slot of this table, or of another with as many weights, as a number of steps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Step(int slot) => _weights[slot];

    public float Opening(ulong first, ulong second) =>
        (_weights[OpeningSlot(first, 0, Shift)] + _weights[OpeningSlot(first, second, Shift)]) * Scale;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WordSlot(ulong word, int shift) => (int)((word * Multiplier) >> shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PairSlot(ulong first, ulong second, int shift) =>
        (int)((((first ^ PairSalt) * Multiplier ^ second) * Multiplier) >> shift);

    public static int OpeningSlot(ulong first, ulong second, int shift) =>
        (int)((((first ^ OpeningSalt) * Multiplier ^ second) * Multiplier) >> shift);
}
