using Summarizer.Html.Pages;
using Summarizer.Text;

namespace Summarizer.Html.Titles;

/// <summary>What the title model sees of a candidate: who says it, who says nearly it, and where it stands to the article.</summary>
internal static class PageTitleFeatures
{
    public const int Count = (int)PageTitleFeature.OpenGraphAndHeadlineOnlyInNews + 1;

    private const TitleSources Heading = TitleSources.TopHeading | TitleSources.TopHeadingPart | TitleSources.TopHeadingCut;
    private const TitleSources Headline = TitleSources.Headline | TitleSources.HeadlineCut;
    private const TitleSources OpenGraph = TitleSources.OpenGraph | TitleSources.OpenGraphCut;
    private const TitleSources Document = TitleSources.Document | TitleSources.DocumentCut | TitleSources.DocumentTail;
    private const TitleSources Twitter = TitleSources.Twitter | TitleSources.TwitterCut;

    /// <summary>One row a candidate, <see cref="Count"/> wide.</summary>
    public static float[] Compute(List<TitleCandidate> candidates, DeclaredTitles declared, IReadOnlyList<PageBlock> blocks, ReadOnlySpan<bool> kept)
    {
        float[] rows = new float[candidates.Count * Count];
        HashSet<ulong> headline = Keys(declared.Headline), openGraph = Keys(declared.OpenGraph), document = Keys(declared.Document);
        HashSet<ulong> address = Keys(declared.Address), heading = [], body = [];
        int firstKept = -1;
        foreach (TitleCandidate candidate in candidates)
            if ((candidate.Sources & TitleSources.TopHeading) != 0) Words(candidate.Text, heading);

        HashSet<ulong> wanted = [];
        foreach (TitleCandidate candidate in candidates) Words(candidate.Text, wanted);
        ulong bits = 0;
        foreach (ulong key in wanted) bits |= BitOf(key);
        for (int i = 0; i < blocks.Count; i++)
        {
            if (!kept[i] || blocks[i].Around.Has(AncestorMarks.TopHeading)) continue;
            if (firstKept < 0) firstKept = i;
            Words(blocks[i].Text, body, bits);
        }

        for (int i = 0; i < candidates.Count; i++)
        {
            TitleCandidate candidate = candidates[i];
            Span<float> row = rows.AsSpan(i * Count, Count);
            // The first inputs are the bits of TitleSources, in their order.
            for (int source = 0; source <= (int)PageTitleFeature.DocumentTail; source++) row[source] = (int)candidate.Sources >> source & 1;
            FillVoices(candidate.Sources, declared.IsNews, row);
            if (candidate.Block >= 0) FillPlace(candidate, blocks[candidate.Block], firstKept, row);
            int containedIn = 0, contains = 0;
            foreach (TitleCandidate other in candidates)
            {
                if (other == candidate) continue;
                if (other.Folded.Contains(candidate.Folded, StringComparison.Ordinal)) containedIn++;
                else if (candidate.Folded.Contains(other.Folded, StringComparison.Ordinal)) contains++;
            }

            row[(int)PageTitleFeature.ContainedIn] = Math.Min(containedIn, 3) / 3f;
            row[(int)PageTitleFeature.Contains] = Math.Min(contains, 3) / 3f;
            HashSet<ulong> own = Keys(candidate.Text);
            row[(int)PageTitleFeature.UpToTwoWords] = Bit(own.Count <= 2);
            row[(int)PageTitleFeature.UpToThreeWords] = Bit(own.Count <= 3);
            row[(int)PageTitleFeature.ManyWords] = Bit(own.Count > 25);
            row[(int)PageTitleFeature.Words] = Math.Min(own.Count, 15) / 15f;
            row[(int)PageTitleFeature.IsSite] = Bit(SiteName.IsSite(candidate.Text, declared.Site));
            row[(int)PageTitleFeature.HeadingOverlap] = Shared(own, heading);
            row[(int)PageTitleFeature.HeadlineOverlap] = Shared(own, headline);
            row[(int)PageTitleFeature.OpenGraphOverlap] = Shared(own, openGraph);
            row[(int)PageTitleFeature.DocumentOverlap] = Shared(own, document);
            row[(int)PageTitleFeature.AddressOverlap] = Shared(own, address);
            row[(int)PageTitleFeature.BodyOverlap] = Shared(own, body);
            row[(int)PageTitleFeature.IsCutShort] = Bit(candidate.Text.EndsWith('…') || candidate.Text.EndsWith("...", StringComparison.Ordinal));
            row[(int)PageTitleFeature.Cut] = candidate.Cut;
        }

        return rows;
    }

