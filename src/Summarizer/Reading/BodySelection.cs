namespace Summarizer.Reading;

/// <summary>
/// Chooses the article's blocks by their odds, with three leanings: a list that the article introduces or encloses
/// (<see cref="BodyLists"/>), a paragraph between two kept paragraphs, and anything that is not plainly furniture in a text
/// that is nearly all article, need less to be kept. To eat a clean article is worse than to leave a stray line in.
/// </summary>
internal static class BodySelection
{
    /// <summary>Log odds that a paragraph between two kept ones may lack.</summary>
    public const float Inside = 1;

    /// <summary>Log odds that a block of a text may lack where nine words in ten are kept anyway.</summary>
    public const float Clean = 3;

    /// <summary>Blocks on either side among which the next paragraph is looked for.</summary>
    private const int Reach = 6;

    public static void Decide(ReadOnlySpan<BlockTraits> traits, ReadOnlySpan<float> scores, Span<bool> kept, float inside = Inside, float clean = Clean)
    {
        int total = 0, words = 0;
        for (int i = 0; i < kept.Length; i++) kept[i] = scores[i] > 0 && !IsCall(traits[i]);
        BodyLists.Keep(traits, scores, kept);
        for (int i = 0; i < kept.Length; i++)
        {
            total += traits[i].Words;
            if (kept[i]) words += traits[i].Words;
        }

        bool isClean = words * 10 >= total * 9;
        for (int i = 0; i < kept.Length; i++)
        {
            if (kept[i]) continue;
            ref readonly BlockTraits t = ref traits[i];
            if (isClean && scores[i] > -clean && IsInnocent(t) && !IsCall(t)) kept[i] = true;
            else if (scores[i] > -inside && t.IsProse) kept[i] = Neighbour(traits, scores, i, -1) && Neighbour(traits, scores, i, 1);
        }
    }

    // « Abonnez-vous à notre newsletter pour ne rien manquer »: opens with a cue's phrase, and a third of it is cues. Such a
    // line may stand alone under a short article, where its neighbours say nothing.
    public static bool IsCall(in BlockTraits t) => t.OpeningCue > 1 && t.CueWords * 3 >= t.Words && t.Words <= 30;

    private static bool IsInnocent(in BlockTraits t) =>
        t.Words > 0 && t.CueWords * 2 <= t.Words && !t.HasCopyright && t.OpeningByline == 0 && (t.DateWords + t.NumberWords) * 2 <= t.Words && t.Copies == 1;

    // True when the next paragraph in a direction is kept by its own odds.
    private static bool Neighbour(ReadOnlySpan<BlockTraits> traits, ReadOnlySpan<float> scores, int index, int step)
    {
        for (int i = index + step, left = Reach; left > 0 && i >= 0 && i < traits.Length; i += step, left--)
            if (traits[i].IsProse) return scores[i] > 0;
        return false;
    }
}
