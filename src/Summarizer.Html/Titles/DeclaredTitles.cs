namespace Summarizer.Html.Titles;

/// <summary>The titles that a page's head declares, as they stand there, and what helps to choose between them.</summary>
/// <param name="Headline">JSON-LD's headline of the article.</param>
/// <param name="OpenGraph">og:title.</param>
/// <param name="Twitter">twitter:title.</param>
/// <param name="Document">The text of the title element.</param>
/// <param name="Site">The site's name.</param>
/// <param name="Address">The page's own address.</param>
/// <param name="IsNews">True where JSON-LD calls the page a news article, or it names keywords for news.</param>
/// <param name="IsPost">True where JSON-LD calls it a post of a blog.</param>
internal sealed record DeclaredTitles(string? Headline, string? OpenGraph, string? Twitter, string? Document, string? Site, string? Address, bool IsNews, bool IsPost);
