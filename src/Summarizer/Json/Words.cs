namespace Summarizer.Json;

/// <summary>Kinds, reasons and outcomes as the JSON of results spells them: plain words in lower case.</summary>
internal static class Words
{
    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Title => "title",
        BlockKind.Byline => "byline",
        BlockKind.Date => "date",
        BlockKind.Standfirst => "standfirst",
        BlockKind.Heading => "heading",
        BlockKind.ListItem => "list item",
        BlockKind.Quotation => "quotation",
        BlockKind.Caption => "caption",
        BlockKind.Furniture => "furniture",
        _ => "body",
    };

    public static string Of(FurnitureReason reason) => reason switch
    {
        FurnitureReason.Navigation => "navigation",
        FurnitureReason.RelatedLinks => "related links",
        FurnitureReason.AuthorBox => "author box",
        FurnitureReason.Promotion => "promotion",
        FurnitureReason.Sharing => "sharing",
        FurnitureReason.Comments => "comments",
        FurnitureReason.Legal => "legal",
        FurnitureReason.Advertisement => "advertisement",
        FurnitureReason.Tags => "tags",
        FurnitureReason.Repetition => "repetition",
        FurnitureReason.OutsideArticle => "outside the article",
        FurnitureReason.Fragment => "fragment",
        _ => "none",
    };

    public static string Of(SummaryOutcome outcome) => outcome switch
    {
        SummaryOutcome.Ok => "ok",
        SummaryOutcome.Empty => "empty",
        _ => "budget too small",
    };

    public static string Of(KeywordKind kind) => kind switch
    {
        KeywordKind.Person => "person",
        KeywordKind.Organisation => "organisation",
        KeywordKind.Product => "product",
        KeywordKind.Place => "place",
        KeywordKind.Date => "date",
        KeywordKind.Amount => "amount",
        _ => "term",
    };
}
