namespace Summarizer;

/// <summary>One block of a page: a title, a paragraph, a heading, a piece of furniture.</summary>
public sealed record Block
{
    /// <summary>What the block is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Where it stands in <see cref="Article.Source"/>.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Why it was left out; <see cref="FurnitureReason.None"/> unless <see cref="Kind"/> is furniture.</summary>
    public FurnitureReason Reason { get; init; }

    /// <summary>For articles read from HTML, the path of the element in the page; otherwise null.</summary>
    public string? Path { get; init; }
}
