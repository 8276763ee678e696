using System.Numerics;
using System.Runtime.Intrinsics;
using Summarizer.Analysis;
using Summarizer.Ranking;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>
/// Computes <see cref="SetFeature"/>s of sets drawn from up to seven candidate sentences. Coverage of a set is read from
/// tables over the 128 subsets (sum over subsets), so that it costs one load a set. Reused from article to article.
/// </summary>
internal sealed class SetFeatures
{
    public const int MostCandidates = 7;
    public const int Width = (int)SetFeature.ChanceDensity + 1;
    private const int Subsets = 1 << MostCandidates;
    private const int Document = 0, Title = 1, Mass = 2, Forms = 3;

    public static readonly string[] Names = Enum.GetNames(typeof(SetFeature));

    // Logarithms of 1 + words, for all but monstrous sets.
    private static readonly float[] Logs = [.. Enumerable.Range(0, 512).Select(words => MathF.Log(1 + words))];

    private readonly Growable<byte> _termMask = new(512);
    private readonly Growable<byte> _formMask = new(512);

    // For each subset of the candidates what it holds: weight, title's idf, idf and distinct words, in the lanes' order.
    private readonly Vector128<float>[] _held = new Vector128<float>[Subsets];
    private readonly float[] _chance = new float[Subsets];
    private readonly Member[] _members = new Member[MostCandidates];
    private readonly float[] _overlap = new float[MostCandidates * MostCandidates];
    private SentenceFeatures _features = null!;
    private int _count, _sentences;
    private float _documentMass, _titleMass, _articleMean, _articleBest, _articleSecond;
    private bool _hasTitle;

    /// <summary>What sets need of a candidate, in one place.</summary>
    private struct Member
    {
        public int Sentence, Words, Block;
        public float Score, DistinctWords;
        public float TitleSubsequence, Lexical, LeadCosine, Day, Role, Standfirst, Lead, QuoteStart, Quoted, Digits, Capitals, NoveltyLack, Opening, PairChances;
        public bool IsDangling;

        /// <summary>The candidate that stands just before it in the text, as a bit; 0 for none.</summary>
        public int Before;
    }

    /// <summary>Takes the candidates, best first, of an article whose sentence features are computed.</summary>
    public void Prepare(ArticleIndex index, ReadOnlySpan<double> scores, ReadOnlySpan<int> candidates)
    {
        _features = index.Salience;
        _count = candidates.Length;
        _sentences = scores.Length;
        _hasTitle = index.TitleRow >= 0;
        Array.Clear(_held);
        Array.Clear(_chance);
        Span<byte> termMask = _termMask.Reset(index.Terms.Count), formMask = _formMask.Reset(index.Forms.Count);
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        for (int c = 0; c < _count; c++)
        {
            int row = index.Rankable[candidates[c]];
            ref readonly SentenceEntry entry = ref index.Sentences[row];
            Fill(ref _members[c], candidates[c], entry, scores);
            byte bit = (byte)(1 << c);
            foreach (int term in Row(index, row)) termMask[term] |= bit;
            foreach (ref readonly Token token in tokens[entry.TokenStart..entry.TokenEnd]) formMask[token.Form] |= bit;
            for (int other = 0; other < _count; other++)
                if (candidates[other] == candidates[c] - 1) _members[c].Before = 1 << other;
        }

        AddMasses(index, termMask, formMask);
        SumOverSubsets(_held);
        SumChances();
        AddArticle(scores);
        for (int a = 0; a < _count; a++)
        {
            _members[a].DistinctWords = Held(1 << a)[Forms];
            for (int b = a + 1; b < _count; b++) _overlap[a * MostCandidates + b] = SharedMass(a, b);
        }
    }

