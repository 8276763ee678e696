using Summarizer.Analysis;
using Summarizer.Segmentation;

namespace Summarizer.Keywords;

/// <summary>Finds and ranks the keywords of an indexed article: candidates, score, selection, labels.</summary>
internal static class KeywordExtractor
{
    /// <summary>Occurrences that vote on a label; later ones change nothing an editor would see.</summary>
    private const int Voters = 64;

    /// <summary>The best keywords, best first.</summary>
    public static Keyword[] Extract(ArticleIndex index, ArticleText text, KeywordPreset preset, int count)
    {
        KeywordScratch scratch = index.Keywords;
        KeywordWeights weights = KeywordWeights.Of(preset);
        CandidateExtractor.Extract(index, text, scratch);
        KeywordScorer.Score(index, text, scratch, weights);
        KeywordSelector.Select(scratch, weights, count);
        var keywords = new Keyword[scratch.Chosen.Count];
        for (int k = 0; k < keywords.Length; k++) keywords[k] = ToKeyword(index, text, scratch, scratch.Chosen[k]);
        return keywords;
    }

    private static Keyword ToKeyword(ArticleIndex index, ArticleText text, KeywordScratch scratch, int id)
    {
        Candidate candidate = scratch.Candidates[id];
        var mentions = new List<TextSpan>(candidate.Count);
        var surfaces = new List<(string Label, int Votes)>(2);
        int voters = 0;
        for (int o = candidate.FirstOccurrence; o >= 0; o = scratch.Occurrences[o].Next)
        {
            Occurrence occurrence = scratch.Occurrences[o];
            SentenceEntry sentence = index.Sentences[occurrence.Sentence];
            TextSpan span = TextSpan.FromBounds(index.Tokens[occurrence.Token].Start, index.Tokens[occurrence.Token + occurrence.Tokens - 1].End);
            if (!sentence.IsExternalTitle) mentions.Add(span);
            if (++voters > Voters) continue;
            // A capital at the start of a sentence says nothing: such a form is chosen only when there is no other.
            int votes = (index.Tokens[occurrence.Token].Flags & TokenFlags.SentenceStart) != 0 ? 1 : 3;
            string label = KeywordLabel.Of(span.Slice(text.For(sentence)));
            int at = surfaces.FindIndex(s => s.Label == label);
            if (at < 0) surfaces.Add((label, votes));
            else surfaces[at] = (label, surfaces[at].Votes + votes);
        }

        int best = 0;
        for (int i = 1; i < surfaces.Count; i++)
            if (surfaces[i].Votes > surfaces[best].Votes) best = i;
        var variants = new List<string>();
        for (int i = 0; i < surfaces.Count; i++)
            if (i != best) variants.Add(surfaces[i].Label);
        return new Keyword { Label = surfaces[best].Label, Score = scratch.Scores[id], Mentions = mentions, Variants = variants };
    }
}
