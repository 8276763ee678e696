using System.Text;
using AngleSharp.Dom;
using Summarizer.Html.Pages;

namespace Summarizer.Html.Titles;

/// <summary>All texts that may be a page's title: its top headings and what its head declares, each with and without its ends.</summary>
internal static class TitleCandidates
{
    private const int MaxHeadings = 12, MaxLength = 400;

    public static List<TitleCandidate> Collect(DeclaredTitles declared, IReadOnlyList<PageBlock> blocks)
    {
        var found = new List<TitleCandidate>();
        AddHeadings(blocks, found, declared.Site);
        AddWithCuts(found, declared.Headline, TitleSources.Headline, TitleSources.HeadlineCut, declared.Site);
        AddWithCuts(found, declared.OpenGraph, TitleSources.OpenGraph, TitleSources.OpenGraphCut, declared.Site);
        AddWithCuts(found, declared.Document, TitleSources.Document, TitleSources.DocumentCut, declared.Site);
        AddWithCuts(found, declared.Twitter, TitleSources.Twitter, TitleSources.TwitterCut, declared.Site);
        return found;
    }

    /// <summary>Letters and digits in lower case.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
            if (char.IsLetterOrDigit(c)) folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }

    // A top heading may hold several blocks (a kicker above the title): the whole, and each part.
    private static void AddHeadings(IReadOnlyList<PageBlock> blocks, List<TitleCandidate> found, string? site)
    {
        int heading = 0;
        for (int i = 0; i < blocks.Count && heading < MaxHeadings; i++)
        {
            if (!blocks[i].Around.Has(AncestorMarks.TopHeading)) continue;
            OpenElement? element = TopHeading(blocks[i]);
            int end = i + 1;
            while (end < blocks.Count && blocks[end].Around.Has(AncestorMarks.TopHeading) && TopHeading(blocks[end]) == element) end++;
            if (end - i > 1)
            {
                for (int part = i; part < end; part++) Place(Add(found, blocks[part].Text, TitleSources.TopHeadingPart, 0), part, heading);
                string whole = string.Join(' ', Enumerable.Range(i, end - i).Select(part => blocks[part].Text));
                Place(Add(found, whole, TitleSources.TopHeading, 0), i, heading);
            }
            else
            {
                string text = SiteName.Without(blocks[i].Text, site);
                Place(Add(found, text, TitleSources.TopHeading, 0), i, heading);
                foreach (string cut in Cuts(text)) Place(Add(found, cut, TitleSources.TopHeadingCut, Share(cut, text)), i, heading);
                if (element is not null && text.Length <= MaxLength && LastRun(element.Element, text) is { } tail) Place(Add(found, tail, TitleSources.TopHeadingTail, Share(tail, text)), i, heading);
            }

            heading++;
            i = end - 1;
        }

        static void Place(TitleCandidate? candidate, int block, int heading)
        {
            if (candidate is null || candidate.Heading >= 0) return;
            candidate.Block = block;
            candidate.Heading = heading;
        }
    }

    /// <summary>The last run of text in a heading of several, where it is no single word and a sign sets it apart: a kicker may stand before it.</summary>
    private static string? LastRun(INode heading, string text)
    {
        const int LeastSpaces = 2;
        INode last = heading;
        while (last is not IText)
        {
            INodeList children = last.ChildNodes;
            int at = children.Length - 1;
            while (at >= 0 && string.IsNullOrWhiteSpace(children[at].TextContent)) at--;
            if (at < 0) return null;
            last = children[at];
        }

        string run = string.Join(' ', last.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (run.AsSpan().Count(' ') < LeastSpaces || !text.EndsWith(run, StringComparison.Ordinal)) return null;
        ReadOnlySpan<char> before = text.AsSpan(0, text.Length - run.Length).TrimEnd();
        return before.Length > 0 && !char.IsLetterOrDigit(before[^1]) ? run : null;
    }

    /// <summary>The nearest top heading that holds the block, where there is one.</summary>
    private static OpenElement? TopHeading(PageBlock block)
    {
        OpenElement? at = block.Open;
        while (at is not null && at.Name != "h1") at = at.Parent;
        return at;
    }

    private static void AddWithCuts(List<TitleCandidate> found, string? title, TitleSources source, TitleSources cutSource, string? site)
    {
        if (title is null) return;
        title = SiteName.Without(title, site);
        Add(found, title, source, 0);
        foreach (string cut in Cuts(title)) Add(found, cut, cutSource, Share(cut, title));
        (_, string tail) = SiteName.SplitFirst(title);
        if (tail.Length > 0 && source == TitleSources.Document) Add(found, tail, TitleSources.DocumentTail, Share(tail, title));
    }

    // Without the last one and two parts, which may be the names of a site that the page does not give, or of a section.
    private static IEnumerable<string> Cuts(string title)
    {
        (string head, string tail) = SiteName.SplitLast(title);
        if (tail.Length == 0 || GoesOn(tail)) yield break;
        yield return head;
        (head, tail) = SiteName.SplitLast(head);
        if (tail.Length > 0 && !GoesOn(tail)) yield return head;
    }

    // « Le prix baisse - et ce n'est pas fini »: a small letter and several words are the same sentence, not a site (« heise online »).
    private static bool GoesOn(string tail)
    {
        const int SiteWords = 3;
        return char.IsLower(tail[0]) && tail.AsSpan().Count(' ') >= SiteWords;
    }

    private static TitleCandidate? Add(List<TitleCandidate> found, string text, TitleSources source, float cut)
    {
        if (text.Length > MaxLength) return null;
        string folded = Fold(text);
        if (folded.Length == 0) return null;
        foreach (TitleCandidate known in found)
        {
            if (known.Folded != folded) continue;
            known.Add(text, source, cut);
            return known;
        }

        var candidate = new TitleCandidate(folded);
        candidate.Add(text, source, cut);
        found.Add(candidate);
        return candidate;
    }

    private static float Share(string cut, string whole) => 1 - ((float)cut.Length / whole.Length);
}
