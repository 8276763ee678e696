using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Summarizer.Ranking;

namespace Summarizer.Selection;

/// <summary>The features of eight sets at once, a set a lane: each is a few vectors of the candidates' values, picked by lane.</summary>
internal sealed partial class SetFeatures
{
    /// <summary>Writes the features of a set that is tried, given as bits over the candidates.</summary>
    public void Write(int set, Span<float> row)
    {
        Span<Vector256<float>> columns = stackalloc Vector256<float>[Width];
        int lane = SetTable.LaneOf(set);
        WriteGroup(lane / Lanes, columns);
        for (int f = 0; f < Width; f++) row[f] = columns[f][lane % Lanes];
    }

    /// <summary>The scores of a group of sets, and their highest overlaps; lanes of sets that are not there get anything.</summary>
    /// <remarks>By reference, here and below: a method that is handed wide vectors by value is not compiled ahead, nor are those that call it.</remarks>
    [SkipLocalsInit]
    public void Score(int group, ScoringFunction function, out Vector256<float> scores, out Vector256<float> overlaps)
    {
        Span<Vector256<float>> columns = stackalloc Vector256<float>[Width];
        WriteGroup(group, columns);
        ReadOnlySpan<float> weights = function.Weights.AsSpan(0, Width);

        // Two sums, so that one need not wait for the other; a lane's score does not depend on the width of the vectors.
        Vector256<float> even = Vector256.Create(function.Offset), odd = Vector256<float>.Zero;
        int f = 0;
        for (; f < Width - 1; f += 2)
        {
            even += weights[f] * columns[f];
            odd += weights[f + 1] * columns[f + 1];
        }

        if (f < Width) even += weights[f] * columns[f];
        overlaps = columns[(int)SetFeature.OverlapMax];
        scores = even + odd;
        if (function.Trees.Roots.Length > 0) AddTrees(function, columns, ref scores);
    }

    private static void AddTrees(ScoringFunction function, ReadOnlySpan<Vector256<float>> columns, ref Vector256<float> scores)
    {
        Span<float> row = stackalloc float[Width];
        for (int lane = 0; lane < Lanes; lane++)
        {
            for (int f = 0; f < Width; f++) row[f] = columns[f][lane];
            scores = scores.WithElement(lane, scores[lane] + function.Trees.Score(row));
        }
    }

