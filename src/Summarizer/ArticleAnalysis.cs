namespace Summarizer;

/// <summary>Everything that one pass over an article finds.</summary>
public sealed record ArticleAnalysis
{
    /// <summary>The article as it was read: blocks, kinds and what was left out.</summary>
    public required Article Article { get; init; }

    /// <summary>BCP-47 code, "und" when unknown.</summary>
    public required string Language { get; init; }

    /// <summary>All sentences that could have been chosen, in the text's order, with scores.</summary>
    public required IReadOnlyList<AnalyzedSentence> Sentences { get; init; }

    /// <summary>The summary.</summary>
    public required ArticleSummary Summary { get; init; }

    /// <summary>Keywords, best first; empty when none were asked for.</summary>
    public required IReadOnlyList<Keyword> Keywords { get; init; }

    /// <summary>By what near copies are recognised; null unless <see cref="SummarizerOptions.Fingerprints"/> is set.</summary>
    public ArticleFingerprint? Fingerprint { get; init; }

    /// <summary>
    /// Tags predicted by <see cref="SummarizerOptions.TagClassifier"/>, most likely first; empty without one and for other
    /// languages than its own.
    /// </summary>
    public IReadOnlyList<PredictedTag> Tags { get; init; } = [];
}
