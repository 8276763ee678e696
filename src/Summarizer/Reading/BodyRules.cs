namespace Summarizer.Reading;

/// <summary>Finds the blocks of the article: prose within the run of blocks that holds the most of it.</summary>
internal static class BodyRules
{
    public static void Decide(ReadOnlySpan<BlockTraits> traits, Span<bool> kept)
    {
        (int first, int last) = DensestRun(traits);
        int words = 0, best = 0;
        for (int i = 0; i < traits.Length; i++)
        {
            kept[i] = i >= first && i <= last && (IsProse(traits[i]) || IsInner(traits, i, last));
            if (kept[i]) words += traits[i].Words;
            if (traits[i].Words > traits[best].Words) best = i;
        }

        // A text with words always keeps something.
        if (words == 0 && traits[best].Words > 0) kept[best] = true;
    }

    public static bool IsProse(in BlockTraits t)
    {
        if (t.Words < 6 || t.HasCopyright || t.CueWords * 3 > t.Words || t.Separators > 2) return false;
        bool ended = t.Ending is BlockEnding.Stop or BlockEnding.Ellipsis or BlockEnding.Colon or BlockEnding.Closing;
        return (ended && t.SmallWords * 2 >= t.CapitalWords) || (t.Words >= 20 && t.SmallWords > t.CapitalWords);
    }

    // Headings, list items and short lines of dialogue between paragraphs.
    private static bool IsInner(ReadOnlySpan<BlockTraits> traits, int index, int last)
    {
        ref readonly BlockTraits t = ref traits[index];
        if (t.Words == 0 || t.CueWords * 2 > t.Words || t.HasCopyright || t.Copies > 1) return false;
        if (t.DateWords + t.NumberWords >= t.Words || t.OpeningByline > 0) return false;
        if (t.IsListItem || t.Ending is BlockEnding.Stop) return true;
        return (index < last && IsProse(traits[index + 1])) || (index > 0 && traits[index - 1].Ending == BlockEnding.Colon);
    }

    // Kadane's largest sum: words of prose count for, other blocks against, and a heading that closes articles most of all.
    private static (int First, int Last) DensestRun(ReadOnlySpan<BlockTraits> traits)
    {
        int sum = 0, start = 0, bestSum = 0, first = 0, last = -1;
        for (int i = 0; i < traits.Length; i++)
        {
            ref readonly BlockTraits t = ref traits[i];
            bool closes = t.CueWords * 10 >= t.Words * 6 && t.CueReason is FurnitureReason.RelatedLinks or FurnitureReason.Comments or FurnitureReason.AuthorBox;
            int value = IsProse(t) ? t.Words : closes ? -80 : t.CueWords * 2 > t.Words ? -15 : -5;
            if (sum <= 0) (sum, start) = (0, i);
            sum += value;
            if (sum > bestSum) (bestSum, first, last) = (sum, start, i);
        }

        return (first, last);
    }
}
