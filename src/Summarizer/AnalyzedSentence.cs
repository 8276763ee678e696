namespace Summarizer;

/// <summary>A sentence of the article with its score, chosen or not.</summary>
public sealed record AnalyzedSentence
{
    /// <summary>Where it stands in the article's source.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index of its block in <see cref="Article.Blocks"/>.</summary>
    public required int Block { get; init; }

    /// <summary>
    /// BCP-47 code of the language whose rules its paragraph was read by: the article's, or another one that the library knows
    /// where the paragraph is clearly in it.
    /// </summary>
    public required string Language { get; init; }

    /// <summary>The ranker's score; higher is better.</summary>
    public required double Score { get; init; }

    /// <summary>1 for the best sentence.</summary>
    public required int Rank { get; init; }

    /// <summary>True when the summary holds it.</summary>
    public required bool Selected { get; init; }

    /// <summary>What the score is made of, largest contribution first; empty for rankers that give none.</summary>
    public IReadOnlyList<ScoreComponent> Components { get; init; } = [];
}
