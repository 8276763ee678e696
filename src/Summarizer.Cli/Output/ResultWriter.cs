using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Summarizer.Json;
using Summarizer.Selection;

namespace Summarizer.Cli;

/// <summary>
/// Writes results as JSON, one object a line. The names and shapes here are the tool's contract; output.schema.json
/// describes them and a test holds the two together, and <see cref="SummarizerJsonContext"/> with them. The parts that are
/// seldom asked for are written through that context; sentences and keywords, which every line of a batch has, directly:
/// through it a batch of short articles costs a seventh more.
/// </summary>
internal sealed class ResultWriter
{
    private readonly Utf8JsonWriter _json;
    private int _lineStart;

    public ResultWriter()
    {
        // Relaxed: the output is JSON, not a piece of an HTML page, and accented letters stay readable.
        _json = new Utf8JsonWriter(Buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    public OutputBuffer Buffer { get; } = new();

    /// <summary>A file's name or a feed's id, as an id in JSON.</summary>
    public static byte[] RawIdOf(string id) => Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(id)}\"");

    /// <summary>Opens an object with the id as it stood in the input.</summary>
    public void Begin(ReadOnlySpan<byte> rawId)
    {
        _lineStart = Buffer.Length;
        _json.Reset();
        _json.WriteStartObject();
        _json.WritePropertyName(Names.Id);
        _json.WriteRawValue(rawId.IsEmpty ? "null"u8 : rawId, skipInputValidation: true);
    }

