using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// The formula of <see cref="KeywordScorer"/> for candidates that occur once, as most of an article's do, eight at a time: every step in the
/// same order, so that the scores are the same to the last bit. Layout: for each eight candidates a block of <see cref="Columns"/> columns of eight numbers
/// of 32 bits. What needs a look elsewhere is written down as candidates are found, then the columns are put together.
/// </summary>
internal static class OnceScorer
{
    private const int Lanes = 8, Columns = 6, Block = Columns * Lanes;

    // Where the columns of a block begin: sum of the idf, content words, logarithms of position and length, noun-likeness of the first word, traits.
    private const int Idf = 0 * Lanes, Words = 1 * Lanes, Position = 2 * Lanes, Length = 3 * Lanes, Noun = 4 * Lanes, Traits = 5 * Lanes;

    // The traits of an occurrence have a bit for each count of the candidate; after them come these.
    private const int Longer = 1 << 7, Name = 1 << 8, OneToken = 1 << 9, FactorsAt = 10;

    /// <summary>Room for the columns of so many candidates.</summary>
    public static Span<int> TakeColumns(Growable<int> columns, int candidates) => columns.Take(Blocks(candidates) * Block);

    private static int Blocks(int candidates) => (candidates + Lanes - 1) / Lanes;

    /// <summary>Where the columns of a candidate begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Column(int candidate) => (candidate / Lanes * Block) + (candidate % Lanes);

    /// <summary>
    /// Scores the candidates as if each occurred once; for those that do not, and those beyond the tables, whatever numbers come out are
    /// written over: see <see cref="KeywordScratch.Apart"/>.
    /// </summary>
    public static void Score(KeywordScratch scratch, KeywordWeights weights)
    {
        int candidates = scratch.Candidates.Count, blocks = Blocks(candidates);
        Span<int> columns = scratch.ScoreColumns.Span;
        Span<float> scores = scratch.Scores.Take(blocks * Lanes);
        for (int block = 0; block < blocks; block++) Sum(ref columns[block * Block], weights, KeywordScorer.Logs, scores.Slice(block * Lanes, Lanes));
        scratch.Scores.RemoveFrom(candidates);
    }

    /// <summary>Takes down whether a candidate that is scored apart is a name.</summary>
    public static void SetName(Growable<int> columns, int candidate, bool isName)
    {
        ref int traits = ref columns[Column(candidate) + Traits];
        traits = (traits & ~Name) | (Bit.Of(isName) * Name);
    }

    /// <summary>All bits where the eight candidates from this one on are names.</summary>
    public static Vector256<int> AreNames(Growable<int> columns, int candidate) =>
        Where(Vector256.LoadUnsafe(ref columns[Column(candidate) + Traits]), Name).AsInt32();

    /// <summary>Takes down whether a longer candidate stands around this one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Surround(ref int column, int isLonger) => Unsafe.Add(ref column, Traits) |= isLonger * Longer;

    /// <summary>Tells whether the phrase is a name, and fills its columns.</summary>
    /// <returns>True where it stands beyond the tables.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool FillPhrase(ref int column, ref Candidate candidate, int traits, uint edge, in FormEntry form) =>
        Fill(ref column, ref candidate, traits, edge, form, KeywordScorer.Logs) != 0;

