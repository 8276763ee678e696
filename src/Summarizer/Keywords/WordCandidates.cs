using System.Numerics;
using System.Runtime.CompilerServices;
using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// The candidates of one word: a candidate a term, by the term's number, then the stop words that capitals make names (« l’IA », « OU ») and that are
/// no term by the same letters. The occurrences of such a candidate are tokens, each pointing to the next. Most occur once: all that there is to
/// know of them, what their scores are made of too, is written down in one go.
/// </summary>
internal static class WordCandidates
{
    /// <summary>Leaves places for the words, and gives stop words in capitals their numbers.</summary>
    public static void Number(ArticleIndex index, KeywordScratch scratch)
    {
        int terms = index.Terms.Count, words = terms;
        ReadOnlySpan<ulong> named = scratch.NamedTokens.Span;
        ulong any = 0;
        foreach (ulong group in named) any |= group;
        scratch.HasNamed = any != 0;
        for (int group = 0; group < named.Length && scratch.HasNamed; group++)
        {
            for (ulong left = named[group]; left != 0; left &= left - 1)
            {
                int token = (group * 64) + BitOperations.TrailingZeroCount(left);
                ulong key = index.Tokens[token].Key;
                // The same candidate as a term of its letters.
                int id = index.FindTerm(key);
                if (id < 0) id = scratch.Phrases.GetOrAdd(PhraseCandidates.Mix(WordKey.Seed, key), words);
                scratch.Words[token] = id;
                words = Math.Max(words, id + 1);
            }
        }

        scratch.WordCount = words;
        scratch.Candidates.Take(words)[terms..].Clear();
    }

    /// <summary>Fills them in, once it is known where phrases stand around them.</summary>
    public static void Add(ArticleIndex index, KeywordScratch scratch)
    {
        scratch.IsRepeated.Take(scratch.WordCount + 1)[0] = 0;
        scratch.NextPlaces.Take(index.Tokens.Count);
        AddTerms(index, scratch);
        if (scratch.HasNamed) AddNamed(index, scratch);
        CountRepeated(scratch);
    }

    private static void AddTerms(ArticleIndex index, KeywordScratch scratch)
    {
        ReadOnlySpan<TermEntry> terms = index.Terms.Span;
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        ReadOnlySpan<FormEntry> forms = index.Forms.Span;
        ReadOnlySpan<uint> marks = scratch.Marks.Span[1..], edges = scratch.Edges.Span;
        ReadOnlySpan<ulong> covered = scratch.Covered.Span;
        ReadOnlySpan<float> logs = KeywordScorer.Logs;
        Span<int> columns = scratch.ScoreColumns.Span, next = scratch.NextPlaces.Span, apart = scratch.Apart.Take(scratch.Apart.Count + terms.Length + 1);
        Span<byte> isRepeated = scratch.IsRepeated.Span[1..];
        Span<Candidate> words = scratch.Candidates.Span;
        int left = apart.Length - terms.Length - 1;
        for (int term = 0; term < terms.Length; term++)
        {
            ref readonly TermEntry entry = ref terms[term];
            int first = entry.FirstToken, repeated = Bit.Of(entry.Count > 1);
            ref readonly Token token = ref tokens[first];
            uint edge = edges[first], mark = marks[first];
            int traits = (int)(edge & (uint)OccurrenceTraits.All) | ((int)(covered[first / 64] >> (first & 63) & 1) * (int)OccurrenceTraits.Longer);
            isRepeated[term] = (byte)repeated;
            next[first] = -1;

            ref Candidate word = ref words[term];
            word = default;
            // What occurs again is counted later.
            word.Begin((OccurrenceTraits)(traits & (repeated - 1)));
            BeginAt(ref word, first, token.Length, mark, entry.Idf);
            apart[left] = term;
            left += repeated | OnceScorer.Fill(ref columns[OnceScorer.Column(term)], ref word, traits, edge, forms[token.Form], logs);
        }

        scratch.Apart.RemoveFrom(left);
    }

    /// <summary>Stop words in capitals are few: they are counted one by one, and so is a term that one of them is.</summary>
    private static void AddNamed(ArticleIndex index, KeywordScratch scratch)
    {
        ReadOnlySpan<ulong> named = scratch.NamedTokens.Span;
        Span<byte> isRepeated = scratch.IsRepeated.Span[1..];
        isRepeated[index.Terms.Count..].Clear();
        for (int group = 0; group < named.Length; group++)
        {
            for (ulong left = named[group]; left != 0; left &= left - 1)
            {
                int token = (group * 64) + BitOperations.TrailingZeroCount(left), id = scratch.Words[token];
                ref Candidate word = ref scratch.Candidates[id];
                bool isNew = word.Tokens == 0;
                if (isNew || token < word.FirstToken) BeginAt(ref word, token, index.Tokens[token].Length, scratch.MarkOf(token), KeywordWeights.IdfCap);
                if (isRepeated[id] != 0) continue;
                isRepeated[id] = 1;
                word.Begin(0);
                if (isNew || !scratch.Apart.Span.Contains(id)) scratch.Apart.Add(id);
            }
        }
    }

    private static void CountRepeated(KeywordScratch scratch)
    {
        ReadOnlySpan<int> words = scratch.Words.Span;
        ReadOnlySpan<uint> edges = scratch.Edges.Span;
        ReadOnlySpan<ulong> covered = scratch.Covered.Span;
        ReadOnlySpan<byte> isRepeated = scratch.IsRepeated.Span;
        Span<int> tokens = scratch.RepeatedTokens.Take(words.Length + 1), next = scratch.NextPlaces.Span;
        Span<Candidate> candidates = scratch.Candidates.Span;

        // Which words come again no processor can guess: each token is written down, and the next one over it unless it counts.
        int count = 0;
        for (int token = 0; token < words.Length; token++)
        {
            tokens[count] = token;
            count += isRepeated[words[token] + 1];
        }

        foreach (int token in tokens[..count])
        {
            ref Candidate candidate = ref candidates[words[token]];
            candidate.Add((OccurrenceTraits)edges[token] & OccurrenceTraits.All, (int)(covered[token / 64] >> (token & 63) & 1));
            next[candidate.LastPlace] = token;
            candidate.LastPlace = token;
            next[token] = -1;
        }
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
