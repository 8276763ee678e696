using System.Numerics;
using System.Runtime.CompilerServices;

namespace Summarizer.Keywords;

/// <summary>What is asked of candidates by their numbers, and of the places where they stand.</summary>
internal sealed partial class KeywordScratch
{
    /// <summary>What is known of a candidate. Most are never asked for: they occur once, and their scores tell that they are not among the best.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Candidate Of(int candidate)
    {
        if (!IsFilled(candidate)) Fill(candidate);
        return ref Candidates[candidate];
    }

    /// <summary>False for what occurs once and was not asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsFilled(int candidate) => (AreFilled[candidate / 64] >> candidate & 1) != 0;

    /// <summary>True for what is never chosen: left out, or told of under another candidate's number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsOut(int candidate) => float.IsNegativeInfinity(Scores[candidate]);

    /// <summary>Where the candidate stands in the order of the text (<see cref="Candidate.Order"/>), filled or not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OrderOf(int candidate)
    {
        if (candidate >= PhraseStart)
        {
            ref readonly Occurrence occurrence = ref Occurrences[candidate - PhraseStart];
            return (occurrence.Token * Candidate.OrdersPerToken) + occurrence.Tokens;
        }

        // A stop word in capitals is no term, or makes one begin earlier; a name may begin later than the verb of its stem.
        return IsOutOfOrder ? Of(candidate).Order : (index.Terms[candidate].FirstToken * Candidate.OrdersPerToken) + 1;
    }

    /// <summary>The token of the candidate's first mention, filled or not.</summary>
    public int PositionOf(int candidate) => IsFilled(candidate) ? Candidates[candidate].Position : OrderOf(candidate) / Candidate.OrdersPerToken;

    /// <summary>Clears a candidate, to be filled.</summary>
    public ref Candidate Begin(int candidate)
    {
        AreFilled[candidate / 64] |= 1UL << candidate;
        ref Candidate begun = ref Candidates[candidate];
        begun = default;
        return ref begun;
    }

    /// <summary>Fills in a candidate from its first occurrence.</summary>
    private void Fill(int candidate)
    {
        ref Candidate filled = ref Begin(candidate);
        if (candidate < PhraseStart) WordCandidates.Fill(index, this, candidate, ref filled);
        else PhraseCandidates.Fill(index, this, candidate - PhraseStart, ref filled);
    }

    /// <summary>False for the number of an occurrence whose candidate occurred before, and for those between words and occurrences.</summary>
    public bool IsCandidate(int number) => number < PhraseStart ? number < WordCount : Occurrences[number - PhraseStart].Candidate == number;

    /// <summary>Makes room for so many occurrences of several words.</summary>
    public Span<Occurrence> TakeOccurrences(int count)
    {
        Span<Occurrence> occurrences = Occurrences.Take(count);
        Candidates.Take(Numbers);
        int known = AreFilled.Count;
        Span<ulong> filled = AreFilled.Take((Numbers / 64) + 1);
        if (filled.Length > known) filled[known..].Clear();
        return occurrences;
    }

    /// <summary>The candidate of exactly these tokens, or -1.</summary>
    public int Find(int token, int tokens)
    {
        if ((uint)token >= (uint)Edges.Count) return -1;
        if (tokens == 1) return Words[token];
        if (!StartsPhrases(token)) return -1;
        ReadOnlySpan<Occurrence> occurrences = Occurrences.Span;
        for (int o = OccurrencesAt[token]; o < occurrences.Length && occurrences[o].Token == token; o++)
            if (occurrences[o].Tokens == tokens) return occurrences[o].Candidate;
        return -1;
    }

    /// <summary>
    /// What of several words occurs at the tokens of a phrase's first occurrence, in the text's order: the candidate itself, its parts, and what begins
    /// within it and ends beyond it. Its words are in <see cref="Words"/>.
    /// </summary>
    public ReadOnlySpan<Occurrence> Within(in Candidate phrase)
    {
        ReadOnlySpan<Occurrence> all = Occurrences.Span;
        int start = phrase.FirstPlace, after = start + 1, end = phrase.FirstToken + phrase.Tokens;
        while (start > 0 && all[start - 1].Token == phrase.FirstToken) start--;
        while (after < all.Length && all[after].Token < end) after++;
        return all[start..after];
    }

    /// <summary>Where the phrases stand in <see cref="Occurrences"/> that begin at this token or so little before it that they may hold it: from the first to before the last.</summary>
    public (int From, int To) Around(int token)
    {
        int earliest = Math.Max(0, token - MaxTokens + 1), group = earliest / 64, place = earliest & 63;
        ulong starts = PhraseStarts[group] >> place;
        if (group + 1 < PhraseStarts.Count) starts |= PhraseStarts[group + 1] << 1 << (63 - place);
        starts &= (2UL << (token - earliest)) - 1;
        if (starts == 0) return (0, 0);
        int from = OccurrencesAt[earliest + BitOperations.TrailingZeroCount(starts)], to = from;
        while (to < Occurrences.Count && Occurrences[to].Token <= token) to++;
        return (from, to);
    }

    // A candidate's own occurrences, in the text's order: for (int p = c.FirstPlace; p >= 0; p = NextPlace(c, p)) TokenAt(c, p).
    // The place of a word is its token, which points to the next; that of a phrase its number in Occurrences.

    /// <summary>The place after this one, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextPlace(in Candidate candidate, int place) => candidate.Tokens == 1 ? NextPlaces[place] : Occurrences[place].Next;

    /// <summary>Makes another place the one after this one; -1 for none.</summary>
    public void SetNextPlace(in Candidate candidate, int place, int next)
    {
        if (candidate.Tokens == 1) NextPlaces[place] = next;
        else Occurrences[place].Next = next;
    }

    /// <summary>The first token of a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TokenAt(in Candidate candidate, int place) => candidate.Tokens == 1 ? place : Occurrences[place].Token;

    /// <summary>The next candidate that was merged into this one, or -1.</summary>
    public int NextVariant(int candidate) => Variants[candidate] - 1;
}
