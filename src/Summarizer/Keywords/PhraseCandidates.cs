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
        ReadOnlySpan<ulong> starts = scratch.PhraseStarts.Span;
        Span<int> occurrencesAt = scratch.OccurrencesAt.Take(index.Tokens.Count);
        // A token leads to its neighbours within the arrays: its edge says how many there are.
        ref Token tokens = ref MemoryMarshal.GetReference(index.Tokens.Span);
        ref TermEntry terms = ref MemoryMarshal.GetReference(index.Terms.Span);
        ref int words = ref MemoryMarshal.GetReference(scratch.Words.Span);
        ref byte isRepeated = ref MemoryMarshal.GetReference(scratch.IsRepeated.Span);
        ref uint marks = ref MemoryMarshal.GetReference(scratch.Marks.Span[1..]), edges = ref MemoryMarshal.GetReference(scratch.Edges.Span);
        int phraseStart = scratch.PhraseStart, count = 0;
        // How far the candidates that occur for the first time have reached.
        int reach = 0;
        for (int word = 0; word < starts.Length; word++)
        {
            if (starts[word] == 0) continue;
            ref Occurrence occurrences = ref MemoryMarshal.GetReference(scratch.TakeOccurrences(count + (MaxContents * 64)));
            for (ulong left = starts[word]; left != 0; left &= left - 1)
            {
                int first = (word * 64) + BitOperations.TrailingZeroCount(left), group = count;
                occurrencesAt[first] = group;
                uint opening = Unsafe.Add(ref marks, first), edge = Unsafe.Add(ref edges, first);
                int opener = Unsafe.Add(ref words, first);

                // The bit of a capital, of a digit too, as long as all content words have one.
                uint union = opening, capitals = (opening | (opening >> 2)) & TokenMarks.Capital;
                int contents = 1, characters = Unsafe.Add(ref tokens, first).Length, repeats = Unsafe.Add(ref isRepeated, opener + 1);
                float idf = (opening & TokenMarks.Stem) != 0 ? Unsafe.Add(ref terms, opener).Idf : KeywordWeights.IdfCap;
                if ((opening & TokenMarks.Lexical) == 0) (contents, characters, idf, union, capitals, repeats) = (0, 0, 0, 0, TokenMarks.Capital, 1);

                // Longer and longer phrases, a content word each.
                int next = TokenMarks.Next(edge), connectors = 0, longest = 0, at = first;
                do
                {
                    if (next > 1 && ++connectors > MaxConnectors) break;
                    at += next;
                    int length = at - first + 1;
                    if (length > KeywordScratch.MaxTokens || ++contents > MaxContents) break;
                    uint mark = Unsafe.Add(ref marks, at), closing = Unsafe.Add(ref edges, at);
                    OccurrenceTraits traits = TraitsOf(edge, closing, capitals & (mark | (mark >> 2)), contents);
                    // The longest phrases are cut out of longer ones in many ways: only what stands alone is one.
                    if (contents == MaxContents && (traits & OccurrenceTraits.Chunk) == 0) break;
                    int closer = Unsafe.Add(ref words, at);
                    idf += (mark & TokenMarks.Stem) != 0 ? Unsafe.Add(ref terms, closer).Idf : KeywordWeights.IdfCap;
                    characters += Unsafe.Add(ref tokens, at).Length;
                    union |= mark;
                    capitals &= mark | (mark >> 2);
                    repeats &= Unsafe.Add(ref isRepeated, closer + 1);
                    next = TokenMarks.Next(closing);

                    int own = phraseStart + count;
                    ref Occurrence added = ref Unsafe.Add(ref occurrences, count++);
                    added.Token = first;
                    added.Tokens = length;
                    added.Contents = contents;
                    added.Candidate = own;
                    added.Next = -1;
                    added.Idf = idf;
                    added.Characters = characters;
                    added.Traits = (int)traits | (int)(union & Occurrence.Roles);
                    if (repeats == 0)
                    {
                        longest = at + 1;
                        continue;
                    }

                    int known = scratch.Phrases.GetOrAdd(KeyOf(index, scratch, first, length), own);
                    if (known == own) longest = at + 1;
                    else AddAgain(scratch, known, count - 1, traits);
                }
                while (next != 0);

                for (int o = group; o < count; o++)
                {
                    ref Occurrence added = ref Unsafe.Add(ref occurrences, o);
                    int longer = Bit.Of((reach >= added.End) | (longest > added.End));
                    added.Traits |= longer * (int)OccurrenceTraits.Longer;
                    if (added.Candidate != phraseStart + o) Surround(scratch, added.Candidate, longer);
                }

                for (int t = Math.Max(first, reach); t < longest; t++) Unsafe.Add(ref edges, t) |= (uint)OccurrenceTraits.Longer;
                reach = Math.Max(reach, longest);
            }
        }

        scratch.TakeOccurrences(count);
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