    private void Fill(ref Member member, int sentence, in SentenceEntry entry, ReadOnlySpan<double> scores)
    {
        ReadOnlySpan<float> row = _features.Row(sentence);
        member = new Member
        {
            Sentence = sentence,
            Words = entry.TokenEnd - entry.TokenStart,
            Block = entry.Block,
            Score = (float)scores[sentence],
            TitleSubsequence = row[(int)SentenceFeature.TitleSubsequence],
            Lexical = row[(int)SentenceFeature.Lexical],
            LeadCosine = row[(int)SentenceFeature.LeadCosine],
            Day = row[(int)SentenceFeature.Day],
            Role = row[(int)SentenceFeature.Role],
            Standfirst = row[(int)SentenceFeature.Standfirst],
            Lead = sentence < _features.LeadCount ? 1 : 0,
            QuoteStart = row[(int)SentenceFeature.QuoteStart],
            Quoted = row[(int)SentenceFeature.Quoted],
            Digits = row[(int)SentenceFeature.Digits],
            Capitals = row[(int)SentenceFeature.Capitals],
            NoveltyLack = row[(int)SentenceFeature.Novelty] - 1,
            Opening = row[(int)SentenceFeature.Opening],
            PairChances = _features.PairChances.Length > 0 ? _features.PairChances[sentence] : 0,
            IsDangling = row[(int)SentenceFeature.Dangling] != 0,
        };
    }

    /// <summary>Share of the smaller sentence's idf mass that two candidates have in common; the first is the better one.</summary>
    public float Overlap(int a, int b) => _overlap[a * MostCandidates + b];

    private float SharedMass(int a, int b)
    {
        float massA = Held(1 << a)[Mass], massB = Held(1 << b)[Mass], both = massA + massB - Held((1 << a) | (1 << b))[Mass];
        float smaller = Math.Min(massA, massB);
        return smaller > 0 ? both / smaller : 0;
    }

