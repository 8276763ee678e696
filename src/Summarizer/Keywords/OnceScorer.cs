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
/// of 32 bits. First what needs a look elsewhere is written down candidate by candidate, then the columns are put together.
/// </summary>
internal static class OnceScorer
{
    private const int Lanes = 8, Columns = 6, Block = Columns * Lanes;

    // Where the columns of a block begin: sum of the idf, content words, logarithms of position and length, noun-likeness of the first word, traits.
    private const int Idf = 0 * Lanes, Words = 1 * Lanes, Position = 2 * Lanes, Length = 3 * Lanes, Noun = 4 * Lanes, Traits = 5 * Lanes;

    // The traits of an occurrence have a bit for each count of the candidate; after them come these.
    private const int Longer = 1 << 7, Name = 1 << 8, OneToken = 1 << 9, FactorsAt = 10;

    /// <summary>Tells names and scores the candidates that occur once; the others are left for <see cref="KeywordScratch.Repeated"/>.</summary>
    /// <param name="index">The article.</param>
    /// <param name="scratch">Its candidates; takes their scores.</param>
    /// <param name="weights">The constants.</param>
    /// <param name="logs">Base-2 logarithms of whole numbers: who stands beyond them is left too.</param>
    public static void Score(ArticleIndex index, KeywordScratch scratch, KeywordWeights weights, ReadOnlySpan<float> logs)
    {
        int candidates = scratch.Candidates.Count, blocks = (candidates + Lanes - 1) / Lanes;
        Span<int> columns = scratch.ScoreColumns.Take(blocks * Block);
        Fill(index, scratch, columns, logs);
        Span<float> scores = scratch.Scores.Take(blocks * Lanes);
        for (int block = 0; block < blocks; block++) Sum(ref columns[block * Block], weights, logs, scores.Slice(block * Lanes, Lanes));
        scratch.Scores.RemoveFrom(candidates);
    }

    private static void Fill(ArticleIndex index, KeywordScratch scratch, Span<int> columns, ReadOnlySpan<float> logs)
    {
        Span<Candidate> candidates = scratch.Candidates.Span;
        Span<int> repeated = scratch.Repeated.Take(candidates.Length + 1);
        int left = 0;
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        ReadOnlySpan<FormEntry> forms = index.Forms.Span;
        ReadOnlySpan<uint> edges = scratch.Edges.Span;
        for (int c = 0; c < candidates.Length; c++)
        {
            ref Candidate candidate = ref candidates[c];
            ref int column = ref columns[(c / Lanes * Block) + (c % Lanes)];
            Vector128<int> first = candidate.FirstCounts, last = candidate.LastCounts, one = Vector128<int>.One;
            int words = candidate.Contents;
            int traits = (int)(Vector128.Equals(first, one).ExtractMostSignificantBits() | (Vector128.Equals(last, one).ExtractMostSignificantBits() << 4));
            if (Vector128.GreaterThanAny(Vector128.Max(first, last), one) || (candidate.Position | candidate.Characters) >= logs.Length / 2)
            {
                // Its lane is put together with the others, of whatever numbers stand there, and then scored apart.
                repeated[left++] = c;
                continue;
            }

            ref readonly FormEntry form = ref forms[tokens[candidate.FirstToken].Form];
            const int Telling = (int)(OccurrenceTraits.Mute | OccurrenceTraits.Lower);
            int name = Bit.Of((traits & (int)(OccurrenceTraits.Name | OccurrenceTraits.Lower)) == (int)OccurrenceTraits.Name);
            if ((traits & Telling) == (int)OccurrenceTraits.Mute) name = Bit.Of(KeywordScorer.IsName(index, candidate));
            candidate.IsName = name != 0;
            int single = Bit.Of(candidate.Tokens == 1);
            int follower = single & Bit.Of((edges[candidate.FirstToken] & (uint)TokenEdges.Left) == 0) & Bit.Of(form.LogNoun < KeywordScorer.SureNoun) & ~name;
            candidate.IsFollower = follower != 0;
            int factors = (int)KeywordScorer.RoleFactors(candidate.Roles) | (follower * (int)ScoreFactors.Follower);
            column = BitConverter.SingleToInt32Bits(candidate.Idf);
            Unsafe.Add(ref column, Words) = words;
            Unsafe.Add(ref column, Position) = BitConverter.SingleToInt32Bits(logs[1 + candidate.Position]);
            Unsafe.Add(ref column, Length) = BitConverter.SingleToInt32Bits(logs[candidate.Characters + words] - logs[words]);
            Unsafe.Add(ref column, Noun) = BitConverter.SingleToInt32Bits(form.LogNoun);
            Unsafe.Add(ref column, Traits) = traits | (name * Name) | (single * OneToken) | (factors << FactorsAt);
        }

        scratch.Repeated.RemoveFrom(left);
    }

    private static void Sum(ref int column, KeywordWeights weights, ReadOnlySpan<float> logs, Span<float> scores)
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
        sum.CopyTo(scores);
        ReadOnlySpan<float> logFactors = weights.LogFactors;
        for (int lane = 0; lane < Lanes; lane++) scores[lane] += logFactors[factors[lane] & (logFactors.Length - 1)];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(ref int column, nuint at) => Vector256.LoadUnsafe(ref column, at).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Where(Vector256<int> traits, int bit) => ~Vector256.Equals(traits & Vector256.Create(bit), Vector256<int>.Zero).AsSingle();
}
