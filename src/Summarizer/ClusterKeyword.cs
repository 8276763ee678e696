namespace Summarizer;

/// <summary>A keyword of several articles together.</summary>
public sealed record ClusterKeyword
{
    /// <summary>The surface form of the article where it scores best.</summary>
    public required string Label { get; init; }

    /// <summary>
    /// Sum over the articles of its score as a share of that article's best: from above 0 to the number of articles.
    /// </summary>
    public required double Score { get; init; }

    /// <summary>Every mention, by article in the order given and rising in each.</summary>
    public required IReadOnlyList<ClusterMention> Mentions { get; init; }
}

/// <summary>A mention of a keyword in one of several articles.</summary>
/// <param name="Document">Index of its article in the list that was given, from 0.</param>
/// <param name="Span">Where it stands in that article's source.</param>
public readonly record struct ClusterMention(int Document, TextSpan Span);
