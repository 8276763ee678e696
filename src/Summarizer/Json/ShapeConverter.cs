using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Summarizer.Json;

/// <summary>Writes and reads a result by way of its <see cref="Shapes">shape</see>.</summary>
internal abstract class ShapeConverter<T, TShape>(Func<JsonTypeInfo<TShape>> shape, Func<T, TShape> to, Func<TShape, T> from) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        TShape read = JsonSerializer.Deserialize(ref reader, shape()) ?? throw new JsonException($"A {typeof(T).Name} is missing.");
        try
        {
            return from(read);
        }
        catch (ArgumentException fault)
        {
            throw new JsonException($"Not a {typeof(T).Name}: {fault.Message}", fault);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, to(value), shape());
}

internal sealed class SummarySentenceConverter() : ShapeConverter<SummarySentence, SentenceShape>(
    () => ShapeContext.Default.SentenceShape,
    sentence => new SentenceShape(sentence.Text, sentence.Span.Start, sentence.Span.Length, sentence.Score, sentence.Rank),
    shape => new SummarySentence { Text = shape.Text, Span = new TextSpan(shape.Start, shape.Length), Score = shape.Score, Rank = shape.Rank });

internal sealed class AnalyzedSentenceConverter() : ShapeConverter<AnalyzedSentence, RankedShape>(
    () => ShapeContext.Default.RankedShape,
    sentence => new RankedShape(
        sentence.Span.Start, sentence.Span.Length, sentence.Score, sentence.Rank, sentence.Block, sentence.Language, sentence.Selected, sentence.Components),
    shape => new AnalyzedSentence
    {
        Span = new TextSpan(shape.Start, shape.Length),
        Score = shape.Score,
        Rank = shape.Rank,
        Block = shape.Block,
        Language = shape.Language,
        Selected = shape.Selected,
        Components = shape.Components ?? [],
    });

internal sealed class ClusterSentenceConverter() : ShapeConverter<ClusterSentence, ClusterSentenceShape>(
    () => ShapeContext.Default.ClusterSentenceShape,
    sentence => new ClusterSentenceShape(
        sentence.Document, sentence.Text, sentence.Span.Start, sentence.Span.Length, sentence.Score, sentence.Rank),
    shape => new ClusterSentence
    {
        Document = shape.Document,
        Text = shape.Text,
        Span = new TextSpan(shape.Start, shape.Length),
        Score = shape.Score,
        Rank = shape.Rank,
    });

internal sealed class ClusterMentionConverter() : ShapeConverter<ClusterMention, ClusterMentionShape>(
    () => ShapeContext.Default.ClusterMentionShape,
    mention => new ClusterMentionShape(mention.Document, mention.Span.Start, mention.Span.Length),
    shape => new ClusterMention(shape.Document, new TextSpan(shape.Start, shape.Length)));

internal sealed class BlockConverter() : ShapeConverter<Block, BlockShape>(
    () => ShapeContext.Default.BlockShape,
    block => new BlockShape(block.Kind, block.Span.Start, block.Span.Length, block.Reason == FurnitureReason.None ? null : block.Reason, block.Path),
    shape => new Block
    {
        Kind = shape.Kind,
        Span = new TextSpan(shape.Start, shape.Length),
        Reason = shape.Reason ?? FurnitureReason.None,
        Path = shape.Path,
    });

internal sealed class ArticleConverter() : ShapeConverter<Article, ArticleShape>(
    () => ShapeContext.Default.ArticleShape,
    article => new ArticleShape(article.Language, article.Title, article.Blocks, article.Source),
    shape => Shapes.ToArticle(shape.Source, shape.Blocks, shape.Title, shape.Language));

internal sealed class ArticleAnalysisConverter() : ShapeConverter<ArticleAnalysis, AnalysisShape>(
    () => ShapeContext.Default.AnalysisShape,
    analysis => new AnalysisShape(
        analysis.Language, analysis.Article.Title, analysis.Summary.Sentences, analysis.Keywords, analysis.Summary.Outcome, analysis.Sentences,
        analysis.Article.Blocks, analysis.Article.Source, analysis.Tags.Count > 0 ? analysis.Tags : null),
    shape => new ArticleAnalysis
    {
        Article = Shapes.ToArticle(shape.Source, shape.Blocks, shape.Title, shape.Language),
        Language = shape.Language,
        Sentences = shape.Ranking,
        Summary = new ArticleSummary { Sentences = shape.Sentences, Outcome = shape.Outcome, Language = shape.Language },
        Keywords = shape.Keywords,
        Tags = shape.Tags ?? [],
    });
