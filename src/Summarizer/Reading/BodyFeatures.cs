using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Summarizer.Reading;

/// <summary>
/// The numbers by which <see cref="BlockNetwork"/> tells article from furniture: the block's own traits, those of its
/// neighbours, and where it stands to the page's prose. All lie about between 0 and 1. The order is the model file's.
/// </summary>
internal static class BodyFeatures
{
    private const int Own = 58;
    private const int Neighbour = 10;
    private const int Reach = 3;
    private const int Place = 20;

    /// <summary>Words of the bit sets of <see cref="CollectTopic"/>: 65,536 bits, few of them set.</summary>
    private const int Slots = 1024;

    /// <summary>Number of features of a block.</summary>
    public const int Count = Own + Neighbour * Reach * 2 + Place + 1;

    private static readonly float[] Logs = FirstLogs();

    /// <summary>Makes ready what the rows are put together from, once a text: the scratch must hold its traits and <see cref="ReadingScratch.Prose"/>.</summary>
    /// <param name="words">Keys of all words (<see cref="Text.TextMasks.Keys"/>).</param>
    /// <param name="scratch">Receives it.</param>
    public static void Prepare(ReadOnlySpan<ulong> words, ReadingScratch scratch)
    {
        if (scratch.IsPrepared) return;
        scratch.IsPrepared = true;
        ReadOnlySpan<BlockTraits> traits = scratch.Traits.Span;
        Span<float> brief = scratch.Brief.Take((traits.Length + 2 * Reach) * Neighbour);
        brief[..(Reach * Neighbour)].Clear();
        brief[^(Reach * Neighbour)..].Clear();
        for (int i = 0; i < traits.Length; i++) FillBrief(traits[i], brief.Slice((i + Reach) * Neighbour, Neighbour));
        FillPlaces(traits, scratch.Prose, scratch.Places.Take(traits.Length * Place));
        CollectTopic(traits, words, scratch);
    }

    /// <summary>Fills the features of a block; <see cref="Prepare"/> goes before.</summary>
    /// <param name="index">The block.</param>
    /// <param name="words">Keys of all words.</param>
    /// <param name="hasStopWords">Whether the language has stop words.</param>
    /// <param name="scratch">Holds what was prepared.</param>
    /// <param name="row">Receives <see cref="Count"/> numbers.</param>
    public static void Fill(int index, ReadOnlySpan<ulong> words, bool hasStopWords, ReadingScratch scratch, Span<float> row)
    {
        ref readonly BlockTraits t = ref scratch.Traits[index];
        ReadOnlySpan<float> brief = scratch.Brief.Span.Slice(index * Neighbour, (2 * Reach + 1) * Neighbour);
        FillOwn(t, hasStopWords, row[..Own]);
        brief[..(Reach * Neighbour)].CopyTo(row[Own..]);
        brief[((Reach + 1) * Neighbour)..].CopyTo(row[(Own + Reach * Neighbour)..]);
        scratch.Places.Span.Slice(index * Place, Place).CopyTo(row[(Own + 2 * Reach * Neighbour)..]);
        row[Count - 1] = Topic(t, words, scratch.Prose.Holds(index) && t.IsProse ? scratch.SeenTwice.Span : scratch.SeenOnce.Span);
    }

    /// <summary>A paragraph by its form alone; <see cref="BlockTraits.IsProse"/> keeps the answer.</summary>
    public static bool IsProse(in BlockTraits t)
    {
        if (t.Words < 6 || t.HasCopyright || t.CueWords * 3 > t.Words || t.Separators > 2) return false;
        bool ended = t.Ending is BlockEnding.Stop or BlockEnding.Ellipsis or BlockEnding.Colon or BlockEnding.Closing;
        return (ended && t.SmallWords * 2 >= t.CapitalWords) || (t.Words >= 20 && t.SmallWords > t.CapitalWords);
    }

    /// <summary>A line such as « À lire aussi » or « Commentaires »: after it, the article is mostly over.</summary>
    public static bool IsCloser(in BlockTraits t) =>
        t.CueWords * 10 >= t.Words * 6 && t.CueReason is FurnitureReason.RelatedLinks or FurnitureReason.Comments or FurnitureReason.AuthorBox;

