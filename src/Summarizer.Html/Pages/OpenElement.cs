using System.Globalization;
using AngleSharp.Dom;

namespace Summarizer.Html.Pages;

/// <summary>An element whose children are being walked, or have been.</summary>
internal sealed class OpenElement
{
    private readonly int _order;
    private NameCounts? _childNames;
    private string? _path;

    public OpenElement(int number, IElement element, string name, OpenElement? parent, bool isBlock)
    {
        Number = number;
        Element = element;
        Name = name;
        Parent = parent;
        Children = element.ChildNodes;
        Block = isBlock || parent is null ? this : parent.Block;
        _order = parent is null ? 1 : (parent._childNames ??= new NameCounts()).Add(name);
        PathLength = name.Length + (parent is null ? 0 : parent.PathLength + 1) + (_order == 1 ? 0 : 3 + (int)MathF.Log10(_order));
    }

    /// <summary>Counts the page's elements from 0, each after the one above it.</summary>
    public int Number { get; }

    public IElement Element { get; }

    public string Name { get; }

    public OpenElement? Parent { get; }

    /// <summary>The block that its text belongs to: itself, or the nearest one above.</summary>
    public OpenElement Block { get; }

    /// <summary>What its own class names and id say.</summary>
    public required NameHits Names { get; init; }

    /// <summary>Number of the elements with this name and these classes.</summary>
    public required int Template { get; init; }

    public required Surroundings Around { get; init; }

    public INodeList Children { get; }

    /// <summary>Number of the child to walk next.</summary>
    public int Next { get; set; }

    /// <summary>True once a time element was found below it.</summary>
    public bool HoldsTime { get; set; }

    /// <summary>Characters of <see cref="Path"/>, a few less where it is the first of several of its name.</summary>
    public int PathLength { get; }

    /// <summary>
    /// Its place: "html/body/main/p[3]", the number counting siblings of the same name from 1 where there are several. Right
    /// once all the elements beside it are walked.
    /// </summary>
    public string Path => _path ??= Parent is null ? Name : Parent._childNames![Name] == 1
        ? string.Concat(Parent.Path, "/", Name)
        : string.Create(CultureInfo.InvariantCulture, $"{Parent.Path}/{Name}[{_order}]");
}
