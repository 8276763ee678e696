using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Summarizer.Analysis;
using Summarizer.Ranking;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>
/// Computes <see cref="SetFeature"/>s of the sets of <see cref="SetTable"/>, drawn from up to seven candidate sentences. What a set holds is read from
/// a table over the 128 subsets (sum over subsets), so that it costs one load a set. Reused from article to article.
/// </summary>
internal sealed partial class SetFeatures
{
    public const int MostCandidates = SetTable.MostCandidates;
    public const int Width = (int)SetFeature.ChanceDensity + 1;
    private const int Subsets = 1 << MostCandidates, Lanes = SetTable.Lanes;
    private static readonly int s_lanes = SetTable.Sets.Length;

    public static readonly string[] Names = Enum.GetNames(typeof(SetFeature));

    private readonly Growable<byte> _termMask = new(512);
    private readonly Growable<byte> _formMask = new(512);

    // For each subset of the candidates what it holds, in the order of Held.
    private readonly Vector256<float>[] _subsets = new Vector256<float>[Subsets];

    // For each member value the candidates side by side, 0 for those that are not there; for each value of Held, the logarithm of the words
    // and the overlap the sets side by side.
    private readonly float[] _members = new float[(int)Member.End * Lanes];
    private readonly float[] _held = new float[(int)Held.End * s_lanes];
    private readonly Vector256<float>[] _heldBySet = new Vector256<float>[s_lanes];
    private readonly float[] _logs = new float[s_lanes];
    private readonly float[] _overlaps = new float[s_lanes];
    private int _count, _sentences;
    private float _documentMass, _titleMass, _articleMean, _articleBest, _articleSecond;
    private bool _hasTitle;

    /// <summary>What sets need of a candidate.</summary>
    private enum Member
    {
        Sentence,
        Block,
        Words,
        Score,
        DistinctWords,
        PairChances,
        Lead,
        TitleSubsequence,
        Lexical,
        LeadCosine,
        Day,
        Role,
        Standfirst,
        QuoteStart,
        Quoted,
        Digits,
        Capitals,
        Novelty,
        Opening,
        Dangling,
        End,
    }

    /// <summary>
    /// What a set holds: idf of its terms, their weights in the document, idf of those of the title and of headings; distinct words, their
    /// chances, and all words.
    /// </summary>
    private enum Held
    {
        Mass,
        Document,
        Title,
        Headings,
        Words,
        Chances,
        AllWords,
        End = Lanes,
    }

    /// <summary>Member values that are features of the sentence, from <see cref="Member.TitleSubsequence"/> on.</summary>
    private static readonly SentenceFeature[] s_copied =
    [
        SentenceFeature.TitleSubsequence, SentenceFeature.Lexical, SentenceFeature.LeadCosine, SentenceFeature.Day, SentenceFeature.Role,
        SentenceFeature.Standfirst, SentenceFeature.QuoteStart, SentenceFeature.Quoted, SentenceFeature.Digits, SentenceFeature.Capitals,
        SentenceFeature.Novelty, SentenceFeature.Opening, SentenceFeature.Dangling,
    ];

    /// <summary>Takes the candidates, best first, of an article whose sentence features are computed.</summary>
    public void Prepare(ArticleIndex index, ReadOnlySpan<double> scores, ReadOnlySpan<int> candidates)
    {
        SentenceFeatures features = index.Salience;
        _count = candidates.Length;
        _sentences = scores.Length;
        _hasTitle = index.TitleRow >= 0;
        (_documentMass, _titleMass) = (features.DocumentMass, features.TitleMass);
        if (_count < MostCandidates) Array.Clear(_members);
        for (int c = 0; c < _count; c++) AddMember(index, c, candidates[c], scores);
        AddHeld(index, candidates);
        SumOverSubsets(_subsets);
        for (int c = 0; c < _count; c++) _members[(int)Member.DistinctWords * Lanes + c] = HeldBy(1 << c)[(int)Held.Words];
        AddLanes();
        AddArticle(scores);
    }

