using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// The formula of <see cref="KeywordScorer"/> for candidates that occur once, as most of an article's do, eight at a time: every step in the
/// same order, so that the scores are the same to the last bit. What a score is made of is gathered from where it stands: for a word from its
/// term, the token and the form, for several words from their occurrence. All are scored as if each occurred once; of those that do
/// not, and those beyond the tables, whatever comes out is written over: see <see cref="KeywordScratch.Apart"/>.
/// </summary>
internal static unsafe class OnceScorer
{
    private const int Lanes = 8;

    /// <summary>Scores all, and adds to those to be scored apart what stands beyond the tables.</summary>
    public static void Score(ArticleIndex index, KeywordScratch scratch, KeywordWeights weights)
    {
        int padded = (scratch.Numbers + Lanes - 1) & -Lanes;
        Span<float> scores = scratch.Scores.Take(padded);
        // Read again by eight bytes.
        scratch.AreNames.Take((padded + 63) / 64 * sizeof(ulong))[(padded / Lanes)..].Clear();
        fixed (Token* tokens = index.Tokens.Span)
        fixed (FormEntry* forms = index.Forms.Span)
        fixed (float* to = scores, logs = KeywordScorer.Logs, factors = weights.LogFactors)
        {
            var sources = new Sources(tokens, forms, logs, factors);
            ScoreWords(index, scratch, weights, sources, to);
            ScorePhrases(scratch, weights, sources, to + scratch.PhraseStart);
        }

        // Stop words in capitals, which are scored apart, and places that are kept free.
        scores[index.Terms.Count..scratch.PhraseStart].Fill(float.NegativeInfinity);
    }

    /// <summary>Takes down whether a candidate that is scored apart is a name.</summary>
    public static void SetName(KeywordScratch scratch, int candidate, bool isName)
    {
        ref byte eight = ref scratch.AreNames[candidate / Lanes];
        eight = (byte)((eight & ~(1 << candidate % Lanes)) | (Bit.Of(isName) << candidate % Lanes));
    }

