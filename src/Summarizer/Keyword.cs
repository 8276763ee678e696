namespace Summarizer;

/// <summary>One keyword with everything needed to check it.</summary>
public sealed record Keyword
{
    /// <summary>The most natural surface form, as it stands in the text.</summary>
    public required string Label { get; init; }

    /// <summary>Higher is better; above 0, comparable within one article only.</summary>
    public required double Score { get; init; }

    /// <summary>Every mention in the article's source, in rising order; empty when it stands only in a title given apart.</summary>
    public required IReadOnlyList<TextSpan> Mentions { get; init; }

    /// <summary>Other surface forms that were merged into this keyword.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>What it names, <see cref="KeywordKind.Term"/> when that is not clear.</summary>
    public KeywordKind Kind { get; init; }
}
