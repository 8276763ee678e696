using Summarizer.Analysis;
using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;
using Summarizer.Keywords;
using Summarizer.Languages;
using Summarizer.Reading;

namespace Summarizer.Evaluation.Runs;

/// <summary>The candidates of a set's articles before anything is scored: how many, and how many of the references are among them.</summary>
internal static class CandidateRun
{
    /// <summary>Share of all references that are candidates, between 0 and 1, and candidates an article.</summary>
    public static (double Recall, double PerArticle) Measure(IReadOnlyList<CorpusItem> items, Keyphrases keyphrases)
    {
        var summarizer = new ArticleSummarizer();
        var index = new ArticleIndex();
        long candidates = 0, found = 0, all = 0;
        foreach (CorpusItem item in items)
        {
            Article article = summarizer.Read(item.Text, item.Title);
            index.Blocks.Clear();
            foreach (Block block in article.Blocks)
                index.Blocks.Add(new BlockEntry { Start = block.Span.Start, End = block.Span.End, Kind = block.Kind, Reason = block.Reason });
            var text = new ArticleText(article.Source, article.ExternalTitle);
            index.Build(text, LanguageRegistry.Default.Find(article.Language ?? "und"), stopWords: null);
            KeywordScratch scratch = index.Keywords;
            CandidateExtractor.Extract(index, scratch);
            candidates += Enumerable.Range(0, scratch.Numbers).Count(scratch.IsCandidate);
            HashSet<string> references = keyphrases.Set(item.Keywords);
            all += references.Count;
            HashSet<string> phrases = keyphrases.Set(Surfaces(index, text, scratch));
            found += references.Count(phrases.Contains);
        }

        return (found / (double)Math.Max(1, all), candidates / (double)Math.Max(1, items.Count));
    }

    private static HashSet<string> Surfaces(ArticleIndex index, ArticleText text, KeywordScratch scratch)
    {
        var surfaces = new HashSet<string>(StringComparer.Ordinal);
        foreach (int number in Enumerable.Range(0, scratch.Numbers).Where(scratch.IsCandidate))
        {
            Candidate candidate = scratch.Of(number);
            for (int place = candidate.FirstPlace; place >= 0; place = scratch.NextPlace(candidate, place))
            {
                int token = scratch.TokenAt(candidate, place);
                int start = index.Tokens[token].Start, end = index.Tokens[token + candidate.Tokens - 1].End;
                surfaces.Add(scratch.TextOf(text, token)[start..end].ToString());
            }
        }

        return surfaces;
    }
}