    /// <summary>All bits where the eight candidates from this one on are names.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AreNames(KeywordScratch scratch, int candidate)
    {
        var lanes = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);
        return Vector256.Equals(Vector256.Create((int)scratch.AreNames[candidate / Lanes]) & lanes, lanes);
    }

    private static void ScoreWords(ArticleIndex index, KeywordScratch scratch, KeywordWeights weights, in Sources sources, float* scores)
    {
        int stride = sizeof(TermEntry) / sizeof(int);
        int terms = index.Terms.Count;
        fixed (TermEntry* entries = index.Terms.Span)
        fixed (uint* edges = scratch.Edges.Span, marks = scratch.Marks.Span[1..])
        {
            for (int term = 0; term < terms; term += Lanes)
            {
                Vector256<int> entry = Vector256.Min(Vector256.Create(term) + Vector256<int>.Indices, Vector256.Create(terms - 1)) * stride;
                Vector256<int> first = Gather.Of(&entries->FirstToken, entry), form = sources.Form(first);
                Vector256<int> edge = Gather.Of((int*)edges, first), mark = Gather.Of((int*)marks, first);
                // What occurs again is scored apart already.
                Vector256<int> characters = sources.Characters(first), beyond = Vector256.AndNot(IsBeyond(first, characters), Where(mark, (int)TokenMarks.Repeats));
                Vector256<float> noun = sources.Noun(form);
                Vector256<int> traits = edge & Vector256.Create((int)(OccurrenceTraits.All | OccurrenceTraits.Longer));

                // KeywordScorer.IsName of one occurrence: where it tells nothing, the background's capitals decide.
                Vector256<int> telling = traits & Vector256.Create((int)(OccurrenceTraits.Mute | OccurrenceTraits.Lower));
                Vector256<int> name = IsName(traits)
                    | (Vector256.Equals(telling, Vector256.Create((int)OccurrenceTraits.Mute)) & Vector256.GreaterThan(sources.Name(form), Vector256.Create(KeywordScorer.LeastName)).AsInt32());
                Vector256<int> follower = Vector256.AndNot(Vector256.LessThan(noun, Vector256.Create(KeywordScorer.SureNoun)).AsInt32(), Where(edge, (int)TokenEdges.Left) | name);
                Vector256<int> verb = Where(traits, (int)OccurrenceTraits.Verb) | Vector256.LessThan(noun, Vector256.Create(KeywordScorer.VerbNoun)).AsInt32();
                Vector256<int> factors = RoleFactors(mark) | (follower & Vector256.Create((int)ScoreFactors.Follower));

                var idf = Gather.Of(&entries->Idf, entry);
                Sum(weights, sources, idf, Vector256<int>.One, first, characters, noun, traits, name, verb, factors).Store(scores + term);
                Note(scratch, term, terms - term, name.ExtractMostSignificantBits(), beyond.ExtractMostSignificantBits());
            }
        }
    }

    private static void ScorePhrases(KeywordScratch scratch, KeywordWeights weights, in Sources sources, float* scores)
    {
        int stride = sizeof(Occurrence) / sizeof(int);
        int count = scratch.Occurrences.Count, start = scratch.PhraseStart;
        fixed (Occurrence* occurrences = scratch.Occurrences.Span)
        {
            for (int place = 0; place < count; place += Lanes)
            {
                Vector256<int> number = Vector256.Create(place) + Vector256<int>.Indices, entry = Vector256.Min(number, Vector256.Create(count - 1)) * stride;
                Vector256<int> isFirst = Vector256.Equals(Gather.Of(&occurrences->Candidate, entry), number + Vector256.Create(start));
                Vector256<int> first = Gather.Of(&occurrences->Token, entry), contents = Gather.Of(&occurrences->Contents, entry);
                Vector256<int> traits = Gather.Of(&occurrences->Traits, entry), characters = Gather.Of(&occurrences->Characters, entry);
                Vector256<int> name = IsName(traits);
                Vector256<float> idf = Gather.Of(&occurrences->Idf, entry), noun = sources.Noun(sources.Form(first));
                Vector256<float> sum = Sum(
                    weights, sources, idf, contents, first, characters, noun, traits, name, Where(traits, (int)OccurrenceTraits.Verb), RoleFactors(traits));
                Vector256.ConditionalSelect(isFirst.AsSingle(), sum, Vector256.Create(float.NegativeInfinity)).Store(scores + place);
                Note(scratch, start + place, count - place, (name & isFirst).ExtractMostSignificantBits(), (IsBeyond(first, characters) & isFirst).ExtractMostSignificantBits());
            }
        }
    }

    /// <summary>Takes down which of eight candidates are names, and which, of those that there are, stand beyond the tables.</summary>
    private static void Note(KeywordScratch scratch, int candidate, int left, uint name, uint beyond)
    {
        scratch.AreNames[candidate / Lanes] = (byte)name;
        for (; beyond != 0; beyond &= beyond - 1)
        {
            int lane = BitOperations.TrailingZeroCount(beyond);
            if (lane >= left) return;
            // A phrase that occurs again is among them already.
            int place = candidate + lane - scratch.PhraseStart;
            if (place < 0 || scratch.Occurrences[place].Next < 0) scratch.Apart.Add(candidate + lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sum(
        KeywordWeights weights, in Sources sources, Vector256<float> idfs, Vector256<int> contents, Vector256<int> position, Vector256<int> characters,
        Vector256<float> noun, Vector256<int> traits, Vector256<int> name, Vector256<int> verb, Vector256<int> factors)
    {
        Vector256<float> idf = Vector256.Max(Vector256.Create(KeywordScorer.LeastIdf), idfs / Vector256.ConvertToSingle(contents));
        Vector256<float> power = Vector256.ConditionalSelect(name.AsSingle(), Vector256.Create(weights.NamePositionPower), Vector256.Create(weights.PositionPower));
        Vector256<float> sum = Vector256.Create(weights.LogCounts[1])
            + (Vector256.Create(weights.IdfPower) * FastLog.Log2(Vector256.Min(idf, Vector256.Create(KeywordWeights.IdfCap))));
        sum -= power * sources.Log(position + Vector256<int>.One);
        sum += Where(traits, (int)OccurrenceTraits.Chunk).AsSingle() & Vector256.Create(weights.ChunkPower);
        sum += Vector256.Create(weights.CharactersPower) * (sources.Log(characters + contents) - sources.Log(contents));
        sum += Vector256.Create(weights.NounPower) * noun;
        sum -= Where(traits, (int)OccurrenceTraits.Longer).AsSingle() & Vector256.Create(weights.LongerPower * (KeywordScorer.Logs[3] - KeywordScorer.Logs[2]));
        sum -= Where(traits, (int)OccurrenceTraits.Cut).AsSingle() & Vector256.Create(weights.Cut);

        Vector256<int> common = Vector256.LessThan(idf, Vector256.Create(weights.CommonIdf)).AsInt32() & Vector256.Equals(contents, Vector256<int>.One);
        factors += ((contents - Vector256<int>.One) * (int)ScoreFactors.All)
            + (name & Vector256.Create((int)ScoreFactors.Name))
            + (Vector256.AndNot(common, name) & Vector256.Create((int)ScoreFactors.Common))
            + (Vector256.AndNot(verb, name) & Vector256.Create((int)ScoreFactors.Verb));
        return sum + sources.Factor(factors);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> IsName(Vector256<int> traits) => Vector256.Equals(
        traits & Vector256.Create((int)(OccurrenceTraits.Name | OccurrenceTraits.Lower)), Vector256.Create((int)OccurrenceTraits.Name));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> IsBeyond(Vector256<int> position, Vector256<int> characters) =>
        Vector256.GreaterThan(position | characters, Vector256.Create((KeywordScorer.LogsLength / 2) - 1));

    /// <summary>The factors for dates and numbers: <see cref="KeywordScorer.RoleFactors"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> RoleFactors(Vector256<int> roles) =>
        (Where(roles, (int)WordRole.Number) & Vector256.Create((int)ScoreFactors.Number)) | (Where(roles, (int)WordRole.DateWord) & Vector256.Create((int)ScoreFactors.Date));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Where(Vector256<int> traits, int bit) => ~Vector256.Equals(traits & Vector256.Create(bit), Vector256<int>.Zero);

    /// <summary>What is looked up for eight candidates at once.</summary>
    private readonly struct Sources(Token* tokens, FormEntry* forms, float* logs, float* factors)
    {
        private static int TokenStride => sizeof(Token) / sizeof(int);

        private static int FormStride => sizeof(FormEntry) / sizeof(int);

        /// <summary>Where the forms of tokens stand.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<int> Form(Vector256<int> token) => Gather.Of(&tokens->Form, token * TokenStride) * FormStride;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<int> Characters(Vector256<int> token) => Gather.Of(&tokens->Length, token * TokenStride);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Noun(Vector256<int> form) => Gather.Of(&forms->LogNoun, form);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Name(Vector256<int> form) => Gather.Of(&forms->Name, form);

        /// <summary>Of numbers beyond the table it gives anything.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Log(Vector256<int> value) => Gather.Of(logs, value & Vector256.Create(KeywordScorer.LogsLength - 1));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Factor(Vector256<int> combination) => Gather.Of(factors, combination);
    }
}
