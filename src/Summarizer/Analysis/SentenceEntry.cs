using Summarizer.Languages;

namespace Summarizer.Analysis;

/// <summary>A sentence of the article, a heading or the title, with its tokens.</summary>
internal struct SentenceEntry
{
    public int Start;
    public int End;

    /// <summary>Index of its block; -1 for a title given apart.</summary>
    public int Block;
    public BlockKind Kind;

    /// <summary>The language of its paragraph.</summary>
    public Language Language;

    /// <summary>Its tokens: [TokenStart, TokenEnd).</summary>
    public int TokenStart;
    public int TokenEnd;

    public readonly bool IsExternalTitle => Block < 0;

    /// <summary>True when it may stand in a summary.</summary>
    public readonly bool IsRankable => Kind is BlockKind.Body or BlockKind.Standfirst or BlockKind.ListItem or BlockKind.Quotation;

    public readonly TextSpan Span => TextSpan.FromBounds(Start, End);
}
