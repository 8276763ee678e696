using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    /// <summary>Base-2 logarithm of the noun-likeness below which a form is a verb's: 0.35.</summary>
    public const float VerbNoun = -1.5f;

    /// <summary>Base-2 logarithm of the noun-likeness from which a form is a noun's: 0.8. Unknown forms, and all of a language without such a table, count as nouns.</summary>
    public const float SureNoun = -0.32f;

    /// <summary>Words that occur more often than this are what the article is about, verbs or not.</summary>
    private const int MostVerbs = 6;

    /// <summary>No phrase is more common than this.</summary>
    public const float LeastIdf = 0.01f;

    public const int LogsLength = 2048;

    /// <summary>Base-2 logarithms of whole numbers; that of 0 is 0.</summary>
    public static readonly float[] Logs = MakeLogs();

    /// <summary>Share of capitals in the background from which a word is a name.</summary>
    public const float LeastName = 0.6f;

    public static void ScoreAll(ArticleIndex index, KeywordScratch scratch, KeywordWeights weights)
    {
        OnceScorer.Score(index, scratch, weights);
        ScoreApart(index, scratch, weights);
    }

    /// <summary>What occurs more than once, or stands beyond the tables: the logarithms of their idf first, eight at a time.</summary>
    private static void ScoreApart(ArticleIndex index, KeywordScratch scratch, KeywordWeights weights)
    {
        ReadOnlySpan<int> apart = scratch.Apart.Span;
        Span<float> scores = scratch.Scores.Span, logs = scratch.LogIdfs.Take((apart.Length + Vector256<float>.Count - 1) & -Vector256<float>.Count);
        for (int i = 0; i < apart.Length; i++) logs[i] = Math.Min(IdfOf(scratch.Of(apart[i])), KeywordWeights.IdfCap);
        logs[apart.Length..].Fill(1);
        ref float log = ref MemoryMarshal.GetReference(logs);
        for (int i = 0; i < logs.Length; i += Vector256<float>.Count) FastLog.Log2(Vector256.LoadUnsafe(ref log, (nuint)i)).StoreUnsafe(ref log, (nuint)i);
        for (int i = 0; i < apart.Length; i++)
        {
            ref Candidate candidate = ref scratch.Of(apart[i]);
            candidate.IsName = IsName(index, candidate);
            OnceScorer.SetName(scratch, apart[i], candidate.IsName);
            candidate.IsFollower = false;
            if (candidate.Tokens == 1 && !candidate.IsName) LookAtPlaces(index, scratch, ref candidate);
            scores[apart[i]] = Score(index, weights, candidate, logs[i]);
        }
    }

    /// <summary>Base-2 logarithm of the candidate's score.</summary>
    public static float Score(ArticleIndex index, KeywordWeights weights, in Candidate candidate) =>
        Score(index, weights, candidate, FastLog.Log2(Math.Min(IdfOf(candidate), KeywordWeights.IdfCap)));

    private static float Score(ArticleIndex index, KeywordWeights weights, in Candidate candidate, float logIdf)
    {
        int words = candidate.Contents, characters = candidate.Characters, count = candidate.Count;
        float noun = index.Forms[index.Tokens[candidate.FirstToken].Form].LogNoun;
        ScoreFactors factors = Factors(weights, candidate, IdfOf(candidate), noun);
        return weights.LogCount(count)
            + (weights.IdfPower * logIdf)
            - (PositionPower(weights, candidate) * Log(1 + candidate.Position))
            + (weights.ChunkPower * (Log(count + candidate.Chunks) - Log(count)))
            + (weights.CharactersPower * (Log(characters + words) - Log(words)))
            + (weights.NounPower * noun)
            - (weights.LongerPower * (Log((2 * count) + candidate.LongerCount) - Log(2 * count)))
            - (weights.Cut * candidate.Cuts / count)
            + weights.LogFactors[KeywordWeights.RowOfFactors(words) + (int)factors];
    }

    /// <summary>Mean over the content words.</summary>
    private static float IdfOf(in Candidate candidate) => Math.Max(LeastIdf, candidate.Idf / candidate.Contents);

    /// <summary>More than what the kind of a name that stands first at this token may add to its score, once it is known.</summary>
    public static float MostOfKind(KeywordWeights weights, int position) =>
        weights.MostKind + (Math.Max(0, weights.NamePositionPower - weights.KindPositionPower) * Log(1 + position));

    private static float PositionPower(KeywordWeights weights, in Candidate candidate) =>
        !candidate.IsName ? weights.PositionPower : HasRatedKind(candidate) ? weights.KindPositionPower : weights.NamePositionPower;

    /// <summary>True for an organisation or a product: names that editors tag.</summary>
    public static bool HasRatedKind(in Candidate candidate) => candidate.Kind is KeywordKind.Organisation or KeywordKind.Product;

    private static ScoreFactors Factors(KeywordWeights weights, in Candidate candidate, float idf, float noun)
    {
        ScoreFactors factors = RoleFactors(candidate.Roles);
        if (HasRatedKind(candidate)) factors |= ScoreFactors.Kind;
        if (candidate.IsName) return factors | ScoreFactors.Name;
        if (candidate.Contents > 1 && candidate.Count > 1) factors |= ScoreFactors.RepeatedPhrase;
        else if (candidate.Contents == 1 && idf < weights.CommonIdf) factors |= ScoreFactors.Common;
        if (candidate.IsFollower) factors |= ScoreFactors.Follower;
        return IsVerb(candidate, noun) ? factors | ScoreFactors.Verb : factors;
    }

    /// <summary>The factors for dates and numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScoreFactors RoleFactors(WordRole roles) =>
        (ScoreFactors)(Bit.Of((roles & WordRole.DateWord) != 0) * (int)ScoreFactors.Date) | (ScoreFactors)(Bit.Of((roles & WordRole.Number) != 0) * (int)ScoreFactors.Number);

    /// <summary>Used as a verb by the words beside it; or said once, and a verb's form.</summary>
    private static bool IsVerb(in Candidate candidate, float noun) =>
        (candidate.Verbs > 0 && candidate.Verbs * 2 >= candidate.Count) || (candidate.Count == 1 && candidate.Tokens == 1 && noun < VerbNoun);

    /// <summary>A name has capitals inside sentences; where no occurrence tells, the background's capitals decide.</summary>
    public static bool IsName(ArticleIndex index, in Candidate candidate)
    {
        int telling = candidate.Count - candidate.Mute;
        if (telling <= 0) return candidate.Lowers == 0 && candidate.Tokens == 1 && index.Forms[index.Tokens[candidate.FirstToken].Form].Name > LeastName;
        return candidate.Names * 2 > telling && candidate.Lowers * 3 <= candidate.Count;
    }

    /// <summary>
    /// Sees whether a single word only ever follows another, and counts as verbs what occurs in another form than the first, one that is a
    /// verb's: « coupe », « coupant ».
    /// </summary>
    private static void LookAtPlaces(ArticleIndex index, KeywordScratch scratch, ref Candidate candidate)
    {
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        ReadOnlySpan<FormEntry> forms = index.Forms.Span;
        ReadOnlySpan<uint> edges = scratch.Edges.Span;
        ReadOnlySpan<int> next = scratch.NextPlaces.Span;
        int first = tokens[candidate.FirstToken].Form, verbs = 0;
        uint left = 0;
        for (int token = candidate.FirstPlace; token >= 0; token = next[token])
        {
            int form = tokens[token].Form;
            left |= edges[token];
            verbs += Bit.Of(form != first) & Bit.Of(forms[form].LogNoun < VerbNoun);
        }

        candidate.IsFollower = (left & (uint)TokenEdges.Left) == 0 && forms[first].LogNoun < SureNoun;
        if (candidate.Count is > 1 and <= MostVerbs) candidate.Verbs += verbs;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Log(int value) => (uint)value < (uint)Logs.Length ? Logs[value] : LogOfMany(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float LogOfMany(int value) => MathF.Log2(value);

    private static float[] MakeLogs()
    {
        var logs = new float[LogsLength];
        for (int i = 1; i < logs.Length; i++) logs[i] = MathF.Log2(i);
        return logs;
    }
}
