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
}
