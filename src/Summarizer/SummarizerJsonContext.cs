using System.Text.Json;
using System.Text.Json.Serialization;
using Summarizer.Json;
using Summarizer.Languages;

namespace Summarizer;

/// <summary>
/// System.Text.Json contracts of all results, generated at compile time: no reflection, safe to trim and to compile ahead.
/// <c>JsonSerializer.Serialize(analysis, SummarizerJsonContext.Default.ArticleAnalysis)</c> writes, with the same argument
/// <c>JsonSerializer.Deserialize</c> reads back. Names and shapes are those of the tool's output: spans stand as
/// <c>start</c> and <c>length</c> in UTF-16 code units, kinds and outcomes as plain words. Thread-safe.
/// </summary>
/// <remarks>
/// An own context takes them over by <c>TypeInfoResolver = JsonTypeInfoResolver.Combine(Own.Default, SummarizerJsonContext.Default)</c>.
/// Reading throws a <see cref="JsonException"/> where a property is missing or a block does not lie within the source.
/// </remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(BlockKindConverter), typeof(FurnitureReasonConverter), typeof(SummaryOutcomeConverter), typeof(KeywordKindConverter),
        typeof(SummarySentenceConverter), typeof(AnalyzedSentenceConverter), typeof(ClusterSentenceConverter), typeof(ClusterMentionConverter),
        typeof(BlockConverter), typeof(ArticleConverter), typeof(ArticleAnalysisConverter),
    ])]
[JsonSerializable(typeof(ArticleAnalysis))]
[JsonSerializable(typeof(ArticleSummary))]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(ArticleTags))]
[JsonSerializable(typeof(ClusterDigest))]
[JsonSerializable(typeof(LanguageGuess))]
[JsonSerializable(typeof(IReadOnlyList<Keyword>))]
[JsonSerializable(typeof(IReadOnlyList<ClusterKeyword>))]
[JsonSerializable(typeof(IReadOnlyList<TrendingKeyword>))]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(IReadOnlyList<TextSpan>))]
[JsonSerializable(typeof(IReadOnlyList<ScoreComponent>))]
public sealed partial class SummarizerJsonContext : JsonSerializerContext;
