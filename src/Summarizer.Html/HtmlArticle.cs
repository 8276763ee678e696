namespace Summarizer.Html;

/// <summary>An article read from a page, with what the page says of itself.</summary>
/// <param name="Article">
/// The article. Its spans refer to <see cref="Article.Source"/>, the page's visible text; each block's
/// <see cref="Block.Path"/> names its element in the page.
/// </param>
/// <param name="Metadata">What the page declares.</param>
public sealed record HtmlArticle(Article Article, PageMetadata Metadata);
