namespace Summarizer.Reading;

/// <summary>
/// The numbers by which a title is told from headlines of other articles, kickers and captions: those of
/// <see cref="BodyFeatures"/>, and how the block stands to the article that was found.
/// </summary>
internal static class TitleFeatures
{
    private const int Extra = 12;

    /// <summary>Number of features of a block.</summary>
    public const int Count = BodyFeatures.Count + Extra;

    /// <summary>Fills the features of one block; <see cref="BodyFeatures.Prepare"/> goes before.</summary>
    /// <param name="index">The block.</param>
    /// <param name="start">First block of the article's longest stretch.</param>
    /// <param name="traits">Traits of all blocks.</param>
    /// <param name="kept">Which blocks are the article.</param>
    /// <param name="words">Keys of all words.</param>
    /// <param name="hasStopWords">Whether the language has stop words.</param>
    /// <param name="cues">The language's words.</param>
    /// <param name="scratch">Holds the body's features and the words that the article uses.</param>
    /// <param name="x">Receives <see cref="Count"/> numbers.</param>
    public static void Fill(
        int index, int start, ReadOnlySpan<BlockTraits> traits, ReadOnlySpan<bool> kept, ReadOnlySpan<ulong> words, bool hasStopWords, CueTable cues,
        ReadingScratch scratch, Span<float> x)
    {
        BodyFeatures.Fill(index, words, hasStopWords, scratch, x[..BodyFeatures.Count]);
        ref readonly BlockTraits t = ref traits[index];
        Span<float> extra = x[BodyFeatures.Count..];
        int content = 0, hits = 0;
        foreach (ulong key in words.Slice(t.FirstWord, t.Runs))
        {
            if ((cues.Find(key) & 1) != 0) continue;
            content++;
            if (BodyFeatures.IsInArticle(key, scratch)) hits++;
        }

        extra[0] = content > 0 ? (float)hits / content : 0;
        extra[1] = Math.Min(hits, 6) / 6f;
        extra[2] = kept[index] ? 1 : 0;
        extra[3] = index < start ? BodyFeatures.Log(start - index) : 0;
        extra[4] = index >= start ? Math.Min(index - start + 1, 4) / 4f : 0;
        extra[5] = index == 0 ? 1 : 0;
        extra[6] = t.Copies > t.Earlier + 1 ? 1 : 0;
        extra[7] = t.Earlier > 0 && t.Copies == t.Earlier + 1 ? 1 : 0;

        // The most words of any block between here and the article's start: a title has only shorter lines below it.
        int longest = 0, longer = 0;
        for (int i = index + 1; i < start; i++)
        {
            longest = Math.Max(longest, traits[i].Words);
            if (traits[i].Words >= t.Words) longer++;
        }

        extra[8] = BodyFeatures.Log(longest);
        extra[9] = Math.Min(longer, 6) / 6f;
        extra[10] = index > 0 && Shares(words, t, traits[index - 1]) ? 1 : 0;
        extra[11] = index + 1 < traits.Length && Shares(words, t, traits[index + 1]) ? 1 : 0;
    }

    // True when the neighbour begins with the same words: a title is often repeated with the site's name.
    private static bool Shares(ReadOnlySpan<ulong> words, in BlockTraits t, in BlockTraits other)
    {
        int length = Math.Min(4, Math.Min(t.Runs, other.Runs));
        return length >= 3 && words.Slice(t.FirstWord, length).SequenceEqual(words.Slice(other.FirstWord, length));
    }
}
