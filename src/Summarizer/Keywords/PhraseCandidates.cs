using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// The candidates of several words: runs without punctuation that start on a content word, or on the capital article of a name (« La Poste »), and
/// end on a content word or a number, joined by at most two connectors (« de », « à la »). Their occurrences are written down in the order of the text, with
/// all that there is to know of each. The number of a candidate is that of its first occurrence, so that what occurs once, as most do, is
/// nothing more than its occurrence. Only a phrase whose words all occur again can itself: only those are looked up, by the key of their stems.
/// </summary>
internal static class PhraseCandidates
{
    private const int MaxContents = 4, MaxConnectors = 2;

    public static void Add(ArticleIndex index, KeywordScratch scratch)
    {
        scratch.RepeatedPhrases.Clear();
        var words = new PhraseWords(index, scratch);
        Span<int> occurrencesAt = scratch.OccurrencesAt.Take(words.Tokens.Length);
        ReadOnlySpan<ulong> starts = scratch.PhraseStarts.Span;
        // A bit for each token within a candidate that occurs for the first time; and how far those have reached.
        Span<ulong> within = scratch.WithinPhrases.Reset(starts.Length + 1);
        int reach = 0, count = 0;
        for (int group = 0; group < starts.Length; group++)
        {
            if (starts[group] == 0) continue;
            Span<Occurrence> occurrences = scratch.TakeOccurrences(count + (MaxContents * 64));
            for (ulong left = starts[group]; left != 0; left &= left - 1)
            {
                int first = (group * 64) + BitOperations.TrailingZeroCount(left), begin = count;
                occurrencesAt[first] = begin;
                count = AddFrom(index, scratch, words, first, occurrences, begin, out int newEnd);
                SetLonger(scratch, occurrences, begin, count, newEnd, reach);
                // The loop over them would be as hard to guess as the words: eight at most, their bits at once.
                ulong covered = (1UL << Math.Max(newEnd - first, 0)) - 1;
                within[group] |= covered << first;
                within[group + 1] |= covered >> 1 >> (63 - (first & 63));
                reach = Math.Max(reach, newEnd);
            }
        }

        scratch.TakeOccurrences(count);
        TokenMarks.SetLonger(words.Edges, MemoryMarshal.AsBytes(within));
    }

