using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>Finds and ranks the keywords of an indexed article: candidates, score, variants, selection, labels, kinds.</summary>
internal static class KeywordExtractor
{
    /// <summary>Variants are looked for among so many of the best candidates, and at least four for each keyword wanted.</summary>
    private const int LeastShortlist = 48, MostShortlist = 256;

    /// <summary>The best keywords, best first.</summary>
    /// <param name="index">The article.</param>
    /// <param name="text">Its texts.</param>
    /// <param name="preset">What the ranking is for.</param>
    /// <param name="count">At most so many; at least 1.</param>
    public static Keyword[] Extract(ArticleIndex index, ArticleText text, KeywordPreset preset, int count) =>
        Extract(index, text, KeywordWeights.Of(preset, index.Language.Code), count);

    /// <summary>The same with constants of one's own.</summary>
    public static Keyword[] Extract(ArticleIndex index, ArticleText text, KeywordWeights weights, int count)
    {
        KeywordScratch scratch = index.Keywords;
        CandidateExtractor.Extract(index, scratch);
        KeywordScorer.ScoreAll(index, scratch, weights);
        scratch.Shortlist.Fill(index, text, scratch, Math.Clamp(count, LeastShortlist / 4, MostShortlist / 4) * 4);
        VariantMerger.Merge(index, text, scratch);
        NameMerger.Merge(index, text, scratch);
        AcronymResolver.Merge(index, text, scratch);
        ScoreAgain(index, text, scratch, weights);
        KeywordSelector.Select(index, text, scratch, weights, count);
        var keywords = new Keyword[scratch.Chosen.Count];
        int shown = 0;
        for (int k = 0; k < keywords.Length; k++)
        {
            Keyword keyword = KeywordLabel.ToKeyword(index, in text, scratch, scratch.Chosen[k], Math.Pow(2, scratch.ChosenScores[k]));
            // Of a word of invisible characters alone nothing is left to show.
            if (!string.IsNullOrWhiteSpace(keyword.Label)) keywords[shown++] = keyword;
        }

        return shown == keywords.Length ? keywords : keywords[..shown];
    }

    /// <summary>Scores what variants were merged into, and what only its spelling shows to be a name or none.</summary>
    private static void ScoreAgain(ArticleIndex index, in ArticleText text, KeywordScratch scratch, KeywordWeights weights)
    {
        foreach (int id in scratch.Joined.Span)
            ScoreAgain(index, scratch, weights, id, KeywordScorer.IsName(index, scratch.Of(id)));
        foreach (int id in scratch.Shortlist.LateCapitals.Span)
        {
            ref readonly Candidate candidate = ref scratch.Of(id);
            if (!candidate.IsName && candidate.Lowers == candidate.Count && NameParts.GoesOnAsName(scratch, candidate)) ScoreAgain(index, scratch, weights, id, isName: true);
        }

        // A name and a word after it is mostly a subject with its verb, unless it is known.
        if (weights.LogTrailed >= 0) return;
        foreach (int id in scratch.Shortlist.Trailed.Span)
        {
            ref readonly Candidate candidate = ref scratch.Of(id);
            if (scratch.IsTrailed(candidate) && StartsWithName(scratch, candidate)
                && NameList.Default.Find(VariantMerger.Surface(index, text, scratch, id)) == KeywordKind.Term) scratch.Scores[id] += weights.LogTrailed;
        }
    }

    private static void ScoreAgain(ArticleIndex index, KeywordScratch scratch, KeywordWeights weights, int id, bool isName)
    {
        // It may have been merged into another itself.
        if (scratch.IsOut(id)) return;
        ref Candidate candidate = ref scratch.Of(id);
        candidate.IsName = isName;
        OnceScorer.SetName(scratch, id, isName);
        scratch.Scores[id] = KeywordScorer.Score(index, weights, candidate);
    }

    private static bool StartsWithName(KeywordScratch scratch, in Candidate candidate)
    {
        int first = scratch.Find(candidate.FirstToken, 1);
        return first >= 0 && scratch.Of(first).IsName;
    }
}
