using AngleSharp.Dom;

namespace Summarizer.Html.Pages;

/// <summary>A block of a page as a reader sees it: the text between two breaks of the layout, with its place in the tree.</summary>
internal sealed class PageBlock
{
    /// <summary>Characters that a sentence in running text has more of, and those that make a text prose without a stop.</summary>
    private const int ShortSentence = 40, LongText = 160;

    public PageBlock(string text, float linkShare)
    {
        Text = text;
        LinkShare = linkShare;
        EndsSentence = EndsAsSentences(text);
        bool isProse = linkShare < 0.5f && text.Length > ShortSentence && (EndsSentence || text.Length > LongText);
        Prose = isProse ? text.Length * (1 - linkShare) : 0;
    }

    /// <summary>White space folded, as a browser shows it.</summary>
    public string Text { get; }

    /// <summary>Share of its letters that stand inside links.</summary>
    public float LinkShare { get; }

    /// <summary>True where it ends as sentences do.</summary>
    public bool EndsSentence { get; }

    /// <summary>Characters that read like running text.</summary>
    public float Prose { get; }

    /// <summary>Number of the names and classes of the element and the one above: blocks made by the same template share it.</summary>
    public required int Kind { get; init; }

    /// <summary>Its element with those above it, as they were walked.</summary>
    public required OpenElement Open { get; init; }

    public IElement Element => Open.Element;

    /// <summary>The element above.</summary>
    public IElement? Parent => Open.Parent?.Element;

    /// <summary>What the ancestors say, the element itself included.</summary>
    public Surroundings Around => Open.Around;

    /// <summary>Names of furniture on the element and the one above.</summary>
    public int OwnFurniture => Open.Names.Furniture + (Open.Parent?.Names.Furniture ?? 0);

    /// <summary>The element's place in the page, see <see cref="OpenElement.Path"/>.</summary>
    public string Path => Open.Path;

    private static bool EndsAsSentences(string text)
    {
        int at = text.Length - 1;
        while (at > 0 && text[at] is '"' or '”' or '»' or ')' or ' ' or '\u00A0' or '\u202F' or '’' or '“') at--;
        return text[at] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।' or ':' or ';';
    }
}
