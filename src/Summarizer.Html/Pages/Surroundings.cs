namespace Summarizer.Html.Pages;

/// <summary>What the chain of elements above a block gives away; inherited from parent to child.</summary>
internal readonly record struct Surroundings(AncestorMarks Marks, int Depth, int Positive, int Negative, int Furniture)
{
    public Surroundings With(string element, ElementAttributes attributes, NameHits names)
    {
        AncestorMarks marks = Marks | MarkOf(element);
        // A page's outermost elements are named after everything that the page may hold.
        if (element is not ("html" or "body" or "main" or "article")) marks |= names.Marks;
        if (attributes.Property is "articleBody") marks |= AncestorMarks.ArticleBody;
        if (attributes.IsHidden) marks |= AncestorMarks.Hidden;
        switch (attributes.Role)
        {
            case "navigation" or "menu" or "banner" or "search": marks |= AncestorMarks.Nav; break;
            case "complementary": marks |= AncestorMarks.Aside; break;
            case "contentinfo": marks |= AncestorMarks.Footer; break;
            case "main": marks |= AncestorMarks.Main; break;
            case "dialog": marks |= AncestorMarks.Form; break;
        }

        return new Surroundings(marks, Depth + 1, Positive + names.Positive, Negative + names.Negative, Furniture + names.Furniture);
    }

    public bool Has(AncestorMarks mark) => (Marks & mark) != 0;

    private static AncestorMarks MarkOf(string element) => element switch
    {
        "article" => AncestorMarks.Article,
        "main" => AncestorMarks.Main,
        "nav" => AncestorMarks.Nav,
        "aside" => AncestorMarks.Aside,
        "footer" => AncestorMarks.Footer,
        "header" => AncestorMarks.Header,
        "form" or "button" or "label" or "dialog" or "fieldset" => AncestorMarks.Form,
        "figure" or "figcaption" => AncestorMarks.Figure,
        "ul" or "ol" or "dl" => AncestorMarks.List,
        "table" => AncestorMarks.Table,
        "blockquote" => AncestorMarks.Quote,
        "a" => AncestorMarks.Link,
        "h1" => AncestorMarks.TopHeading,
        _ => AncestorMarks.None,
    };
}

[Flags]
internal enum AncestorMarks
{
    None = 0,
    Article = 1,
    Main = 2,
    Nav = 4,
    Aside = 8,
    Footer = 16,
    Header = 32,
    Form = 64,
    Figure = 128,
    List = 256,
    Table = 512,
    Quote = 1024,
    Link = 2048,
    ArticleBody = 4096,
    Hidden = 8192,
    Comments = 16384,
    Consent = 32768,
    Related = 65536,
    Embed = 131072,
    TopHeading = 262144,
}
