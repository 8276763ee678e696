using AngleSharp.Dom;

namespace Summarizer.Html.Pages;

/// <summary>How many telling parts an element's class names and id hold.</summary>
internal readonly record struct NameHits(int Positive, int Negative, int Furniture, AncestorMarks Marks)
{
    public static NameHits operator +(NameHits left, NameHits right) =>
        new(left.Positive + right.Positive, left.Negative + right.Negative, left.Furniture + right.Furniture, left.Marks | right.Marks);

    // Parts of class names and ids, as publishers write them in English, French and German.
    private static readonly string[] s_positive =
        ["article", "body", "content", "entry", "story", "text", "main", "post", "paragraph", "texte", "contenu", "chapo", "standfirst", "lead", "intro", "rich"];

    private static readonly string[] s_negative =
    [
        "nav", "menu", "footer", "header", "sidebar", "aside", "widget", "banner", "breadcrumb", "meta", "toolbar", "modal", "popup", "overlay", "hidden", "skip",
        "button", "btn", "icon", "card", "teaser", "list", "grid", "carousel", "slider", "tab", "dropdown", "search", "login", "label", "tool",
    ];

    private static readonly string[] s_furniture =
    [
        "comment", "share", "sharing", "social", "related", "recommend", "newsletter", "subscri", "promo", "advert", "sponsor", "cookie", "consent", "paywall",
        "author", "byline", "bio", "caption", "credit", "copyright", "tag", "topic", "read-more", "readmore", "more-", "also", "outbrain", "taboola", "reading",
        "signup", "follow", "partner", "affiliat", "donat", "support", "infobox", "embed", "player", "gallery", "date", "time", "disclaimer", "print", "voir-aussi", "lire",
    ];

    private static readonly (AncestorMarks Mark, string[] Parts)[] s_marks =
    [
        (AncestorMarks.Comments, ["comment", "disqus", "reactions", "replies"]),
        (AncestorMarks.Consent, ["cookie", "consent", "onetrust", "gdpr", "privacy", "didomi", "sp_message"]),
        (AncestorMarks.Related, ["related", "recommend", "trending", "popular", "outbrain", "taboola", "read-more", "readmore", "more-stories", "teaser", "also-", "a-lire"]),
        (AncestorMarks.Figure, ["caption", "credit", "legende", "photo-"]),
        (AncestorMarks.Embed, ["embed", "tweet", "instagram", "facebook-post"]),
    ];

    private static NameHits Of(string name)
    {
        AncestorMarks marks = AncestorMarks.None;
        foreach ((AncestorMarks mark, string[] parts) in s_marks)
            if (Hits(name, parts) > 0) marks |= mark;
        return new NameHits(Hits(name, s_positive), Hits(name, s_negative), Hits(name, s_furniture), marks);
    }

    private static int Hits(string name, string[] parts)
    {
        int hits = 0;
        foreach (string part in parts)
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase)) hits++;
        return hits;
    }

    /// <summary>Remembers names within one page, where templates repeat them hundreds of times.</summary>
    internal sealed class Cache
    {
        private readonly Dictionary<string, NameHits> _known = new(StringComparer.Ordinal);

        public NameHits Of(IElement element) => Of(element.ClassName) + Of(element.Id);

        private NameHits Of(string? name)
        {
            if (string.IsNullOrEmpty(name)) return default;
            if (!_known.TryGetValue(name, out NameHits hits)) _known[name] = hits = NameHits.Of(name);
            return hits;
        }
    }
}