    private void WriteGroup(int group, Span<Vector256<float>> columns)
    {
        columns = columns[..Width];
        int size = SetTable.SizeOf(group);
        var picks = new Picks(group);
        var has = new Has(size);
        Vector256<float> zero = Vector256<float>.Zero, one = Vector256.Create(1f), sentences = Vector256.Create((float)_sentences);
        Picked sentence = Pick(Member.Sentence, picks), words = Pick(Member.Words, picks), score = Pick(Member.Score, picks);
        Picked lexical = Pick(Member.Lexical, picks), opening = Pick(Member.Opening, picks), dangling = Pick(Member.Dangling, picks);
        Vector256<float> allWords = words.Sum(has), atLeastOneWord = Vector256.MaxNative(allWords, one), max = score.Max;
        Vector256<float> first = sentence.Min, last = sentence.Max, single = Pick(Member.DistinctWords, picks).Sum(has), union = HeldOf(Held.Words, group);

        columns[(int)SetFeature.Two] = size == 2 ? one : zero;
        columns[(int)SetFeature.Three] = size == 3 ? one : zero;
        columns[(int)SetFeature.ScoreSum] = score.Sum(has);
        columns[(int)SetFeature.ScoreMax] = max;
        columns[(int)SetFeature.ScoreMin] = score.Min;
        columns[(int)SetFeature.BestGap] = Vector256.Create(_articleBest) - max;
        columns[(int)SetFeature.RankSum] = picks.Of(Vector256<float>.Indices).Sum(has);
        columns[(int)SetFeature.Words] = Vector256.MinNative(allWords, Vector256.Create(150f));
        columns[(int)SetFeature.WordsFrom38] = Vector256.MinNative(Vector256.Abs(allWords - Vector256.Create(38f)), Vector256.Create(60f));
        columns[(int)SetFeature.WordsLog] = Vector256.LoadUnsafe(ref _logs[group * Lanes]);
        columns[(int)SetFeature.WordsShortest] = Vector256.MinNative(words.Min, Vector256.Create(80f));
        columns[(int)SetFeature.WordsLongest] = Vector256.MinNative(words.Max, Vector256.Create(80f));
        Vector256<float> coverage = Ratio(HeldOf(Held.Document, group), Vector256.Create(_documentMass));
        columns[(int)SetFeature.DocumentCoverage] = coverage;
        columns[(int)SetFeature.DocumentDensity] = 100 * coverage / atLeastOneWord;
        columns[(int)SetFeature.TitleCoverage] = Ratio(HeldOf(Held.Title, group), Vector256.Create(_titleMass));
        columns[(int)SetFeature.TitleSubsequenceMax] = Pick(Member.TitleSubsequence, picks).Max;
        columns[(int)SetFeature.Repetition] = Ratio(single - union, union);
        columns[(int)SetFeature.OverlapMax] = Vector256.LoadUnsafe(ref _overlaps[group * Lanes]);
        columns[(int)SetFeature.Gap] = (last - first) / sentences;
        columns[(int)SetFeature.FirstPosition] = first / sentences;
        columns[(int)SetFeature.LastPosition] = last / sentences;
        columns[(int)SetFeature.HoldsFirst] = Flag(Vector256.Equals(first, zero));
        columns[(int)SetFeature.HoldsLead] = Pick(Member.Lead, picks).Max;
        columns[(int)SetFeature.HoldsStandfirst] = Pick(Member.Standfirst, picks).Max;
        columns[(int)SetFeature.OpeningFirst] = sentence.AtMin(opening);
        columns[(int)SetFeature.BestFirst] = Flag(Vector256.Equals(score.AtMax(sentence), first));
        columns[(int)SetFeature.Dangling] = dangling.Sum(has);
        columns[(int)SetFeature.QuoteStarts] = Pick(Member.QuoteStart, picks).Sum(has);
        columns[(int)SetFeature.QuotedMean] = Pick(Member.Quoted, picks).Sum(has) / Vector256.Create((float)size);
        columns[(int)SetFeature.DigitsMean] = Pick(Member.Digits, picks).Sum(has) / Vector256.Create((float)size);
        columns[(int)SetFeature.CapitalsMean] = Pick(Member.Capitals, picks).Sum(has) / Vector256.Create((float)size);
        columns[(int)SetFeature.LexicalSum] = lexical.Sum(has);
        columns[(int)SetFeature.LexicalMax] = Vector256.MaxNative(lexical.Max, zero);
        columns[(int)SetFeature.Day] = Pick(Member.Day, picks).Max;
        columns[(int)SetFeature.Role] = Pick(Member.Role, picks).Max;
        columns[(int)SetFeature.NoveltyMin] = Pick(Member.Novelty, picks).Min - one;
        columns[(int)SetFeature.LeadCosineMax] = Pick(Member.LeadCosine, picks).Max;
        columns[(int)SetFeature.ArticleSentences] = Vector256.Create((float)Math.Min(_sentences, 60));
        columns[(int)SetFeature.ArticleMean] = Vector256.Create(_articleMean);
        columns[(int)SetFeature.ArticleBest] = Vector256.Create(_articleBest);
        columns[(int)SetFeature.ArticleSecond] = Vector256.Create(_articleSecond);
        columns[(int)SetFeature.HasTitle] = _hasTitle ? one : zero;
        WriteChances(group, picks, has, columns, allWords);
        WriteNeighbours(picks, has, sentence, dangling, columns);
    }

    private void WriteChances(int group, in Picks picks, in Has has, Span<Vector256<float>> columns, in Vector256<float> words)
    {
        Vector256<float> sum = HeldOf(Held.Chances, group), pairs = Pick(Member.PairChances, picks).Sum(has);
        columns[(int)SetFeature.ExpectedWords] = 2 * sum / (words + Vector256.Create((float)WordChances.SummaryWords));
        columns[(int)SetFeature.ExpectedPairs] = 2 * pairs / (words + Vector256.Create(WordChances.SummaryWords - 1f));
        columns[(int)SetFeature.ChanceSum] = sum;
        columns[(int)SetFeature.PairChanceSum] = pairs;
        columns[(int)SetFeature.ChanceDensity] = sum / Vector256.MaxNative(words, Vector256.Create(1f));
    }

