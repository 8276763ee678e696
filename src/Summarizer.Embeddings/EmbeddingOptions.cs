namespace Summarizer.Embeddings;

/// <summary>Settings of an <see cref="EmbeddingSummarizer"/>; immutable.</summary>
public sealed record EmbeddingOptions
{
    /// <summary>The defaults.</summary>
    public static EmbeddingOptions Default { get; } = new();

    /// <summary>
    /// How much the embeddings weigh against the trained salience: 0 (not at all) to 1; default 0.5. At 1 a sentence that stands
    /// one standard deviation above its article's mean likeness gains as much as one that stands so in salience.
    /// </summary>
    public double Weight { get; init; } = 0.5;

    /// <summary>From this cosine on (0 to 1) two sentences say the same, and only the better one keeps its score; default 0.9.</summary>
    public double Redundancy { get; init; } = 0.9;

    /// <summary>From this mean cosine on (-1 to 1) two groups of articles tell one story; default 0.75.</summary>
    public double SameStory { get; init; } = 0.75;

    /// <summary>Most texts a call of the generator; default 64.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>Most sentences whose embeddings are remembered from call to call; default 10,000; 0 for none.</summary>
    public int CacheSize { get; init; } = 10_000;

    /// <summary>Everything else about the summaries. The ranker must be null or a salience model.</summary>
    public SummarizerOptions Summarizer { get; init; } = SummarizerOptions.Default;
}
