namespace Summarizer.Hosting;

/// <summary>
/// The summariser as services use it: the results of <see cref="ArticleSummarizer"/> to the letter, with logs, metrics and traces
/// around each call. A singleton; safe to use from any thread.
/// </summary>
public interface IArticleSummarizer
{
    /// <inheritdoc cref="ArticleSummarizer.Read(string, string?, string?)"/>
    Article Read(string text, string? title = null, string? language = null);

    /// <summary>Summarises an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="length">A hard maximum; null means the options' length.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    ArticleSummary Summarize(Article article, SummaryLength? length = null);

    /// <summary>Summarises a page's plain text.</summary>
    /// <param name="text">The text as it was scraped.</param>
    /// <param name="length">A hard maximum; null means the options' length.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    ArticleSummary Summarize(string text, SummaryLength? length = null) => Summarize(Read(text), length);

    /// <summary>Finds the keywords of an article, best first.</summary>
    /// <param name="article">The article.</param>
    /// <param name="count">At most so many, at least 1; null means the options' number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    IReadOnlyList<Keyword> ExtractKeywords(Article article, int? count = null);

    /// <summary>Finds the keywords of a page's plain text, best first.</summary>
    /// <param name="text">The text as it was scraped.</param>
    /// <param name="count">At most so many, at least 1; null means the options' number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    IReadOnlyList<Keyword> ExtractKeywords(string text, int? count = null) => ExtractKeywords(Read(text), count);

    /// <summary>Structure, scores, summary, keywords and predicted tags of an article in one pass.</summary>
    /// <param name="article">The article.</param>
    /// <param name="length">A hard maximum of the summary; null means the options' length.</param>
    /// <param name="keywords">At most so many keywords, 0 for none; null means the options' number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keywords"/> is negative.</exception>
    ArticleAnalysis Analyze(Article article, SummaryLength? length = null, int? keywords = null);

    /// <summary>Structure, scores, summary, keywords and predicted tags of a page's plain text.</summary>
    /// <param name="text">The text as it was scraped.</param>
    /// <param name="length">A hard maximum of the summary; null means the options' length.</param>
    /// <param name="keywords">At most so many keywords, 0 for none; null means the options' number.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keywords"/> is negative.</exception>
    ArticleAnalysis Analyze(string text, SummaryLength? length = null, int? keywords = null) => Analyze(Read(text), length, keywords);
}
