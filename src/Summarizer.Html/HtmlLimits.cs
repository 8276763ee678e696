namespace Summarizer.Html;

/// <summary>How large a page may be before it is refused; immutable.</summary>
public sealed record HtmlLimits
{
    /// <summary>The defaults.</summary>
    public static HtmlLimits Default { get; } = new();

    /// <summary>UTF-16 code units of the markup; default 20 million.</summary>
    public int MaximumCharacters { get; init; } = 20_000_000;

    /// <summary>
    /// Elements nested in one another; default 1,000. A page whose blocks' paths together hold more than
    /// <see cref="MaximumCharacters"/> counts as too deep, and so does one with so many tags far down, or with so much formatting left
    /// open, that a parser would need seconds for it.
    /// </summary>
    public int MaximumDepth { get; init; } = 1_000;

    /// <summary>Nodes of the tree; default 500,000.</summary>
    public int MaximumNodes { get; init; } = 500_000;
}
