using System.Runtime.CompilerServices;
using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Scores candidates by a product of powers: of ln tf + a (tf the occurrences), min(idf, cap) (the mean over content
/// words), 1 / (1 + t) (t the token index of the first occurrence in title, standfirst and body), 1 + chunk (the share of
/// occurrences that stand alone), the noun-likeness of the first word, 1 + the mean length of the words,
/// 1 / (1 + ½ longer) (the most occurrences of a longer candidate around it, over tf), and factors for the number of
/// content words, dates, numbers and names. The constants are in <see cref="KeywordWeights"/>. Works on base-2 logarithms.
/// </summary>
internal static class KeywordScorer
{
    private const float LeastNoun = 0.02f;

    /// <summary>Base-2 logarithm of the noun-likeness below which a form is a verb's: 0.35.</summary>
    private const float VerbNoun = -1.5f;

    /// <summary>Words that occur more often than this are what the article is about, verbs or not.</summary>
    private const int MostVerbs = 6;

    // Logarithms of small integers, so that most factors cost one load.
    private static readonly float[] Logs = MakeLogs();

    public static void ScoreAll(ArticleIndex index, ArticleText text, KeywordScratch scratch, KeywordWeights weights)
    {
        scratch.Forms.Reset(index.Forms.Count);
        Span<float> scores = scratch.Scores.Reset(scratch.Candidates.Count);
        for (int c = 0; c < scores.Length; c++)
        {
            ref Candidate candidate = ref scratch.Candidates[c];
            candidate.IsName = IsName(index, text, scratch, candidate);
            if (candidate.Tokens == 1 && !candidate.IsName && candidate.Count is > 1 and <= MostVerbs) candidate.Verbs += VerbForms(index, text, scratch, candidate);
            scores[c] = Score(index, text, scratch, weights, candidate);
        }
    }

    /// <summary>Base-2 logarithm of the candidate's score.</summary>
    public static float Score(ArticleIndex index, ArticleText text, KeywordScratch scratch, KeywordWeights weights, in Candidate candidate)
    {
        float idf = 0;
        int words = 0, characters = 0;
        WordRole roles = WordRole.Barrier;
        for (int t = candidate.FirstToken; t < candidate.FirstToken + candidate.Tokens; t++)
        {
            ref readonly Token token = ref index.Tokens[t];
            WordRole role = scratch.Roles[t];
            if ((role & (WordRole.Content | WordRole.Number)) == 0) continue;
            roles |= role;
            int term = index.Forms[token.Form].Term;
            // A stop word in capitals is an acronym, as rare as any.
            idf += term >= 0 ? index.Terms[term].Idf : weights.IdfCap;
            characters += token.Length;
            words++;
        }

        idf = Math.Max(0.01f, idf / Math.Max(words, 1));
        int count = candidate.Count;
        float score = weights.LogCount(count)
            + (weights.IdfPower * MathF.Log2(Math.Min(idf, weights.IdfCap)))
            - ((candidate.IsName ? weights.NamePositionPower : weights.PositionPower) * Log(1 + candidate.Position))
            + (weights.ChunkPower * (Log(count + candidate.Chunks) - Log(count)))
            + (weights.CharactersPower * (Log(characters + words) - Log(words)))
            + (weights.NounPower * Figures(index, text, scratch, candidate).LogNoun)
            - (weights.LongerPower * (Log((2 * count) + candidate.LongerCount) - Log(2 * count)))
            - (weights.Cut * candidate.Cuts / count)
            + MathF.Log2(weights.Length[Math.Clamp(candidate.Contents, 1, weights.Length.Length) - 1] * Factor(weights, candidate, roles, idf));
        return score;
    }

    private static float Factor(KeywordWeights weights, in Candidate candidate, WordRole roles, float idf)
    {
        float factor = 1;
        if ((roles & WordRole.DateWord) != 0) factor *= weights.Date;
        if ((roles & WordRole.Number) != 0) factor *= weights.Number;
        if (candidate.IsName) factor *= weights.Name;
        else if (candidate.Contents > 1 && candidate.Count > 1) factor *= weights.RepeatedPhrase;
        else if (candidate.Contents == 1 && idf < weights.CommonIdf) factor *= weights.Common;
        if (candidate.Kind is KeywordKind.Organisation or KeywordKind.Product) factor *= weights.Kind;
        if (candidate.Verbs * 2 >= candidate.Count && candidate.Verbs > 0 && !candidate.IsName) factor *= weights.Verb;
        return factor;
    }

    /// <summary>A name has capitals inside sentences; where no occurrence tells, the background's capitals decide.</summary>
    public static bool IsName(ArticleIndex index, ArticleText text, KeywordScratch scratch, in Candidate candidate)
    {
        int telling = candidate.Count - candidate.Mute;
        if (telling > 0) return candidate.Names * 2 > telling && candidate.Lowers * 3 <= candidate.Count;
        if (candidate.Lowers > 0) return false;
        ref readonly FormFigures figures = ref Figures(index, text, scratch, candidate);
        return candidate.Contents == 1 && figures.Name > 0.6f;
    }

    /// <summary>Occurrences in another form than the first, one that is a verb's: « coupe », « coupant ».</summary>
    private static int VerbForms(ArticleIndex index, ArticleText text, KeywordScratch scratch, in Candidate candidate)
    {
        int verbs = 0;
        int form = index.Tokens[candidate.FirstToken].Form;
        for (int o = candidate.FirstOccurrence; o >= 0; o = scratch.Occurrences[o].Next)
        {
            ref readonly Occurrence occurrence = ref scratch.Occurrences[o];
            if (index.Tokens[occurrence.Token].Form != form && Figures(index, text, scratch, occurrence).LogNoun < VerbNoun) verbs++;
        }

        return verbs;
    }

    private static ref readonly FormFigures Figures(ArticleIndex index, ArticleText text, KeywordScratch scratch, in Candidate candidate) =>
        ref Figures(index, text, scratch, scratch.Occurrences[candidate.FirstOccurrence]);

    /// <summary>The background's figures of an occurrence's first word; looked up once a form.</summary>
    private static ref readonly FormFigures Figures(ArticleIndex index, ArticleText text, KeywordScratch scratch, in Occurrence occurrence)
    {
        ref readonly Token token = ref index.Tokens[occurrence.Token];
        ref FormFigures figures = ref scratch.Forms[token.Form];
        if (figures.IsKnown) return ref figures;
        figures = new FormFigures { IsKnown = true, Name = -1 };
        if (index.Language.Background is { } background && index.Forms[token.Form].Term >= 0)
        {
            bool known = background.TryFind(token.Key, out BackgroundWord word);
            float noun = word.Noun;
            if (!known)
            {
                SentenceEntry sentence = index.Sentences[occurrence.Sentence];
                noun = background.NounByEnding(text.For(sentence).Slice(token.Start, token.Length));
            }

            figures.LogNoun = MathF.Log2(Math.Max(noun, LeastNoun));
            figures.Name = word.Name;
        }

        return ref figures;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Log(int value) => (uint)value < (uint)Logs.Length ? Logs[value] : MathF.Log2(value);

    private static float[] MakeLogs()
    {
        var logs = new float[2048];
        for (int i = 1; i < logs.Length; i++) logs[i] = MathF.Log2(i);
        return logs;
    }
}
