using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>
/// The log odds of each block's being part of the article: by <see cref="BlockNetwork"/>, unless the text is nearly all prose, as most texts are that someone
/// took out of their page before. To nearly all of their paragraphs the network says yes, and what it says no to <see cref="BodySelection"/> keeps as an odd
/// line: it need not be asked, nor its features made. So it is with the crossheads between them.
/// </summary>
internal static class BodyOdds
{
    /// <summary>Of a paragraph that the network is not asked about.</summary>
    private const float Certain = 4;

    private const int LeastWords = 8;

    /// <summary>Fills the odds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="masks">What its characters are.</param>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="hasStopWords">Whether the language has stop words.</param>
    /// <param name="cues">The language's words.</param>
    /// <param name="scratch">Holds the traits.</param>
    /// <param name="odds">Receives a number a block.</param>
    public static void Fill(
        ReadOnlySpan<char> text, TextMasks masks, ReadOnlySpan<BlockEntry> blocks, bool hasStopWords, CueTable cues, ReadingScratch scratch, Span<float> odds)
    {
        const int AtOnce = BlockNetwork.RowsAtOnce, Width = BodyFeatures.Count;
        ReadOnlySpan<int> unsure = Unsure(hasStopWords, scratch, odds);
        if (unsure.Length == 0) return;
        foreach (int i in unsure) TraitScanner.Complete(text, masks, blocks[i], cues, ref scratch.Traits[i]);
        ReadOnlySpan<ulong> words = masks.Keys;
        BodyFeatures.Prepare(words, scratch);
        Span<float> rows = scratch.Rows.Take(AtOnce * Width), scores = stackalloc float[AtOnce];
        while (unsure.Length > 0)
        {
            ReadOnlySpan<int> few = unsure[..Math.Min(unsure.Length, AtOnce)];
            for (int i = 0; i < few.Length; i++) BodyFeatures.Fill(few[i], words, hasStopWords, scratch, rows.Slice(i * Width, Width));
            BlockNetwork.Body.Score(rows, scores[..few.Length]);
            for (int i = 0; i < few.Length; i++) odds[few[i]] = scores[i];
            unsure = unsure[few.Length..];
        }
    }

    private static ReadOnlySpan<int> Unsure(bool hasStopWords, ReadingScratch scratch, Span<float> odds)
    {
        ReadOnlySpan<BlockTraits> traits = scratch.Traits.Span;
        ref readonly PageProse prose = ref scratch.Prose;
        bool isArticle = hasStopWords && prose.IsNearlyAll(traits.Length);
        scratch.Unsure.Clear();
        bool before = false, certain = isArticle && IsCertain(traits, 0, prose);
        for (int i = 0; i < traits.Length; i++)
        {
            bool next = isArticle && IsCertain(traits, i + 1, prose);
            if (certain || (before && next && IsInnocentLine(traits[i]))) odds[i] = Certain;
            else scratch.Unsure.Add(i);
            (before, certain) = (certain, next);
        }

        return scratch.Unsure.Span;
    }

    private static bool IsCertain(ReadOnlySpan<BlockTraits> traits, int index, in PageProse prose) => prose.Holds(index) && IsCertain(traits[index]);

    // A crosshead between two such paragraphs: a line that has no word of furniture, captions, bylines or dates. Of more than three thousand in the corpora of
    // summaries the network takes all but four for the article's, and doubts these little.
    private static bool IsInnocentLine(in BlockTraits t) =>
        t.Words > 0 && t.CueWords == 0 && t.CaptionWords == 0 && t.BylineWords == 0 && (t.DateWords + t.NumberWords) * 4 <= t.Words
        && !t.HasLink && !t.HasCopyright && t.Copies == 1;

    // A paragraph that ends in a full stop, without a trace of furniture.
    private static bool IsCertain(in BlockTraits t) =>
        t.IsProse && t.Words >= LeastWords && t.Ending == BlockEnding.Stop && t.CueWords * 6 <= t.Words && t.OpeningCue < 2 && !t.HasCopyright && t.Copies == 1;
}
