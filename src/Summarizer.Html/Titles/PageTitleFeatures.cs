using Summarizer.Html.Pages;
using Summarizer.Text;

namespace Summarizer.Html.Titles;

/// <summary>What the title model sees of a candidate: who says it, on what kind of page, where it stands, and what the address says.</summary>
internal static class PageTitleFeatures
{
    public const int Count = (int)PageTitleFeature.Cut + 1;

    /// <summary>A heading farther above the article than this many blocks opens something else.</summary>
    private const int NearBody = 10;

    private const TitleSources Heading = TitleSources.TopHeading | TitleSources.TopHeadingPart | TitleSources.TopHeadingCut | TitleSources.TopHeadingTail;
    private const TitleSources Headline = TitleSources.Headline | TitleSources.HeadlineCut;
    private const TitleSources OpenGraph = TitleSources.OpenGraph | TitleSources.OpenGraphCut;
    private const TitleSources Document = TitleSources.Document | TitleSources.DocumentCut | TitleSources.DocumentTail;
    private const TitleSources Twitter = TitleSources.Twitter | TitleSources.TwitterCut;
    private const TitleSources Whole = TitleSources.TopHeading | TitleSources.TopHeadingPart | TitleSources.Headline | TitleSources.OpenGraph | TitleSources.Document | TitleSources.Twitter;

    /// <summary>One row a candidate, <see cref="Count"/> wide.</summary>
    public static float[] Compute(List<TitleCandidate> candidates, DeclaredTitles declared, IReadOnlyList<PageBlock> blocks, ReadOnlySpan<bool> kept)
    {
        float[] rows = new float[candidates.Count * Count];
        int firstKept = 0;
        while (firstKept < blocks.Count && (!kept[firstKept] || blocks[firstKept].Around.Has(AncestorMarks.TopHeading))) firstKept++;
        if (firstKept == blocks.Count) firstKept = -1;
        int leading = ShownHeadings.Leading(candidates, blocks, declared.Site);
        List<string> shown = ShownHeadings.Fold(blocks, firstKept);
        float[] address = AddressWords.Agreement(candidates, declared.Address);
        for (int i = 0; i < candidates.Count; i++)
        {
            TitleCandidate candidate = candidates[i];
            Span<float> row = rows.AsSpan(i * Count, Count);
            FillVoices(candidate.Sources, declared, row);
            FillParts(candidate, declared.IsNews, row);
            if (candidate.Heading >= 0) FillPlace(candidate, blocks[candidate.Block], firstKept, leading, row);
            row[(int)PageTitleFeature.ShownAsHeading] = Bit(ShownHeadings.Say(shown, candidate));
            int containedIn = 0, contains = 0;
            float others = 0;
            for (int j = 0; j < candidates.Count; j++)
            {
                if (j == i) continue;
                if (candidates[j].Folded.Contains(candidate.Folded, StringComparison.Ordinal)) containedIn++;
                else if (candidate.Folded.Contains(candidates[j].Folded, StringComparison.Ordinal)) contains++;
                else others = Math.Max(others, address[j]);
            }

            row[(int)PageTitleFeature.ContainedIn] = Math.Min(containedIn, 3) / 3f;
            row[(int)PageTitleFeature.Contains] = Math.Min(contains, 3) / 3f;
            row[(int)PageTitleFeature.SaysTheAddress] = Bit(AddressWords.IsSaidBy(address[i], others));
            row[(int)PageTitleFeature.UpToThreeWords] = Bit(IsShort(candidate.Text));
            row[(int)PageTitleFeature.IsSite] = Bit(SiteName.IsAllOf(candidate.Text, declared.Site));
            row[(int)PageTitleFeature.Cut] = candidate.Cut;
        }

        return rows;
    }

