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
    private readonly Dictionary<(int Own, int Parent), int> _kinds = [];
    private char[] _text = new char[1024];
    private int _length;
    private int _letters;
    private int _linkLetters;
    private bool _spacePending;
    private bool _touchesElement;
    private int _elements;
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
        Enter(root, root.LocalName, null);
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
            else if (node is IElement element && element.LocalName is var name && !IsSilent(name)) Enter(element, name, open);
        }

        void Enter(IElement element, string name, OpenElement? parent)
        {
            if (path.Count >= _limits.MaximumDepth) throw new HtmlLimitException(nameof(HtmlLimits.MaximumDepth), _limits.MaximumDepth);
            if (name == "br")
            {
                _spacePending = true;
                // Two breaks in a row are a new paragraph.
                if (parent is not null && BreakFollows(parent)) Flush(parent);
                return;
            }

            bool isBlock = IsBlock(name);
            if (isBlock && parent is not null) Flush(parent);
            if (!isBlock && parent is not null) _touchesElement |= FollowsElement(parent, name);
            ElementAttributes attributes = ElementAttributes.Of(element);
            (NameHits names, int template) = _names.Of(name, attributes);
            path.Push(new OpenElement(_elements++, element, name, parent, isBlock)
            {
                Names = names,
                Template = template,
                Around = (parent?.Around ?? default).With(name, attributes, names),
            });
            if (name != "time") return;
            for (OpenElement? at = parent; at is not null && !at.HoldsTime; at = at.Parent) at.HoldsTime = true;
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

    /// <summary>True for an inline element right behind another one: pages set a name and a date apart by style alone.</summary>
    private static bool FollowsElement(OpenElement open, string name) =>
        !IsIndex(name) && open.Next > 1 && open.Children[open.Next - 2] is IElement { LocalName: var before } && !IsIndex(before);

    private static bool IsIndex(string name) => name is "sub" or "sup";

    /// <summary>True where a word ends and the next begins, by their capitals or figures: `AFP` and `Publié`, but not `8` and `50`.</summary>
    private static bool StartsWord(ReadOnlySpan<char> text, char next) =>
        text.Length > 1 && char.IsLetterOrDigit(text[^1]) && char.IsLetterOrDigit(text[^2]) && (char.IsUpper(next) || (char.IsDigit(next) && char.IsLetter(text[^1])));

    private void Append(string data, bool inLink)
    {
        if (_touchesElement && data.Length > 0) _spacePending |= StartsWord(_text.AsSpan(0, _length), data[0]);
        _touchesElement &= data.Length == 0;
        // A space may stand before the first character; every other one had a character of its own.
        if (_length + data.Length + 1 > _text.Length) Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + data.Length + 1));
        char[] text = _text;
        int length = _length, letters = 0;
        bool spacePending = _spacePending;
        foreach (char c in data)
        {
            if (c is ' ' or '\n' or '\r' or '\t' or '\f')
            {
                spacePending = true;
                continue;
            }

            if (spacePending && length > 0) text[length++] = ' ';
            spacePending = false;
            text[length++] = c;
            if (char.IsLetterOrDigit(c)) letters++;
        }

        _spacePending = spacePending;
        _length = length;
        _letters += letters;
        if (inLink) _linkLetters += letters;
    }

    private void Flush(OpenElement open)
    {
        if (_letters > 0)
        {
            OpenElement block = open.Block;
            // Thousands of blocks under hundreds of elements: their paths together must not outgrow what a page may hold.
            _pathCharacters += block.PathLength;
            if (_pathCharacters > _limits.MaximumCharacters) throw new HtmlLimitException(nameof(HtmlLimits.MaximumDepth), _limits.MaximumDepth);
            _blocks.Add(new PageBlock(new string(_text, 0, _length), (float)_linkLetters / _letters)
            {
                Kind = KindOf(block),
                Open = block,
            });
        }

        _length = _letters = _linkLetters = 0;
        _spacePending = _touchesElement = false;
    }

    private int KindOf(OpenElement block)
    {
        (int, int) templates = (block.Template, block.Parent?.Template ?? 0);
        if (!_kinds.TryGetValue(templates, out int kind)) _kinds[templates] = kind = _kinds.Count;
        return kind;
    }

    private static bool IsSilent(string name) => name is "script" or "style" or "noscript" or "template" or "svg" or "iframe" or "object" or "canvas" or "select"
        or "textarea" or "head" or "math" or "audio" or "video";

    private static bool IsBlock(string name) => name is "address" or "article" or "aside" or "blockquote" or "body" or "button" or "caption" or "center" or "dd" or "details"
        or "dialog" or "dir" or "div" or "dl" or "dt" or "fieldset" or "figcaption" or "figure" or "footer" or "form" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "header" or "hgroup" or "hr" or "html" or "legend" or "li" or "main" or "menu" or "nav" or "ol" or "option" or "p" or "pre" or "section" or "summary" or "table"
        or "tbody" or "td" or "tfoot" or "th" or "thead" or "tr" or "ul";
}
