using Summarizer.Analysis;
using Summarizer.Ranking;

namespace Summarizer.Selection;

/// <summary>Chooses sentences within a budget.</summary>
internal static class SentenceSelector
{
    /// <summary>Fills <see cref="SelectionScratch.Chosen"/>; the sentences must be scored and sorted.</summary>
    /// <param name="index">The article.</param>
    /// <param name="text">Its text.</param>
    /// <param name="salience">The default ranker, whose summaries are guarded; null for the classics, which choose by score alone.</param>
    /// <param name="length">The budget.</param>
    public static SummaryOutcome Select(ArticleIndex index, ArticleText text, SalienceRanker? salience, SummaryLength length)
    {
        SelectionScratch scratch = index.Selection;
        scratch.Chosen.Clear();
        if (index.Rankable.Count == 0) return SummaryOutcome.Empty;
        bool whole = length.Unit == LengthUnit.Auto || (length.Unit == LengthUnit.Sentences && length.Amount <= SetSelector.LargestSet);
        if (salience is null) ByScore(index, text, new LengthBudget(length, index, text));
        else if (whole) SetSelector.Select(index, text, salience.Model.Sets, length.Unit == LengthUnit.Auto ? 0 : (int)length.Amount);
        else BudgetFiller.Fill(index, text, new LengthBudget(length, index, text));
        return scratch.Chosen.Count > 0 ? SummaryOutcome.Ok : SummaryOutcome.BudgetTooSmall;
    }

    private static void ByScore(ArticleIndex index, ArticleText text, LengthBudget budget)
    {
        SelectionScratch scratch = index.Selection;
        foreach (int sentence in scratch.Order.Span)
        {
            if (budget.IsFull) break;
            if (budget.TryTake(index, text, index.Rankable[sentence])) scratch.Chosen.Add(sentence);
        }
    }
}
