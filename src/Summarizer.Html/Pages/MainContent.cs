namespace Summarizer.Html.Pages;

/// <summary>Decides which blocks of a page are its article, from the scores of both passes.</summary>
internal static class MainContent
{
    /// <summary>Between the costs of losing a paragraph and of keeping a line of furniture; cross-validated with the model.</summary>
    public const float Threshold = 0.45f;

    /// <summary>Templates print the same text twice, for wide and for narrow screens; shorter repeats may be meant.</summary>
    private const int RepeatedLength = 40;

    /// <summary>Characters of an article outside the comments that make it the page's subject; a forum's page has none.</summary>
    private const int ArticleLength = 150;

    /// <summary>Characters of running text up to which an article is a brief.</summary>
    private const int BriefLength = 1000;

    /// <summary>The score that suffices for a brief's paragraph below another, and how many blocks above that may stand.</summary>
    private const float SiblingThreshold = 0.1f;

    private const int SiblingReach = 12;

    /// <summary>Share of its letters that such a paragraph may have inside links.</summary>
    private const float SiblingLinks = 0.1f;

    public static bool[] Choose(IReadOnlyList<PageBlock> blocks, ReadOnlySpan<float> scores, ReadOnlySpan<float> votes)
    {
        bool[] kept = new bool[blocks.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool any = false;
        int article = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            kept[i] = scores[i] > Threshold && (blocks[i].Text.Length < RepeatedLength || seen.Add(blocks[i].Text));
            any |= kept[i];
            if (kept[i] && votes[i] > 0 && !blocks[i].Around.Has(AncestorMarks.Comments)) article += blocks[i].Text.Length;
        }

        KeepSiblings(blocks, scores, kept);

        // Readers' comments read like articles; where there is an article that both voices agree on, they are not it.
        for (int i = 0; article > ArticleLength && i < kept.Length; i++)
            if (votes[i] == 0 && blocks[i].Around.Has(AncestorMarks.Comments)) kept[i] = false;

        // A page with text never comes out empty: the container's choice serves, else the longest block.
        if (any || blocks.Count == 0) return kept;
        for (int i = 0; i < kept.Length; i++) any |= kept[i] = votes[i] > 0;
        if (any) return kept;
        int longest = 0;
        for (int i = 1; i < kept.Length; i++)
            if (blocks[i].Text.Length > blocks[longest].Text.Length) longest = i;
        kept[longest] = true;
        return kept;
    }

    /// <summary>
    /// The last paragraphs of a brief have nothing after them that speaks for them: beside one that is kept, under the same element and
    /// by the same template, they need less. Long articles need no such help.
    /// </summary>
    private static void KeepSiblings(IReadOnlyList<PageBlock> blocks, ReadOnlySpan<float> scores, bool[] kept)
    {
        float prose = 0;
        for (int i = 0; i < kept.Length; i++)
            if (kept[i]) prose += blocks[i].Prose;
        if (prose > BriefLength) return;
        for (int i = 1; i < kept.Length; i++)
        {
            PageBlock block = blocks[i];
            if (scores[i] is < SiblingThreshold or > Threshold || block.Prose == 0 || block.LinkShare > SiblingLinks || block.OwnFurniture > 0) continue;
            for (int j = i - 1; j >= 0 && j >= i - SiblingReach && !kept[i]; j--)
                kept[i] = kept[j] && blocks[j].Prose > 0 && blocks[j].Kind == block.Kind && blocks[j].Parent == block.Parent;
        }
    }
}
