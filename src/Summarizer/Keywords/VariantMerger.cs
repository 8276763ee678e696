using System.Runtime.CompilerServices;
using Summarizer.Analysis;
using Summarizer.Segmentation;
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
    private const int ChainBits = 10, Chains = 1 << ChainBits;

    public static void Merge(ArticleIndex index, in ArticleText text, KeywordScratch scratch)
    {
        Shortlist shortlist = scratch.Shortlist;
        scratch.Joined.Clear();
        // Chains of places in the shortlist that begin alike, the newest first.
        Span<int> byStart = scratch.ByStart.Reset(Chains);
        Span<Spelling> spellings = scratch.Spellings.Take(shortlist.Count);
        for (int i = 0; i < spellings.Length; i++)
        {
            ListedCandidate candidate = shortlist[i];
            ReadOnlySpan<char> surface = candidate.Surface(index, text, scratch);
            if (!TryFoldEnds(surface, out ulong start, out ulong end)) (start, end) = (Start(surface), End(surface));
            ref Spelling spelling = ref spellings[i];
            (spelling.Start, spelling.End, spelling.Key) = (start, end, 0);
            ref int newest = ref byStart[Chain(start)];
            int main = newest == 0 ? -1 : Find(index, text, scratch, newest - 1, i);
            if (main >= 0)
            {
                Join(scratch, shortlist[main].Id, candidate.Id, isAlias: false);
                continue;
            }

            spelling.Next = newest;
            newest = i + 1;
        }
    }

    /// <summary>The newest place that is spelled the same, or else like a mistake of one; -1 for none.</summary>
    private static int Find(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int newest, int place)
    {
        ReadOnlySpan<Spelling> spellings = scratch.Spellings.Span;
        ulong start = spellings[place].Start, end = spellings[place].End;
        for (int other = newest; other >= 0; other = spellings[other].Next - 1)
            if (spellings[other].Start == start && spellings[other].End == end && KeyOf(index, text, scratch, other) == KeyOf(index, text, scratch, place)) return other;
        ListedCandidate own = scratch.Shortlist[place];
        if (own.Tokens > 1) return -1;
        for (int other = newest; other >= 0; other = spellings[other].Next - 1)
            if (spellings[other].Start == start && AreSpellings(index, text, scratch, scratch.Shortlist[other], own)) return other;
        return -1;
    }

    /// <summary>Makes <paramref name="variant"/> a part of <paramref name="main"/> and takes it out of the running.</summary>
    public static void Join(KeywordScratch scratch, int main, int variant, bool isAlias)
    {
        ref Candidate into = ref scratch.Of(main);
        ref Candidate from = ref scratch.Of(variant);
        if (isAlias)
            for (int v = variant; v >= 0; v = scratch.NextVariant(v)) scratch.Of(v).IsAlias = true;
        int last = main;
        while (scratch.NextVariant(last) >= 0) last = scratch.NextVariant(last);
        scratch.Variants[last] = variant + 1;
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
        scratch.Joined.Add(main);
    }

    /// <summary>The characters of a candidate's first occurrence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<char> Surface(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int candidate)
    {
        ref readonly Candidate c = ref scratch.Of(candidate);
        return scratch.TextOf(text, c.FirstToken)[index.Tokens[c.FirstToken].Start..index.Tokens[c.FirstToken + c.Tokens - 1].End];
    }

    /// <summary>Key of the letters at a place of the shortlist, worked out once it is needed.</summary>
    private static ulong KeyOf(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int place)
    {
        ref Spelling spelling = ref scratch.Spellings[place];
        if (spelling.Key == 0) spelling.Key = Fold(scratch.Shortlist[place].Surface(index, text, scratch));
        return spelling.Key;
    }

    /// <summary>Key of the letters and digits alone.</summary>
    private static ulong Fold(ReadOnlySpan<char> surface)
    {
        ulong key = WordKey.Seed;
        foreach (char c in surface)
            if (IsFolded(c)) key = WordKey.Add(key, Chars.Fold(c));
        return WordKey.Finish(key);
    }

    /// <summary>A dot or comma between digits stays: version 3.1 is not 31.</summary>
    private static bool IsFolded(char c) => Chars.IsLetterOrDigit(c) || c is '.' or ',' or '+' or '#';

    /// <summary>The first four of the letters and digits.</summary>
    private static ulong Start(ReadOnlySpan<char> surface)
    {
        ulong letters = 0;
        for (int i = 0, count = 0; i < surface.Length && count < CommonStart; i++)
            if (IsFolded(surface[i])) letters |= (ulong)Chars.Fold(surface[i]) << (16 * count++);
        return letters;
    }

    /// <summary>The last four of the letters and digits.</summary>
    private static ulong End(ReadOnlySpan<char> surface)
    {
        ulong letters = 0;
        for (int i = surface.Length - 1, count = 0; i >= 0 && count < CommonStart; i--)
            if (IsFolded(surface[i])) letters |= (ulong)Chars.Fold(surface[i]) << (16 * (CommonStart - 1 - count++));
        return letters;
    }

    /// <summary>The same where the first four characters and the last four are all letters, as they mostly are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFoldEnds(ReadOnlySpan<char> surface, out ulong start, out ulong end)
    {
        (start, end) = (0, 0);
        if (surface.Length < CommonStart) return false;
        return TryFold(surface, out start) & TryFold(surface[^CommonStart..], out end);
    }

    /// <summary>Four characters where all are letters, as most are: the first in the lowest bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFold(ReadOnlySpan<char> four, out ulong letters)
    {
        char a = four[0], b = four[1], c = four[2], d = four[3];
        letters = Chars.Fold(a) | ((ulong)Chars.Fold(b) << 16) | ((ulong)Chars.Fold(c) << 32) | ((ulong)Chars.Fold(d) << 48);
        return (Chars.Class(a) & Chars.Class(b) & Chars.Class(c) & Chars.Class(d) & Chars.Letter) != 0;
    }

    private static int Chain(ulong letters) => (int)((letters * 0xD6E8FEB86659FD93) >> (64 - ChainBits));

    private static bool AreSpellings(ArticleIndex index, in ArticleText text, KeywordScratch scratch, ListedCandidate first, ListedCandidate second)
    {
        // Two names that differ are two names (« Martin », « Martine »).
        if (first.Tokens > 1 || second.Tokens > 1 || (scratch.Of(first.Id).IsName && scratch.Of(second.Id).IsName)) return false;
        int termA = index.Forms[index.Tokens[first.FirstToken].Form].Term, termB = index.Forms[index.Tokens[second.FirstToken].Form].Term;
        if (termA < 0 || termB < 0 || Math.Max(index.Terms[termA].Idf, index.Terms[termB].Idf) < RareIdf) return false;
        Span<char> left = stackalloc char[MostLetters], right = stackalloc char[MostLetters];
        int n = Letters(first.Surface(index, text, scratch), left), m = Letters(second.Surface(index, text, scratch), right);
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

/// <summary>How a place of the shortlist is spelled.</summary>
internal struct Spelling
{
    /// <summary>The first and the last four letters and digits.</summary>
    public ulong Start, End;

    /// <summary>Key of all of them; 0 while it is not needed.</summary>
    public ulong Key;

    /// <summary>The place before it in its chain, plus 1; 0 at the end.</summary>
    public int Next;
}
