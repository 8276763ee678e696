using Summarizer.Analysis;

namespace Summarizer.Selection;

/// <summary>
/// Fills a budget with the best sentences, in time linear in the article after sorting. A sentence that leans on the one
/// before (a dangling start, a quotation without its speaker) comes with it or not at all; near-duplicates of a chosen
/// sentence and fragments are left out; a long extract is chosen by score, less the
/// near-duplicates. When nothing fits that way, the best sentence that does is taken, whatever it is.
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
            if (scratch.Taken[sentence]) continue;
            SentenceFault fault = budget.IsExtract ? SentenceFault.None : SentenceGuards.Find(index, text, sentence);
            bool fits = fault switch
            {
                SentenceFault.None => TryTake(index, text, ref budget, sentence),
                SentenceFault.Question or SentenceFault.Fragment => true,
                _ => TryTakeLeaning(index, text, ref budget, sentence),
            };
            if (!fits) misfits++;
        }

        foreach (int sentence in scratch.Order.Span)
        {
            if (scratch.Chosen.Count > 0) return;
            TryTake(index, text, ref budget, sentence);
        }
    }

    /// <summary>Takes a sentence that leans on the one before: when that is chosen, or can be chosen with it.</summary>
    private static bool TryTakeLeaning(ArticleIndex index, ArticleText text, ref LengthBudget budget, int sentence)
    {
        // Without a sentence before it, nothing better can be had than to leave it out.
        if (sentence == 0) return true;
        if (!index.Selection.Taken[sentence - 1])
        {
            if (SentenceGuards.Find(index, text, sentence - 1) != SentenceFault.None) return true;
            LengthBudget trial = budget;
            if (!trial.TryTake(index, text, index.Rankable[sentence - 1]) || !trial.TryTake(index, text, index.Rankable[sentence])) return false;
            TryTake(index, text, ref budget, sentence - 1);
            if (!index.Selection.Taken[sentence - 1]) return true;
        }

        return TryTake(index, text, ref budget, sentence);
    }

    /// <summary>False when the sentence does not fit; a near-duplicate fits but is left out.</summary>
    private static bool TryTake(ArticleIndex index, ArticleText text, ref LengthBudget budget, int sentence)
    {
        SelectionScratch scratch = index.Selection;
        int row = index.Rankable[sentence];
        ReadOnlySpan<int> terms = index.Columns.Span[index.RowStart[row]..index.RowStart[row + 1]];
        if (IsNearDuplicate(index, scratch, terms)) return true;
        if (!budget.TryTake(index, text, row)) return false;
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