    /// <summary>Adds the phrases that start with a token, longer and longer, a content word each.</summary>
    /// <param name="index">The article.</param>
    /// <param name="scratch">What is known of its candidates.</param>
    /// <param name="words">What is known of its tokens.</param>
    /// <param name="first">The token.</param>
    /// <param name="occurrences">Receives them.</param>
    /// <param name="count">How many occurrences there are before these.</param>
    /// <param name="newEnd">Receives where the longest that occurs for the first time ends; 0 for none.</param>
    /// <returns>How many there are with them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AddFrom(
        ArticleIndex index, KeywordScratch scratch, in PhraseWords words, int first, Span<Occurrence> occurrences, int count, out int newEnd)
    {
        uint opening = words.Marks[first], edge = words.Edges[first];
        // The capital article of a name is none of the content words.
        var sum = new PhraseSum();
        if ((opening & TokenMarks.Lexical) != 0) sum.Add(opening, words.LengthOf(first), words.IdfOf(first, opening));
        int at = first, connectors = 0, longest = 0, next = TokenMarks.Next(edge);
        do
        {
            if (next > 1 && ++connectors > MaxConnectors) break;
            at += next;
            int length = at - first + 1;
            if (length > KeywordScratch.MaxTokens || sum.Contents == MaxContents) break;
            uint mark = words.Marks[at], closing = words.Edges[at];
            sum.Add(mark, words.LengthOf(at), words.IdfOf(at, mark));
            OccurrenceTraits traits = TraitsOf(edge, closing, sum.Common & TokenMarks.Capital, sum.Contents);
            // The longest phrases are cut out of longer ones in many ways: only what stands alone is one.
            if (sum.Contents == MaxContents && (traits & OccurrenceTraits.Chunk) == 0) break;
            int own = scratch.PhraseStart + count;
            sum.Write(ref occurrences[count++], first, length, own, traits);
            int known = (sum.Common & TokenMarks.Repeats) != 0 ? scratch.Phrases.GetOrAdd(KeyOf(index, scratch, first, length), own) : own;
            if (known == own) longest = at + 1;
            else AddAgain(scratch, known, count - 1, traits);
            next = TokenMarks.Next(closing);
        }
        while (next != 0);

        newEnd = longest;
        return count;
    }

    /// <summary>
    /// Takes down which of the phrases that start with a token stand within a longer one that occurs for the first time: one that starts with it
    /// too, or one that started before.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetLonger(KeywordScratch scratch, Span<Occurrence> occurrences, int begin, int end, int newEnd, int reach)
    {
        for (int o = begin; o < end; o++)
        {
            ref Occurrence occurrence = ref occurrences[o];
            int longer = Bit.Of((reach >= occurrence.End) | (newEnd > occurrence.End));
            occurrence.Traits |= longer * (int)OccurrenceTraits.Longer;
            if (occurrence.Candidate != scratch.PhraseStart + o) Surround(scratch, occurrence.Candidate, longer);
        }
    }

    /// <summary>Counts the occurrence of a candidate that occurred before.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddAgain(KeywordScratch scratch, int id, int place, OccurrenceTraits traits)
    {
        Span<Occurrence> occurrences = scratch.Occurrences.Span;
        occurrences[place].Candidate = id;
        ref Candidate candidate = ref scratch.Of(id);
        // « ha ha ha »: an occurrence that overlaps the one before is none.
        if (occurrences[candidate.LastPlace].End > occurrences[place].Token) return;
        candidate.Add(traits);
        if (candidate.Count == 2)
        {
            scratch.RepeatedPhrases.Add(id);
            scratch.Apart.Add(id);
        }

        occurrences[candidate.LastPlace].Next = place;
        candidate.LastPlace = place;
    }

    /// <summary>Takes down whether a longer candidate stands around one that occurred before.</summary>
    private static void Surround(KeywordScratch scratch, int id, int isLonger)
    {
        ref Candidate candidate = ref scratch.Of(id);
        candidate.LongerCount |= isLonger;
        scratch.Occurrences[candidate.FirstPlace].Traits |= isLonger * (int)OccurrenceTraits.Longer;
    }

    /// <summary>Fills in a candidate from its first occurrence.</summary>
    public static void Fill(ArticleIndex index, KeywordScratch scratch, int place, ref Candidate phrase)
    {
        ref readonly Occurrence occurrence = ref scratch.Occurrences[place];
        phrase.Begin((OccurrenceTraits)occurrence.Traits);
        phrase.FirstToken = occurrence.Token;
        phrase.Position = occurrence.Token;
        phrase.FirstPlace = place;
        phrase.LastPlace = place;
        phrase.Idf = occurrence.Idf;
        phrase.Characters = occurrence.Characters;
        phrase.Tokens = (byte)occurrence.Tokens;
        phrase.Contents = (byte)occurrence.Contents;
        phrase.Roles = (WordRole)occurrence.Traits;
        phrase.IsName = KeywordScorer.IsName(index, phrase);
    }

    /// <summary>The key of a phrase: a word by its stem, a stop word by its letters.</summary>
    private static ulong KeyOf(ArticleIndex index, KeywordScratch scratch, int first, int tokens)
    {
        ulong key = WordKey.Seed;
        for (int t = first; t < first + tokens; t++)
            key = Mix(key, (scratch.MarkOf(t) & TokenMarks.Stem) != 0 ? index.Terms[scratch.Words[t]].Key : index.Tokens[t].Key);
        return key;
    }

    /// <summary>Put together without jumps, by moving bits: none of it could be guessed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static OccurrenceTraits TraitsOf(uint edge, uint closing, uint capitals, int contents)
    {
        // The start and the end say each what they can; both must stand alone, and all capitals make a name.
        uint starts = edge >> TokenMarks.StartsAt, ends = closing >> TokenMarks.EndsAt;
        const uint Either = (uint)(OccurrenceTraits.Cut | OccurrenceTraits.Mute | OccurrenceTraits.Lower | OccurrenceTraits.Verb);
        uint traits = (uint)OccurrenceTraits.Any | ((starts | ends) & Either) | (starts & ends & (uint)OccurrenceTraits.Chunk) | (starts & capitals);
        // A name's article has its one content word after it: « La Poste ».
        if (contents == 1 && (edge & (uint)OccurrenceTraits.Mute) != 0) traits = (traits & ~(uint)OccurrenceTraits.Name) | (uint)OccurrenceTraits.Mute;
        return (OccurrenceTraits)traits;
    }

    /// <summary>The key of a phrase with one word more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong key, ulong word)
    {
        key = (key ^ word) * 0x9FB21C651E98DF25;
        return key ^ (key >> 32);
    }
}
