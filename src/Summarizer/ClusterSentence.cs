namespace Summarizer;

/// <summary>One sentence of a digest, with the article that it came from.</summary>
public sealed record ClusterSentence
{
    /// <summary>Index of its article in the list that was given, from 0.</summary>
    public required int Document { get; init; }

    /// <summary>The article's source at <see cref="Span"/>, line breaks and tabs folded to one space.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in its article's source.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What it adds to the sentences of better rank; higher is better, above 0, comparable within one digest only.</summary>
    public required double Score { get; init; }

    /// <summary>1 for the sentence that was chosen first, and so on without gaps.</summary>
    public required int Rank { get; init; }
}
