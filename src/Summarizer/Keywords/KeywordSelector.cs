using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>Goes down the ranking and leaves out what a chosen keyword already says.</summary>
internal static class KeywordSelector
{
    /// <summary>Up to so many keywords are found by looking for the best again and again; more by sorting.</summary>
    private const int Few = 24;

    /// <summary>Sets the chosen candidates, best first.</summary>
    public static void Select(KeywordScratch scratch, KeywordWeights weights, int count)
    {
        scratch.Chosen.Clear();
        if (count <= Few) SelectFew(scratch, weights, count);
        else SelectMany(scratch, weights, count);
    }

    private static void SelectFew(KeywordScratch scratch, KeywordWeights weights, int count)
    {
        Span<float> open = scratch.OpenScores.Reset(scratch.Scores.Count);
        scratch.Scores.Span.CopyTo(open);
        while (scratch.Chosen.Count < count)
        {
            int best = IndexOfMax(open);
            if (best < 0 || open[best] <= 0) return;
            open[best] = 0;
            Take(scratch, weights, best);
        }
    }

    private static void SelectMany(KeywordScratch scratch, KeywordWeights weights, int count)
    {
        // Positive floats sort as their bits do; the index below makes ties go to the earlier candidate.
        Span<ulong> order = scratch.Order.Reset(scratch.Scores.Count);
        for (int c = 0; c < order.Length; c++)
            order[c] = ((ulong)(uint)~BitConverter.SingleToInt32Bits(scratch.Scores[c]) << 32) | (uint)c;
        order.Sort();
        foreach (ulong key in order)
        {
            int candidate = (int)(uint)key;
            if (scratch.Chosen.Count >= count || scratch.Scores[candidate] <= 0) return;
            Take(scratch, weights, candidate);
        }
    }

    private static int IndexOfMax(ReadOnlySpan<float> scores)
    {
        int best = -1;
        float most = float.MinValue;
        for (int c = 0; c < scores.Length; c++)
        {
            if (scores[c] <= most) continue;
            most = scores[c];
            best = c;
        }

        return best;
    }

    /// <summary>Chooses the candidate, unless a chosen one that contains it occurs almost as often.</summary>
    private static void Take(KeywordScratch scratch, KeywordWeights weights, int best)
    {
        ref readonly Candidate chosen = ref scratch.Candidates[best];
        if (chosen.Count <= weights.Contained * chosen.SaidCount) return;
        scratch.Chosen.Add(best);
        for (int start = 0; start < chosen.Tokens; start++)
        {
            int row = (chosen.FirstToken + start) * KeywordScratch.MaxTokens;
            for (int length = 1; length <= chosen.Tokens - start; length++)
            {
                int inner = scratch.At[row + length - 1] - 1;
                if (inner >= 0 && scratch.Candidates[inner].SaidCount < chosen.Count) scratch.Candidates[inner].SaidCount = chosen.Count;
            }
        }
    }
}
