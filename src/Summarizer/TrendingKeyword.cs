using System.Text.Json.Serialization;

namespace Summarizer;

/// <summary>A keyword that several articles share and that was rarer before.</summary>
public sealed record TrendingKeyword
{
    /// <summary>The surface form of the article where it scores best as a keyword.</summary>
    public required string Label { get; init; }

    /// <summary>
    /// How surely it is more frequent now than before: log-odds of the share of articles, in standard deviations; above 0, and from
    /// about 2 more than chance.
    /// </summary>
    public required double Score { get; init; }

    /// <summary>Number of articles that hold it now; near copies count once.</summary>
    public required int Articles { get; init; }

    /// <summary>Number of earlier articles that hold it; near copies count once.</summary>
    [JsonPropertyName("earlier")]
    public required int EarlierArticles { get; init; }

    /// <summary>Every mention now, by article in the order given and rising in each; near copies are listed as well.</summary>
    public required IReadOnlyList<ClusterMention> Mentions { get; init; }

    /// <summary>Other surface forms that count as the same keyword.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>What it names, <see cref="KeywordKind.Term"/> when that is not clear.</summary>
    public KeywordKind Kind { get; init; }
}
