using Summarizer.Selection;

namespace Summarizer.Clusters;

/// <summary>Counts what a digest has used of its length.</summary>
internal struct DigestBudget
{
    /// <summary>Words of a digest whose length is left to us, as in the multi-document tasks of DUC and TAC.</summary>
    private const int UsualWords = 100;

    private readonly SummaryLength _length;
    private readonly double _limit;
    private double _used;
    private int _taken;

    /// <param name="length">The length asked for.</param>
    /// <param name="words">Words of all articles together.</param>
    public DigestBudget(SummaryLength? length, long words)
    {
        _length = Of(length);
        _limit = _length.Unit == LengthUnit.Share ? Math.Ceiling(_length.Amount * words) : _length.Amount;
    }

    /// <summary>The length asked for, or the usual one where none was.</summary>
    public static SummaryLength Of(SummaryLength? length) =>
        length is null || length.Unit == LengthUnit.Auto ? SummaryLength.Words(UsualWords) : length;

    public readonly bool IsFull => _used >= _limit;

    /// <summary>Takes the sentence if it fits; the first of a share always does.</summary>
    public bool TryTake(in ClusterEntry sentence, string source)
    {
        double cost = _length.Unit switch
        {
            LengthUnit.Sentences => 1,
            LengthUnit.Characters => sentence.Span.Length + (_taken > 0 ? 1 : 0),
            LengthUnit.Custom => _length.Counter!(SentenceText.Of(source, sentence.Span)),
            _ => sentence.Words,
        };
        if (_used + cost > _limit && (_taken > 0 || _length.Unit != LengthUnit.Share)) return false;
        _used += cost;
        _taken++;
        return true;
    }
}