    /// <summary>Closes the object and ends its line.</summary>
    public void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        Buffer.Add((byte)'\n');
    }

    /// <summary>Drops the object that was begun.</summary>
    public void Discard()
    {
        _json.Reset();
        Buffer.Truncate(_lineStart);
    }

    public void WriteError(ReadOnlySpan<byte> rawId, string message)
    {
        Begin(rawId);
        _json.WriteString(Names.Error, message);
        End();
    }

    /// <summary>The earlier article that one nearly repeats.</summary>
    public void WriteDuplicate(ReadOnlySpan<byte> rawEarlier, NearDuplicate earlier)
    {
        _json.WritePropertyName(Names.DuplicateOf);
        _json.WriteRawValue(rawEarlier, skipInputValidation: true);
        _json.WriteNumber(Names.Overlap, earlier.Overlap);
        _json.WriteNumber(Names.Resemblance, earlier.Resemblance);
    }

    /// <summary>A whole article: summary, keywords and the parts asked for.</summary>
    public void WriteArticle(ArticleSummarizer summarizer, ArticleAnalysis analysis, Parts parts)
    {
        WriteLanguageAndTitle(analysis.Article, analysis.Language);
        _json.WriteStartArray(Names.Sentences);
        foreach (SummarySentence sentence in analysis.Summary.Sentences)
        {
            _json.WriteStartObject();
            WriteChosen(sentence.Text, sentence.Span, sentence.Score, sentence.Rank);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        WriteKeywords(analysis.Keywords);
        if (summarizer.Options.TagClassifier is not null) WriteTags(analysis.Tags);
        _json.WriteString(Names.Outcome, Words.Of(analysis.Summary.Outcome));
        if (parts == Parts.None) return;
        if ((parts & Parts.Body) != 0) WriteBody(analysis.Article);
        if ((parts & Parts.Boundaries) != 0) WriteBoundaries(summarizer.SplitSentences(analysis.Article.Source, analysis.Language));
        if ((parts & Parts.Ranking) != 0) WriteRanking(analysis.Sentences);
        if ((parts & Parts.Blocks) != 0) WriteBlocks(analysis.Article);
        if ((parts & Parts.Source) != 0) _json.WriteString(Names.Source, analysis.Article.Source);
    }

    /// <summary>A digest of several articles; it has no title of its own.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="keywords">The articles' keywords together.</param>
    /// <param name="documents">The articles' ids as JSON.</param>
    public void WriteDigest(ClusterDigest digest, IReadOnlyList<ClusterKeyword> keywords, IReadOnlyList<byte[]> documents)
    {
        WriteLanguage(digest.Language);
        _json.WriteNull(Names.Title);
        _json.WriteStartArray(Names.Sentences);
        foreach (ClusterSentence sentence in digest.Sentences)
        {
            _json.WriteStartObject();
            WriteDocument(documents[sentence.Document]);
            WriteChosen(sentence.Text, sentence.Span, sentence.Score, sentence.Rank);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray(Names.Keywords);
        foreach (ClusterKeyword keyword in keywords)
        {
            _json.WriteStartObject();
            _json.WriteString(Names.Label, keyword.Label);
            _json.WriteNumber(Names.Score, keyword.Score);
            WriteMentions(keyword.Mentions, documents);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteString(Names.Outcome, Words.Of(digest.Outcome));
    }

    /// <summary>Keywords of several articles that are more frequent than before.</summary>
    /// <param name="keywords">The keywords.</param>
    /// <param name="documents">The articles' ids as JSON.</param>
    public void WriteTrending(IReadOnlyList<TrendingKeyword> keywords, IReadOnlyList<byte[]> documents)
    {
        _json.WriteStartArray(Names.Keywords);
        foreach (TrendingKeyword keyword in keywords)
        {
            _json.WriteStartObject();
            _json.WriteString(Names.Label, keyword.Label);
            _json.WriteNumber(Names.Score, keyword.Score);
            _json.WriteNumber(Names.Articles, keyword.Articles);
            _json.WriteNumber(Names.Earlier, keyword.EarlierArticles);
            _json.WriteStartArray(Names.Variants);
            foreach (string variant in keyword.Variants) _json.WriteStringValue(variant);
            _json.WriteEndArray();
            WriteMentions(keyword.Mentions, documents);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteMentions(IReadOnlyList<ClusterMention> mentions, IReadOnlyList<byte[]> documents)
    {
        _json.WriteStartArray(Names.Mentions);
        foreach (ClusterMention mention in mentions)
        {
            _json.WriteStartObject();
            WriteDocument(documents[mention.Document]);
            WriteSpan(mention.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    /// <summary>What every chosen sentence carries, of one article or of several.</summary>
    private void WriteChosen(string text, TextSpan span, double score, int rank)
    {
        _json.WriteString(Names.Text, text);
        WriteSpan(span);
        _json.WriteNumber(Names.Score, score);
        _json.WriteNumber(Names.Rank, rank);
    }

    private void WriteDocument(byte[] rawId)
    {
        _json.WritePropertyName(Names.Document);
        _json.WriteRawValue(rawId, skipInputValidation: true);
    }

    public void WriteLanguageAndTitle(Article article, string language)
    {
        WriteLanguage(language);
        _json.WriteString(Names.Title, article.Title);
    }

    public void WriteLanguage(string language) => _json.WriteString(Names.Language, language);

    public void WriteConfidence(double confidence) => _json.WriteNumber(Names.Confidence, confidence);

    /// <summary>Sentences as they stand, without score.</summary>
    public void WriteSentences(string source, IReadOnlyList<TextSpan> sentences)
    {
        _json.WriteStartArray(Names.Sentences);
        foreach (TextSpan sentence in sentences)
        {
            _json.WriteStartObject();
            _json.WriteString(Names.Text, SentenceText.Of(source, sentence));
            WriteSpan(sentence);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    public void WriteKeywords(IReadOnlyList<Keyword> keywords)
    {
        _json.WriteStartArray(Names.Keywords);
        foreach (Keyword keyword in keywords)
        {
            _json.WriteStartObject();
            _json.WriteString(Names.Label, keyword.Label);
            _json.WriteNumber(Names.Score, keyword.Score);
            _json.WriteStartArray(Names.Mentions);
            foreach (TextSpan mention in keyword.Mentions)
            {
                _json.WriteStartObject();
                WriteSpan(mention);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    /// <summary>Tags that a classifier predicted.</summary>
    public void WriteTags(IReadOnlyList<PredictedTag> tags)
    {
        _json.WriteStartArray(Names.Tags);
        foreach (PredictedTag tag in tags)
        {
            _json.WriteStartObject();
            _json.WriteString(Names.Tag, tag.Tag);
            _json.WriteNumber(Names.Probability, tag.Probability);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    public void WriteBody(Article article) => _json.WriteString(Names.Body, article.Body);

    public void WriteBoundaries(IReadOnlyList<TextSpan> sentences)
    {
        _json.WriteStartArray(Names.Boundaries);
        foreach (TextSpan sentence in sentences)
        {
            _json.WriteStartArray();
            _json.WriteNumberValue(sentence.Start);
            _json.WriteNumberValue(sentence.Length);
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
    }

    public void WriteBlocks(Article article) => Write(Names.Blocks, article.Blocks, SummarizerJsonContext.Default.IReadOnlyListBlock);

    private void WriteRanking(IReadOnlyList<AnalyzedSentence> sentences)
    {
        _json.WriteStartArray(Names.Ranking);
        foreach (AnalyzedSentence sentence in sentences)
        {
            _json.WriteStartObject();
            WriteSpan(sentence.Span);
            _json.WriteNumber(Names.Score, sentence.Score);
            _json.WriteNumber(Names.Rank, sentence.Rank);
            if (sentence.Components.Count > 0)
                Write(Names.Components, sentence.Components, SummarizerJsonContext.Default.IReadOnlyListScoreComponent);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Write<T>(JsonEncodedText name, T value, JsonTypeInfo<T> type)
    {
        _json.WritePropertyName(name);
        JsonSerializer.Serialize(_json, value, type);
    }

    private void WriteSpan(TextSpan span)
    {
        _json.WriteNumber(Names.Start, span.Start);
        _json.WriteNumber(Names.Length, span.Length);
    }

    /// <summary>Property names, encoded once.</summary>
    private static class Names
    {
        public static readonly JsonEncodedText
            Id = JsonEncodedText.Encode("id"), Document = JsonEncodedText.Encode("document"), Error = JsonEncodedText.Encode("error"),
            DuplicateOf = JsonEncodedText.Encode("duplicateOf"), Overlap = JsonEncodedText.Encode("overlap"), Resemblance = JsonEncodedText.Encode("resemblance"),
            Language = JsonEncodedText.Encode("language"), Confidence = JsonEncodedText.Encode("confidence"),
            Title = JsonEncodedText.Encode("title"), Sentences = JsonEncodedText.Encode("sentences"), Text = JsonEncodedText.Encode("text"),
            Start = JsonEncodedText.Encode("start"), Length = JsonEncodedText.Encode("length"), Score = JsonEncodedText.Encode("score"),
            Rank = JsonEncodedText.Encode("rank"), Keywords = JsonEncodedText.Encode("keywords"), Label = JsonEncodedText.Encode("label"),
            Mentions = JsonEncodedText.Encode("mentions"), Outcome = JsonEncodedText.Encode("outcome"), Body = JsonEncodedText.Encode("body"),
            Boundaries = JsonEncodedText.Encode("boundaries"), Ranking = JsonEncodedText.Encode("ranking"), Blocks = JsonEncodedText.Encode("blocks"),
            Source = JsonEncodedText.Encode("source"), Components = JsonEncodedText.Encode("components"),
            Tags = JsonEncodedText.Encode("tags"), Tag = JsonEncodedText.Encode("tag"), Probability = JsonEncodedText.Encode("probability"),
            Articles = JsonEncodedText.Encode("articles"), Earlier = JsonEncodedText.Encode("earlier"), Variants = JsonEncodedText.Encode("variants");
    }
}