    // Who agrees on the candidate, and who stands alone: publishers' templates differ in which of their titles is the article's.
    private static void FillVoices(TitleSources sources, DeclaredTitles declared, Span<float> row)
    {
        bool heading = (sources & Heading) != 0, headline = (sources & Headline) != 0, graph = (sources & OpenGraph) != 0;
        bool document = (sources & Document) != 0, twitter = (sources & Twitter) != 0;
        row[(int)PageTitleFeature.Heading] = Bit(heading);
        row[(int)PageTitleFeature.OpenGraph] = Bit(graph);
        row[(int)PageTitleFeature.Document] = Bit(document);
        row[(int)PageTitleFeature.HeadingAlone] = Bit(heading && !document && !graph && !headline);
        row[(int)PageTitleFeature.HeadingAndDocumentOnly] = Bit(heading && document && !graph);
        if (declared.IsPost)
        {
            row[(int)PageTitleFeature.HeadingOfPost] = Bit(heading);
            row[(int)PageTitleFeature.HeadlineOfPost] = Bit(headline);
            row[(int)PageTitleFeature.OpenGraphOfPost] = Bit(graph);
            row[(int)PageTitleFeature.DocumentOfPost] = Bit(document);
        }

        if (!declared.IsNews) return;
        row[(int)PageTitleFeature.HeadingOfNews] = Bit(heading);
        row[(int)PageTitleFeature.HeadlineOfNews] = Bit(headline);
        row[(int)PageTitleFeature.OpenGraphOfNews] = Bit(graph);
        row[(int)PageTitleFeature.TwitterOfNews] = Bit(twitter);
        row[(int)PageTitleFeature.DocumentOfNews] = Bit(document);
        row[(int)PageTitleFeature.HeadingAloneInNews] = row[(int)PageTitleFeature.HeadingAlone];
        row[(int)PageTitleFeature.HeadlineAloneInNews] = Bit(headline && !heading && !document && !graph);
        row[(int)PageTitleFeature.HeadingAndDocumentOnlyInNews] = row[(int)PageTitleFeature.HeadingAndDocumentOnly];
        row[(int)PageTitleFeature.HeadingAndHeadlineOnlyInNews] = Bit(heading && headline && !graph);
        row[(int)PageTitleFeature.OpenGraphAndHeadlineOnlyInNews] = Bit(graph && headline && !heading);
    }

    // What a dash or a bar sets apart is a part of a news headline rather than of any other page's.
    private static void FillParts(TitleCandidate candidate, bool isNews, Span<float> row)
    {
        float isCut = Bit((candidate.Sources & Whole) == 0), hasParts = Bit(SiteName.SplitLast(candidate.Text).Tail.Length > 0);
        row[(int)PageTitleFeature.IsCut] = isCut;
        row[(int)PageTitleFeature.HasParts] = hasParts;
        row[(int)PageTitleFeature.DocumentTail] = Bit((candidate.Sources & TitleSources.DocumentTail) != 0);
        if (!isNews) return;
        row[(int)PageTitleFeature.IsCutInNews] = isCut;
        row[(int)PageTitleFeature.HasPartsInNews] = hasParts;
    }

    private static void FillPlace(TitleCandidate candidate, PageBlock block, int firstKept, int leading, Span<float> row)
    {
        int distance = firstKept - candidate.Block;
        row[(int)PageTitleFeature.LeadingHeading] = Bit(candidate.Heading == leading);
        row[(int)PageTitleFeature.HeadingInMain] = Bit(block.Around.Has(AncestorMarks.Article | AncestorMarks.Main));
        row[(int)PageTitleFeature.HeadingAboveBody] = Bit(distance is >= 0 and < NearBody);
    }

    // Up to three words are a section's name more often than a title.
    private static bool IsShort(string text)
    {
        int words = 0;
        bool inWord = false;
        foreach (char c in text)
        {
            bool isLetter = Chars.IsLetterOrDigit(c);
            if (isLetter && !inWord) words++;
            inWord = isLetter;
        }

        return words <= 3;
    }

    private static float Bit(bool value) => value ? 1 : 0;
}
