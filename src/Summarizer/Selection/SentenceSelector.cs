using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>Chooses sentences within a budget.</summary>
internal static class SentenceSelector
{
    /// <summary>Marks the chosen sentences (indexes into the rankable sentences), best first.</summary>
    public static SummaryOutcome Select(
        ArticleIndex index, ArticleText text, ReadOnlySpan<double> scores, SummaryLength length, bool guarded, Growable<int> chosen)
    {
        chosen.Clear();
        int count = index.Rankable.Count;
        if (count == 0) return SummaryOutcome.Empty;
        var budget = new LengthBudget(length, index, text);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) order[i] = i;
        double[] keys = scores.ToArray();
        Array.Sort(order, (a, b) => keys[b] != keys[a] ? keys[b].CompareTo(keys[a]) : a.CompareTo(b));
        foreach (int sentence in order)
        {
            if (budget.IsFull) break;
            if (budget.TryTake(text, index.Sentences[index.Rankable[sentence]].Span)) chosen.Add(sentence);
        }

        return chosen.Count > 0 ? SummaryOutcome.Ok : SummaryOutcome.BudgetTooSmall;
    }
}
