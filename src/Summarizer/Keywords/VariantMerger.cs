using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Merges spellings of one word among the best candidates: the same letters but for case, accents, hyphens and spaces; or
/// single words of six letters and more that begin alike and differ by one letter (two from nine letters on), one of
/// them so rare that it is no word of its own.
/// </summary>
internal static class VariantMerger
{
    private const int LeastLetters = 6, TwoEdits = 9, CommonStart = 4, MostLetters = 40;
    private const float RareIdf = 7f;

    public static void Merge(ArticleIndex index, ArticleText text, KeywordScratch scratch)
    {
        ReadOnlySpan<int> shortlist = scratch.Shortlist.Span;
        // Two tables: by all letters, and by the first four, where each entry leads to the next of the same start.
        scratch.Spellings.Clear();
        scratch.Starts.Clear();
        Span<int> bySpelling = scratch.SpellingOwner.Reset(shortlist.Length), byStart = scratch.StartOwner.Reset(shortlist.Length);
        Span<int> next = scratch.NextOfStart.Reset(shortlist.Length);
        for (int i = 0; i < shortlist.Length; i++)
        {
            int candidate = shortlist[i];
            Fold(Surface(index, text, scratch, candidate), out ulong key, out ulong start);
            int known = scratch.Spellings.Count;
            int spelling = scratch.Spellings.GetOrAdd(key);
            if (spelling < known)
            {
                Join(scratch, bySpelling[spelling], candidate, isAlias: false);
                continue;
            }

            bySpelling[spelling] = candidate;
            if (start == 0 || scratch.Candidates[candidate].Tokens > 1) continue;
            known = scratch.Starts.Count;
            int group = scratch.Starts.GetOrAdd(start);
            int other = group < known ? byStart[group] : 0;
            while (other > 0 && !AreSpellings(index, text, scratch, shortlist[other - 1], candidate)) other = next[other - 1];
            if (other > 0)
            {
                Join(scratch, shortlist[other - 1], candidate, isAlias: false);
                continue;
            }

            next[i] = group < known ? byStart[group] : 0;
            byStart[group] = i + 1;
        }
    }

    /// <summary>Makes <paramref name="variant"/> a part of <paramref name="main"/> and takes it out of the running.</summary>
    public static void Join(KeywordScratch scratch, int main, int variant, bool isAlias)
    {
        ref Candidate into = ref scratch.Candidates[main];
        ref Candidate from = ref scratch.Candidates[variant];
        if (isAlias)
            for (int v = variant; v >= 0; v = scratch.Candidates[v].NextVariant) scratch.Candidates[v].IsAlias = true;
        int last = main;
        while (scratch.Candidates[last].NextVariant >= 0) last = scratch.Candidates[last].NextVariant;
        scratch.Candidates[last].NextVariant = variant;
        into.Count += from.Count;
        into.Chunks += from.Chunks;
        into.Names += from.Names;
        into.Mute += from.Mute;
        into.Lowers += from.Lowers;
        into.Cuts += from.Cuts;
        into.Verbs += from.Verbs;
        into.Position = Math.Min(into.Position, from.Position);
        into.LongerCount = Math.Max(into.LongerCount, from.LongerCount);
        scratch.Scores[variant] = float.NegativeInfinity;
    }

    /// <summary>The characters of a candidate's first occurrence.</summary>
    public static ReadOnlySpan<char> Surface(ArticleIndex index, ArticleText text, KeywordScratch scratch, int candidate)
    {
        ref readonly Candidate c = ref scratch.Candidates[candidate];
        ref readonly SentenceEntry sentence = ref index.Sentences[scratch.Occurrences[c.FirstOccurrence].Sentence];
        return text.For(sentence)[index.Tokens[c.FirstToken].Start..index.Tokens[c.FirstToken + c.Tokens - 1].End];
    }

    /// <summary>Key of the letters and digits alone, and the first four of them.</summary>
    private static void Fold(ReadOnlySpan<char> surface, out ulong key, out ulong start)
    {
        key = WordKey.Seed;
        start = 0;
        int letters = 0;
        foreach (char c in surface)
        {
            // A dot or comma between digits stays: version 3.1 is not 31.
            if (!Chars.IsLetterOrDigit(c) && c is not ('.' or ',' or '+' or '#')) continue;
            char folded = Chars.Fold(c);
            key = WordKey.Add(key, folded);
            if (letters++ < CommonStart) start = (start << 16) | folded;
        }

        key = WordKey.Finish(key);
        if (letters < LeastLetters) start = 0;
    }

    private static bool AreSpellings(ArticleIndex index, ArticleText text, KeywordScratch scratch, int a, int b)
    {
        ref readonly Candidate first = ref scratch.Candidates[a];
        ref readonly Candidate second = ref scratch.Candidates[b];
        // Two names that differ are two names (« Martin », « Martine »).
        if (first.Tokens > 1 || second.Tokens > 1 || (first.IsName && second.IsName)) return false;
        int termA = index.Forms[index.Tokens[first.FirstToken].Form].Term, termB = index.Forms[index.Tokens[second.FirstToken].Form].Term;
        if (termA < 0 || termB < 0 || Math.Max(index.Terms[termA].Idf, index.Terms[termB].Idf) < RareIdf) return false;
        Span<char> left = stackalloc char[MostLetters], right = stackalloc char[MostLetters];
        int n = Letters(Surface(index, text, scratch, a), left), m = Letters(Surface(index, text, scratch, b), right);
        if (n < LeastLetters || m < LeastLetters) return false;
        return Distance(left[..n], right[..m]) <= (Math.Min(n, m) >= TwoEdits ? 2 : 1);
    }

    /// <summary>The folded letters; 0 when there is a digit or too many.</summary>
    private static int Letters(ReadOnlySpan<char> word, Span<char> letters)
    {
        int n = 0;
        foreach (char c in word)
        {
            if (Chars.IsDigit(c) || n == letters.Length) return 0;
            if (Chars.IsLetter(c)) letters[n++] = Chars.Fold(c);
        }

        return n;
    }

    /// <summary>Edit distance (Levenshtein, 1966), one row at a time.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 2) return int.MaxValue;
        Span<int> row = stackalloc int[MostLetters + 1];
        for (int j = 0; j <= b.Length; j++) row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