    /// <summary>Writes the features of a set, given as bits over the candidates.</summary>
    public void Write(int set, Span<float> row)
    {
        row = row[..Width];
        int size = 0, words = 0, shortest = int.MaxValue, longest = 0, first = int.MaxValue, last = 0, firstMember = 0, best = -1, ranks = 0, dangling = 0, anchored = 0;
        float sum = 0, max = float.MinValue, min = float.MaxValue, single = 0, quoteStarts = 0, quoted = 0, digits = 0, capitals = 0, lexicalSum = 0;
        float titleSubsequence = 0, lexical = 0, leadCosine = 0, day = 0, role = 0, standfirst = 0, lead = 0, noveltyLack = 0;
        ReadOnlySpan<Member> members = _members;
        for (int rest = set; rest != 0; rest &= rest - 1)
        {
            int c = BitOperations.TrailingZeroCount(rest);
            ref readonly Member member = ref members[c];
            size++;
            words += member.Words;
            shortest = Math.Min(shortest, member.Words);
            longest = Math.Max(longest, member.Words);
            float score = member.Score;
            sum += score;
            if (score > max) best = c;
            max = Math.Max(max, score);
            min = Math.Min(min, score);
            ranks += c;
            single += member.DistinctWords;
            if (member.Sentence < first)
            {
                first = member.Sentence;
                firstMember = c;
            }

            last = Math.Max(last, member.Sentence);
            titleSubsequence = Math.Max(titleSubsequence, member.TitleSubsequence);
            lexical = Math.Max(lexical, member.Lexical);
            leadCosine = Math.Max(leadCosine, member.LeadCosine);
            day = Math.Max(day, member.Day);
            role = Math.Max(role, member.Role);
            standfirst = Math.Max(standfirst, member.Standfirst);
            lead = Math.Max(lead, member.Lead);
            noveltyLack = Math.Min(noveltyLack, member.NoveltyLack);
            lexicalSum += member.Lexical;
            quoteStarts += member.QuoteStart;
            quoted += member.Quoted;
            digits += member.Digits;
            capitals += member.Capitals;
            if (!member.IsDangling) continue;
            dangling++;
            if ((set & member.Before) != 0) anchored++;
        }

        Vector128<float> held = Held(set);
        float union = held[Forms];
        row[(int)SetFeature.Two] = size == 2 ? 1 : 0;
        row[(int)SetFeature.Three] = size == 3 ? 1 : 0;
        row[(int)SetFeature.ScoreSum] = sum;
        row[(int)SetFeature.ScoreMax] = max;
        row[(int)SetFeature.ScoreMin] = min;
        row[(int)SetFeature.BestGap] = _articleBest - max;
        row[(int)SetFeature.RankSum] = ranks;
        row[(int)SetFeature.Words] = Math.Min(words, 150);
        row[(int)SetFeature.WordsFrom38] = Math.Min(Math.Abs(words - 38), 60);
        row[(int)SetFeature.WordsLog] = words < Logs.Length ? Logs[words] : MathF.Log(1 + words);
        row[(int)SetFeature.WordsShortest] = Math.Min(shortest, 80);
        row[(int)SetFeature.WordsLongest] = Math.Min(longest, 80);
        float coverage = Ratio(held[Document], _documentMass);
        row[(int)SetFeature.DocumentCoverage] = coverage;
        row[(int)SetFeature.DocumentDensity] = 100 * coverage / Math.Max(1, words);
        row[(int)SetFeature.TitleCoverage] = Ratio(held[Title], _titleMass);
        row[(int)SetFeature.TitleSubsequenceMax] = titleSubsequence;
        row[(int)SetFeature.Repetition] = Ratio(single - union, union);
        row[(int)SetFeature.FirstPosition] = first / (float)_sentences;
        row[(int)SetFeature.LastPosition] = last / (float)_sentences;
        row[(int)SetFeature.HoldsFirst] = first == 0 ? 1 : 0;
        row[(int)SetFeature.HoldsLead] = lead;
        row[(int)SetFeature.HoldsStandfirst] = standfirst;
        row[(int)SetFeature.OpeningFirst] = members[firstMember].Opening;
        row[(int)SetFeature.BestFirst] = best == firstMember ? 1 : 0;
        row[(int)SetFeature.Dangling] = dangling;
        row[(int)SetFeature.DanglingAnchored] = anchored;
        row[(int)SetFeature.QuoteStarts] = quoteStarts;
        row[(int)SetFeature.QuotedMean] = quoted / size;
        row[(int)SetFeature.DigitsMean] = digits / size;
        row[(int)SetFeature.CapitalsMean] = capitals / size;
        row[(int)SetFeature.LexicalSum] = lexicalSum;
        row[(int)SetFeature.LexicalMax] = lexical;
        row[(int)SetFeature.Day] = day;
        row[(int)SetFeature.Role] = role;
        row[(int)SetFeature.NoveltyMin] = noveltyLack;
        row[(int)SetFeature.LeadCosineMax] = leadCosine;
        row[(int)SetFeature.ArticleSentences] = Math.Min(_sentences, 60);
        row[(int)SetFeature.ArticleMean] = _articleMean;
        row[(int)SetFeature.ArticleBest] = _articleBest;
        row[(int)SetFeature.ArticleSecond] = _articleSecond;
        row[(int)SetFeature.HasTitle] = _hasTitle ? 1 : 0;
        row[(int)SetFeature.OverlapMax] = row[(int)SetFeature.Adjacent] = row[(int)SetFeature.SameParagraph] = row[(int)SetFeature.Gap] = 0;
        AddChances(set, row, words);
        if (size > 1) AddPairs(set, row, first, last);
    }

