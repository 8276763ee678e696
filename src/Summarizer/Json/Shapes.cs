using System.Text.Json.Serialization;

namespace Summarizer.Json;

// The JSON of results that are not written property by property: spans stand flat as "start" and "length", as in the tool's output.

internal sealed record SentenceShape(string Text, int Start, int Length, double Score, int Rank);

internal sealed record RankedShape(
    int Start, int Length, double Score, int Rank, int Block, string Language, bool Selected, IReadOnlyList<ScoreComponent>? Components = null);

internal sealed record ClusterSentenceShape(int Document, string Text, int Start, int Length, double Score, int Rank);

internal readonly record struct ClusterMentionShape(int Document, int Start, int Length);

internal sealed record BlockShape(BlockKind Kind, int Start, int Length, FurnitureReason? Reason = null, string? Path = null);

internal sealed record ArticleShape(
    string? Language,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Title,
    IReadOnlyList<Block> Blocks,
    string Source);

internal sealed record AnalysisShape(
    string Language,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Title,
    IReadOnlyList<SummarySentence> Sentences,
    IReadOnlyList<Keyword> Keywords,
    SummaryOutcome Outcome,
    IReadOnlyList<AnalyzedSentence> Ranking,
    IReadOnlyList<Block> Blocks,
    string Source,
    IReadOnlyList<PredictedTag>? Tags = null);

internal static class Shapes
{
    /// <summary>The title is one given apart unless it is that of the title block.</summary>
    public static Article ToArticle(string source, IReadOnlyList<Block> blocks, string? title, string? language)
    {
        var article = new Article(source, blocks, null, language);
        return article.Title == title ? article : new Article(source, blocks, title, language);
    }
}

/// <summary>Source-generated JSON of the shapes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(BlockKindConverter), typeof(FurnitureReasonConverter), typeof(SummaryOutcomeConverter), typeof(KeywordKindConverter),
        typeof(SummarySentenceConverter), typeof(AnalyzedSentenceConverter), typeof(BlockConverter),
    ])]
[JsonSerializable(typeof(SentenceShape))]
[JsonSerializable(typeof(RankedShape))]
[JsonSerializable(typeof(ClusterSentenceShape))]
[JsonSerializable(typeof(ClusterMentionShape))]
[JsonSerializable(typeof(BlockShape))]
[JsonSerializable(typeof(ArticleShape))]
[JsonSerializable(typeof(AnalysisShape))]
internal sealed partial class ShapeContext : JsonSerializerContext;
