namespace Summarizer;

/// <summary>A tag of a vocabulary that an article mentions.</summary>
public sealed record VocabularyTag
{
    /// <summary>The tag.</summary>
    public required TagConcept Concept { get; init; }

    /// <summary>Its label in the article's language.</summary>
    public required string Label { get; init; }

    /// <summary>Higher is better; above 0: more for frequent, for early and for longer mentions. Comparable within one article.</summary>
    public required double Score { get; init; }

    /// <summary>Every mention in the article's source, in rising order; empty when it stands only in a title given apart.</summary>
    public required IReadOnlyList<TextSpan> Mentions { get; init; }
}