    private void AddChances(int set, Span<float> row, int words)
    {
        float sum = _chance[Subsets - 1] - _chance[~set & (Subsets - 1)], pairs = 0;
        for (int rest = set; rest != 0; rest &= rest - 1) pairs += _members[BitOperations.TrailingZeroCount(rest)].PairChances;
        row[(int)SetFeature.ExpectedWords] = 2 * sum / (words + WordChances.SummaryWords);
        row[(int)SetFeature.ExpectedPairs] = 2 * pairs / (words + WordChances.SummaryWords - 1);
        row[(int)SetFeature.ChanceSum] = sum;
        row[(int)SetFeature.PairChanceSum] = pairs;
        row[(int)SetFeature.ChanceDensity] = sum / Math.Max(1, words);
    }

    private void AddPairs(int set, Span<float> row, int first, int last)
    {
        row[(int)SetFeature.Gap] = (last - first) / (float)_sentences;
        float overlap = 0;
        int adjacent = 0, together = 0;
        for (int rest = set; rest != 0; rest &= rest - 1)
        {
            int a = BitOperations.TrailingZeroCount(rest);
            ref readonly Member one = ref _members[a];
            for (int others = rest & (rest - 1); others != 0; others &= others - 1)
            {
                int b = BitOperations.TrailingZeroCount(others);
                ref readonly Member other = ref _members[b];
                overlap = Math.Max(overlap, Overlap(a, b));
                if (Math.Abs(one.Sentence - other.Sentence) == 1) adjacent++;
                if (one.Block == other.Block) together++;
            }
        }

        row[(int)SetFeature.OverlapMax] = overlap;
        row[(int)SetFeature.Adjacent] = adjacent;
        row[(int)SetFeature.SameParagraph] = together;
    }

    private void AddMasses(ArticleIndex index, ReadOnlySpan<byte> termMask, ReadOnlySpan<byte> formMask)
    {
        _documentMass = _titleMass = 0;
        Span<Vector128<float>> sums = _held;
        ReadOnlySpan<TermEntry> terms = index.Terms.Span;
        for (int t = 0; t < termMask.Length; t++)
        {
            ref readonly TermEntry term = ref terms[t];
            float weight = term.Idf * term.Count;
            _documentMass += weight;
            sums[termMask[t]] += Vector128.Create(weight, 0, term.Idf, 0);
        }

        Vector128<float> one = Vector128.Create(0f, 0, 0, 1);
        foreach (byte mask in formMask) sums[mask] += one;
        ReadOnlySpan<float> chances = _features.Chances.OfForms;
        if (_features.PairChances.Length > 0)
            for (int f = 0; f < formMask.Length; f++) _chance[formMask[f]] += chances[f];
        if (!_hasTitle) return;
        foreach (int term in Row(index, index.TitleRow))
        {
            float idf = terms[term].Idf;
            _titleMass += idf;
            sums[termMask[term]] += Vector128.Create(0, idf, 0, 0);
        }
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
    private Vector128<float> Held(int set) => _held[Subsets - 1] - _held[~set & (Subsets - 1)];

    /// <summary>As <see cref="SumOverSubsets"/>, for the chances.</summary>
    private void SumChances()
    {
        for (int bit = 1; bit < Subsets; bit <<= 1)
        {
            for (int set = 0; set < Subsets; set++)
                if ((set & bit) != 0) _chance[set] += _chance[set ^ bit];
        }
    }

    /// <summary>Adds to each subset's values those of all its subsets, bit by bit: the half with the bit takes up the half without it.</summary>
    private static void SumOverSubsets(Span<Vector128<float>> sums)
    {
        for (int bit = 1; bit < Subsets; bit <<= 1)
        {
            for (int pair = 0; pair < Subsets / 2; pair++)
            {
                // The pair's number with a gap at the bit.
                int without = (pair & -bit) << 1 | pair & (bit - 1);
                sums[without | bit] += sums[without];
            }
        }
    }

    private static ReadOnlySpan<int> Row(ArticleIndex index, int row) => index.Columns.Span[index.RowStart[row]..index.RowStart[row + 1]];

    private static float Ratio(float part, float whole) => whole > 0 ? part / whole : 0;
}
