using System.Text;
using AngleSharp.Dom;

namespace Summarizer.Html.Pages;

/// <summary>
/// Walks a page's tree once and cuts it into blocks where a browser breaks the line. Iterative, so that no nesting
/// can exhaust the stack. Scripts and styles give no text; hidden elements do, marked as such, since scripts show some later.
/// </summary>
internal sealed class PageWalker(HtmlLimits limits)
{
    private readonly HtmlLimits _limits = limits;
    private readonly List<PageBlock> _blocks = [];
    private readonly NameHits.Cache _names = new();
    private readonly Dictionary<(string, string?, string?, string?), int> _kinds = [];
    private readonly StringBuilder _text = new();
    private int _letters;
    private int _linkLetters;
    private bool _spacePending;
    private long _pathCharacters;

    public static List<PageBlock> Walk(IElement root, HtmlLimits limits)
    {
        var walker = new PageWalker(limits);
        walker.Visit(root);
        return walker._blocks;
    }

    private void Visit(IElement root)
    {
        var path = new Stack<OpenElement>();
        int nodes = 0;
        Enter(root, null);
        while (path.Count > 0)
        {
            OpenElement open = path.Peek();
            // By number: asking a node for its sibling makes the tree search for the node first.
            if (open.Next == open.Children.Length)
            {
                path.Pop();
                if (open.Block == open) Flush(open);
                continue;
            }

            INode node = open.Children[open.Next++];
            if (++nodes > _limits.MaximumNodes) throw new HtmlLimitException(nameof(HtmlLimits.MaximumNodes), _limits.MaximumNodes);
            if (node is IText text) Append(text.Data, open.Around.Has(AncestorMarks.Link));
            else if (node is IElement element && !IsSilent(element)) Enter(element, open);
        }

        void Enter(IElement element, OpenElement? parent)
        {
            if (path.Count >= _limits.MaximumDepth) throw new HtmlLimitException(nameof(HtmlLimits.MaximumDepth), _limits.MaximumDepth);
            if (element.LocalName == "br")
            {
                _spacePending = true;
                // Two breaks in a row are a new paragraph.
                if (parent is not null && BreakFollows(parent)) Flush(parent);
                return;
            }

            bool isBlock = IsBlock(element.LocalName);
            if (isBlock && parent is not null) Flush(parent);
            path.Push(new OpenElement(element, parent, isBlock, (parent?.Around ?? default).With(element, _names.Of(element))));
        }
    }

    /// <summary>True when the next element is a break as well, with nothing but white space before it.</summary>
    private static bool BreakFollows(OpenElement open)
    {
        for (int i = open.Next; i < open.Children.Length; i++)
        {
            if (open.Children[i] is IElement element) return element.LocalName == "br";
            if (open.Children[i] is IText text && !text.Data.AsSpan().IsWhiteSpace()) return false;
        }

        return false;
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

    private void Flush(OpenElement open)
    {
        if (_letters > 0)
        {
            IElement element = open.Block.Element;
            IElement? parent = element.ParentElement;
            // Thousands of blocks under hundreds of elements: their paths together must not outgrow what a page may hold.
            _pathCharacters += open.Block.Path.Length;
            if (_pathCharacters > _limits.MaximumCharacters) throw new HtmlLimitException(nameof(HtmlLimits.MaximumDepth), _limits.MaximumDepth);
            _blocks.Add(new PageBlock
            {
                Element = element,
                Parent = parent,
                Kind = KindOf(element, parent),
                Text = _text.ToString(),
                LinkShare = (float)_linkLetters / _letters,
                OwnFurniture = _names.Of(element).Furniture + (parent is null ? 0 : _names.Of(parent).Furniture),
                Around = open.Block.Around,
                Path = open.Block.Path,
            });
        }

        _text.Clear();
        _letters = _linkLetters = 0;
        _spacePending = false;
    }

    private int KindOf(IElement element, IElement? parent)
    {
        var names = (element.LocalName, element.ClassName, parent?.LocalName, parent?.ClassName);
        if (!_kinds.TryGetValue(names, out int kind)) _kinds[names] = kind = _kinds.Count;
        return kind;
    }

    private static bool IsSilent(IElement element) => element.LocalName is "script" or "style" or "noscript" or "template" or "svg" or "iframe" or "object" or "canvas" or "select"
        or "textarea" or "head" or "math" or "audio" or "video";

    private static bool IsBlock(string name) => name is "address" or "article" or "aside" or "blockquote" or "body" or "button" or "caption" or "center" or "dd" or "details"
        or "dialog" or "dir" or "div" or "dl" or "dt" or "fieldset" or "figcaption" or "figure" or "footer" or "form" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "header" or "hgroup" or "hr" or "html" or "legend" or "li" or "main" or "menu" or "nav" or "ol" or "option" or "p" or "pre" or "section" or "summary" or "table"
        or "tbody" or "td" or "tfoot" or "th" or "thead" or "tr" or "ul";
}