    // Who agrees on the candidate, and who stands alone: publishers' templates differ in which of their titles is the article's.
    private static void FillVoices(TitleSources sources, bool isNews, Span<float> row)
    {
        bool heading = (sources & Heading) != 0, headline = (sources & Headline) != 0, graph = (sources & OpenGraph) != 0;
        bool document = (sources & Document) != 0, twitter = (sources & Twitter) != 0;
        row[(int)PageTitleFeature.Voices] = (Bit(heading) + Bit(headline) + Bit(graph) + Bit(document) + Bit(twitter)) / 5;
        row[(int)PageTitleFeature.OpenGraphAlone] = Bit(graph && !heading && !document);
        row[(int)PageTitleFeature.HeadlineAlone] = Bit(headline && !heading && !document && !graph);
        row[(int)PageTitleFeature.HeadingAlone] = Bit(heading && !document && !graph && !headline);
        row[(int)PageTitleFeature.DocumentAlone] = Bit(document && !heading && !graph && !headline);
        row[(int)PageTitleFeature.HeadingAndDocumentOnly] = Bit(heading && document && !graph);
        row[(int)PageTitleFeature.HeadingAndHeadlineOnly] = Bit(heading && headline && !graph);
        row[(int)PageTitleFeature.OpenGraphAndDocumentOnly] = Bit(graph && document && !heading);
        row[(int)PageTitleFeature.OpenGraphAndHeadlineOnly] = Bit(graph && headline && !heading);
        if (!isNews) return;
        row[(int)PageTitleFeature.HeadingOfNews] = Bit(heading);
        row[(int)PageTitleFeature.HeadlineOfNews] = Bit(headline);
        row[(int)PageTitleFeature.OpenGraphOfNews] = Bit(graph);
        row[(int)PageTitleFeature.TwitterOfNews] = Bit(twitter);
        row[(int)PageTitleFeature.DocumentOfNews] = Bit(document);
        row[(int)PageTitleFeature.OpenGraphAloneInNews] = row[(int)PageTitleFeature.OpenGraphAlone];
        row[(int)PageTitleFeature.HeadlineAloneInNews] = row[(int)PageTitleFeature.HeadlineAlone];
        row[(int)PageTitleFeature.HeadingAloneInNews] = row[(int)PageTitleFeature.HeadingAlone];
        row[(int)PageTitleFeature.HeadingAndDocumentOnlyInNews] = row[(int)PageTitleFeature.HeadingAndDocumentOnly];
        row[(int)PageTitleFeature.HeadingAndHeadlineOnlyInNews] = row[(int)PageTitleFeature.HeadingAndHeadlineOnly];
        row[(int)PageTitleFeature.OpenGraphAndHeadlineOnlyInNews] = row[(int)PageTitleFeature.OpenGraphAndHeadlineOnly];
    }

    private static void FillPlace(TitleCandidate candidate, PageBlock block, int firstKept, Span<float> row)
    {
        row[(int)PageTitleFeature.Hidden] = Bit(block.Around.Has(AncestorMarks.Hidden));
        row[(int)PageTitleFeature.IsVisible] = 1;
        row[(int)PageTitleFeature.IsVisibleHeading] = Bit(block.Element.LocalName is "h1" or "h2" or "h3");
        if (candidate.Heading < 0) return;
        int distance = firstKept - candidate.Block;
        row[(int)PageTitleFeature.FirstHeading] = Bit(candidate.Heading == 0);
        row[(int)PageTitleFeature.HeadingInMain] = Bit(block.Around.Has(AncestorMarks.Article | AncestorMarks.Main));
        row[(int)PageTitleFeature.HeadingInHeader] = Bit(block.Around.Has(AncestorMarks.Header | AncestorMarks.Nav | AncestorMarks.Footer | AncestorMarks.Aside));
        row[(int)PageTitleFeature.HeadingAboveBody] = Bit(distance is >= 0 and < 10);
    }

    private static float Shared(HashSet<ulong> own, HashSet<ulong> other)
    {
        if (other.Count == 0) return 0;
        int shared = 0;
        foreach (ulong key in own)
            if (other.Contains(key)) shared++;
        return own.Count == 0 ? 0 : (float)shared / own.Count;
    }

    private static HashSet<ulong> Keys(string? text)
    {
        var keys = new HashSet<ulong>();
        Words(text, keys);
        return keys;
    }

    /// <summary>Adds the words whose bits are among those wanted.</summary>
    private static void Words(string? text, HashSet<ulong> keys, ulong wanted = ulong.MaxValue)
    {
        if (text is null) return;
        for (int at = 0; at < text.Length; at++)
        {
            ulong key = WordKey.Seed;
            int start = at;
            for (; at < text.Length && Chars.IsLetterOrDigit(text[at]); at++) key = WordKey.Add(key, Chars.Lower(text[at]));
            if (at == start) continue;
            key = WordKey.Finish(key);
            if ((BitOf(key) & wanted) != 0) keys.Add(key);
        }
    }

    private static ulong BitOf(ulong key) => 1ul << (int)(key >> 58);

    private static float Bit(bool value) => value ? 1 : 0;
}
