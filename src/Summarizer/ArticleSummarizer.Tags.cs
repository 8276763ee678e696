using Summarizer.Analysis;
using Summarizer.Keywords;

namespace Summarizer;

public sealed partial class ArticleSummarizer
{
    /// <summary>Finds the tags of a vocabulary that a page's plain text mentions, and keywords that are no tag yet.</summary>
    /// <param name="text">The text as it was scraped.</param>
    /// <param name="vocabulary">The caller's own tags.</param>
    /// <param name="keywords">At most so many keywords are looked at for new terms; 0 for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> or <paramref name="vocabulary"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keywords"/> is negative.</exception>
    public ArticleTags Tag(string text, TagVocabulary vocabulary, int keywords = 8)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Tag(Read(text), vocabulary, keywords);
    }

    /// <summary>Finds the tags of a vocabulary that an article mentions, and keywords that are no tag yet.</summary>
    /// <param name="article">The article.</param>
    /// <param name="vocabulary">The caller's own tags.</param>
    /// <param name="keywords">At most so many keywords are looked at for new terms; 0 for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> or <paramref name="vocabulary"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="keywords"/> is negative.</exception>
    public ArticleTags Tag(Article article, TagVocabulary vocabulary, int keywords = 8)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentOutOfRangeException.ThrowIfNegative(keywords);
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            string code = LoadBlocks(index, article);
            var text = new ArticleText(article.Source, article.ExternalTitle);
            Build(index, text, code);
            VocabularyIndex known = vocabulary.IndexFor(index.Language);
            List<VocabularyTag> tags = known.Match(index);
            Keyword[] found = keywords == 0 ? [] : KeywordExtractor.Extract(index, text, _options.KeywordPreset, keywords);
            return new ArticleTags
            {
                Known = tags,
                Broader = [.. tags.SelectMany(tag => tag.Concept.Broader).Distinct(StringComparer.Ordinal)],
                New = [.. found.Where(keyword => !known.IsKnown(keyword.Label) && !keyword.Variants.Any(known.IsKnown))],
            };
        }
        finally
        {
            ScratchPool.Return(index);
        }
    }
}
