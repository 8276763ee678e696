using Summarizer.Evaluation.Corpora;
using Summarizer.Html;
using Summarizer.Languages;

namespace Summarizer.Evaluation.Runs;

/// <summary>Calls the library on every article of a set: several threads, results in the set's order.</summary>
internal static class LibraryRun
{
    /// <summary>Summaries, keywords, body and language.</summary>
    public static ArticleResult[] Analyze(IReadOnlyList<CorpusItem> items, RunSettings settings)
    {
        var summarizer = new ArticleSummarizer(settings.Summarizer);
        return ForEach(items, item =>
        {
            Article article = summarizer.Read(settings.TextOf(item), settings.WithTitle ? item.Title : null);
            ArticleAnalysis analysis = summarizer.Analyze(article, settings.LengthFor(item), settings.Keywords);
            return new ArticleResult
            {
                Language = analysis.Language,
                Sentences = analysis.Summary.Sentences,
                Keywords = [.. analysis.Keywords.Select(keyword => keyword.Label)],
                Body = article.Body,
                Dangling = CountDangling(analysis, settings.Summarizer.Languages.Find(analysis.Language)),
            };
        });
    }

    /// <summary>Body and language alone.</summary>
    public static ArticleResult[] Read(IReadOnlyList<CorpusItem> items, RunSettings settings)
    {
        var summarizer = new ArticleSummarizer(settings.Summarizer);
        var pages = new HtmlArticleReader();
        return ForEach(items, item =>
        {
            Article article = settings.FromHtml && item.Html is not null
                ? pages.Read(item.Html).Article
                : summarizer.Read(item.Text, settings.WithTitle ? item.Title : null);
            return new ArticleResult { Language = article.Language ?? "und", Title = article.Title, Body = article.Body };
        });
    }

    /// <summary>Sentence boundaries alone, of the text as given.</summary>
    public static ArticleResult[] Split(IReadOnlyList<CorpusItem> items, RunSettings settings)
    {
        var summarizer = new ArticleSummarizer(settings.Summarizer);
        return ForEach(items, item => new ArticleResult { Ends = [.. summarizer.SplitSentences(item.Text).Select(span => span.End)] });
    }

    private static ArticleResult[] ForEach(IReadOnlyList<CorpusItem> items, Func<CorpusItem, ArticleResult> work)
    {
        var results = new ArticleResult[items.Count];
        Parallel.For(0, items.Count, i => results[i] = work(items[i]));
        return results;
    }

    private static int CountDangling(ArticleAnalysis analysis, Language language)
    {
        int dangling = 0;
        for (int i = 0; i < analysis.Sentences.Count; i++)
        {
            AnalyzedSentence sentence = analysis.Sentences[i];
            if (!sentence.Selected || (i > 0 && analysis.Sentences[i - 1].Selected)) continue;
            if (OpensBackwards(sentence.Span.Slice(analysis.Article.Source), language)) dangling++;
        }

        return dangling;
    }

    /// <summary>True when the first one, two or three words are one of the language's openings that refer back.</summary>
    private static bool OpensBackwards(ReadOnlySpan<char> sentence, Language language)
    {
        if (language.Danglers.Count == 0) return false;
        int at = 0;
        while (at < sentence.Length && !char.IsLetter(sentence[at])) at++;
        sentence = sentence[at..];
        for (int words = 1, end = 0; words <= 3 && end < sentence.Length; words++)
        {
            while (end < sentence.Length && (char.IsLetter(sentence[end]) || sentence[end] is '-' or '\'' or '’')) end++;
            if (language.DanglerSet.Contains(sentence[..end])) return true;
            if (end < sentence.Length && sentence[end] is not (' ' or '\u00A0')) return false;
            end++;
        }

        return false;
    }
}
