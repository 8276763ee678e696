using AngleSharp.Dom;

namespace Summarizer.Html.Pages;

/// <summary>A block of a page as a reader sees it: the text between two breaks of the layout, with its place in the tree.</summary>
internal sealed class PageBlock
{
    public required IElement Element { get; init; }

    /// <summary>White space folded, as a browser shows it.</summary>
    public required string Text { get; init; }

    /// <summary>Share of its letters that stand inside links.</summary>
    public required float LinkShare { get; init; }

    /// <summary>The element's place in the page, see <see cref="OpenElement.Path"/>.</summary>
    public required string Path { get; init; }

    /// <summary>The element above, as the page was parsed; SmartReader moves elements about later.</summary>
    public required IElement? Parent { get; init; }

    /// <summary>Number of the names and classes of the element and the one above: blocks made by the same template share it.</summary>
    public required int Kind { get; init; }

    /// <summary>Names of furniture on the element and the one above.</summary>
    public required int OwnFurniture { get; init; }

    /// <summary>What the ancestors say, the element itself included.</summary>
    public required Surroundings Around { get; init; }
}
