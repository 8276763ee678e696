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
        int[] byScore = new int[scores.Length];
        for (int i = 0; i < byScore.Length; i++) byScore[i] = i;
        double[] keys = scores.ToArray();
        Array.Sort(byScore, (a, b) => keys[b] != keys[a] ? keys[b].CompareTo(keys[a]) : a.CompareTo(b));
        for (int i = 0; i < byScore.Length; i++) ranks[byScore[i]] = i + 1;

        var chosen = new Growable<int>();
        SummaryOutcome outcome = SentenceSelector.Select(index, text, scores, length, ranker is SalienceRanker, chosen);
        selected = new bool[scores.Length];
        foreach (int sentence in chosen.Span) selected[sentence] = true;
        if (order == SummaryOrder.Source) chosen.Span.Sort();
        var sentences = new SummarySentence[chosen.Count];
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
}
