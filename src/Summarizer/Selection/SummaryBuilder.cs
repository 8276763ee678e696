using Summarizer.Analysis;
using Summarizer.Ranking;
using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>From an indexed article to a summary: rank, select, order.</summary>
internal static class SummaryBuilder
{
    /// <summary>Fills scores, ranks and the chosen sentences of the article's <see cref="SelectionScratch"/>.</summary>
    public static SummaryOutcome Choose(
        ArticleIndex index, ArticleText text, ISentenceRanker ranker, SummaryLength length, SummaryOrder order)
    {
        SelectionScratch scratch = index.Selection;
        ranker.Rank(new RankingContext(index, text), scratch.Scores.Reset(index.Rankable.Count));
        scratch.Sort();
        SummaryOutcome outcome = SentenceSelector.Select(index, text, ranker as SalienceRanker, length);
        Span<int> chosen = scratch.Chosen.Span;
        if (order == SummaryOrder.Source) chosen.Sort();
        else chosen.Sort(new ByRank(scratch.Ranks));
        return outcome;
    }

    /// <summary>The summary of what was chosen.</summary>
    public static ArticleSummary Build(ArticleIndex index, ArticleText text, SummaryOutcome outcome, string language)
    {
        SelectionScratch scratch = index.Selection;
        ReadOnlySpan<int> chosen = scratch.Chosen.Span;
        var sentences = new SummarySentence[chosen.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            TextSpan span = index.Sentences[index.Rankable[chosen[i]]].Span;
            sentences[i] = new SummarySentence
            {
                Text = SentenceText.Of(text.Source, span),
                Span = span,
                Score = scratch.Scores[chosen[i]],
                Rank = scratch.Ranks[chosen[i]],
            };
        }

        return new ArticleSummary { Sentences = sentences, Outcome = outcome, Language = language };
    }

    private readonly struct ByRank(Growable<int> ranks) : IComparer<int>
    {
        public int Compare(int x, int y) => ranks[x].CompareTo(ranks[y]);
    }
}
