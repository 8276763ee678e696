using Summarizer.Analysis;
using Summarizer.Keywords;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Reading;
using Summarizer.Segmentation;
using Summarizer.Selection;
using Summarizer.Text;

namespace Summarizer;

/// <summary>
/// Reads an article, identifies its language, ranks its sentences and tags it: offline, deterministic, culture-invariant.
/// Immutable and thread-safe: create one and use it from any thread. Bad text never throws; bad arguments throw at once.
/// </summary>
public sealed partial class ArticleSummarizer
{
    private readonly SummarizerOptions _options;
    private readonly ISentenceRanker _ranker;
    private readonly WordSet? _stopWords;

    /// <summary>Creates a summariser.</summary>
    /// <param name="options">Settings; null means <see cref="SummarizerOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A setting is not valid; the message names it.</exception>
    public ArticleSummarizer(SummarizerOptions? options = null)
    {
        _options = options ?? SummarizerOptions.Default;
        if (_options.Order is not (SummaryOrder.Source or SummaryOrder.Rank)) throw new ArgumentException("Order is not defined.", nameof(options));
        if (_options.KeywordPreset is not (KeywordPreset.Editor or KeywordPreset.Index)) throw new ArgumentException("KeywordPreset is not defined.", nameof(options));
        if (_options.Languages is null) throw new ArgumentException("Languages is null.", nameof(options));
        if (_options.StopWords is null) throw new ArgumentException("StopWords is null.", nameof(options));
        _ranker = _options.Ranker ?? Rankers.Salience;
        _stopWords = _options.StopWords.Count > 0 ? new WordSet(_options.StopWords) : null;
    }

    /// <summary>The settings it was created with.</summary>
    public SummarizerOptions Options => _options;

