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
    public const int LargestSet = SetTable.LargestSet;

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
        Span<float> scores = stackalloc float[SetTable.Lanes], overlaps = stackalloc float[SetTable.Lanes];
        int best = 1;
        float bestScore = float.MinValue;
        for (int members = Math.Max(1, size); members <= (size > 0 ? size : LargestSet); members++)
        {
            (int first, int end) = SetTable.Groups(members);
            for (int group = first; group < end; group++)
            {
                sets.Score(group, functions[members - 1], scores, overlaps);
                for (int lane = 0; lane < SetTable.Lanes; lane++)
                {
                    int set = SetTable.Sets[group * SetTable.Lanes + lane];
                    if (!IsThere(set, candidates) || overlaps[lane] > NearDuplicate) continue;
                    float score = scores[lane] - QuotedDanglerCost * BitOperations.PopCount((uint)(set & danglers));

                    // Of equals the first as numbers go.
                    if (score < bestScore || (score == bestScore && set > best)) continue;
                    bestScore = score;
                    best = set;
                }
            }
        }

        return best;
    }

    /// <summary>True when the lane holds a set and all its members are candidates.</summary>
    private static bool IsThere(int set, int candidates) => set != 0 && set < 1 << candidates;
}
