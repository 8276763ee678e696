using System.Globalization;
using AngleSharp.Dom;

namespace Summarizer.Html.Pages;

/// <summary>An element whose children are being walked.</summary>
internal sealed class OpenElement
{
    private readonly OpenElement? _parent;
    private Dictionary<INode, string>? _steps;
    private string? _path;

    public OpenElement(IElement element, OpenElement? parent, bool isBlock, Surroundings around)
    {
        Element = element;
        Children = element.ChildNodes;
        Around = around;
        _parent = parent;
        Block = isBlock || parent is null ? this : parent.Block;
    }

    public IElement Element { get; }

    public INodeList Children { get; }

    /// <summary>Number of the child to walk next.</summary>
    public int Next { get; set; }

    public Surroundings Around { get; }

    /// <summary>The block that its text belongs to: itself, or the nearest one above.</summary>
    public OpenElement Block { get; }

    /// <summary>Its place: "html/body/main/p[3]", the number counting siblings of the same name from 1 where there are several.</summary>
    public string Path => _path ??= _parent is null ? Element.LocalName : _parent.Path + "/" + _parent.StepTo(Element);

    /// <summary>The steps to all children at once, since a step alone would count its siblings again.</summary>
    private string StepTo(IElement child)
    {
        if (_steps is not null) return _steps[child];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (INode node in Children)
            if (node is IElement element) counts[element.LocalName] = counts.GetValueOrDefault(element.LocalName) + 1;
        _steps = new Dictionary<INode, string>(ReferenceEqualityComparer.Instance);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (INode node in Children)
        {
            if (node is not IElement element) continue;
            int number = numbers[element.LocalName] = numbers.GetValueOrDefault(element.LocalName) + 1;
            _steps[element] = counts[element.LocalName] == 1 ? element.LocalName : string.Create(CultureInfo.InvariantCulture, $"{element.LocalName}[{number}]");
        }

        return _steps[child];
    }
}
