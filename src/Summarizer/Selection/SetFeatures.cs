using System.Numerics;
using Summarizer.Analysis;
using Summarizer.Ranking;
using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>
/// Computes <see cref="SetFeature"/>s of sets drawn from up to seven candidate sentences. Coverage of a set is read from
/// tables over the 128 subsets (sum over subsets), so that it costs one load a set. Reused from article to article.
/// </summary>
internal sealed class SetFeatures
{
    public const int MostCandidates = 7;
    public const int Width = (int)SetFeature.HasTitle + 1;
    private const int Subsets = 1 << MostCandidates;

    public static readonly string[] Names = Enum.GetNames<SetFeature>();

    private readonly Growable<byte> _termMask = new(512);
    private readonly Growable<byte> _formMask = new(512);
    private readonly float[] _document = new float[Subsets], _title = new float[Subsets], _mass = new float[Subsets], _forms = new float[Subsets];
    private readonly int[] _candidates = new int[MostCandidates];
    private readonly float[] _scores = new float[MostCandidates];
    private readonly int[] _words = new int[MostCandidates];
    private readonly int[] _blocks = new int[MostCandidates];
    private SentenceFeatures _features = null!;
    private int _count, _sentences;
    private float _documentMass, _titleMass, _articleMean, _articleBest, _articleSecond;
    private bool _hasTitle;

    /// <summary>Takes the candidates, best first, of an article whose sentence features are computed.</summary>
    public void Prepare(ArticleIndex index, ReadOnlySpan<double> scores, ReadOnlySpan<int> candidates)
    {
        _features = index.Salience;
        _count = candidates.Length;
        _sentences = scores.Length;
        _hasTitle = index.TitleRow >= 0;
        candidates.CopyTo(_candidates);
        Array.Clear(_document);
        Array.Clear(_title);
        Array.Clear(_mass);
        Array.Clear(_forms);
        Span<byte> termMask = _termMask.Reset(index.Terms.Count), formMask = _formMask.Reset(index.Forms.Count);
        for (int c = 0; c < _count; c++)
        {
            int row = index.Rankable[candidates[c]];
            SentenceEntry entry = index.Sentences[row];
            _scores[c] = (float)scores[candidates[c]];
            _words[c] = entry.TokenEnd - entry.TokenStart;
            _blocks[c] = entry.Block;
            foreach (int term in Row(index, row)) termMask[term] |= (byte)(1 << c);
            for (int t = entry.TokenStart; t < entry.TokenEnd; t++) formMask[index.Tokens[t].Form] |= (byte)(1 << c);
        }

        AddMasses(index, termMask, formMask);
        SumOverSubsets(_document);
        SumOverSubsets(_title);
        SumOverSubsets(_mass);
        SumOverSubsets(_forms);
        AddArticle(scores);
    }

    /// <summary>Share of the smaller sentence's idf mass that two candidates have in common.</summary>
    public float Overlap(int a, int b)
    {
        float massA = Held(_mass, 1 << a), massB = Held(_mass, 1 << b), both = massA + massB - Held(_mass, (1 << a) | (1 << b));
        float smaller = Math.Min(massA, massB);
        return smaller > 0 ? both / smaller : 0;
    }

    /// <summary>Writes the features of a set, given as bits over the candidates.</summary>
    public void Write(int set, Span<float> row)
    {
        row.Clear();
        int size = 0, words = 0, shortest = int.MaxValue, longest = 0, first = int.MaxValue, last = 0, firstMember = 0, best = -1, ranks = 0;
        float sum = 0, max = float.MinValue, min = float.MaxValue, single = 0;
        for (int rest = set; rest != 0; rest &= rest - 1)
        {
            int c = BitOperations.TrailingZeroCount(rest);
            size++;
            words += _words[c];
            shortest = Math.Min(shortest, _words[c]);
            longest = Math.Max(longest, _words[c]);
            float score = _scores[c];
            sum += score;
            if (score > max) best = c;
            max = Math.Max(max, score);
            min = Math.Min(min, score);
            ranks += c;
            single += Held(_forms, 1 << c);
            int position = _candidates[c];
            if (position < first)
            {
                first = position;
                firstMember = c;
            }

            last = Math.Max(last, position);
            AddSentence(position, row, set);
        }

        float union = Held(_forms, set);
        row[(int)SetFeature.Two] = size == 2 ? 1 : 0;
        row[(int)SetFeature.Three] = size == 3 ? 1 : 0;
        row[(int)SetFeature.ScoreSum] = sum;
        row[(int)SetFeature.ScoreMax] = max;
        row[(int)SetFeature.ScoreMin] = min;
        row[(int)SetFeature.BestGap] = _articleBest - max;
        row[(int)SetFeature.RankSum] = ranks;
        row[(int)SetFeature.Words] = Math.Min(words, 150);
        row[(int)SetFeature.WordsFrom38] = Math.Min(Math.Abs(words - 38), 60);
        row[(int)SetFeature.WordsLog] = MathF.Log(1 + words);
        row[(int)SetFeature.WordsShortest] = Math.Min(shortest, 80);
        row[(int)SetFeature.WordsLongest] = Math.Min(longest, 80);
        float coverage = Ratio(Held(_document, set), _documentMass);
        row[(int)SetFeature.DocumentCoverage] = coverage;
        row[(int)SetFeature.DocumentDensity] = 100 * coverage / Math.Max(1, words);
        row[(int)SetFeature.TitleCoverage] = Ratio(Held(_title, set), _titleMass);
        row[(int)SetFeature.Repetition] = Ratio(single - union, union);
        row[(int)SetFeature.FirstPosition] = first / (float)_sentences;
        row[(int)SetFeature.LastPosition] = last / (float)_sentences;
        row[(int)SetFeature.HoldsFirst] = first == 0 ? 1 : 0;
        row[(int)SetFeature.OpeningFirst] = _features.Row(first)[(int)SentenceFeature.Opening];
        row[(int)SetFeature.BestFirst] = best == firstMember ? 1 : 0;
        row[(int)SetFeature.QuotedMean] /= size;
        row[(int)SetFeature.DigitsMean] /= size;
        row[(int)SetFeature.CapitalsMean] /= size;
        row[(int)SetFeature.ArticleSentences] = Math.Min(_sentences, 60);
        row[(int)SetFeature.ArticleMean] = _articleMean;
        row[(int)SetFeature.ArticleBest] = _articleBest;
        row[(int)SetFeature.ArticleSecond] = _articleSecond;
        row[(int)SetFeature.HasTitle] = _hasTitle ? 1 : 0;
        if (size > 1) AddPairs(set, row, first, last);
    }

