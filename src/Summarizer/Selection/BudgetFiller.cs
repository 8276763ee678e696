using Summarizer.Analysis;

namespace Summarizer.Selection;

/// <summary>
/// Fills a budget with the best sentences, in time linear in the article after sorting: first those that may stand alone
/// (or follow a chosen forerunner), then what refers back to a sentence that was chosen. Near-duplicates of a chosen
/// sentence are left out. When nothing fits that way, the best sentence that does is taken, whatever it is.
/// </summary>
internal static class BudgetFiller
{
    /// <summary>Counting a caller's own units may be slow: so many misfits end the search once something is chosen.</summary>
    private const int MostMisfits = 12;

    public static void Fill(ArticleIndex index, ArticleText text, LengthBudget budget)
    {
        SelectionScratch scratch = index.Selection;
        scratch.Taken.Reset(index.Rankable.Count);
        scratch.Holder.Reset(index.Terms.Count);
        scratch.Shared.Reset(index.Rankable.Count);
        int misfits = 0;
        foreach (int sentence in scratch.Order.Span)
        {
            if (budget.IsFull || (budget.IsCustom && misfits >= MostMisfits && scratch.Chosen.Count > 0)) return;
            SentenceFault fault = SentenceGuards.Find(index, text, sentence);
            bool stands = fault == SentenceFault.None || (fault == SentenceFault.Dangling && sentence > 0 && scratch.Taken[sentence - 1]);
            if (stands && !TryTake(index, text, ref budget, sentence)) misfits++;
        }

        // What refers back, now that its forerunner may have come in.
        for (int sentence = 1; sentence < scratch.Taken.Count && !budget.IsFull; sentence++)
        {
            if (scratch.Taken[sentence] || !scratch.Taken[sentence - 1]) continue;
            if (SentenceGuards.Find(index, text, sentence) == SentenceFault.Dangling) TryTake(index, text, ref budget, sentence);
        }

        foreach (int sentence in scratch.Order.Span)
        {
            if (scratch.Chosen.Count > 0) return;
            TryTake(index, text, ref budget, sentence);
        }
    }

    private static bool TryTake(ArticleIndex index, ArticleText text, ref LengthBudget budget, int sentence)
    {
        SelectionScratch scratch = index.Selection;
        int row = index.Rankable[sentence];
        ReadOnlySpan<int> terms = index.Columns.Span[index.RowStart[row]..index.RowStart[row + 1]];
        if (IsNearDuplicate(index, scratch, terms)) return true;
        if (!budget.TryTake(text, index.Sentences[row].Span)) return false;
        scratch.Taken[sentence] = true;
        scratch.Chosen.Add(sentence);
        foreach (int term in terms) scratch.Holder[term] = sentence + 1;
        return true;
    }

    /// <summary>Compares with the sentences that last held its terms: a near-duplicate is the last holder of nearly all of them.</summary>
    private static bool IsNearDuplicate(ArticleIndex index, SelectionScratch scratch, ReadOnlySpan<int> terms)
    {
        float mass = 0, most = 0;
        foreach (int term in terms)
        {
            float idf = index.Terms[term].Idf;
            mass += idf;
            int holder = scratch.Holder[term] - 1;
            if (holder >= 0) most = Math.Max(most, scratch.Shared[holder] += idf);
        }

        foreach (int term in terms)
        {
            int holder = scratch.Holder[term] - 1;
            if (holder >= 0) scratch.Shared[holder] = 0;
        }

        return mass > 0 && most > SetSelector.NearDuplicate * mass;
    }
}
