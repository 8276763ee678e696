using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>
/// Decides what each block of a plain text is, from the text alone: first which blocks are the article
/// (<see cref="BodyOdds"/>), then the title (<see cref="TitleFinder"/>), then the kinds of the others
/// (<see cref="KindRules"/>).
/// </summary>
internal static class BlockClassifier
{
    /// <summary>Sets kind and reason of every block.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="masks">What its characters are.</param>
    /// <param name="title">A title given apart, or empty.</param>
    /// <param name="language">The text's language.</param>
    /// <param name="blocks">The blocks in the text's order.</param>
    public static void Classify(ReadOnlySpan<char> text, TextMasks masks, ReadOnlySpan<char> title, Language language, Growable<BlockEntry> blocks)
    {
        if (blocks.Count == 0) return;
        ReadingScratch scratch = ReadingScratch.ForThread;
        CueTable cues = CueTable.For(language);
        TraitScanner.Glance(text, masks, blocks.Span, cues, scratch);
        Span<BlockTraits> traits = scratch.Traits.Span;
        Span<bool> kept = scratch.Kept.Reset(blocks.Count);
        bool hasStopWords = language.StopWords.Count > 0;
        Span<float> odds = scratch.Odds.Take(blocks.Count);
        BodyOdds.Fill(text, masks, blocks.Span, hasStopWords, cues, scratch, odds);
        BodySelection.Decide(traits, odds, kept);
        int titleBlock = TitleFinder.Find(text, title, masks, blocks.Span, kept, hasStopWords, cues, scratch);
        KindRules.Apply(text, blocks.Span, traits, kept, titleBlock, masks.Keys);
        KeepSomething(blocks.Span, traits);
    }

    /// <summary>A text with words always keeps something: where nothing else is left, the block with the most words is the body.</summary>
    private static void KeepSomething(Span<BlockEntry> blocks, ReadOnlySpan<BlockTraits> traits)
    {
        int best = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].IsRankable && traits[i].Words > 0) return;
            if (traits[i].Words > traits[best].Words) best = i;
        }

        if (traits[best].Words == 0) return;
        blocks[best].Kind = BlockKind.Body;
        blocks[best].Reason = FurnitureReason.None;
    }
}