    /// <summary>Reads a page's plain text: blocks, title, furniture, language.</summary>
    /// <param name="text">The text as it was scraped.</param>
    /// <param name="title">The title where it is known apart from the text; empty or null when it is not.</param>
    /// <param name="language">BCP-47 code, or null to identify it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Article Read(string text, string? title = null, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            string code = ReadBlocks(index, text, title, language ?? _options.Language);
            return ToArticle(index, text, title, code);
        }
        finally
        {
            ScratchPool.Return(index);
        }
    }

    /// <summary>Summarises a page's plain text.</summary>
    /// <param name="text">The text as it was scraped.</param>
    /// <param name="length">A hard maximum; null means <see cref="SummaryLength.Auto"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ArticleSummary Summarize(string text, SummaryLength? length = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Summarize(text.AsSpan(), length);
    }

    /// <inheritdoc cref="Summarize(string, SummaryLength?)"/>
    public ArticleSummary Summarize(ReadOnlySpan<char> text, SummaryLength? length = null)
    {
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            string code = ReadBlocks(index, text, null, _options.Language);
            return Rank(index, new ArticleText(text, default), code, length);
        }
        finally
        {
            ScratchPool.Return(index);
        }
    }

    /// <summary>Finds the summary's sentences without making strings or any other object.</summary>
    /// <param name="text">The text as it was scraped.</param>
    /// <param name="destination">
    /// Receives where the sentences stand in <paramref name="text"/>, in the order of the options. Three places are enough for
    /// <see cref="SummaryLength.Auto"/>, n for <see cref="SummaryLength.Sentences"/>(n).
    /// </param>
    /// <param name="written">Number of sentences written: 0 when there is nothing to summarise or the budget is too small.</param>
    /// <param name="length">A hard maximum; null means <see cref="SummaryLength.Auto"/>.</param>
    /// <returns>False, with nothing written, when <paramref name="destination"/> is too short for the summary.</returns>
    public bool TrySummarize(ReadOnlySpan<char> text, Span<TextSpan> destination, out int written, SummaryLength? length = null)
    {
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            string code = ReadBlocks(index, text, null, _options.Language);
            var both = new ArticleText(text, default);
            Build(index, both, code);
            SummaryBuilder.Choose(index, both, _ranker, length ?? SummaryLength.Auto, _options.Order);
            ReadOnlySpan<int> chosen = index.Selection.Chosen.Span;
            written = chosen.Length <= destination.Length ? chosen.Length : 0;
            for (int i = 0; i < written; i++) destination[i] = index.Sentences[index.Rankable[chosen[i]]].Span;
            return written == chosen.Length;
        }
        finally
        {
            ScratchPool.Return(index);
        }
    }

    /// <summary>Summarises an article that was read before.</summary>
    /// <param name="article">The article.</param>
    /// <param name="length">A hard maximum; null means <see cref="SummaryLength.Auto"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public ArticleSummary Summarize(Article article, SummaryLength? length = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            string code = LoadBlocks(index, article);
            return Rank(index, new ArticleText(article.Source, article.ExternalTitle), code, length);
        }
        finally
        {
            ScratchPool.Return(index);
        }
    }

    /// <summary>Finds the keywords of a page's plain text, best first.</summary>
    /// <param name="text">The text as it was scraped.</param>
    /// <param name="count">At most so many keywords; at least 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public IReadOnlyList<Keyword> ExtractKeywords(string text, int count = 8)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ExtractKeywords(text.AsSpan(), count);
    }

    /// <inheritdoc cref="ExtractKeywords(string, int)"/>
    public IReadOnlyList<Keyword> ExtractKeywords(ReadOnlySpan<char> text, int count = 8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            string code = ReadBlocks(index, text, null, _options.Language);
            return FindKeywords(index, new ArticleText(text, default), code, count);
        }
        finally
        {
            ScratchPool.Return(index);
        }
    }

    /// <summary>Finds the keywords of an article that was read before, best first.</summary>
    /// <param name="article">The article.</param>
    /// <param name="count">At most so many keywords; at least 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public IReadOnlyList<Keyword> ExtractKeywords(Article article, int count = 8)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            string code = LoadBlocks(index, article);
            return FindKeywords(index, new ArticleText(article.Source, article.ExternalTitle), code, count);
        }
        finally
        {
            ScratchPool.Return(index);
        }
    }

    /// <summary>Structure, scores of all sentences, summary and keywords in one pass.</summary>
    /// <param name="text">The text as it was scraped.</param>
    /// <param name="length">A hard maximum of the summary; null means <see cref="SummaryLength.Auto"/>.</param>
    /// <param name="keywords">At most so many keywords; 0 for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keywords"/> is negative.</exception>
    public ArticleAnalysis Analyze(string text, SummaryLength? length = null, int keywords = 8)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(keywords);
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            string code = ReadBlocks(index, text, null, _options.Language);
            return Analyze(index, ToArticle(index, text, null, code), code, length, keywords);
        }
        finally
        {
            ScratchPool.Return(index);
        }
    }

    /// <summary>Scores of all sentences, summary and keywords of an article that was read before.</summary>
    /// <param name="article">The article.</param>
    /// <param name="length">A hard maximum of the summary; null means <see cref="SummaryLength.Auto"/>.</param>
    /// <param name="keywords">At most so many keywords; 0 for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keywords"/> is negative.</exception>
    public ArticleAnalysis Analyze(Article article, SummaryLength? length = null, int keywords = 8)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentOutOfRangeException.ThrowIfNegative(keywords);
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            string code = LoadBlocks(index, article);
            return Analyze(index, article, code, length, keywords);
        }
        finally
        {
            ScratchPool.Return(index);
        }
    }

    /// <summary>All sentences of a text as given, furniture included: spans in rising order, without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">BCP-47 code, or null to identify it. A paragraph that is clearly in another language follows the rules of its own.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<TextSpan> SplitSentences(string text, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new Growable<BlockEntry>();
        var sentences = new Growable<TextSpan>();
        TextMasks masks = TextMasks.Of(text);
        BlockSegmenter.Split(text, masks, blocks);
        Language rules = _options.Languages.Find(language ?? _options.Language ?? LanguageIdentifier.CodeOf(text));
        foreach (BlockEntry block in blocks.Span)
            SentenceSplitter.Split(text, masks, block.Span, ParagraphLanguage.Of(text, masks, block.Span, rules, _options.Languages), sentences);
        return sentences.Span.ToArray();
    }

    private string ReadBlocks(ArticleIndex index, ReadOnlySpan<char> text, ReadOnlySpan<char> title, string? language)
    {
        index.Read(text);
        BlockSegmenter.Split(text, index.Masks, index.Blocks);
        string code = language ?? LanguageIdentifier.CodeOf(text, index.Masks);
        BlockClassifier.Classify(text, index.Masks, title.IsWhiteSpace() ? default : title, _options.Languages.Find(code), index.Blocks);
        return code;
    }

    private string LoadBlocks(ArticleIndex index, Article article)
    {
        index.Load(article.Blocks, article.Reading);
        return article.Language ?? _options.Language ?? LanguageIdentifier.CodeOf(article.Source);
    }

    private static Article ToArticle(ArticleIndex index, string text, string? title, string code)
    {
        var blocks = new Block[index.Blocks.Count];
        for (int i = 0; i < blocks.Length; i++)
            blocks[i] = new Block { Kind = index.Blocks[i].Kind, Span = index.Blocks[i].Span, Reason = index.Blocks[i].Reason };
        return Article.Of(text, blocks, title, code, index.Reading);
    }

    private void Build(ArticleIndex index, ArticleText text, string code) => index.Build(text, _options.Languages.Find(code), _stopWords, _options.Languages);

    private Keyword[] FindKeywords(ArticleIndex index, ArticleText text, string code, int count)
    {
        Build(index, text, code);
        return KeywordExtractor.Extract(index, text, _options.KeywordPreset, count);
    }

    private ArticleSummary Rank(ArticleIndex index, ArticleText text, string code, SummaryLength? length)
    {
        Build(index, text, code);
        SummaryOutcome outcome = SummaryBuilder.Choose(index, text, _ranker, length ?? SummaryLength.Auto, _options.Order);
        return SummaryBuilder.Build(index, text, outcome, code);
    }

    private ArticleAnalysis Analyze(ArticleIndex index, Article article, string code, SummaryLength? length, int keywords)
    {
        var text = new ArticleText(article.Source, article.ExternalTitle);
        ArticleSummary summary = Rank(index, text, code, length);
        SelectionScratch scratch = index.Selection;
        Span<bool> selected = scratch.Taken.Reset(index.Rankable.Count);
        foreach (int sentence in scratch.Chosen.Span) selected[sentence] = true;
        IReadOnlyList<ScoreComponent>[] components = _ranker is SalienceRanker salience ? SalienceComponents.Of(index, salience) : [];
        var sentences = new AnalyzedSentence[selected.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            ref readonly SentenceEntry entry = ref index.Sentences[index.Rankable[i]];
            sentences[i] = new AnalyzedSentence
            {
                Span = entry.Span,
                Block = entry.Block,
                Language = entry.Language == index.Language ? code : entry.Language.Code,
                Score = scratch.Scores[i],
                Rank = scratch.Ranks[i],
                Selected = selected[i],
                Components = components.Length > 0 ? components[i] : [],
            };
        }

        Keyword[] found = keywords == 0 ? [] : KeywordExtractor.Extract(index, text, _options.KeywordPreset, keywords);
        return new ArticleAnalysis
        {
            Article = article,
            Language = code,
            Sentences = sentences,
            Summary = summary,
            Keywords = found,
            Tags = _options.TagClassifier?.Classify(index, null) ?? [],
            Fingerprint = _options.Fingerprints ? FingerprintOf(index) : null,
        };
    }
}
