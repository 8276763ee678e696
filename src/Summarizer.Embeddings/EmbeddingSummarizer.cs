using Microsoft.Extensions.AI;
using Summarizer.Ranking;

namespace Summarizer.Embeddings;

/// <summary>
/// Summaries, digests and story groups that also weigh what sentences mean, by the embeddings of any generator of
/// Microsoft.Extensions.AI. The library's own guards and the choice of whole sets stay in force. Thread-safe when the generator is;
/// deterministic when the generator is.
/// </summary>
/// <remarks>
/// The generator is called in batches, never twice for a sentence that is still remembered, and stops when the caller cancels. What it
/// throws comes through unchanged. It is not disposed here.
/// </remarks>
public sealed class EmbeddingSummarizer
{
    private readonly EmbeddingOptions _options;
    private readonly ArticleSummarizer _plain;
    private readonly SalienceRanker _salience;
    private readonly SentenceVectors _vectors;

    /// <summary>Creates a summariser.</summary>
    /// <param name="generator">Gives a vector for each text, all of one length.</param>
    /// <param name="options">Settings; null means <see cref="EmbeddingOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="generator"/> is null.</exception>
    /// <exception cref="ArgumentException">A setting is not valid; the message names it.</exception>
    public EmbeddingSummarizer(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(generator);
        _options = options ?? EmbeddingOptions.Default;
        Check(_options.Weight is >= 0 and <= 1, "Weight is not between 0 and 1.");
        Check(_options.Redundancy is >= 0 and <= 1, "Redundancy is not between 0 and 1.");
        Check(_options.SameStory is >= -1 and <= 1, "SameStory is not between -1 and 1.");
        Check(_options.BatchSize >= 1, "BatchSize is below 1.");
        Check(_options.CacheSize >= 0, "CacheSize is negative.");
        Check(_options.Summarizer is not null, "Summarizer is null.");
        _salience = (_options.Summarizer!.Ranker ?? Rankers.Salience) as SalienceRanker
            ?? throw new ArgumentException("Summarizer.Ranker is not a salience model.", nameof(options));
        _plain = new ArticleSummarizer(_options.Summarizer);
        _vectors = new SentenceVectors(generator, _options.BatchSize, _options.CacheSize);

        static void Check(bool valid, string message)
        {
            if (!valid) throw new ArgumentException(message, nameof(options));
        }
    }

    /// <summary>Summarises a page's plain text.</summary>
    /// <param name="text">The text as it was scraped.</param>
    /// <param name="length">A hard maximum; null means <see cref="SummaryLength.Auto"/>.</param>
    /// <param name="cancellationToken">Stops asking the generator.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The generator gave too few vectors, or of different lengths.</exception>
    public Task<ArticleSummary> SummarizeAsync(string text, SummaryLength? length = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SummarizeAsync(_plain.Read(text), length, cancellationToken);
    }

    /// <summary>Summarises an article that was read before.</summary>
    /// <inheritdoc cref="SummarizeAsync(string, SummaryLength?, CancellationToken)"/>
    /// <param name="article">The article.</param>
    /// <param name="length">A hard maximum; null means <see cref="SummaryLength.Auto"/>.</param>
    /// <param name="cancellationToken">Stops asking the generator.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public async Task<ArticleSummary> SummarizeAsync(Article article, SummaryLength? length = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        IReadOnlyDictionary<string, float[]> vectors = await _vectors.OfAsync(TextsOf(article), cancellationToken).ConfigureAwait(false);
        return With(vectors, article.Title).Summarize(article, length);
    }

    /// <summary>One digest of several articles on the same story; see <see cref="ArticleSummarizer.SummarizeCluster"/>.</summary>
    /// <param name="articles">The articles, oldest first.</param>
    /// <param name="length">A hard maximum; null means 100 words.</param>
    /// <param name="cancellationToken">Stops asking the generator.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the articles is null.</exception>
    /// <exception cref="InvalidOperationException">The generator gave too few vectors, or of different lengths.</exception>
    public async Task<ClusterDigest> SummarizeClusterAsync(
        IReadOnlyList<Article> articles, SummaryLength? length = null, CancellationToken cancellationToken = default)
    {
        Check(articles);
        IReadOnlyDictionary<string, float[]> vectors = await _vectors.OfAsync(articles.SelectMany(TextsOf), cancellationToken).ConfigureAwait(false);
        return With(vectors, null).SummarizeCluster(articles, length);
    }

    /// <summary>
    /// Groups articles that tell one story: average-link clustering over the cosine of titles and first sentences. Quadratic in the
    /// number of articles in memory and time of comparison: made for a morning's feeds, not for an archive.
    /// </summary>
    /// <param name="articles">The articles.</param>
    /// <param name="cancellationToken">Stops asking the generator.</param>
    /// <returns>Indexes into <paramref name="articles"/>: groups by their first member, members rising.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is null.</exception>
    /// <exception cref="ArgumentException">One of the articles is null.</exception>
    /// <exception cref="InvalidOperationException">The generator gave too few vectors, or of different lengths.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<int>>> GroupStoriesAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken = default)
    {
        Check(articles);
        string[] leads = [.. articles.Select(LeadOf)];
        IReadOnlyDictionary<string, float[]> vectors = await _vectors.OfAsync(leads, cancellationToken).ConfigureAwait(false);
        return StoryGroups.Of([.. leads.Select(lead => vectors[lead])], _options.SameStory);
    }

    private static void Check(IReadOnlyList<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        if (articles.Any(article => article is null)) throw new ArgumentException("One of the articles is null.", nameof(articles));
    }

    private ArticleSummarizer With(IReadOnlyDictionary<string, float[]> vectors, string? title) =>
        new(_options.Summarizer with { Ranker = new EmbeddingRanker(_salience, vectors, title, _options) });

    /// <summary>The title and every sentence that could be chosen.</summary>
    private IEnumerable<string> TextsOf(Article article)
    {
        if (!string.IsNullOrWhiteSpace(article.Title)) yield return article.Title;
        foreach (AnalyzedSentence sentence in _plain.Analyze(article, keywords: 0).Sentences)
            yield return sentence.Span.Slice(article.Source).ToString();
    }

    private string LeadOf(Article article)
    {
        IReadOnlyList<AnalyzedSentence> sentences = _plain.Analyze(article, keywords: 0).Sentences;
        string first = sentences.Count > 0 ? sentences[0].Span.Slice(article.Source).ToString() : "";
        return string.IsNullOrWhiteSpace(article.Title) ? first : $"{article.Title}\n{first}";
    }
}
