using Summarizer.Analysis;
using Summarizer.Duplicates;

namespace Summarizer;

public sealed partial class ArticleSummarizer
{
    /// <summary>A fingerprint of what a page's article says, by which near copies are recognised; furniture does not count.</summary>
    /// <param name="text">The text as it was scraped.</param>
    /// <remarks>When the article is analysed anyway, <see cref="SummarizerOptions.Fingerprints"/> gives the same at no second pass.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ArticleFingerprint Fingerprint(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            string code = ReadBlocks(index, text, null, _options.Language);
            Build(index, new ArticleText(text, default), code);
            return FingerprintOf(index);
        }
        finally
        {
            ScratchPool.Return(index);
        }
    }

    /// <summary>A fingerprint of what an article says that was read before.</summary>
    /// <param name="article">The article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    public ArticleFingerprint Fingerprint(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            Build(index, article);
            return FingerprintOf(index);
        }
        finally
        {
            ScratchPool.Return(index);
        }
    }

    private static ArticleFingerprint FingerprintOf(ArticleIndex index)
    {
        int level = WordRuns.Fill(index, index.Runs);
        return new ArticleFingerprint(index.Runs.Span.ToArray(), level);
    }
}