    /// <summary>Tells whether the candidate is a name and fills its columns, as if it occurred once.</summary>
    /// <returns>1 where it stands beyond the tables, and is to be scored apart.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Fill(ref int column, ref Candidate candidate, int traits, uint edge, in FormEntry form, ReadOnlySpan<float> logs)
    {
        const int Telling = (int)(OccurrenceTraits.Mute | OccurrenceTraits.Lower), Named = (int)(OccurrenceTraits.Name | OccurrenceTraits.Lower);
        int words = candidate.Contents, position = candidate.FirstToken, characters = candidate.Characters;
        // KeywordScorer.IsName of one occurrence: where it tells nothing, the background's capitals decide for a single word.
        int name = Bit.Of((traits & Named) == (int)OccurrenceTraits.Name)
            | (Bit.Of((traits & Telling) == (int)OccurrenceTraits.Mute) & Bit.Of(words == 1) & Bit.Of(form.Name > KeywordScorer.LeastName));
        int single = Bit.Of(candidate.Tokens == 1);
        int follower = single & Bit.Of((edge & (uint)TokenEdges.Left) == 0) & Bit.Of(form.LogNoun < KeywordScorer.SureNoun) & ~name;
        candidate.IsName = name != 0;
        candidate.IsFollower = follower != 0;
        int beyond = Bit.Of((position | characters) >= logs.Length / 2);
        int kept = beyond - 1;
        int factors = (int)KeywordScorer.RoleFactors(candidate.Roles) | (follower * (int)ScoreFactors.Follower);
        column = BitConverter.SingleToInt32Bits(candidate.Idf);
        Unsafe.Add(ref column, Words) = words;
        Unsafe.Add(ref column, Position) = BitConverter.SingleToInt32Bits(logs[1 + (position & kept)]);
        Unsafe.Add(ref column, Length) = BitConverter.SingleToInt32Bits(logs[(characters & kept) + words] - logs[words]);
        Unsafe.Add(ref column, Noun) = BitConverter.SingleToInt32Bits(form.LogNoun);
        Unsafe.Add(ref column, Traits) = traits | (name * Name) | (single * OneToken) | (factors << FactorsAt);
        return beyond;
    }

    private static unsafe void Sum(ref int column, KeywordWeights weights, ReadOnlySpan<float> logs, Span<float> scores)
    {
        Vector256<int> words = Vector256.LoadUnsafe(ref column, Words), traits = Vector256.LoadUnsafe(ref column, Traits);
        Vector256<float> noun = Load(ref column, Noun), name = Where(traits, Name);
        Vector256<float> idf = Vector256.Max(Vector256.Create(KeywordScorer.LeastIdf), Load(ref column, Idf) / Vector256.ConvertToSingle(words));
        Vector256<float> power = Vector256.ConditionalSelect(name, Vector256.Create(weights.NamePositionPower), Vector256.Create(weights.PositionPower));
        Vector256<float> sum = Vector256.Create(weights.LogCounts[1])
            + (Vector256.Create(weights.IdfPower) * FastLog.Log2(Vector256.Min(idf, Vector256.Create(KeywordWeights.IdfCap))));
        sum -= power * Load(ref column, Position);
        sum += Where(traits, (int)OccurrenceTraits.Chunk) & Vector256.Create(weights.ChunkPower);
        sum += Vector256.Create(weights.CharactersPower) * Load(ref column, Length);
        sum += Vector256.Create(weights.NounPower) * noun;
        sum -= Where(traits, Longer) & Vector256.Create(weights.LongerPower * (logs[3] - logs[2]));
        sum -= Where(traits, (int)OccurrenceTraits.Cut) & Vector256.Create(weights.Cut);

        Vector256<float> common = Vector256.LessThan(idf, Vector256.Create(weights.CommonIdf)) & Vector256.Equals(words, Vector256<int>.One).AsSingle();
        Vector256<float> verb = Where(traits, (int)OccurrenceTraits.Verb)
            | (Where(traits, OneToken) & Vector256.LessThan(noun, Vector256.Create(KeywordScorer.VerbNoun)));
        Vector256<int> factors = ((words - Vector256<int>.One) * (int)ScoreFactors.All) + (traits >>> FactorsAt)
            + (name.AsInt32() & Vector256.Create((int)ScoreFactors.Name))
            + (Vector256.AndNot(common, name).AsInt32() & Vector256.Create((int)ScoreFactors.Common))
            + (Vector256.AndNot(verb, name).AsInt32() & Vector256.Create((int)ScoreFactors.Verb));
        ReadOnlySpan<float> logFactors = weights.LogFactors;
        factors &= Vector256.Create(logFactors.Length - 1);
        fixed (float* table = logFactors) sum += Gather.Of(table, factors);
        sum.CopyTo(scores);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(ref int column, nuint at) => Vector256.LoadUnsafe(ref column, at).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Where(Vector256<int> traits, int bit) => ~Vector256.Equals(traits & Vector256.Create(bit), Vector256<int>.Zero).AsSingle();
}
