using Summarizer.Html.Pages;

namespace Summarizer.Html.Titles;

/// <summary>The headings that a reader of the page sees: which one leads the article, and what they say.</summary>
internal static class ShownHeadings
{
    /// <summary>Letters of the shortest candidate that is looked for inside longer headings, and blocks below the body's first that may still hold the title.</summary>
    private const int LeastLetters = 8, BelowBody = 1;

    /// <summary>Number of the first top heading that neither names the site nor stands in its frame, or -1.</summary>
    public static int Leading(List<TitleCandidate> candidates, IReadOnlyList<PageBlock> blocks, string? site)
    {
        int leading = -1, shown = -1, first = -1;
        foreach (TitleCandidate candidate in candidates)
        {
            int heading = candidate.Heading;
            if (heading < 0 || (candidate.Sources & (TitleSources.TopHeading | TitleSources.TopHeadingPart)) == 0) continue;
            Surroundings around = blocks[candidate.Block].Around;
            Least(ref first, heading);
            if (around.Has(AncestorMarks.Hidden) || SiteName.IsSite(candidate.Text, site)) continue;
            Least(ref shown, heading);
            bool inFrame = around.Has(AncestorMarks.Footer)
                || (around.Has(AncestorMarks.Nav | AncestorMarks.Aside | AncestorMarks.Header) && !around.Has(AncestorMarks.Main | AncestorMarks.Article));
            if (!inFrame) Least(ref leading, heading);
        }

        return leading >= 0 ? leading : shown >= 0 ? shown : first;

        static void Least(ref int known, int heading) => known = known < 0 ? heading : Math.Min(known, heading);
    }

    /// <summary>What the headings of the three upper levels say, folded: top headings anywhere, others down to where the body begins.</summary>
    public static List<string> Fold(IReadOnlyList<PageBlock> blocks, int firstKept)
    {
        const int LongestHeading = 900;
        var folded = new List<string>();
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            if (block.Text.Length > LongestHeading || block.Around.Has(AncestorMarks.Hidden | AncestorMarks.Nav | AncestorMarks.Footer | AncestorMarks.Aside)) continue;
            bool isTop = block.Around.Has(AncestorMarks.TopHeading);
            if (isTop || ((firstKept < 0 || i <= firstKept + BelowBody) && IsInHeading(block))) folded.Add(TitleCandidates.Fold(block.Text));
        }

        return folded;
    }

    /// <summary>True when a heading not twice as long says the candidate: often with a kicker before it.</summary>
    public static bool Say(List<string> shown, TitleCandidate candidate)
    {
        if (candidate.Folded.Length < LeastLetters) return false;
        foreach (string heading in shown)
            if (heading.Length <= (2 * candidate.Folded.Length) + LeastLetters && heading.Contains(candidate.Folded, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsInHeading(PageBlock block)
    {
        for (OpenElement? at = block.Open; at is not null; at = at.Parent)
            if (at.Name is "h2" or "h3") return true;
        return false;
    }
}
