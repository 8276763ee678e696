using Summarizer.Analysis;
using Summarizer.Ranking;
using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>From an indexed article to a summary: rank, select, order.</summary>
internal static class SummaryBuilder
{
    public static ArticleSummary Build(
        ArticleIndex index, ArticleText text, ISentenceRanker ranker, SummaryLength length, SummaryOrder order, string language,
        Span<double> scores, Span<int> ranks, out bool[] selected)
    {
        ranker.Rank(new RankingContext(index, text), scores);
        SelectionScratch scratch = index.Selection;
        scratch.Sort(scores);
        for (int i = 0; i < scores.Length; i++) ranks[scratch.Order[i]] = i + 1;
        SummaryOutcome outcome = SentenceSelector.Select(index, text, ranker as SalienceRanker, length);
        Span<int> chosen = scratch.Chosen.Span;
        selected = new bool[scores.Length];
        foreach (int sentence in chosen) selected[sentence] = true;
        if (order == SummaryOrder.Source) chosen.Sort();
        else SortByRank(chosen, ranks);
        var sentences = new SummarySentence[chosen.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            TextSpan span = index.Sentences[index.Rankable[chosen[i]]].Span;
            sentences[i] = new SummarySentence
            {
                Text = SentenceText.Of(text.Source, span),
                Span = span,
                Score = scores[chosen[i]],
                Rank = ranks[chosen[i]],
            };
        }

        return new ArticleSummary { Sentences = sentences, Outcome = outcome, Language = language };
    }

    private static void SortByRank(Span<int> chosen, ReadOnlySpan<int> ranks)
    {
        Span<int> keys = chosen.Length <= 256 ? stackalloc int[chosen.Length] : new int[chosen.Length];
        for (int i = 0; i < keys.Length; i++) keys[i] = ranks[chosen[i]];
        keys.Sort(chosen);
    }
}
