namespace Summarizer.Training;

/// <summary>An article with the summary that its newsroom wrote.</summary>
public sealed record TrainingArticle
{
    /// <summary>The title; null or empty when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The article's text, paragraphs separated by blank lines.</summary>
    public required string Text { get; init; }

    /// <summary>The editor's own summary: what a sentence's worth is measured against.</summary>
    public required string Summary { get; init; }
}
