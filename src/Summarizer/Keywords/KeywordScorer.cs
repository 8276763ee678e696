using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Scores candidates: S = (ln tf + a) · min(idf, cap)^p · (1 + t)^-q · (1 + chunk) · L · noun^r / (1 + s · longer), with
/// tf the occurrences, idf the mean over content words, t the token index of the first occurrence in title, standfirst
/// and body, chunk the share of occurrences that stand alone, L a factor by number of content words, noun the first
/// word's noun-likeness, longer the most occurrences of a longer candidate around it over tf; the constants are in
/// <see cref="KeywordWeights"/>.
/// </summary>
internal static class KeywordScorer
{
    public static void Score(ArticleIndex index, ArticleText text, KeywordScratch scratch, KeywordWeights weights)
    {
        scratch.Nouns.Reset(index.Forms.Count).Fill(-1f);
        Span<Candidate> candidates = scratch.Candidates.Span;
        Span<float> scores = scratch.Scores.Reset(candidates.Length);
        for (int c = 0; c < candidates.Length; c++) scores[c] = Score(index, text, scratch, weights, candidates[c]);
    }

    private static float Score(ArticleIndex index, ArticleText text, KeywordScratch scratch, KeywordWeights weights, in Candidate candidate)
    {
        float idf = 0;
        int words = 0;
        WordRole roles = WordRole.Barrier;
        TokenFlags flags = TokenFlags.None;
        for (int t = candidate.FirstToken; t < candidate.FirstToken + candidate.Tokens; t++)
        {
            ref readonly Token token = ref index.Tokens[t];
            ref readonly FormEntry form = ref index.Forms[token.Form];
            roles |= scratch.Roles[token.Form];
            flags |= token.Flags;
            if (form.Term < 0) continue;
            idf += index.Terms[form.Term].Idf;
            words++;
        }

        // A stop word in capitals is an acronym, as rare as any.
        float meanIdf = words > 0 ? idf / words : weights.IdfCap;
        float count = candidate.Count;
        float score = (MathF.Log(count) + weights.Once)
            * MathF.Pow(Math.Max(Math.Min(meanIdf, weights.IdfCap), 0.01f), weights.IdfPower)
            * MathF.Pow(1 + candidate.FirstToken, -weights.PositionPower)
            * (1 + (weights.Chunk * candidate.Chunks / count))
            * weights.Length[Math.Clamp(candidate.Contents, 1, weights.Length.Length) - 1]
            * MathF.Pow(NounOf(index, text, scratch, candidate), weights.NounPower)
            / (1 + (weights.Longer * candidate.LongerCount / count));
        if ((roles & WordRole.DateWord) != 0) score *= weights.Date;
        if ((flags & TokenFlags.HasDigit) != 0) score *= weights.Digit;
        if (candidate.Names * 2 > candidate.Count) score *= 1 + weights.Name;
        else if (candidate.Contents > 1 && candidate.Count > 1) score *= 1 + weights.RepeatedPhrase;
        return score;
    }

    /// <summary>Noun-likeness of the candidate's first word, at least a small number; looked up once a form.</summary>
    private static float NounOf(ArticleIndex index, ArticleText text, KeywordScratch scratch, in Candidate candidate)
    {
        ref readonly Token token = ref index.Tokens[candidate.FirstToken];
        ref float noun = ref scratch.Nouns[token.Form];
        if (noun >= 0) return noun;
        noun = 1;
        if (index.Language.Background is { } background && index.Forms[token.Form].Term >= 0)
        {
            if (background.TryFind(token.Key, out BackgroundWord word)) noun = word.Noun;
            else noun = background.NounByEnding(SentenceText(index, text, scratch, candidate).Slice(token.Start, token.Length));
            noun = Math.Max(noun, 0.02f);
        }

        return noun;
    }

    private static ReadOnlySpan<char> SentenceText(ArticleIndex index, ArticleText text, KeywordScratch scratch, in Candidate candidate) =>
        text.For(index.Sentences[scratch.Occurrences[candidate.FirstOccurrence].Sentence]);
}
