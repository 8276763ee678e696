namespace Summarizer.Html.Pages;

/// <summary>How many telling parts an element's class names and id hold, and what they say that it is.</summary>
/// <param name="Positive">Parts that articles have.</param>
/// <param name="Negative">Parts that a page's frame has.</param>
/// <param name="Furniture">Parts that furniture inside articles has.</param>
/// <param name="Marks">What they mark.</param>
/// <param name="Reasons">Reasons to leave a block out, a bit each.</param>
internal readonly record struct NameHits(int Positive, int Negative, int Furniture, AncestorMarks Marks, uint Reasons)
{
    public static NameHits operator +(NameHits left, NameHits right) => new(
        left.Positive + right.Positive, left.Negative + right.Negative, left.Furniture + right.Furniture, left.Marks | right.Marks, left.Reasons | right.Reasons);

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

    private static readonly (FurnitureReason Reason, string[] Parts)[] s_reasons =
    [
        (FurnitureReason.Comments, ["comment"]),
        (FurnitureReason.Sharing, ["share", "social", "follow"]),
        (FurnitureReason.Promotion, ["newsletter", "subscri", "promo", "signup", "paywall", "donat"]),
        (FurnitureReason.Legal, ["cookie", "consent", "privacy", "copyright", "legal"]),
        (FurnitureReason.Advertisement, ["advert", "sponsor", "-ad-", "pub-"]),
        (FurnitureReason.RelatedLinks, ["related", "recommend", "also", "readmore", "read-more", "more-"]),
        (FurnitureReason.AuthorBox, ["author", "bio", "byline"]),
        (FurnitureReason.Tags, ["tags", "topic", "keyword"]),
        (FurnitureReason.Navigation, ["nav", "menu", "breadcrumb"]),
    ];

    private static readonly NameParts s_parts = new(Parts());

    public bool Has(FurnitureReason reason) => (Reasons & BitOf(reason)) != 0;

    private static IEnumerable<(string Part, NameHits Says)> Parts()
    {
        foreach (string part in s_positive) yield return (part, new NameHits { Positive = 1 });
        foreach (string part in s_negative) yield return (part, new NameHits { Negative = 1 });
        foreach (string part in s_furniture) yield return (part, new NameHits { Furniture = 1 });
        foreach ((AncestorMarks mark, string[] parts) in s_marks)
            foreach (string part in parts) yield return (part, new NameHits { Marks = mark });
        foreach ((FurnitureReason reason, string[] parts) in s_reasons)
            foreach (string part in parts) yield return (part, new NameHits { Reasons = BitOf(reason) });
    }

    private static uint BitOf(FurnitureReason reason) => 1u << (int)reason;

    /// <summary>Remembers names within one page, where templates repeat them hundreds of times, and numbers templates.</summary>
    internal sealed class Cache
    {
        private readonly Dictionary<string, (NameHits Hits, int Number)> _known = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Name, int Classes), int> _templates = [];

        /// <summary>What class names and id say together, and the number of elements with this name and these class names.</summary>
        public (NameHits Hits, int Template) Of(string name, ElementAttributes attributes)
        {
            (NameHits hits, int classes) = Of(attributes.Classes);
            var template = (name, classes);
            if (!_templates.TryGetValue(template, out int number)) _templates[template] = number = _templates.Count + 1;
            return (hits + Of(attributes.Id).Hits, number);
        }

        private (NameHits Hits, int Number) Of(string? name)
        {
            if (string.IsNullOrEmpty(name)) return default;
            if (!_known.TryGetValue(name, out (NameHits Hits, int Number) known)) _known[name] = known = (s_parts.Find(name), _known.Count + 1);
            return known;
        }
    }
}
