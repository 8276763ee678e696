using Summarizer;

namespace WebReader;

/// <summary>A block of the page; <paramref name="Reason"/> says why it was left out, where it was.</summary>
internal sealed record ReadBlock(int Start, int Length, BlockKind Kind, FurnitureReason Reason);

/// <summary>A stretch of the text.</summary>
internal sealed record ReadSpan(int Start, int Length);

/// <summary>A tag with the places where it is mentioned.</summary>
internal sealed record ReadKeyword(string Label, KeywordKind Kind, double Score, IReadOnlyList<ReadSpan> Mentions, IReadOnlyList<string> Variants)
{
    public static ReadKeyword Of(Keyword keyword) => new(
        keyword.Label, keyword.Kind, keyword.Score, [.. keyword.Mentions.Select(mention => new ReadSpan(mention.Start, mention.Length))], keyword.Variants);
}
