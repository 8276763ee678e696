using System.Numerics;
using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>Goes down the ranking and leaves out what a chosen keyword already says.</summary>
internal static class KeywordSelector
{
    /// <summary>Up to so many keywords are found by looking for the best again and again; more by sorting.</summary>
    private const int Few = 24;

    /// <summary>So many candidates may give way to others: a text of numbers alone costs no more than any other.</summary>
    private const int MostPasses = 64;

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
        float most = Most(scores);
        Span<byte> steps = scratch.Steps.Reset(scores.Length);
        Span<int> histogram = stackalloc int[Steps];
        histogram.Clear();
        for (int c = 0; c < scores.Length; c++)
        {
            int of = Step(most, scores[c]);
            steps[c] = (byte)of;
            histogram[of]++;
        }

        int step = 0;
        for (int sum = histogram[0]; sum < count && step < Steps - 1; sum += histogram[++step])
        {
        }

        ReadOnlySpan<Candidate> candidates = scratch.Candidates.Span;
        for (int c = 0; c < steps.Length && shortlist.Count < 3 * count; c++)
            if (steps[c] <= step + NameSteps && (steps[c] <= step || candidates[c].IsName)) shortlist.Add(c);

        static int Step(float most, float score) => (int)Math.Min((most - score) * StepsPerOctave, Steps - 1);
    }

    /// <summary>Sets the chosen candidates, best first.</summary>
    public static void Select(ArticleIndex index, ArticleText text, KeywordScratch scratch, KeywordWeights weights, int count)
    {
        scratch.Chosen.Clear();
        scratch.ChosenScores.Clear();
        if (count <= Few) SelectFew(index, text, scratch, weights, count);
        else SelectMany(index, text, scratch, weights, count);
    }

    private static void SelectFew(ArticleIndex index, ArticleText text, KeywordScratch scratch, KeywordWeights weights, int count)
    {
        Span<float> scores = scratch.Scores.Span;
        int passes = 0;
        while (scratch.Chosen.Count < count)
        {
            // Of equal scores the earlier candidate.
            float most = Most(scores);
            if (float.IsNegativeInfinity(most)) return;
            int best = 0;
            while (scores[best] != most) best++;
            if (scratch.Candidates[best].IsUntagged)
            {
                SetKind(index, text, scratch, weights, best);
                // A name stood where its best kind would put it: with the kind it has, another may be better.
                if (scratch.Candidates[best].IsName) continue;
            }

            scores[best] = float.NegativeInfinity;
            if (weights.PrefersWholes && passes < MostPasses && PassesOn(index, scratch, best, most))
            {
                passes++;
                continue;
            }

            Take(scratch, weights, best, most);
        }
    }

    private static void SelectMany(ArticleIndex index, ArticleText text, KeywordScratch scratch, KeywordWeights weights, int count)
    {
        foreach (int candidate in scratch.Shortlist.Span)
            if (scratch.Candidates[candidate].IsUntagged) SetKind(index, text, scratch, weights, candidate);
        Span<ulong> order = scratch.Order.Reset(scratch.Scores.Count);
        for (int c = 0; c < order.Length; c++) order[c] = ((ulong)~Ordered(scratch.Scores[c]) << 32) | (uint)c;
        order.Sort();
        foreach (ulong key in order)
        {
            int candidate = (int)(uint)key;
            float score = scratch.Scores[candidate];
            if (scratch.Chosen.Count >= count || float.IsNegativeInfinity(score)) return;
            Take(scratch, weights, candidate, score);
        }
    }

    /// <summary>Finds what the candidate names, and its score with that.</summary>
    private static void SetKind(ArticleIndex index, ArticleText text, KeywordScratch scratch, KeywordWeights weights, int id)
    {
        ref Candidate candidate = ref scratch.Candidates[id];
        candidate.IsUntagged = false;
        candidate.Kind = KindTagger.Tag(index, text, scratch, KindCues.Default, id);
        if (candidate.IsName) scratch.Scores[id] = KeywordScorer.Score(index, scratch, weights, candidate);
    }

    /// <summary>The largest of the scores; minus infinity for none.</summary>
    private static float Most(ReadOnlySpan<float> scores)
    {
        float most = float.NegativeInfinity;
        int at = 0;
        if (scores.Length >= Vector<float>.Count)
        {
            var lanes = new Vector<float>(most);
            for (; at <= scores.Length - Vector<float>.Count; at += Vector<float>.Count) lanes = Vector.Max(lanes, new Vector<float>(scores[at..]));
            for (int lane = 0; lane < Vector<float>.Count; lane++) most = lanes[lane] > most ? lanes[lane] : most;
        }

        for (; at < scores.Length; at++) most = scores[at] > most ? scores[at] : most;
        return most;
    }

    /// <summary>Bits that sort as the floats do.</summary>
    private static uint Ordered(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return (bits & 0x80000000) != 0 ? ~bits : bits | 0x80000000;
    }

    /// <summary>Chooses the candidate, unless a chosen one says it.</summary>
    private static void Take(KeywordScratch scratch, KeywordWeights weights, int candidate, float score)
    {
        ref readonly Candidate chosen = ref scratch.Candidates[candidate];
        if (chosen.Count <= weights.Contained * chosen.SaidCount) return;
        if (weights.DropsExtensions && ExtendsChosen(scratch, chosen)) return;
        scratch.Chosen.Add(candidate);
        scratch.ChosenScores.Add(score);
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

    /// <summary>
    /// True when the phrase that the candidate is always a part of takes its place (« position dominante » in « abus de position
    /// dominante », « Switch » in « Switch 2 »), and for what is a number or its unit alone.
    /// </summary>
    private static bool PassesOn(ArticleIndex index, KeywordScratch scratch, int id, float score)
    {
        ref readonly Candidate candidate = ref scratch.Candidates[id];
        bool amount = KindTagger.IsPartOfAmount(index, scratch, KindCues.Default, candidate);
        int whole = candidate.Whole - 1;
        // What occurs once is always a part of something; only an amount is better whole.
        if (whole < 0 || (candidate.Count == 1 && !amount && candidate.Kind != KeywordKind.Amount)) return amount;
        ref float its = ref scratch.Scores[whole];
        if (float.IsNegativeInfinity(its)) return amount;
        its = Math.Max(its, score);
        return true;
    }

    /// <summary>
    /// True for what is no name, holds a chosen keyword and occurs once, announces it (« puce Blackwell ») or adds a number
    /// (« levée de fonds de 22 millions »).
    /// </summary>
    private static bool ExtendsChosen(KeywordScratch scratch, in Candidate candidate)
    {
        if (candidate.Tokens == 1 || candidate.IsName) return false;
        foreach (int other in scratch.Chosen.Span)
        {
            bool numbered = (candidate.Roles & WordRole.Number) != 0 && candidate.Count < scratch.Candidates[other].Count;
            if (candidate.Count > 1 && !candidate.IsAnnounced && !numbered) continue;
            for (int start = 0; start < candidate.Tokens; start++)
                for (int length = 1; length <= candidate.Tokens - start; length++)
                    if (scratch.Find(candidate.FirstToken + start, length) == other) return true;
        }

        return false;
    }
}
