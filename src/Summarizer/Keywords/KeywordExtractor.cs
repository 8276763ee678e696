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
        KeywordScorer.ScoreAll(index, text, scratch, weights);
        KeywordSelector.Shorten(scratch, Math.Clamp(count, LeastShortlist / 4, MostShortlist / 4) * 4);
        LookUpNames(index, text, scratch);
        VariantMerger.Merge(index, text, scratch);
        NameMerger.Merge(index, text, scratch);
        AcronymResolver.Merge(index, text, scratch);
        foreach (int c in scratch.Shortlist.Span)
        {
            ref readonly Candidate candidate = ref scratch.Candidates[c];
            bool changed = candidate.NextVariant >= 0 || candidate.Listed != KeywordKind.Term;
            if (changed && !float.IsNegativeInfinity(scratch.Scores[c]))
                scratch.Scores[c] = KeywordScorer.Score(index, text, scratch, weights, candidate);
        }

        KeywordSelector.Select(scratch, weights, count);
        var keywords = new Keyword[scratch.Chosen.Count];
        for (int k = 0; k < keywords.Length; k++)
        {
            int id = scratch.Chosen[k];
            double score = Math.Pow(2, scratch.Scores[id]);
            keywords[k] = KeywordLabel.ToKeyword(index, text, scratch, id, score, KindTagger.Tag(index, scratch, KindCues.Default, id));
        }

        return keywords;
    }

    private static void LookUpNames(ArticleIndex index, ArticleText text, KeywordScratch scratch)
    {
        foreach (int c in scratch.Shortlist.Span)
        {
            ref Candidate candidate = ref scratch.Candidates[c];
            if (!candidate.IsName || candidate.Tokens > 3) continue;
            ulong key = candidate.Tokens == 1 ? index.Tokens[candidate.FirstToken].Key : WordKey.Of(KeywordLabel.Clean(VariantMerger.Surface(index, text, scratch, c)));
            candidate.Listed = NameList.Default.Find(key);
        }
    }
}
