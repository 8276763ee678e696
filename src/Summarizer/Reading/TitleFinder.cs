using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>Finds the block that holds the article's title: of the blocks above and at its start, the one with the best odds.</summary>
internal static class TitleFinder
{
    /// <summary>Blocks above the article's start that are looked at.</summary>
    private const int Above = 80;

    /// <summary>Blocks from the article's start on: where a standfirst or a paragraph was taken in before the title.</summary>
    private const int Below = 3;

    private const int MaxWords = 50;

    /// <summary>Blocks above the article by which a page is known, and the log odds that suffice for its title.</summary>
    private const int PageBlocks = 8;

    private const float PageThreshold = -2;

    /// <summary>The log odds that suffice for a line that is no part of the body: something else than a title must explain it.</summary>
    private const float OutsideThreshold = -1;

    /// <summary>Index of the title block, or -1 where the text does not hold one.</summary>
    public static int Find(
        ReadOnlySpan<char> text, ReadOnlySpan<char> title, TextMasks masks, ReadOnlySpan<BlockEntry> blocks, ReadOnlySpan<bool> kept, bool hasStopWords,
        CueTable cues, ReadingScratch scratch)
    {
        ReadOnlySpan<BlockTraits> traits = scratch.Traits.Span;
        int start = ArticleStart(traits, kept);
        return title.IsEmpty ? Best(text, masks, blocks, start, kept, hasStopWords, cues, scratch) : Given(text, title, blocks, start);
    }

    /// <summary>The blocks that may be the title.</summary>
    public static (int First, int End) Window(int start, int count) => (Math.Max(0, start - Above), Math.Min(count, start + Below));

    /// <summary>True when a block may be a title by its form.</summary>
    public static bool IsCandidate(in BlockTraits t) => t.Words is >= 2 and <= MaxWords && t.Letters > 0 && t.CueWords < t.Words;

    /// <summary>First block of the stretch with the most kept words; blocks left out between count against it.</summary>
    public static int ArticleStart(ReadOnlySpan<BlockTraits> traits, ReadOnlySpan<bool> kept)
    {
        int sum = 0, start = 0, best = 0, first = 0;
        for (int i = 0; i < traits.Length; i++)
        {
            if (sum <= 0) (sum, start) = (0, i);
            sum += kept[i] ? traits[i].Words : -4;
            if (sum > best) (best, first) = (sum, start);
        }

        return first;
    }

    // A title that the caller gave: the last block above the article that has its letters, else the first on the page.
    private static int Given(ReadOnlySpan<char> text, ReadOnlySpan<char> title, ReadOnlySpan<BlockEntry> blocks, int start)
    {
        int found = -1;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (!SameLetters(blocks[i].Span.Slice(text), title)) continue;
            if (found < 0 || i <= start) found = i;
        }

        return found;
    }

    private static int Best(
        ReadOnlySpan<char> text, TextMasks masks, ReadOnlySpan<BlockEntry> blocks, int start, ReadOnlySpan<bool> kept, bool hasStopWords,
        CueTable cues, ReadingScratch scratch)
    {
        ReadOnlySpan<BlockTraits> traits = scratch.Traits.Span;

        // A text of one block is its own body.
        if (traits.Length == 1) return -1;
        (int first, int end) = Window(start, traits.Length);
        Span<int> candidates = stackalloc int[Above + Below];
        Span<float> scores = stackalloc float[Above + Below];
        int count = 0, best = -1;

        // A page has a title nearly always; a text that is all article may well lack one, and its first sentence is none.
        bool isPage = start >= PageBlocks;
        float bestScore = isPage ? PageThreshold : OutsideThreshold;
        for (int i = first; i < end; i++)
            if (IsCandidate(traits[i]) && (isPage || !kept[i] || text[blocks[i].End - 1] != '.') && !IsListed(traits, i, end)) candidates[count++] = i;

        candidates = candidates[..count];
        foreach (int i in candidates) TraitScanner.Complete(text, masks, blocks[i], cues, ref scratch.Traits[i]);
        Score(candidates, start, kept, masks.Keys, hasStopWords, cues, scratch, scores);
        for (int i = 0; i < count; i++)
            if (scores[i] > bestScore && (isPage || scores[i] > 0 || !kept[candidates[i]])) (best, bestScore) = (candidates[i], scores[i]);

        return best < 0 && OpensLikeTitle(traits, text[blocks[0].End - 1]) ? 0 : best;
    }

    // A line of a table of contents: it and a neighbour stand once more, further below, and there above a paragraph.
    private static bool IsListed(ReadOnlySpan<BlockTraits> traits, int index, int end)
    {
        if (!IsNamedTwice(traits, index) || !(IsNamedTwice(traits, index - 1) || IsNamedTwice(traits, index + 1))) return false;
        for (int i = end; i + 1 < traits.Length; i++)
            if (traits[i].Key == traits[index].Key) return traits[i + 1].IsProse;
        return false;
    }

    private static bool IsNamedTwice(ReadOnlySpan<BlockTraits> traits, int index) =>
        index >= 0 && index < traits.Length && traits[index].Copies == 2 && traits[index].Earlier == 0;

    private static void Score(
        ReadOnlySpan<int> candidates, int start, ReadOnlySpan<bool> kept, ReadOnlySpan<ulong> words, bool hasStopWords, CueTable cues, ReadingScratch scratch,
        Span<float> scores)
    {
        const int AtOnce = BlockNetwork.RowsAtOnce, Width = TitleFeatures.Count;
        if (candidates.Length == 0) return;
        BodyFeatures.Prepare(words, scratch);
        Span<float> rows = scratch.Rows.Take(AtOnce * Width);
        for (int first = 0; first < candidates.Length; first += AtOnce)
        {
            ReadOnlySpan<int> blocks = candidates.Slice(first, Math.Min(AtOnce, candidates.Length - first));
            for (int i = 0; i < blocks.Length; i++)
                TitleFeatures.Fill(blocks[i], start, scratch.Traits.Span, kept, words, hasStopWords, cues, scratch, rows.Slice(i * Width, Width));
            BlockNetwork.Title.Score(rows, scores.Slice(first, blocks.Length));
        }
    }

    // A text that begins with a line without a full stop, or with one question, above prose or the byline and date of it:
    // nobody begins an article with a crosshead.
    private static bool OpensLikeTitle(ReadOnlySpan<BlockTraits> traits, char end)
    {
        ref readonly BlockTraits t = ref traits[0];
        int next = 1;
        while (next < Math.Min(traits.Length - 1, 3) && (traits[next].OpeningByline > 0 || traits[next].DateWords > 0) && !traits[next].IsProse) next++;
        return IsCandidate(t) && t.Words is >= 4 and <= 25 && !t.IsListItem && t.OpeningByline == 0 && t.DateWords == 0
            && (t.Ending is BlockEnding.Word or BlockEnding.Closing || end is '€' or '$' or '£' or '%' or '+' || (end == '?' && t.Stops == 1))
            && traits[next].IsProse;
    }

    /// <summary>True when two texts have the same letters and digits, case and accents apart.</summary>
    public static bool SameLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        bool any = false;
        while (true)
        {
            while (i < a.Length && !Chars.IsLetterOrDigit(a[i])) i++;
            while (j < b.Length && !Chars.IsLetterOrDigit(b[j])) j++;
            if (i == a.Length || j == b.Length) return any && i == a.Length && j == b.Length;
            if (Chars.Fold(a[i++]) != Chars.Fold(b[j++])) return false;
            any = true;
        }
    }
}
