using System.Globalization;
using System.Text;
using Summarizer.Json;

namespace Summarizer.Cli;

/// <summary>The article as one HTML page with the chosen sentences marked and the furniture greyed.</summary>
internal static class HtmlArticle
{
    private const string Style = """
        body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif;color:#222}
        mark{background:#ffec99}.keywords{padding:0}.keywords li{display:inline-block;margin:0 .4rem .4rem 0;padding:0 .5rem;background:#e7f5ff}
        .byline,.date,.caption{color:#666;font-size:.9rem}.furniture{color:#bbb;font-size:.8rem}
        """;

    public static void Append(StringBuilder page, ArticleAnalysis analysis)
    {
        Article article = analysis.Article;
        string language = Escape(analysis.Language);
        string title = Escape(article.Title ?? "");
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n");
        page.Append(CultureInfo.InvariantCulture, $"<style>\n{Style}\n</style>\n</head>\n<body>\n<article>\n");
        if (article.ExternalTitle is not null) page.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1>\n");
        AppendKeywords(page, analysis.Keywords);
        SummarySentence[] marks = [.. analysis.Summary.Sentences];
        Array.Sort(marks, (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        int next = 0;
        foreach (Block block in article.Blocks) AppendBlock(page, article.Source, block, marks, ref next);
        page.Append("</article>\n</body>\n</html>\n");
    }

    private static void AppendKeywords(StringBuilder page, IReadOnlyList<Keyword> keywords)
    {
        if (keywords.Count == 0) return;
        page.Append("<ul class=\"keywords\">");
        foreach (Keyword keyword in keywords) page.Append("<li>").Append(Escape(keyword.Label)).Append("</li>");
        page.Append("</ul>\n");
    }

    private static void AppendBlock(StringBuilder page, string source, Block block, SummarySentence[] marks, ref int next)
    {
        string element = block.Kind switch
        {
            BlockKind.Title => "h1",
            BlockKind.Heading => "h2",
            BlockKind.Quotation => "blockquote",
            BlockKind.Furniture => "aside",
            _ => "p",
        };
        page.Append(CultureInfo.InvariantCulture, $"<{element} class=\"{Words.Of(block.Kind).Replace(' ', '-')}\"");
        if (block.Reason != FurnitureReason.None) page.Append(CultureInfo.InvariantCulture, $" title=\"{Words.Of(block.Reason)}\"");
        page.Append('>');
        if (block.Kind == BlockKind.ListItem) page.Append("• ");
        int at = block.Span.Start;
        for (; next < marks.Length && marks[next].Span.Start < block.Span.End; next++)
        {
            SummarySentence mark = marks[next];
            AppendText(page, source, at, mark.Span.Start);
            page.Append(CultureInfo.InvariantCulture, $"<mark data-rank=\"{mark.Rank}\" data-score=\"{mark.Score:0.####}\">");
            AppendText(page, source, mark.Span.Start, mark.Span.End);
            page.Append("</mark>");
            at = mark.Span.End;
        }

        AppendText(page, source, at, block.Span.End);
        page.Append(CultureInfo.InvariantCulture, $"</{element}>\n");
    }

    private static void AppendText(StringBuilder page, string source, int start, int end)
    {
        if (end > start) page.Append(Escape(source[start..end]));
    }

    /// <summary>Only what HTML would take for marks: accented letters and no-break spaces stay as they are.</summary>
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);
}
