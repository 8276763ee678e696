using System.Text;
using AngleSharp.Dom;

namespace Summarizer.Html.Pages;

/// <summary>
/// Walks a page's tree once and cuts it into blocks where a browser breaks the line. Iterative, so that no nesting
/// can exhaust the stack. Scripts and styles give no text; hidden elements do, marked as such, since scripts show some later.
/// </summary>
internal sealed class PageWalker
{
    private readonly List<PageBlock> _blocks = [];
    private readonly NameHits.Cache _names = new();
    private readonly StringBuilder _text = new();
    private int _letters;
    private int _linkLetters;
    private bool _spacePending;

    public static List<PageBlock> Walk(IElement root, HtmlLimits limits)
    {
        var walker = new PageWalker();
        walker.Visit(root, limits);
        return walker._blocks;
    }

    private void Visit(IElement root, HtmlLimits limits)
    {
        var path = new Stack<Open>();
        int nodes = 0;
        Enter(root, default);
        while (path.Count > 0)
        {
            Open open = path.Peek();
            if (open.Next is not { } node)
            {
                path.Pop();
                if (open.IsBlock) Flush(open);
                continue;
            }

            open.Next = node.NextSibling;
            if (++nodes > limits.MaximumNodes) throw new HtmlLimitException(nameof(HtmlLimits.MaximumNodes), limits.MaximumNodes);
            if (node is IText text) Append(text.Data, open.Around.Has(AncestorMarks.Link));
            else if (node is IElement element && !IsSilent(element)) Enter(element, open);
        }

        void Enter(IElement element, Open? parent)
        {
            if (path.Count >= limits.MaximumDepth) throw new HtmlLimitException(nameof(HtmlLimits.MaximumDepth), limits.MaximumDepth);
            bool isBlock = IsBlock(element.LocalName);
            if (element.LocalName == "br")
            {
                _spacePending = true;
                // Two breaks in a row are a new paragraph.
                if (element.NextElementSibling?.LocalName == "br" && BlankBetween(element) && parent is not null) Flush(parent);
                return;
            }

            if (isBlock && parent is not null) Flush(parent);
            NameHits names = _names.Of(element);
            var open = new Open
            {
                Around = (parent?.Around ?? default).With(element, names),
                IsBlock = isBlock,
                BlockElement = isBlock || parent is null ? element : parent.BlockElement,
                Next = element.FirstChild,
            };
            open.BlockAround = isBlock || parent is null ? open.Around : parent.BlockAround;
            path.Push(open);
        }
    }

    private static bool BlankBetween(IElement br)
    {
        for (INode? node = br.NextSibling; node is not null && node is not IElement; node = node.NextSibling)
            if (node is IText text && !text.Data.AsSpan().IsWhiteSpace()) return false;
        return true;
    }

    private void Append(string data, bool inLink)
    {
        foreach (char c in data)
        {
            if (c is ' ' or '\n' or '\r' or '\t' or '\f')
            {
                _spacePending = true;
                continue;
            }

            if (_spacePending && _text.Length > 0) _text.Append(' ');
            _spacePending = false;
            _text.Append(c);
            if (!char.IsLetterOrDigit(c)) continue;
            _letters++;
            if (inLink) _linkLetters++;
        }
    }

    private void Flush(Open open)
    {
        if (_letters > 0)
        {
            IElement element = open.BlockElement;
            IElement? parent = element.ParentElement;
            _blocks.Add(new PageBlock
            {
                Element = element,
                Parent = parent,
                Signature = $"{element.LocalName}|{element.ClassName}|{parent?.LocalName}|{parent?.ClassName}",
                Text = _text.ToString(),
                LinkShare = (float)_linkLetters / _letters,
                OwnFurniture = _names.Of(element).Furniture + (parent is null ? 0 : _names.Of(parent).Furniture),
                Around = open.BlockAround,
            });
        }

        _text.Clear();
        _letters = _linkLetters = 0;
        _spacePending = false;
    }

    private static bool IsSilent(IElement element)
    {
        return element.LocalName is "script" or "style" or "noscript" or "template" or "svg" or "iframe" or "object" or "canvas" or "select" or "textarea" or "head" or "math"
            or "audio" or "video";
    }

    private static bool IsBlock(string name) => name is "address" or "article" or "aside" or "blockquote" or "body" or "button" or "caption" or "center" or "dd" or "details"
        or "dialog" or "dir" or "div" or "dl" or "dt" or "fieldset" or "figcaption" or "figure" or "footer" or "form" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "header" or "hgroup" or "hr" or "html" or "legend" or "li" or "main" or "menu" or "nav" or "ol" or "option" or "p" or "pre" or "section" or "summary" or "table"
        or "tbody" or "td" or "tfoot" or "th" or "thead" or "tr" or "ul";

    private sealed class Open
    {
        public required Surroundings Around { get; init; }

        public required bool IsBlock { get; init; }

        public required IElement BlockElement { get; init; }

        public Surroundings BlockAround { get; set; }

        public INode? Next { get; set; }
    }
}