    private void AddMember(ArticleIndex index, int candidate, int sentence, ReadOnlySpan<double> scores)
    {
        ref readonly SentenceEntry entry = ref index.Sentences[index.Rankable[sentence]];
        SentenceFeatures features = index.Salience;
        ReadOnlySpan<float> row = features.Row(sentence);
        Span<float> members = _members;
        members[(int)Member.Sentence * Lanes + candidate] = sentence;
        members[(int)Member.Block * Lanes + candidate] = entry.Block;
        members[(int)Member.Words * Lanes + candidate] = entry.TokenEnd - entry.TokenStart;
        members[(int)Member.Score * Lanes + candidate] = (float)scores[sentence];
        members[(int)Member.PairChances * Lanes + candidate] = features.PairChances.Length > 0 ? features.PairChances[sentence] : 0;
        members[(int)Member.Lead * Lanes + candidate] = Bit.Of(sentence < features.LeadCount);
        SentenceFeature[] copied = s_copied;
        for (int f = 0; f < copied.Length; f++) members[((int)Member.TitleSubsequence + f) * Lanes + candidate] = row[(int)copied[f]];
    }

    /// <summary>Adds what each term and word of the candidates is worth to the subset of those that hold it.</summary>
    private void AddHeld(ArticleIndex index, ReadOnlySpan<int> candidates)
    {
        Array.Clear(_subsets);

        // Of each subset the first half for terms, the second for words.
        Span<Vector128<float>> halves = MemoryMarshal.Cast<Vector256<float>, Vector128<float>>(_subsets.AsSpan());
        SentenceFeatures features = index.Salience;
        Span<byte> termMask = _termMask.Reset(index.Terms.Count + Vector256<byte>.Count), formMask = _formMask.Reset(index.Forms.Count + Vector256<byte>.Count);
        ReadOnlySpan<float> chances = features.PairChances.Length > 0 ? features.Chances.OfForms : default;
        for (int c = 0; c < candidates.Length; c++)
        {
            byte bit = (byte)(1 << c);
            ReadOnlySpan<Token> words = Words(index, candidates[c]);
            foreach (int term in Row(index, index.Rankable[candidates[c]])) termMask[term] |= bit;
            foreach (ref readonly Token token in words) formMask[token.Form] |= bit;
            halves[2 * bit + 1] = Vector128.Create(0f, 0, words.Length, 0);
        }

        for (int start = 0; start < index.Terms.Count; start += Vector256<byte>.Count)
        {
            for (uint held = Holders(termMask[start..]); held != 0; held &= held - 1)
            {
                int term = start + BitOperations.TrailingZeroCount(held);
                halves[2 * termMask[term]] += features.SumsOf(term);
            }
        }

        for (int start = 0; start < index.Forms.Count; start += Vector256<byte>.Count)
        {
            for (uint held = Holders(formMask[start..]); held != 0; held &= held - 1)
            {
                int form = start + BitOperations.TrailingZeroCount(held);
                halves[2 * formMask[form] + 1] += Vector128.Create(1, chances.IsEmpty ? 0 : chances[form], 0, 0);
            }
        }

        // A bit for each of the next masks that is not empty.
        static uint Holders(ReadOnlySpan<byte> masks) => ~Vector256.Equals(Vector256.Create(masks), Vector256<byte>.Zero).ExtractMostSignificantBits();
    }

