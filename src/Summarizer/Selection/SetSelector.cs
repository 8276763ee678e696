using System.Runtime.Intrinsics;
using Summarizer.Analysis;
using Summarizer.Ranking;

namespace Summarizer.Selection;

/// <summary>
/// Chooses one to three sentences as a whole: all singles, pairs and triples of the seven best are
/// scored as sets. Sentences that should not stand alone are no candidates while there are others.
/// </summary>
internal static class SetSelector
{
    /// <summary>Two sentences that share more than this of the shorter one's idf mass are near-duplicates.</summary>
    public const float NearDuplicate = 0.75f;

    /// <summary>What a quotation that opens on a word that refers back costs its set, in ROUGE.</summary>
    private const float QuotedDanglerCost = 0.01f;

    /// <summary>Sentences of the largest set.</summary>
    public const int LargestSet = SetTable.LargestSet;

    /// <param name="index">The article, scored and sorted.</param>
    /// <param name="text">Its text.</param>
    /// <param name="functions">Score the sets.</param>
    /// <param name="count">The number of sentences; 0 for as many as the article deserves.</param>
    public static void Select(ArticleIndex index, ArticleText text, SetFunctions functions, int count)
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
        int best = Best(scratch.Sets, functions.For(count), candidates.Length, size, danglers);
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
        Vector256<int> best = Vector256<int>.One, danglersOfAll = Vector256.Create(danglers), candidatesEnd = Vector256.Create(1 << candidates);
        Vector256<float> bestScore = Vector256.Create(float.MinValue);
        for (int members = Math.Max(1, size); members <= (size > 0 ? size : LargestSet); members++)
        {
            (int first, int end) = SetTable.Groups(members);
            for (int group = first; group < end; group++)
            {
                sets.Score(group, functions[members - 1], out Vector256<float> score, out Vector256<float> overlap);
                Vector256<int> set = Vector256.LoadUnsafe(ref SetTable.Sets[group * SetTable.Lanes]);
                if (danglers != 0) score -= QuotedDanglerCost * CountMembers(set & danglersOfAll);

                // A lane holds a set whose members are all candidates, or counts for nothing. Of equals the first as numbers go.
                Vector256<int> isThere = Vector256.GreaterThan(set, Vector256<int>.Zero) & Vector256.LessThan(set, candidatesEnd);
                Vector256<float> isBetter = Vector256.GreaterThan(score, bestScore) | (Vector256.Equals(score, bestScore) & Vector256.LessThan(set, best).AsSingle());
                isBetter &= isThere.AsSingle() & Vector256.LessThanOrEqual(overlap, Vector256.Create(NearDuplicate));
                bestScore = Vector256.ConditionalSelect(isBetter, score, bestScore);
                best = Vector256.ConditionalSelect(isBetter.AsInt32(), set, best);
            }
        }

        int lane = 0;
        for (int other = 1; other < SetTable.Lanes; other++)
            if (bestScore[other] > bestScore[lane] || (bestScore[other] == bestScore[lane] && best[other] < best[lane])) lane = other;
        return best[lane];
    }

    private static Vector256<float> CountMembers(Vector256<int> sets)
    {
        Vector256<int> count = Vector256<int>.Zero;
        for (int c = 0; c < SetTable.MostCandidates; c++) count += (sets >>> c) & Vector256<int>.One;
        return Vector256.ConvertToSingle(count);
    }
}