    /// <summary>What stands side by side, and which dangling sentences have their forerunner in the set.</summary>
    private void WriteNeighbours(in Picks picks, in Has has, in Picked sentence, in Picked dangling, Span<Vector256<float>> columns)
    {
        Picked block = Pick(Member.Block, picks);
        Vector256<float> aB = Follows(sentence.A, sentence.B), bA = Follows(sentence.B, sentence.A), together = Flag(Vector256.Equals(block.A, block.B));
        Vector256<float> aC = Follows(sentence.A, sentence.C), cA = Follows(sentence.C, sentence.A), togetherAC = Flag(Vector256.Equals(block.A, block.C));
        Vector256<float> bC = Follows(sentence.B, sentence.C), cB = Follows(sentence.C, sentence.B), togetherBC = Flag(Vector256.Equals(block.B, block.C));
        columns[(int)SetFeature.Adjacent] = has.B * (aB + bA) + has.C * (aC + cA + (bC + cB));
        columns[(int)SetFeature.SameParagraph] = has.B * together + has.C * (togetherAC + togetherBC);
        columns[(int)SetFeature.DanglingAnchored] = dangling.A * (has.B * aB + has.C * aC) +
            dangling.B * (has.B * bA + has.C * bC) + has.C * dangling.C * (cA + cB);
    }

    /// <summary>1 where the sentence stands just after the other.</summary>
    private static Vector256<float> Follows(Vector256<float> sentence, Vector256<float> other) =>
        Flag(Vector256.Equals(other, sentence - Vector256.Create(1f)));

    private static Vector256<float> Flag(Vector256<float> condition) => condition & Vector256.Create(1f);

    private static Vector256<float> Ratio(Vector256<float> part, Vector256<float> whole) =>
        Vector256.GreaterThan(whole, Vector256<float>.Zero) & (part / whole);

    private Vector256<float> HeldOf(Held value, int group) => Vector256.LoadUnsafe(ref _held[(int)value * s_lanes + group * Lanes]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Picked Pick(Member member, in Picks picks) => picks.Of(Vector256.LoadUnsafe(ref _members[(int)member * Lanes]));

    /// <summary>Which candidates the sets of a group hold; of those that a size lacks, the first again.</summary>
    private readonly struct Picks(int group)
    {
        private readonly Vector256<int> _a = Vector256.LoadUnsafe(ref SetTable.First[group * Lanes]);
        private readonly Vector256<int> _b = Vector256.LoadUnsafe(ref SetTable.Second[group * Lanes]);
        private readonly Vector256<int> _c = Vector256.LoadUnsafe(ref SetTable.Third[group * Lanes]);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Picked Of(Vector256<float> candidates) => new(
            Vector256.ShuffleNative(candidates, _a), Vector256.ShuffleNative(candidates, _b), Vector256.ShuffleNative(candidates, _c));
    }

    /// <summary>1 in all lanes where the sets of a size have a second and a third member, else 0: what is not there counts in no sum.</summary>
    private readonly struct Has(int size)
    {
        public Vector256<float> B { get; } = Vector256.Create(size > 1 ? 1f : 0);

        public Vector256<float> C { get; } = Vector256.Create(size > 2 ? 1f : 0);
    }

    /// <summary>A value of the first, second and third member of each set.</summary>
    private readonly struct Picked(Vector256<float> a, Vector256<float> b, Vector256<float> c)
    {
        public Vector256<float> A => a;

        public Vector256<float> B => b;

        public Vector256<float> C => c;

        public Vector256<float> Max => Vector256.MaxNative(Vector256.MaxNative(a, b), c);

        public Vector256<float> Min => Vector256.MinNative(Vector256.MinNative(a, b), c);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Sum(in Has has) => a + has.B * b + has.C * c;

        /// <summary>The other value of the member that has the smallest.</summary>
        public Vector256<float> AtMin(in Picked other)
        {
            Vector256<float> isB = Vector256.LessThan(b, a), less = Vector256.MinNative(a, b);
            return Vector256.ConditionalSelect(Vector256.LessThan(c, less), other.C, Vector256.ConditionalSelect(isB, other.B, other.A));
        }

        /// <summary>The other value of the first member that has the largest.</summary>
        public Vector256<float> AtMax(in Picked other)
        {
            Vector256<float> isB = Vector256.GreaterThan(b, a), more = Vector256.MaxNative(a, b);
            return Vector256.ConditionalSelect(Vector256.GreaterThan(c, more), other.C, Vector256.ConditionalSelect(isB, other.B, other.A));
        }
    }
}