    private static void FillOwn(in BlockTraits t, bool hasStopWords, Span<float> x)
    {
        float words = Math.Max(1, t.Words), share = 1 / words;
        x[0] = Log(t.Words);
        x[1] = Math.Min(t.Words, 5) / 5f;
        x[2] = Math.Min(t.Words, 15) / 15f;
        x[3] = Math.Min(t.Words, 40) / 40f;
        x[4] = hasStopWords ? t.StopWords * share : 0;
        x[5] = hasStopWords ? 1 : 0;
        x[6] = t.SmallWords * share;
        x[7] = t.CapitalWords * share;
        x[8] = t.NumberWords * share;
        x[9] = Math.Min(1, t.Letters * share / 10);
        x[10] = t.Letters > 0 ? (float)t.Capitals / t.Letters : 0;
        x[11] = Math.Min(1, 5 * t.Commas * share);
        x[12] = Math.Min(t.Commas, 4) / 4f;
        x[13] = Math.Min(t.Stops, 4) / 4f;
        x[14] = Math.Min(1, 10 * t.Stops * share);
        x[15] = Math.Min(t.Separators, 3) / 3f;
        x[16] = Math.Min(t.QuoteMarks, 4) / 4f;
        x[17] = t.CueWords * share;
        x[18] = t.OpeningCue > 0 ? 1 : 0;
        x[19] = t.OpeningCue * share;
        x[20] = Math.Min(t.CueWords, 4) / 4f;
        x[21] = Math.Min(t.LongestCue, 4) / 4f;
        x[22..31].Clear();
        if (t.CueWords > 0) x[22 + (int)t.CueReason - (int)FurnitureReason.Navigation] = Math.Max(t.CueWords * share, 0.2f);
        x[31] = t.DateWords * share;
        x[32] = t.Times > 0 ? 1 : 0;
        x[33] = t.Years > 0 ? 1 : 0;
        x[34] = t.OpeningByline > 0 ? 1 : 0;
        x[35] = t.BylineWords * share;
        x[36] = t.HasLink ? 1 : 0;
        x[37] = t.HasCopyright ? 1 : 0;
        x[38] = t.IsListItem ? 1 : 0;
        x[39..51].Clear();
        x[39 + (int)t.Ending] = 1;
        x[46 + (int)t.Opening] = 1;
        x[51] = t.Copies > 1 ? 1 : 0;
        x[52] = t.Earlier > 0 ? 1 : 0;
        x[53] = t.IsProse ? 1 : 0;
        x[54] = Math.Min(1, 3 * t.CaptionWords * share);
        x[55] = t.OpeningCaption ? 1 : 0;
        x[56] = t.HasBracketEnd ? 1 : 0;
        x[57] = Math.Min(t.Separators, t.Words) * share;
    }

    private static void FillBrief(in BlockTraits t, Span<float> x)
    {
        float share = 1f / Math.Max(1, t.Words);
        x[0] = 1;
        x[1] = t.IsProse ? 1 : 0;
        x[2] = Log(t.Words);
        x[3] = t.Ending is BlockEnding.Stop or BlockEnding.Ellipsis ? 1 : 0;
        x[4] = t.CueWords * share;
        x[5] = t.Ending == BlockEnding.Colon ? 1 : 0;
        x[6] = Math.Min(1, (t.DateWords + t.NumberWords) * share);
        x[7] = t.IsListItem ? 1 : 0;
        x[8] = t.Copies > 1 ? 1 : 0;
        x[9] = IsCloser(t) ? 1 : 0;
    }

