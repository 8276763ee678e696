namespace Summarizer;

/// <summary>One sentence of a summary.</summary>
public sealed record SummarySentence
{
    /// <summary>The source at <see cref="Span"/>, line breaks and tabs folded to one space.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in the article's source.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The ranker's score; higher is better. The default ranker's lies between 0 and 1.</summary>
    public required double Score { get; init; }

    /// <summary>1 for the best sentence of the article by score, counted over all its sentences.</summary>
    public required int Rank { get; init; }
}
