using System.Runtime.CompilerServices;
using Summarizer.Analysis;

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
    /// <summary>Base-2 logarithm of the noun-likeness below which a form is a verb's: 0.35.</summary>
    private const float VerbNoun = -1.5f;

    /// <summary>Words that occur more often than this are what the article is about, verbs or not.</summary>
    private const int MostVerbs = 6;

    private const int LogsLength = 2048;

    private static readonly float[] Logs = MakeLogs();

    public static void ScoreAll(ArticleIndex index, KeywordScratch scratch, KeywordWeights weights)
    {
        Span<Candidate> candidates = scratch.Candidates.Span;
        foreach (ref Candidate candidate in candidates)
        {
            candidate.IsName = IsName(index, candidate);
            if (candidate.Count > 1 && candidate.Tokens == 1 && candidate.Count <= MostVerbs && !candidate.IsName) candidate.Verbs += VerbForms(index, scratch, candidate);
        }

        Span<float> scores = scratch.Scores.Take(candidates.Length);
        var tables = new Tables(Logs, weights.LogCounts);
        for (int c = 0; c < candidates.Length; c++)
        {
            ref readonly Candidate candidate = ref candidates[c];
            scores[c] = Tables.Cover(candidate) ? Score(index, weights, candidate, tables) : ScoreLarge(index, weights, candidate);
        }
    }

    /// <summary>Base-2 logarithm of the candidate's score.</summary>
    public static float Score(ArticleIndex index, KeywordWeights weights, in Candidate candidate) =>
        Tables.Cover(candidate) ? Score(index, weights, candidate, new Tables(Logs, weights.LogCounts)) : ScoreLarge(index, weights, candidate);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float ScoreLarge(ArticleIndex index, KeywordWeights weights, in Candidate candidate) =>
        Score(index, weights, candidate, new Functions(weights));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Score<TLogs>(ArticleIndex index, KeywordWeights weights, in Candidate candidate, TLogs logs)
        where TLogs : struct, ILogs, allows ref struct
    {
        int words = candidate.Contents, characters = candidate.Characters, count = candidate.Count;
        float idf = Math.Max(0.01f, candidate.Idf / words);
        float noun = index.Forms[index.Tokens[candidate.FirstToken].Form].LogNoun;
        return logs.OfCount(count)
            + (weights.IdfPower * FastLog.Log2(Math.Min(idf, KeywordWeights.IdfCap)))
            - (PositionPower(weights, candidate) * logs.Of(1 + candidate.Position))
            + (weights.ChunkPower * (logs.Of(count + candidate.Chunks) - logs.Of(count)))
            + (weights.CharactersPower * (logs.Of(characters + words) - logs.Of(words)))
            + (weights.NounPower * noun)
            - (weights.LongerPower * (logs.Of((2 * count) + candidate.LongerCount) - logs.Of(2 * count)))
            - (weights.Cut * candidate.Cuts / count)
            + weights.LogFactor(words, Factors(weights, candidate, idf, noun));
    }

    /// <summary>Base-2 logarithms of whole numbers, and of the factor for a number of occurrences.</summary>
    private interface ILogs
    {
        float Of(int value);

        float OfCount(int count);
    }

    /// <summary>From tables: a load each, for all but the longest texts.</summary>
    private readonly ref struct Tables(ReadOnlySpan<float> logs, ReadOnlySpan<float> counts) : ILogs
    {
        private readonly ReadOnlySpan<float> _logs = logs, _counts = counts;

        /// <summary>True where no number that the score asks for is beyond the tables.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Cover(in Candidate candidate) =>
            candidate.Count < KeywordWeights.Counts && (candidate.Position | candidate.Characters | candidate.LongerCount) < LogsLength / 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float Of(int value) => _logs[value];

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public float OfCount(int count) => _counts[count];
    }

    private readonly struct Functions(KeywordWeights weights) : ILogs
    {
        public float Of(int value) => MathF.Log2(value);

        public float OfCount(int count) => weights.LogCount(count);
    }

    /// <summary>More than what the kind of a name, once it is known, may add to its score.</summary>
    public static float MostOfKind(KeywordWeights weights, in Candidate candidate) =>
        weights.MostKind + (Math.Max(0, weights.NamePositionPower - weights.KindPositionPower) * MathF.Log2(1 + candidate.Position));

    private static float PositionPower(KeywordWeights weights, in Candidate candidate) =>
        !candidate.IsName ? weights.PositionPower : HasRatedKind(candidate) ? weights.KindPositionPower : weights.NamePositionPower;

    private static bool HasRatedKind(in Candidate candidate) => candidate.Kind is KeywordKind.Organisation or KeywordKind.Product;

    /// <summary>The factors that apply, put together without jumps: no processor could guess them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ScoreFactors Factors(KeywordWeights weights, in Candidate candidate, float idf, float noun)
    {
        int roles = (int)candidate.Roles, count = candidate.Count;
        int name = ToBit(candidate.IsName), common = 1 - name, single = ToBit(candidate.Contents == 1), once = ToBit(count == 1);
        int repeated = common & ~(single | once) & 1;
        // Used as a verb by the words beside it; or said once, and a verb's form.
        int verb = common & ((ToBit(candidate.Verbs > 0) & ToBit(candidate.Verbs * 2 >= count)) | (once & ToBit(candidate.Tokens == 1) & ToBit(noun < VerbNoun)));
        return (ScoreFactors)(
            (ToBit((roles & (int)WordRole.DateWord) != 0) * (int)ScoreFactors.Date)
            | (ToBit((roles & (int)WordRole.Number) != 0) * (int)ScoreFactors.Number)
            | (name * (int)ScoreFactors.Name)
            | (repeated * (int)ScoreFactors.RepeatedPhrase)
            | ((common & single & ToBit(idf < weights.CommonIdf)) * (int)ScoreFactors.Common)
            | (ToBit(HasRatedKind(candidate)) * (int)ScoreFactors.Kind)
            | (verb * (int)ScoreFactors.Verb));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ToBit(bool value) => value ? 1 : 0;

    /// <summary>A name has capitals inside sentences; where no occurrence tells, the background's capitals decide.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsName(ArticleIndex index, in Candidate candidate)
    {
        int telling = candidate.Count - candidate.Mute;
        if (telling <= 0) return candidate.Lowers == 0 && candidate.Contents == 1 && index.Forms[index.Tokens[candidate.FirstToken].Form].Name > 0.6f;
        return (ToBit(candidate.Names * 2 > telling) & ToBit(candidate.Lowers * 3 <= candidate.Count)) != 0;
    }

    /// <summary>Occurrences in another form than the first, one that is a verb's: « coupe », « coupant ».</summary>
    private static int VerbForms(ArticleIndex index, KeywordScratch scratch, in Candidate candidate)
    {
        int verbs = 0;
        int first = index.Tokens[candidate.FirstToken].Form;
        for (int o = candidate.FirstOccurrence; o >= 0; o = scratch.Occurrences[o].Next)
        {
            int form = index.Tokens[scratch.Occurrences[o].Token].Form;
            if (form != first && index.Forms[form].LogNoun < VerbNoun) verbs++;
        }

        return verbs;
    }

    private static float[] MakeLogs()
    {
        var logs = new float[LogsLength];
        for (int i = 1; i < logs.Length; i++) logs[i] = MathF.Log2(i);
        return logs;
    }
}