    // Where each block stands on the page: prose before and after, near and far, and the densest run of prose.
    private static void FillPlaces(ReadOnlySpan<BlockTraits> traits, in PageProse page, Span<float> all)
    {
        int count = traits.Length, total = page.Words, runWords = 0, runProse = 0, run = page.Last - page.First + 1;
        for (int i = page.First; i <= page.Last; i++)
        {
            if (!traits[i].IsProse) continue;
            runWords += traits[i].Words;
            runProse++;
        }

        float inRun = total > 0 ? (float)runWords / total : 0, density = run > 0 ? (float)runProse / run : 0, length = Log(Math.Min(count, 1000));
        float mean = page.Blocks > 0 ? Log(total / page.Blocks) : 0, amount = Log(total / 10), share = (float)page.Blocks / count;
        float near = 0, far = 0, closers = 0, before = 0;
        for (int i = 0; i < count; i++)
        {
            ref readonly BlockTraits t = ref traits[i];
            Span<float> x = all.Slice(i * Place, Place);
            x[0] = Log((int)near);
            x[1] = Log((int)far);
            x[2] = Log((int)before);
            x[3] = total > 0 ? before / total : 0;
            x[4] = closers;
            bool inside = page.Holds(i);
            x[5] = inside ? 1 : 0;
            x[6] = i < page.First ? Log(page.First - i) : 0;
            x[7] = i > page.Last ? Log(i - page.Last) : 0;
            x[8] = inside ? (float)(i - page.First + 1) / run : 0;
            x[9] = inRun;
            x[10] = density;
            x[11] = length;
            x[12] = mean;
            x[13] = amount;
            x[14] = (float)i / count;
            x[15] = share;
            Pass(t, ref near, ref far, ref before, ref closers);
        }

        near = far = closers = 0;
        float after = 0;
        for (int i = count - 1; i >= 0; i--)
        {
            Span<float> x = all.Slice(i * Place, Place);
            x[16] = Log((int)near);
            x[17] = Log((int)far);
            x[18] = Log((int)after);
            x[19] = closers;
            Pass(traits[i], ref near, ref far, ref after, ref closers);
        }
    }

    // Words of prose on one side of a block, as they fade with each block between: to nothing in the end, before numbers are so small that they are slow.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(in BlockTraits t, ref float near, ref float far, ref float all, ref float closers)
    {
        float words = t.IsProse ? t.Words : 0;
        near = 0.6f * Faded(near) + words;
        far = 0.9f * Faded(far) + words;
        all += words;
        closers = Math.Max(0.9f * Faded(closers), IsCloser(t) ? 1 : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Faded(float value) => value < 1e-30f ? 0 : value;

    // The words of the run's paragraphs.
    private static void CollectTopic(ReadOnlySpan<BlockTraits> traits, ReadOnlySpan<ulong> words, ReadingScratch scratch)
    {
        ref ulong onces = ref MemoryMarshal.GetReference(scratch.SeenOnce.Reset(Slots)), twices = ref MemoryMarshal.GetReference(scratch.SeenTwice.Reset(Slots));
        for (int i = scratch.Prose.First; i <= scratch.Prose.Last; i++)
        {
            if (!traits[i].IsProse) continue;
            foreach (ulong key in words.Slice(traits[i].FirstWord, traits[i].Runs))
            {
                // A slot is within both by its mask.
                int slot = Slot(key);
                ulong bit = 1ul << (int)(key >> 50), seen = Unsafe.Add(ref onces, slot);
                Unsafe.Add(ref twices, slot) |= seen & bit;
                Unsafe.Add(ref onces, slot) = seen | bit;
            }
        }
    }

    // Share of a block's words that also stand in another paragraph of the run: related headlines and offers share few.
    private static float Topic(in BlockTraits t, ReadOnlySpan<ulong> words, ReadOnlySpan<ulong> seen)
    {
        int hits = 0;
        foreach (ulong key in words.Slice(t.FirstWord, t.Runs)) hits += (int)(seen[Slot(key)] >> (int)(key >> 50) & 1);
        return t.Runs > 0 ? (float)hits / t.Runs : 0;
    }

    /// <summary>True when a word stands in a paragraph of the densest run (or, rarely, shares a bit with one that does).</summary>
    public static bool IsInArticle(ulong key, ReadingScratch scratch) => (scratch.SeenOnce[Slot(key)] >> (int)(key >> 50) & 1) != 0;

    private static int Slot(ulong key) => (int)(key >> 40) & (Slots - 1);

    /// <summary>Logarithm on the features' scale.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(int n) => Logs[Math.Min(n, Logs.Length - 1)];

    private static float[] FirstLogs()
    {
        float[] logs = new float[1024];
        for (int n = 0; n < logs.Length; n++) logs[n] = MathF.Log(1 + n) / 5;
        return logs;
    }
}
