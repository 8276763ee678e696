namespace Summarizer.Reading;

/// <summary>
/// Keeps the lists of an article. Their items are short and look like links, so that their odds say little: where a list stands
/// says more. It is the article's when a kept line that ends in a colon introduces it, or when kept blocks enclose it.
/// </summary>
internal static class BodyLists
{
    /// <summary>Mean log odds that a list may lack below a line that ends in a colon.</summary>
    private const float Introduced = 8;

    /// <summary>Mean log odds that a list between two kept blocks may lack.</summary>
    private const float Enclosed = 3;

    /// <summary>Adds the items of such lists, and the lines that introduce them, to the kept blocks.</summary>
    public static void Keep(ReadOnlySpan<BlockTraits> traits, ReadOnlySpan<float> scores, Span<bool> kept)
    {
        for (int first = 0, last; first < kept.Length; first = last + 1)
        {
            last = first;
            if (!traits[first].IsListItem) continue;
            float sum = scores[first];
            int innocent = IsInnocent(traits[first]) ? 1 : 0;
            while (last + 1 < kept.Length && traits[last + 1].IsListItem)
            {
                last++;
                sum += scores[last];
                if (IsInnocent(traits[last])) innocent++;
            }

            int items = last - first + 1;
            bool before = first > 0 && kept[first - 1], after = last + 1 < kept.Length && kept[last + 1];
            bool introduced = first > 0 && IsIntroduction(traits[first - 1]) && (before || (after && (first == 1 || kept[first - 2])));
            float lack = introduced ? Introduced : before && after ? Enclosed : 0;
            if (lack == 0 || innocent * 4 < items * 3 || sum <= -lack * items) continue;
            if (introduced) kept[first - 1] = true;
            for (int i = first; i <= last; i++) kept[i] |= IsInnocent(traits[i]);
        }
    }

    private static bool IsIntroduction(in BlockTraits t) => t.Ending == BlockEnding.Colon && t.Words >= 2 && t.CueWords * 3 <= t.Words && !BodySelection.IsCall(t);

    // The number that marks an item is none of its words; an article may list a thing twice.
    private static bool IsInnocent(in BlockTraits t)
    {
        int marker = t.Opening == BlockOpening.Digit ? 1 : 0, words = t.Words - marker;
        return words > 0 && t.CueWords * 3 <= words && !t.HasCopyright && !t.HasLink && t.OpeningByline == 0 && t.OpeningCue < 2 && t.Copies <= 3;
    }
}
