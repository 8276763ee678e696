using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Runs;
using Summarizer.Html;
using Summarizer.Html.Metadata;
using Summarizer.Html.Pages;
using Summarizer.Html.Titles;

namespace Summarizer.Evaluation.Measures;

/// <summary>Whether a title is the gold one, white space folded and the site's name cut off both.</summary>
internal static class TitleMatch
{
    /// <summary>For each page that has a gold title, whether it was found; others are left out.</summary>
    public static bool[] Of(IReadOnlyList<CorpusItem> items, IReadOnlyList<ArticleResult?> results)
    {
        var right = new bool?[items.Count];
        Parallel.For(0, items.Count, i =>
        {
            if (!string.IsNullOrWhiteSpace(items[i].Title)) right[i] = IsSame(results[i]?.Title, items[i].Title!, SiteOf(items[i].Html));
        });
        return [.. right.OfType<bool>()];
    }

    public static bool IsSame(string? title, string gold, string? site) =>
        title is not null && SiteName.Without(Fold(title), site) == SiteName.Without(Fold(gold), site);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static string? SiteOf(string? html) => html is null ? null : MetadataReader.Read(PageParser.Parse(html, HtmlLimits.Default)).Titles.Site;
}