    /// <summary>Fills what is known of the sets one by one.</summary>
    private unsafe void AddLanes()
    {
        Span<float> overlaps = stackalloc float[Lanes * Lanes];
        overlaps.Clear();
        for (int a = 0; a < _count; a++)
            for (int b = a + 1; b < _count; b++) overlaps[a * Lanes + b] = SharedMass(a, b);
        fixed (float* shares = overlaps)
        {
            for (int lane = 0; lane < s_lanes; lane += Lanes)
            {
                // Second and third are the first again where a set lacks them.
                Vector256<int> a = Vector256.LoadUnsafe(ref SetTable.First[lane]), b = Vector256.LoadUnsafe(ref SetTable.Second[lane]), c = Vector256.LoadUnsafe(ref SetTable.Third[lane]);
                Vector256<float> others = Vector256.MaxNative(Gather.Of(shares, a * Lanes + c), Gather.Of(shares, b * Lanes + c));
                Vector256.MaxNative(Gather.Of(shares, a * Lanes + b), others).StoreUnsafe(ref _overlaps[lane]);
            }
        }

        ReadOnlySpan<int> sets = SetTable.Sets;
        for (int lane = 0; lane < sets.Length; lane++) _heldBySet[lane] = HeldBy(sets[lane]);
        Columns.Of(MemoryMarshal.Cast<Vector256<float>, float>(_heldBySet), Lanes, _held, s_lanes);
        ReadOnlySpan<float> words = _held.AsSpan((int)Held.AllWords * s_lanes, s_lanes);
        for (int lane = 0; lane < words.Length; lane += Lanes)
            WordChances.Log(Vector256.ConvertToInt32Native(Vector256.Create(words[lane..]))).StoreUnsafe(ref _logs[lane]);
    }

    /// <summary>Share of the smaller sentence's idf mass that two candidates have in common; the first is the better one.</summary>
    private float SharedMass(int a, int b)
    {
        float massA = HeldBy(1 << a)[(int)Held.Mass], massB = HeldBy(1 << b)[(int)Held.Mass];
        float both = massA + massB - HeldBy((1 << a) | (1 << b))[(int)Held.Mass], smaller = Math.Min(massA, massB);
        return smaller > 0 ? both / smaller : 0;
    }

    private void AddArticle(ReadOnlySpan<double> scores)
    {
        double sum = 0, best = double.MinValue, second = double.MinValue;
        foreach (double score in scores)
        {
            sum += score;
            if (score > best) (second, best) = (best, score);
            else if (score > second) second = score;
        }

        _articleMean = (float)(sum / scores.Length);
        _articleBest = (float)best;
        _articleSecond = scores.Length > 1 ? (float)second : (float)best;
    }

    /// <summary>What a set holds: everything less what lies wholly outside it.</summary>
    private Vector256<float> HeldBy(int set) => _subsets[Subsets - 1] - _subsets[~set & (Subsets - 1)];

    /// <summary>
    /// Adds to each subset's values those of all its subsets, bit by bit: the half with the bit takes up the half without it. Two bits at a
    /// step, the last alone.
    /// </summary>
    private static void SumOverSubsets(Span<Vector256<float>> sums)
    {
        int bit = 1;
        for (; bit < Subsets / 2; bit <<= 2)
        {
            for (int start = 0; start < Subsets; start += 4 * bit)
            {
                for (int none = start; none < start + bit; none++)
                {
                    Vector256<float> one = sums[none] + sums[none + bit];
                    Vector256<float> other = sums[none] + sums[none + 2 * bit], both = sums[none + 2 * bit] + sums[none + 3 * bit] + one;
                    (sums[none + bit], sums[none + 2 * bit], sums[none + 3 * bit]) = (one, other, both);
                }
            }
        }

        for (int without = 0; without < bit; without++) sums[without + bit] += sums[without];
    }

    private static ReadOnlySpan<int> Row(ArticleIndex index, int row) => index.Columns.Span[index.RowStart[row]..index.RowStart[row + 1]];

    private static ReadOnlySpan<Token> Words(ArticleIndex index, int sentence)
    {
        ref readonly SentenceEntry entry = ref index.Sentences[index.Rankable[sentence]];
        return index.Tokens.Span[entry.TokenStart..entry.TokenEnd];
    }
}
