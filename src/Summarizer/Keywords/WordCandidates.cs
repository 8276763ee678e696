using System.Numerics;
using System.Runtime.CompilerServices;
using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// The candidates of one word: a candidate a term, by the term's number, then the stop words that capitals make names (« l’IA », « OU ») and that are
/// no term by the same letters. The occurrences of such a candidate are tokens, each pointing to the next. Most occur once: those are nothing more than
/// their term until one of them is among the best (<see cref="KeywordScratch.Of"/>). Only what occurs again is counted.
/// </summary>
internal static class WordCandidates
{
    /// <summary>Finds out which words occur again, and gives stop words in capitals their numbers.</summary>
    public static void Number(ArticleIndex index, KeywordScratch scratch)
    {
        ReadOnlySpan<TermEntry> terms = index.Terms.Span;
        ReadOnlySpan<ulong> named = scratch.NamedTokens.Span;
        ulong any = 0;
        foreach (ulong group in named) any |= group;
        scratch.IsOutOfOrder = any != 0;
        Span<int> apart = scratch.Apart.Take(terms.Length + 1);
        int repeated = 0;
        for (int term = 0; term < terms.Length; term++)
        {
            // The next one stands over it unless it counts.
            apart[repeated] = term;
            repeated += Bit.Of(terms[term].Count > 1);
        }

        scratch.Apart.RemoveFrom(repeated);
        scratch.WordCount = terms.Length;
        if (any != 0) NumberNamed(index, scratch, named);
    }

    /// <summary>They are few, and are counted as if each occurred again; a term of the same letters is counted with them.</summary>
    private static void NumberNamed(ArticleIndex index, KeywordScratch scratch, ReadOnlySpan<ulong> named)
    {
        for (int group = 0; group < named.Length; group++)
        {
            for (ulong left = named[group]; left != 0; left &= left - 1)
            {
                int token = (group * 64) + BitOperations.TrailingZeroCount(left), known = scratch.WordCount;
                ulong key = index.Tokens[token].Key;
                int term = index.FindTerm(key), id = term >= 0 ? term : scratch.Phrases.GetOrAdd(PhraseCandidates.Mix(WordKey.Seed, key), known);
                scratch.Words[token] = id;
                scratch.SetRepeats(token);
                bool isNew = id == known || (term >= 0 && (scratch.MarkOf(index.Terms[term].FirstToken) & TokenMarks.Repeats) == 0);
                if (term >= 0) scratch.SetRepeats(index.Terms[term].FirstToken);
                else if (isNew) scratch.WordCount++;
                if (isNew) scratch.Apart.Add(id);
            }
        }
    }

    /// <summary>Fills in what occurs again, before anything else stands in <see cref="KeywordScratch.Apart"/>.</summary>
    public static void Begin(ArticleIndex index, KeywordScratch scratch)
    {
        ReadOnlySpan<TermEntry> terms = index.Terms.Span;
        scratch.NextPlaces.Take(index.Tokens.Count);
        foreach (int id in scratch.Apart.Span)
        {
            ref Candidate word = ref scratch.Begin(id);
            // What is no term has its first token below.
            if (id < terms.Length) BeginAt(ref word, terms[id].FirstToken, index.Tokens[terms[id].FirstToken].Length, scratch.MarkOf(terms[id].FirstToken), terms[id].Idf);
        }

        ReadOnlySpan<ulong> named = scratch.NamedTokens.Span;
        for (int group = 0; group < named.Length; group++)
        {
            for (ulong left = named[group]; left != 0; left &= left - 1)
            {
                int token = (group * 64) + BitOperations.TrailingZeroCount(left);
                ref Candidate word = ref scratch.Candidates[scratch.Words[token]];
                if (word.Tokens == 0 || token < word.FirstToken) BeginAt(ref word, token, index.Tokens[token].Length, scratch.MarkOf(token), KeywordWeights.IdfCap);
            }
        }
    }

    /// <summary>Counts them, once it is known where phrases stand around them.</summary>
    public static void CountRepeated(KeywordScratch scratch)
    {
        ReadOnlySpan<int> words = scratch.Words.Span;
        ReadOnlySpan<uint> edges = scratch.Edges.Span;
        ReadOnlySpan<ulong> repeated = scratch.RepeatedTokens.Span;
        Span<int> next = scratch.NextPlaces.Span;
        Span<Candidate> candidates = scratch.Candidates.Span;
        for (int group = 0; group < repeated.Length; group++)
        {
            for (ulong left = repeated[group]; left != 0; left &= left - 1)
            {
                int token = (group * 64) + BitOperations.TrailingZeroCount(left);
                ref Candidate candidate = ref candidates[words[token]];
                var traits = (OccurrenceTraits)edges[token];
                candidate.Add(traits & OccurrenceTraits.All, Bit.Of((traits & OccurrenceTraits.Longer) != 0));
                next[candidate.LastPlace] = token;
                candidate.LastPlace = token;
                next[token] = -1;
            }
        }
    }

    /// <summary>Fills in a term that occurs once.</summary>
    public static void Fill(ArticleIndex index, KeywordScratch scratch, int term, ref Candidate word)
    {
        ref readonly TermEntry entry = ref index.Terms[term];
        int first = entry.FirstToken;
        uint edge = scratch.Edges[first];
        ref readonly FormEntry form = ref index.Forms[index.Tokens[first].Form];
        word.Begin((OccurrenceTraits)edge);
        BeginAt(ref word, first, index.Tokens[first].Length, scratch.MarkOf(first), entry.Idf);
        word.IsName = KeywordScorer.IsName(index, word);
        word.IsFollower = !word.IsName & (edge & (uint)TokenEdges.Left) == 0 & form.LogNoun < KeywordScorer.SureNoun;
        scratch.NextPlaces[first] = -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void BeginAt(ref Candidate candidate, int first, int length, uint mark, float idf)
    {
        candidate.FirstToken = first;
        candidate.Position = first;
        candidate.FirstPlace = first;
        candidate.LastPlace = first;
        candidate.Idf = idf;
        candidate.Characters = length;
        candidate.Tokens = 1;
        candidate.Contents = 1;
        candidate.Roles = (WordRole)mark;
    }
}
