namespace Summarizer;

/// <summary>What a block of a page is to an editor.</summary>
public enum BlockKind
{
    /// <summary>Running text of the article.</summary>
    Body,

    /// <summary>The article's title.</summary>
    Title,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>When it was published or updated.</summary>
    Date,

    /// <summary>The standfirst (chapô): the editor's own introduction above the body.</summary>
    Standfirst,

    /// <summary>A heading or crosshead inside the article.</summary>
    Heading,

    /// <summary>An item of a list that belongs to the article.</summary>
    ListItem,

    /// <summary>A quotation set as a block of its own.</summary>
    Quotation,

    /// <summary>A picture's caption or credit.</summary>
    Caption,

    /// <summary>Everything on the page that is not the article; see <see cref="Block.Reason"/>.</summary>
    Furniture,
}