    private void AddSentence(int position, Span<float> row, int set)
    {
        ReadOnlySpan<float> sentence = _features.Row(position);
        Raise(row, SetFeature.TitleSubsequenceMax, sentence[(int)SentenceFeature.TitleSubsequence]);
        Raise(row, SetFeature.LexicalMax, sentence[(int)SentenceFeature.Lexical]);
        Raise(row, SetFeature.LeadCosineMax, sentence[(int)SentenceFeature.LeadCosine]);
        Raise(row, SetFeature.Day, sentence[(int)SentenceFeature.Day]);
        Raise(row, SetFeature.Role, sentence[(int)SentenceFeature.Role]);
        Raise(row, SetFeature.HoldsStandfirst, sentence[(int)SentenceFeature.Standfirst]);
        if (position < _features.LeadCount) row[(int)SetFeature.HoldsLead] = 1;
        row[(int)SetFeature.LexicalSum] += sentence[(int)SentenceFeature.Lexical];
        row[(int)SetFeature.QuoteStarts] += sentence[(int)SentenceFeature.QuoteStart];
        row[(int)SetFeature.QuotedMean] += sentence[(int)SentenceFeature.Quoted];
        row[(int)SetFeature.DigitsMean] += sentence[(int)SentenceFeature.Digits];
        row[(int)SetFeature.CapitalsMean] += sentence[(int)SentenceFeature.Capitals];
        row[(int)SetFeature.NoveltyMin] = Math.Min(row[(int)SetFeature.NoveltyMin], sentence[(int)SentenceFeature.Novelty] - 1);
        if (sentence[(int)SentenceFeature.Dangling] == 0) return;
        row[(int)SetFeature.Dangling]++;
        for (int c = 0; c < _count; c++)
            if ((set & (1 << c)) != 0 && _candidates[c] == position - 1) row[(int)SetFeature.DanglingAnchored]++;
    }

    private void AddPairs(int set, Span<float> row, int first, int last)
    {
        row[(int)SetFeature.Gap] = (last - first) / (float)_sentences;
        for (int a = 0; a < _count; a++)
        {
            if ((set & (1 << a)) == 0) continue;
            for (int b = a + 1; b < _count; b++)
            {
                if ((set & (1 << b)) == 0) continue;
                Raise(row, SetFeature.OverlapMax, Overlap(a, b));
                if (Math.Abs(_candidates[a] - _candidates[b]) == 1) row[(int)SetFeature.Adjacent]++;
                if (_blocks[a] == _blocks[b]) row[(int)SetFeature.SameParagraph]++;
            }
        }
    }

    private void AddMasses(ArticleIndex index, ReadOnlySpan<byte> termMask, ReadOnlySpan<byte> formMask)
    {
        _documentMass = _titleMass = 0;
        for (int t = 0; t < termMask.Length; t++)
        {
            ref TermEntry term = ref index.Terms[t];
            float weight = term.Idf * term.Count;
            _documentMass += weight;
            _document[termMask[t]] += weight;
            _mass[termMask[t]] += term.Idf;
        }

        foreach (byte mask in formMask) _forms[mask]++;
        if (!_hasTitle) return;
        foreach (int term in Row(index, index.TitleRow))
        {
            float idf = index.Terms[term].Idf;
            _titleMass += idf;
            _title[termMask[term]] += idf;
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
    private static float Held(float[] table, int set) => table[Subsets - 1] - table[~set & (Subsets - 1)];

    private static void SumOverSubsets(float[] table)
    {
        for (int bit = 1; bit < Subsets; bit <<= 1)
            for (int set = 0; set < Subsets; set++)
                if ((set & bit) != 0) table[set] += table[set ^ bit];
    }

    private static ReadOnlySpan<int> Row(ArticleIndex index, int row) => index.Columns.Span[index.RowStart[row]..index.RowStart[row + 1]];

    private static void Raise(Span<float> row, SetFeature feature, float value) => row[(int)feature] = Math.Max(row[(int)feature], value);

    private static float Ratio(float part, float whole) => whole > 0 ? part / whole : 0;
}
