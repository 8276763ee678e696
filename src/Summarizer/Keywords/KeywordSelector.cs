using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>Goes down the ranking and leaves out what a chosen keyword already says.</summary>
internal static class KeywordSelector
{
    /// <summary>Up to so many keywords are found by looking for the best again and again; more by sorting.</summary>
    private const int Few = 24;

    /// <summary>
    /// Fills the shortlist with about the <paramref name="count"/> best candidates, and with names that score not much
    /// worse, in the text's order.
    /// </summary>
    public static void Shorten(KeywordScratch scratch, int count)
    {
        const int Steps = 64, StepsPerOctave = 4, NameSteps = 6;
        ReadOnlySpan<float> scores = scratch.Scores.Span;
        Growable<int> shortlist = scratch.Shortlist;
        shortlist.Clear();
        float most = float.NegativeInfinity;
        foreach (float score in scores) most = Math.Max(most, score);
        Span<int> histogram = stackalloc int[Steps];
        histogram.Clear();
        foreach (float score in scores) histogram[Step(most, score)]++;
        int step = 0;
        for (int sum = histogram[0]; sum < count && step < Steps - 1; sum += histogram[++step])
        {
        }

        for (int c = 0; c < scores.Length && shortlist.Count < 3 * count; c++)
            if (Step(most, scores[c]) <= step + (scratch.Candidates[c].IsName ? NameSteps : 0)) shortlist.Add(c);

        static int Step(float most, float score) => (int)Math.Min((most - score) * StepsPerOctave, Steps - 1);
    }

    /// <summary>Sets the chosen candidates, best first.</summary>
    public static void Select(KeywordScratch scratch, KeywordWeights weights, int count)
    {
        scratch.Chosen.Clear();
        if (count <= Few) SelectFew(scratch, weights, count);
        else SelectMany(scratch, weights, count);
    }

    private static void SelectFew(KeywordScratch scratch, KeywordWeights weights, int count)
    {
        float bound = float.PositiveInfinity;
        int after = -1;
        while (scratch.Chosen.Count < count)
        {
            // The best below the one looked at before; of equal scores the earlier candidate.
            ReadOnlySpan<float> scores = scratch.Scores.Span;
            int best = -1;
            float most = float.NegativeInfinity;
            for (int c = 0; c < scores.Length; c++)
            {
                float score = scores[c];
                if (score <= most || score > bound || score == bound && c <= after) continue;
                most = score;
                best = c;
            }

            if (best < 0) return;
            bound = most;
            after = best;
            Take(scratch, weights, best);
        }
    }

    private static void SelectMany(KeywordScratch scratch, KeywordWeights weights, int count)
    {
        Span<ulong> order = scratch.Order.Reset(scratch.Scores.Count);
        for (int c = 0; c < order.Length; c++) order[c] = ((ulong)~Ordered(scratch.Scores[c]) << 32) | (uint)c;
        order.Sort();
        foreach (ulong key in order)
        {
            int candidate = (int)(uint)key;
            if (scratch.Chosen.Count >= count || float.IsNegativeInfinity(scratch.Scores[candidate])) return;
            Take(scratch, weights, candidate);
        }
    }

    /// <summary>Bits that sort as the floats do.</summary>
    private static uint Ordered(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return (bits & 0x80000000) != 0 ? ~bits : bits | 0x80000000;
    }

    /// <summary>Chooses the candidate, unless a chosen one says it.</summary>
    private static void Take(KeywordScratch scratch, KeywordWeights weights, int candidate)
    {
        ref readonly Candidate chosen = ref scratch.Candidates[candidate];
        if (chosen.Count <= weights.Contained * chosen.SaidCount) return;
        if (weights.DropsExtensions && ExtendsChosen(scratch, chosen)) return;
        scratch.Chosen.Add(candidate);
        for (int variant = candidate; variant >= 0; variant = scratch.Candidates[variant].NextVariant) MarkSaid(scratch, scratch.Candidates[variant], chosen.Count);
    }

    private static void MarkSaid(KeywordScratch scratch, in Candidate said, int count)
    {
        for (int start = 0; start < said.Tokens; start++)
        {
            for (int length = 1; length <= said.Tokens - start; length++)
            {
                int inner = scratch.Find(said.FirstToken + start, length);
                if (inner >= 0 && scratch.Candidates[inner].SaidCount < count) scratch.Candidates[inner].SaidCount = count;
            }
        }
    }

    /// <summary>True for what occurs once, is no name and holds a chosen keyword.</summary>
    private static bool ExtendsChosen(KeywordScratch scratch, in Candidate candidate)
    {
        if (candidate.Count > 1 || candidate.Tokens == 1 || candidate.IsName) return false;
        foreach (int other in scratch.Chosen.Span)
        {
            for (int start = 0; start < candidate.Tokens; start++)
                for (int length = 1; length <= candidate.Tokens - start; length++)
                    if (scratch.Find(candidate.FirstToken + start, length) == other) return true;
        }

        return false;
    }
}
