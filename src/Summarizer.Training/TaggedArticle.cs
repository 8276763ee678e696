namespace Summarizer.Training;

/// <summary>An article with the tags that its newsroom set.</summary>
public sealed record TaggedArticle
{
    /// <summary>The title; null or empty when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The article's text, paragraphs separated by blank lines.</summary>
    public required string Text { get; init; }

    /// <summary>The tags; compared as they stand, letter by letter.</summary>
    public required IReadOnlyList<string> Tags { get; init; }
}
