using System.Numerics;
using Summarizer.Analysis;
using Summarizer.Ranking;

namespace Summarizer.Selection;

/// <summary>
/// Chooses one to three sentences as a whole: all singles and pairs of the seven best, and triples of the six best, are
/// scored as sets. Sentences that should not stand alone are no candidates while there are others.
/// </summary>
internal static class SetSelector
{
    /// <summary>Two sentences that share more than this of the shorter one's idf mass are near-duplicates.</summary>
    public const float NearDuplicate = 0.75f;

    /// <summary>What a quotation that opens on a word that refers back costs its set, in ROUGE.</summary>
    private const float QuotedDanglerCost = 0.01f;

    /// <summary>Sentences of the largest set.</summary>
    public const int LargestSet = 3;

    /// <summary>Candidates from which triples are drawn.</summary>
    private const int TripleCandidates = 6;

    /// <param name="index">The article, scored and sorted.</param>
    /// <param name="text">Its text.</param>
    /// <param name="functions">Score sets of one, two and three sentences.</param>
    /// <param name="count">The number of sentences; 0 for as many as the article deserves.</param>
    public static void Select(ArticleIndex index, ArticleText text, ScoringFunction[] functions, int count)
    {
        SelectionScratch scratch = index.Selection;
        Span<int> candidates = stackalloc int[SetFeatures.MostCandidates];
        candidates = candidates[..Candidates(index, text, Math.Max(1, count), candidates)];
        int size = Math.Min(count, candidates.Length);
        if (candidates.Length == 1)
        {
            scratch.Chosen.Add(candidates[0]);
            return;
        }

        scratch.Sets.Prepare(index, scratch.Scores.Span, candidates);
        int danglers = 0;
        for (int c = 0; c < candidates.Length; c++)
            if (SentenceGuards.DanglesInQuotation(index, text, candidates[c])) danglers |= 1 << c;
        int best = Best(scratch.Sets, functions, candidates.Length, size, danglers);
        for (int c = 0; c < candidates.Length; c++)
            if ((best & (1 << c)) != 0) scratch.Chosen.Add(candidates[c]);
    }

    /// <summary>The best sentences that may stand alone; where they are fewer than wanted, the others follow.</summary>
    public static int Candidates(ArticleIndex index, ArticleText text, int wanted, Span<int> candidates)
    {
        int found = 0;
        ReadOnlySpan<int> order = index.Selection.Order.Span;
        foreach (int sentence in order)
        {
            if (SentenceGuards.Find(index, text, sentence) != SentenceFault.None) continue;
            candidates[found++] = sentence;
            if (found == candidates.Length) return found;
        }

        foreach (int sentence in order)
        {
            if (found >= wanted) break;
            if (!candidates[..found].Contains(sentence)) candidates[found++] = sentence;
        }

        return found;
    }

    /// <param name="sets">The candidates' features.</param>
    /// <param name="functions">Score sets of one, two and three sentences.</param>
    /// <param name="candidates">Number of candidates.</param>
    /// <param name="size">Sentences asked for; 0 for any number.</param>
    /// <param name="danglers">The candidates that cost <see cref="QuotedDanglerCost"/>, as bits.</param>
    private static int Best(SetFeatures sets, ScoringFunction[] functions, int candidates, int size, int danglers)
    {
        Span<float> row = stackalloc float[SetFeatures.Width];
        int best = 1, fallback = 0;
        float bestScore = float.MinValue;
        for (int set = 1; set < 1 << candidates; set++)
        {
            int members = BitOperations.PopCount((uint)set);
            if (!IsAsked(set, members, size)) continue;
            if (fallback == 0) fallback = set;
            if (members > 1 && HoldsDuplicates(sets, set)) continue;
            sets.Write(set, row);
            float score = functions[members - 1].Score(row) - QuotedDanglerCost * BitOperations.PopCount((uint)(set & danglers));
            if (score <= bestScore) continue;
            bestScore = score;
            best = set;
        }

        return bestScore > float.MinValue ? best : fallback & -fallback;
    }

    /// <summary>True for the sets that are tried: of the size asked for, or of any size from one to three.</summary>
    public static bool IsAsked(int set, int members, int size)
    {
        if (size > 0 && members != size) return false;
        return members < 3 || (members == 3 && set < 1 << TripleCandidates);
    }

    private static bool HoldsDuplicates(SetFeatures sets, int set)
    {
        for (int rest = set; rest != 0; rest &= rest - 1)
        {
            int a = BitOperations.TrailingZeroCount(rest);
            for (int others = rest & (rest - 1); others != 0; others &= others - 1)
                if (sets.Overlap(a, BitOperations.TrailingZeroCount(others)) > NearDuplicate) return true;
        }

        return false;
    }
}
