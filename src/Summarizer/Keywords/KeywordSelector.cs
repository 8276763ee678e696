using System.Numerics;
using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>Goes down the ranking and leaves out what a chosen keyword already says.</summary>
internal static class KeywordSelector
{
    /// <summary>Of equal scores the first in the text is looked for so many times: a text of equal words costs no more than any other.</summary>
    private const int MostTies = 512;

    /// <summary>So many candidates may give way to others: a text of numbers alone costs no more than any other.</summary>
    private const int MostPasses = 64;

    /// <summary>Sets the chosen candidates, best first: what is chosen among the first does not depend on how many are wanted, but for far variants.</summary>
    public static void Select(ArticleIndex index, in ArticleText text, KeywordScratch scratch, KeywordWeights weights, int count)
    {
        scratch.Chosen.Clear();
        scratch.ChosenScores.Clear();
        BestScores scores = scratch.Best;
        Span<float> atBest = scores.Take(scratch.Scores.Span);
        // Only a name may be an organisation or a product: until that is known, it stands where it would at best.
        for (int group = 0; group < scratch.Numbers; group += 64)
        {
            for (ulong names = scratch.Shortlist.UntaggedNames(scratch, group); names != 0; names &= names - 1)
            {
                int name = group + BitOperations.TrailingZeroCount(names);
                atBest[name] += KeywordScorer.MostOfKind(weights, scratch.PositionOf(name));
            }
        }

        scores.Settle();
        int passes = 0, ties = 0;
        while (scratch.Chosen.Count < count)
        {
            int best = scores.Find(out float most, out bool equal);
            if (best < 0) return;
            if (equal && ties++ < MostTies) best = FirstOf(scratch, most);
            if (scratch.Shortlist.IsUntagged(best))
            {
                SetKind(index, text, scratch, weights, best);
                // A name stood where its best kind would put it: with the kind it has, another may be better.
                if (scratch.Of(best).IsName)
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

            Take(index, text, scratch, weights, best, most);
        }
    }

    /// <summary>Of the candidates with this score the one that stands first in the text.</summary>
    private static int FirstOf(KeywordScratch scratch, float score)
    {
        int first = -1;
        for (int c = 0; c < scratch.Numbers; c++)
            if (scratch.Best[c] == score && (first < 0 || scratch.OrderOf(c) < scratch.OrderOf(first))) first = c;
        return first;
    }

    /// <summary>Finds what the candidate names, and the score of a name with that.</summary>
    private static void SetKind(ArticleIndex index, in ArticleText text, KeywordScratch scratch, KeywordWeights weights, int id)
    {
        ref Candidate candidate = ref scratch.Of(id);
        scratch.Shortlist.SetTagged(id);
        candidate.Kind = KindTagger.Tag(index, text, scratch, KindCues.Default, id);
        // A name is no subject with its verb; the score of one whose kind is not rated stays as it is.
        if (candidate.IsName && (KeywordScorer.HasRatedKind(candidate) || scratch.IsTrailed(candidate)))
            scratch.Scores[id] = KeywordScorer.Score(index, weights, candidate);
    }

    /// <summary>Chooses the candidate, unless a chosen one says it, or it is none of the article's words.</summary>
    private static void Take(ArticleIndex index, in ArticleText text, KeywordScratch scratch, KeywordWeights weights, int id, float score)
    {
        ref Candidate candidate = ref scratch.Of(id);
        if (candidate.Count <= weights.Contained * scratch.SaidCounts[id]) return;
        if (weights.DropsExtensions && ExtendsChosen(scratch, candidate)) return;
        // Of what is no tag no part is one either.
        if (!weights.DropsExtensions || IsTag(index, text, scratch, id))
        {
            candidate.IsChosen = true;
            scratch.Chosen.Add(id);
            scratch.ChosenScores.Add(score);
        }

        for (int variant = id; variant >= 0; variant = scratch.NextVariant(variant)) MarkSaid(scratch, variant, candidate.Count);
    }

    /// <summary>False for what an editor sets for no article.</summary>
    private static bool IsTag(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int id)
    {
        ref readonly Candidate candidate = ref scratch.Of(id);
        return !NoSubject.Is(index, text, scratch, candidate) && !Rubric.Is(index, text, scratch, candidate) && !CitedMedium.Is(index, text, scratch, KindCues.Default, id);
    }

    private static void MarkSaid(KeywordScratch scratch, int id, int count)
    {
        ref readonly Candidate said = ref scratch.Of(id);
        Span<int> saidCounts = scratch.SaidCounts.Span;
        ReadOnlySpan<int> words = scratch.Words.Span;
        int end = said.FirstToken + said.Tokens;
        for (int t = said.FirstToken; t < end; t++)
            if (words[t] >= 0) saidCounts[words[t]] = Math.Max(saidCounts[words[t]], count);
        if (said.Tokens == 1) return;
        foreach (ref readonly Occurrence inner in scratch.Within(said))
            if (inner.End <= end) saidCounts[inner.Candidate] = Math.Max(saidCounts[inner.Candidate], count);
    }

    /// <summary>
    /// True when the phrase that the candidate is always a part of takes its place (« position dominante » in « abus de position
    /// dominante », « Switch » in « Switch 2 »), and for what is a number or its unit alone.
    /// </summary>
    private static bool PassesOn(ArticleIndex index, KeywordScratch scratch, int id, float score)
    {
        ref readonly Candidate candidate = ref scratch.Of(id);
        bool amount = KindTagger.IsPartOfAmount(index, scratch, KindCues.Default, candidate);
        int whole = NameParts.WholeOf(index, scratch, id);
        // What occurs once is always a part of something; only an amount is better whole, and a part of a name.
        if (whole < 0 && candidate.Count == 1 && !amount && candidate.Kind != KeywordKind.Amount) return false;
        // Its acronym stands where the longer phrase does not.
        bool hasAlias = scratch.NextVariant(id) is >= 0 and int variant && scratch.Of(variant).IsAlias;
        if (whole < 0 && !hasAlias) whole = WholeOf(scratch, id);
        if (whole < 0) return amount;
        float its = scratch.Best[whole];
        if (float.IsNegativeInfinity(its)) return amount;
        scratch.Best[whole] = Math.Max(its, score);
        return true;
    }

    /// <summary>The phrase that the candidate is a part of wherever it occurs, or -1.</summary>
    public static int WholeOf(KeywordScratch scratch, int id)
    {
        ref readonly Candidate candidate = ref scratch.Of(id);
        if (!candidate.IsOnce) return scratch.Wholes[id] - 1;
        if (candidate.Tokens == 1) return Around(scratch, candidate.FirstToken, 1);
        // An occurrence that overlaps another counts here.
        ReadOnlySpan<Occurrence> occurrences = scratch.Occurrences.Span;
        int whole = -1;
        for (int o = candidate.FirstPlace; o < occurrences.Length; o++)
            if (occurrences[o].Candidate == id) whole = Math.Max(whole, Around(scratch, occurrences[o].Token, candidate.Tokens));
        return whole;
    }

    /// <summary>The last of the longer phrases around these tokens that occur here alone and stood alone, or -1.</summary>
    private static int Around(KeywordScratch scratch, int token, int tokens)
    {
        ReadOnlySpan<Occurrence> occurrences = scratch.Occurrences.Span;
        int whole = -1;
        (int from, int to) = scratch.Around(token);
        for (int o = from; o < to; o++)
        {
            if (occurrences[o].End < token + tokens || occurrences[o].Tokens <= tokens) continue;
            ref readonly Candidate longer = ref scratch.Of(occurrences[o].Candidate);
            if (longer.FirstPlace == o && longer.IsOnce && scratch.IsWhole(longer)) whole = Math.Max(whole, occurrences[o].Candidate);
        }

        return whole;
    }

    /// <summary>
    /// True for what holds a chosen keyword and occurs once, announces it (« puce Blackwell »), adds a number (« levée de fonds de 22
    /// millions ») or a verb (« Ubisoft repousse »).
    /// </summary>
    private static bool ExtendsChosen(KeywordScratch scratch, in Candidate candidate)
    {
        if (candidate.Tokens == 1) return false;
        // « Llama-3.1 sur un Raspberry » is a name by its capitals alone.
        if (candidate.IsName) return !scratch.IsUnjoined(candidate) && NameParts.StartsWithSaid(scratch, candidate);
        if (NameParts.OpensSentences(scratch, candidate) && NameParts.StartsWithSaid(scratch, candidate)) return true;
        int end = candidate.FirstToken + candidate.Tokens;
        bool always = candidate.Count == 1 || scratch.IsAnnounced(candidate);
        ReadOnlySpan<int> words = scratch.Words.Span;
        for (int t = candidate.FirstToken; t < end; t++)
            if (words[t] >= 0 && Extends(scratch, candidate, words[t], always)) return true;
        foreach (ref readonly Occurrence inner in scratch.Within(candidate))
            if (inner.End <= end && Extends(scratch, candidate, inner.Candidate, always)) return true;
        return false;
    }

    private static bool Extends(KeywordScratch scratch, in Candidate candidate, int id, bool always)
    {
        ref readonly Candidate part = ref scratch.Of(id);
        if (!part.IsChosen && !NameParts.IsSaidName(scratch, id)) return false;
        return always || ((candidate.Roles & WordRole.Number) != 0 && candidate.Count < part.Count);
    }
}
