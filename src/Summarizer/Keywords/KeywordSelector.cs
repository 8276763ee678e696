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
        float most = Most(scores);
        Span<byte> steps = scratch.Steps.Take(scores.Length);
        Span<int> histogram = stackalloc int[Steps];
        histogram.Clear();
        for (int c = 0; c < scores.Length; c++)
        {
            int of = (int)Math.Min((most - scores[c]) * StepsPerOctave, Steps - 1);
            steps[c] = (byte)of;
            histogram[of]++;
        }

        int step = 0;
        for (int sum = histogram[0]; sum < count && step < Steps - 1; sum += histogram[++step])
        {
        }

        // Which are listed no processor can guess: each is written down, and the next one over it unless it counts.
        ReadOnlySpan<Candidate> candidates = scratch.Candidates.Span;
        Span<int> listed = shortlist.Take(Math.Min(3 * count, steps.Length) + 1);
        int length = 0;
        for (int c = 0; c < steps.Length && length < 3 * count; c++)
        {
            listed[length] = c;
            length += Bit.Of(steps[c] <= step + (Bit.Of(candidates[c].IsName) * NameSteps));
        }

        shortlist.RemoveFrom(length);
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
        BestScores scores = scratch.Best;
        scores.Take(scratch.Scores.Span);
        foreach (int name in scratch.Shortlist.Span)
        {
            // Only a name may be an organisation or a product: until that is known, it stands where it would at best.
            ref readonly Candidate candidate = ref scratch.Candidates[name];
            if (candidate.IsName & candidate.IsUntagged) scores[name] += KeywordScorer.MostOfKind(weights, candidate);
        }

        int passes = 0;
        while (scratch.Chosen.Count < count)
        {
            int best = scores.Find(out float most);
            if (best < 0) return;
            if (scratch.Candidates[best].IsUntagged)
            {
                SetKind(index, text, scratch, weights, best);
                // A name stood where its best kind would put it: with the kind it has, another may be better.
                if (scratch.Candidates[best].IsName)
                {
                    scores[best] = scratch.Scores[best];
                    continue;
                }
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
        {
            if (scratch.Candidates[candidate].IsUntagged) SetKind(index, text, scratch, weights, candidate);
        }

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

    /// <summary>Finds what the candidate names, and the score of a name with that.</summary>
    private static void SetKind(ArticleIndex index, ArticleText text, KeywordScratch scratch, KeywordWeights weights, int id)
    {
        ref Candidate candidate = ref scratch.Candidates[id];
        candidate.IsUntagged = false;
        candidate.Kind = KindTagger.Tag(index, text, scratch, KindCues.Default, id);
        // A name is no subject with its verb; the score of one whose kind is not rated stays as it is.
        if (candidate.IsName && (KeywordScorer.HasRatedKind(candidate) || scratch.IsTrailed(candidate)))
            scratch.Scores[id] = KeywordScorer.Score(index, weights, candidate);
    }

    /// <summary>Bits that sort as the floats do.</summary>
    private static uint Ordered(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return (bits & 0x80000000) != 0 ? ~bits : bits | 0x80000000;
    }

    /// <summary>Chooses the candidate, unless a chosen one says it.</summary>
    private static void Take(KeywordScratch scratch, KeywordWeights weights, int id, float score)
    {
        ref Candidate candidate = ref scratch.Candidates[id];
        if (candidate.Count <= weights.Contained * candidate.SaidCount) return;
        if (weights.DropsExtensions && ExtendsChosen(scratch, candidate)) return;
        candidate.IsChosen = true;
        scratch.Chosen.Add(id);
        scratch.ChosenScores.Add(score);
        for (int variant = id; variant >= 0; variant = scratch.Candidates[variant].NextVariant) MarkSaid(scratch, scratch.Candidates[variant], candidate.Count);
    }

    private static void MarkSaid(KeywordScratch scratch, in Candidate said, int count)
    {
        int end = said.FirstToken + said.Tokens;
        foreach (ref readonly Occurrence inner in scratch.Within(said))
        {
            ref int saidCount = ref scratch.Candidates[inner.Candidate].SaidCount;
            if (inner.End <= end && saidCount < count) saidCount = count;
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
        int whole = WholeOf(scratch, id);
        // What occurs once is always a part of something; only an amount is better whole.
        if (whole < 0 || (candidate.Count == 1 && !amount && candidate.Kind != KeywordKind.Amount)) return amount;
        float its = scratch.Best[whole];
        if (float.IsNegativeInfinity(its)) return amount;
        scratch.Best[whole] = Math.Max(its, score);
        return true;
    }

    /// <summary>
    /// The phrase that the candidate is a part of wherever it occurs, or -1. Of what occurs once it was found for amounts alone; a variant
    /// may have made it one that counts.
    /// </summary>
    private static int WholeOf(KeywordScratch scratch, int id)
    {
        ref readonly Candidate candidate = ref scratch.Candidates[id];
        if (candidate.NextVariant < 0 || !candidate.IsOnce) return candidate.Whole - 1;
        ReadOnlySpan<Occurrence> occurrences = scratch.Occurrences.Span;
        int whole = -1;
        for (int o = candidate.FirstOccurrence; o < occurrences.Length; o++)
        {
            ref readonly Occurrence own = ref occurrences[o];
            if (own.Candidate != id) continue;
            for (int around = o + 1; around < occurrences.Length && occurrences[around].Token == own.Token; around++) Consider(occurrences[around], around);
            for (int around = o - 1; around >= 0 && occurrences[around].Token > own.Token - KeywordScratch.MaxTokens; around--)
                if (occurrences[around].End >= own.End) Consider(occurrences[around], around);
        }

        return whole;

        void Consider(in Occurrence around, int place)
        {
            ref readonly Candidate longer = ref scratch.Candidates[around.Candidate];
            if (longer.FirstOccurrence == place && longer.IsOnce && scratch.IsWhole(longer)) whole = Math.Max(whole, around.Candidate);
        }
    }

    /// <summary>
    /// True for what is no name, holds a chosen keyword and occurs once, announces it (« puce Blackwell ») or adds a number
    /// (« levée de fonds de 22 millions »).
    /// </summary>
    private static bool ExtendsChosen(KeywordScratch scratch, in Candidate candidate)
    {
        if (candidate.Tokens == 1 || candidate.IsName) return false;
        int end = candidate.FirstToken + candidate.Tokens;
        foreach (ref readonly Occurrence inner in scratch.Within(candidate))
        {
            ref readonly Candidate part = ref scratch.Candidates[inner.Candidate];
            if (inner.End > end || !part.IsChosen) continue;
            bool numbered = (candidate.Roles & WordRole.Number) != 0 && candidate.Count < part.Count;
            if (candidate.Count == 1 || scratch.IsAnnounced(candidate) || numbered) return true;
        }

        return false;
    }
}
