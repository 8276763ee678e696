using Summarizer.Languages;
using Summarizer.Ranking;

namespace Summarizer;

/// <summary>Settings of an <see cref="ArticleSummarizer"/>; immutable, every default is good for French news.</summary>
public sealed record SummarizerOptions
{
    /// <summary>The defaults.</summary>
    public static SummarizerOptions Default { get; } = new();

    /// <summary>How sentences are scored; null (default) is the trained salience model. See <see cref="Rankers"/>.</summary>
    public ISentenceRanker? Ranker { get; init; }

    /// <summary>Order of the chosen sentences; default <see cref="SummaryOrder.Source"/>.</summary>
    public SummaryOrder Order { get; init; } = SummaryOrder.Source;

    /// <summary>What keywords are for; default <see cref="KeywordPreset.Editor"/>.</summary>
    public KeywordPreset KeywordPreset { get; init; } = KeywordPreset.Editor;

    /// <summary>Predicts tags of a closed vocabulary in every analysis; null (default) for none.</summary>
    public TagClassifier? TagClassifier { get; init; }

    /// <summary>Words of the caller's own that never count, beside the language's stop words; any case.</summary>
    public IReadOnlyCollection<string> StopWords { get; init; } = [];

    /// <summary>BCP-47 code to use for every article instead of identifying it; null (default) identifies.</summary>
    public string? Language { get; init; }

    /// <summary>Whether <see cref="ArticleAnalysis.Fingerprint"/> is made; default false.</summary>
    public bool Fingerprints { get; init; }

    /// <summary>The languages known; default <see cref="LanguageRegistry.Default"/>.</summary>
    public LanguageRegistry Languages { get; init; } = LanguageRegistry.Default;
}
