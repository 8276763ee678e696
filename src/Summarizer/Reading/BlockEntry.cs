namespace Summarizer.Reading;

/// <summary>A block while the article is being read.</summary>
internal struct BlockEntry
{
    public int Start;
    public int End;
    public BlockKind Kind;
    public FurnitureReason Reason;

    public readonly TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>True when the block's sentences and words are the article's.</summary>
    public readonly bool IsContent => Kind is BlockKind.Body or BlockKind.Standfirst or BlockKind.Heading or BlockKind.ListItem or BlockKind.Quotation;

    /// <summary>True when its sentences may stand in a summary.</summary>
    public readonly bool IsRankable => Kind is BlockKind.Body or BlockKind.Standfirst or BlockKind.ListItem or BlockKind.Quotation;
}
