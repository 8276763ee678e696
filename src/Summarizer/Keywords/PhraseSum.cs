using System.Runtime.CompilerServices;

namespace Summarizer.Keywords;

/// <summary>What the content words of a phrase are together, while it grows.</summary>
internal struct PhraseSum()
{
    private float _idf;
    private int _characters;
    private uint _roles;

    public int Contents { get; private set; }

    /// <summary>What all words are, by their marks; a digit stands for a capital.</summary>
    public uint Common { get; private set; } = uint.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint mark, int characters, float idf)
    {
        Contents++;
        Common &= mark | (mark >> TokenMarks.DigitOverCapital);
        _characters += characters;
        _idf += idf;
        _roles |= mark;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Write(ref Occurrence occurrence, int first, int tokens, int candidate, OccurrenceTraits traits)
    {
        occurrence.Token = first;
        occurrence.Tokens = tokens;
        occurrence.Candidate = candidate;
        occurrence.Next = -1;
        occurrence.Contents = Contents;
        occurrence.Idf = _idf;
        occurrence.Characters = _characters;
        occurrence.Traits = (int)traits | (int)(_roles & Occurrence.Roles);
    }
}
