using System.Text;
using CsCheck;
using Summarizer.Html;
using Summarizer.Html.Tests;
using Summarizer.Tests.Invariants;

namespace Summarizer.Fuzz;

/// <summary>Pages and feeds: nothing but the documented refusals comes out.</summary>
public sealed class MarkupFuzz
{
    private static readonly string[] s_htmlParts =
    [
        "<div>", "</div>", "<p>", "</p>", "<b><i>", "</b>", "<table><tr><td>", "</table>", "<ul><li>", "<svg><g>", "<math><mi>", "<template>", "<select><option>", "<frameset>", "<plaintext>",
        "<script>", "</script>", "<style>", "<textarea>", "<noscript>", "<iframe>", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?xml ?>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "<", ">", "\"", "'",
        "<a href='javascript:x'>", "<base href='//[::1'>", "<link rel=canonical href='http://['>", "<meta charset=utf-16>", "<meta property=og:title content=''>", "<meta property=article:published_time content='hier'>",
        "<html lang=xx-YY-zz>", "<h1>", "<title>", "</title>", "<time datetime='9999-99-99'>", "<br>", "<hr>", "<img src=x alt='", "<article>", "<main>", "<body>", "<head>", "&#xD800;", "&#0;", "&#x110000;", "&nbsp",
        "&amp;amp;", "\0", "\uD83D", "\uFFFE", "\u202E", "\f", "<script type=application/ld+json>{\"@graph\":[{\"@type\":[1]},", "<script type=application/ld+json>{\"headline\":{\"a\":\"\\uD800\"}}</script>",
    ];

    private static readonly string[] s_feedParts =
    [
        "<item>", "</item>", "<entry>", "</entry>", "<channel>", "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "&lt;p&gt;", "&amp;", "&#0;", "&#xFFFE;", "\0", "\uD83D", "\uFEFF", " xmlns:x='y'", "<x:y/>", "<!--", "-->",
        "<?xml version='1.1'?>", "<title/>", "<pubDate>hier</pubDate>", "<updated>2026-13-45T99:99:99Z</updated>", "<content type='xhtml'><div><p>a</p></div></content>", "<link/>", " xml:lang='xx'", " type='html'",
        "{", "}", "[", "]", ",", ":", "\"", "null", "1e999", "-0", "\"\\uD800\"", "\"items\":[", "\"id\":{}", "\"tags\":[1,null]", "\"authors\":[[]]", "\"content_html\":\"<p>\"", "<div>", "<b>",
    ];

    private static readonly string?[] s_charsets = [null, "utf-8", "windows-1252", "utf-16", "iso-8859-15", "x-none", ""];

    private static readonly HtmlArticleReader s_pages = new();
    private static readonly FeedReader s_feeds = new();
    private static readonly ArticleSummarizer s_summarizer = new();

    [Test]
    public void Html_Any_GivesAnArticleOrALimit() => Fuzzing.Run(
        TextEdit.Mutate([SamplePages.French, SamplePages.Markdown, SampleArticles.French], s_htmlParts), html => Read(() => s_pages.Read(html)), Fuzzing.Literal);

    [Test]
    public void HtmlBytes_Any_GiveAnArticleOrALimit()
    {
        byte[] page = Encoding.UTF8.GetBytes(SamplePages.French);

        Fuzzing.Run(
            Gen.Select(ByteEdit.Mutate(page), Gen.Int[0, s_charsets.Length - 1]),
            input => Read(() => s_pages.Read(input.Item1, s_charsets[input.Item2])),
            input => $"{s_charsets[input.Item2]}: {Convert.ToBase64String(input.Item1)}");
    }

    [Test]
    public void Feed_Any_IsReadOrRefused() => Fuzzing.Run(
        TextEdit.Mutate([SamplePages.Rss, SamplePages.Atom, SamplePages.Json], s_feedParts),
        text =>
        {
            try
            {
                foreach (FeedEntry entry in s_feeds.Read(text).Entries)
                    if (entry.Article is { } article) AnalysisChecks.Check(article.Source, s_summarizer.Analyze(article));
            }
            catch (InvalidDataException)
            {
                // No feed.
            }
        },
        Fuzzing.Literal);

    private static void Read(Func<HtmlArticle> read)
    {
        try
        {
            Article article = read().Article;
            AnalysisChecks.Check(article.Source, s_summarizer.Analyze(article));
        }
        catch (HtmlLimitException)
        {
            // Too deep, say.
        }
    }
}
