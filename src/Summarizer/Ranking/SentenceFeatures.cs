using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Selection;
using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>
/// Computes the <see cref="SentenceFeature"/>s of an article's sentences into one flat row-major array that is reused
/// from article to article. Linear in the text; sums run in a fixed order. Not thread-safe: one per <see cref="ArticleIndex"/>.
/// </summary>
internal sealed class SentenceFeatures
{
    /// <summary>Values a sentence.</summary>
    public const int Width = (int)SentenceFeature.ContentChance + 1;

    /// <summary>Feature names as they are shown, in order.</summary>
    public static readonly string[] Names = [.. Enum.GetNames(typeof(SentenceFeature)).Select(Spaced)];

    private readonly Growable<float> _values = new(64 * Width);
    private readonly Growable<TermTraits> _terms = new(512);
    private readonly Growable<FormTraits> _forms = new(512);
    private readonly Growable<float> _pairChances = new();
    private readonly TermWalk _walk = new();
    private float _documentNorm, _documentMass, _titleNorm, _titleMass, _leadNorm, _secondNorm;
    private float _leadCosine, _restCosine, _leadTitle, _restTitle, _degree;
    private int _titleWords;

    private struct TermTraits
    {
        public float Idf, Document, Title, Lead, Second, LastCount;
        public int LastRow;
        public bool InHeading, InTitle, Returns;
    }

    private struct FormTraits
    {
        /// <summary>Positions in the title, for the bit-parallel subsequence.</summary>
        public ulong Title;
        public float Weight;
        public SalienceCue Cues;
        public int IsStopWord;

        /// <summary>1 + the last sentence that counted its chance.</summary>
        public int Counted;
    }

    public int Count { get; private set; }

    /// <summary>Sentences of the first paragraph (1 when the text is one paragraph).</summary>
    public int LeadCount { get; private set; }

    /// <summary>The features of rankable sentence <paramref name="sentence"/>.</summary>
    public Span<float> Row(int sentence) => _values.Span.Slice(sentence * Width, Width);

    public Span<float> Values => _values.Span;

    /// <summary>Chances of the article's words; empty without a lexicon.</summary>
    public WordChances Chances { get; } = new();

    /// <summary>For each sentence the sum of the chances of its pairs of words; empty without a lexicon.</summary>
    public ReadOnlySpan<float> PairChances => _pairChances.Span;

    /// <summary>Place for the scores of all rows.</summary>
    public Growable<float> Scores { get; } = new();

    /// <summary>Computes the features of every rankable sentence.</summary>
    /// <param name="context">The article.</param>
    /// <param name="lexicon">What was learned of words, or null where it does not apply to the article's language.</param>
    public void Compute(RankingContext context, Lexicon? lexicon)
    {
        Count = context.SentenceCount;
        _values.Reset(Count * Width);
        if (Count == 0) return;
        LeadCount = CountLead(context);
        PrepareTerms(context);
        PrepareForms(context, lexicon?.Weights);
        int words = 0;
        for (int i = 0; i < Count; i++) words += context.WordCount(i);
        float meanWords = Math.Max(1f, words / (float)Count);
        for (int i = 0; i < Count; i++)
        {
            Span<float> row = Row(i);
            AddTermFeatures(context, i, row, meanWords);
            AddWordFeatures(context, i, row, lexicon?.Weights, meanWords);
            AddPosition(context, i, row);
            SentenceSurface.Add(context, i, row);
        }

        FindBest();
        AddRelative();
        AddLead(context, words);
        _pairChances.Clear();
        if (lexicon is not null) AddChances(context, lexicon);
    }

    /// <summary>Replaces <see cref="SentenceFeature.Degree"/> by a few steps of TextRank's walk, for the languages that lean on it.</summary>
    public void RefineDegree(RankingContext context) => _walk.Refine(context, this);

    private static int CountLead(RankingContext context)
    {
        int count = 1;
        while (count < context.SentenceCount && context.Block(count) == context.Block(0)) count++;
        return count == context.SentenceCount || count > 4 ? 1 : count;
    }

    private void PrepareTerms(RankingContext context)
    {
        ArticleIndex index = context.Index;
        Span<TermTraits> terms = _terms.Reset(index.Terms.Count);
        float norm = 0, mass = 0;
        for (int t = 0; t < terms.Length; t++)
        {
            TermEntry entry = index.Terms[t];
            float weight = entry.Idf * entry.Count;
            terms[t].Idf = entry.Idf;
            terms[t].Document = weight;
            terms[t].LastRow = -1;
            norm += weight * weight;
            mass += weight;
        }

        _documentNorm = MathF.Sqrt(norm);
        _documentMass = mass;
        _titleNorm = _titleMass = _leadNorm = _secondNorm = 0;
        if (index.TitleRow >= 0)
        {
            ReadOnlySpan<int> title = context.Row(index.TitleRow);
            ReadOnlySpan<float> counts = context.RowCounts(index.TitleRow);
            for (int k = 0; k < title.Length; k++)
            {
                ref TermTraits term = ref terms[title[k]];
                term.Title = term.Idf * counts[k];
                term.InTitle = true;
                _titleNorm += term.Title * term.Title;
                _titleMass += term.Idf;
            }

            _titleNorm = MathF.Sqrt(_titleNorm);
        }

        for (int s = 0; s < index.Sentences.Count; s++)
        {
            if (index.Sentences[s].Kind != BlockKind.Heading) continue;
            foreach (int term in context.Row(s)) terms[term].InHeading = true;
        }

        int next = LeadCount;
        while (next < Count && context.Block(next) == context.Block(LeadCount)) next++;
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<int> row = context.Terms(i);
            if (i >= LeadCount)
            {
                foreach (int term in row) terms[term].Returns = true;
                if (i >= next) continue;
            }

            ReadOnlySpan<float> counts = context.Counts(i);
            for (int k = 0; k < row.Length; k++)
            {
                ref TermTraits term = ref terms[row[k]];
                float weight = counts[k] * term.Idf;
                if (i < LeadCount) term.Lead += weight;
                else term.Second += weight;
            }
        }

        for (int t = 0; t < terms.Length; t++)
        {
            _leadNorm += terms[t].Lead * terms[t].Lead;
            _secondNorm += terms[t].Second * terms[t].Second;
        }

        _leadNorm = MathF.Sqrt(_leadNorm);
        _secondNorm = MathF.Sqrt(_secondNorm);
    }

    private void PrepareForms(RankingContext context, WordWeights? lexicon)
    {
        ArticleIndex index = context.Index;
        Span<FormTraits> forms = _forms.Take(index.Forms.Count);
        ReadOnlySpan<FormEntry> entries = index.Forms.Span;
        for (int f = 0; f < forms.Length; f++)
        {
            ref readonly FormEntry entry = ref entries[f];
            forms[f] = new FormTraits
            {
                Cues = entry.Cues,
                IsStopWord = entry.IsStopWord ? 1 : 0,
                Weight = lexicon is null ? 0 : lexicon.Word(entry.Key),
            };
        }

        _titleWords = 0;
        if (index.TitleRow < 0) return;
        SentenceEntry title = index.Sentences[index.TitleRow];
        for (int t = title.TokenStart; t < title.TokenEnd && _titleWords < 64; t++)
            forms[index.Tokens[t].Form].Title |= 1UL << _titleWords++;
    }

    private void AddTermFeatures(RankingContext context, int sentence, Span<float> row, float meanWords)
    {
        Span<TermTraits> terms = _terms.Span;
        ReadOnlySpan<int> columns = context.Terms(sentence);
        ReadOnlySpan<float> counts = context.Counts(sentence);
        float norm = 0, document = 0, title = 0, titleMass = 0, lead = 0, previous = 0, mass = 0, fresh = 0, heading = 0, share = 0, rows = 0, max = 0;
        for (int k = 0; k < columns.Length; k++)
        {
            ref TermTraits term = ref terms[columns[k]];
            ref TermEntry entry = ref context.Index.Terms[columns[k]];
            float idf = term.Idf, weight = counts[k] * idf;
            norm += weight * weight;
            document += weight * term.Document;
            title += weight * term.Title;
            lead += weight * term.Lead;
            share += term.Document;
            mass += idf;
            rows += entry.Rows;
            max = Math.Max(max, entry.Count);
            if (term.InTitle) titleMass += idf;
            if (term.InHeading) heading += idf;
            if (term.LastRow < 0) fresh += idf;
            else if (term.LastRow == sentence - 1) previous += weight * term.LastCount;
            term.LastRow = sentence;
            term.LastCount = weight;
        }

        norm = MathF.Sqrt(norm);
        float n = Math.Max(1, columns.Length);
        row[(int)SentenceFeature.TitleShare] = Ratio(titleMass, _titleMass);
        row[(int)SentenceFeature.TitleCosine] = Ratio(title, norm * _titleNorm);
        row[(int)SentenceFeature.DocumentCosine] = Ratio(document, norm * _documentNorm);
        row[(int)SentenceFeature.DocumentShare] = Ratio(share, _documentMass);
        row[(int)SentenceFeature.MeanIdf] = mass / n;
        row[(int)SentenceFeature.MeanSentences] = rows / n;
        row[(int)SentenceFeature.Degree] = (rows - columns.Length) / (MathF.Log(2 + context.WordCount(sentence)) + MathF.Log(2 + meanWords));
        row[(int)SentenceFeature.MaxFrequency] = Math.Min(max, 30);
        row[(int)SentenceFeature.Novelty] = Ratio(fresh, mass);
        row[(int)SentenceFeature.LeadCosine] = Ratio(lead, norm * _leadNorm);
        row[(int)SentenceFeature.HeadingShare] = Ratio(heading, mass);

        // The norm waits in the next sentence's place until the dot product with this one is known.
        row[(int)SentenceFeature.NextCosine] = norm;
        if (sentence > 0)
        {
            Span<float> before = Row(sentence - 1);
            float cosine = Ratio(previous, norm * before[(int)SentenceFeature.NextCosine]);
            row[(int)SentenceFeature.PreviousCosine] = cosine;
            before[(int)SentenceFeature.NextCosine] = cosine;
        }
    }

    private void AddWordFeatures(RankingContext context, int sentence, Span<float> row, WordWeights? lexicon, float meanWords)
    {
        ReadOnlySpan<Token> tokens = context.Tokens(sentence);
        ReadOnlySpan<FormTraits> forms = _forms.Span;
        ulong subsequence = ulong.MaxValue;
        SalienceCue cues = SalienceCue.None;
        int letters = 0, digits = 0, capitals = 0, allCapitals = 0, stops = 0, firstPerson = 0, pronouns = 0, connectives = 0;
        foreach (ref readonly Token token in tokens)
        {
            // Without branches: what kind of word comes next follows no pattern.
            ref readonly FormTraits form = ref forms[token.Form];
            ulong hit = form.Title & subsequence;
            subsequence = (subsequence + hit) | (subsequence - hit);
            cues |= form.Cues;
            firstPerson += Bit((int)form.Cues, (int)SalienceCue.FirstPerson);
            pronouns += Bit((int)form.Cues, (int)SalienceCue.Pronoun);
            connectives += Bit((int)form.Cues, (int)SalienceCue.Connective);
            letters += token.Length;
            int flags = (int)token.Flags;
            digits += Bit(flags, (int)TokenFlags.HasDigit);
            capitals += Bit(flags, (int)TokenFlags.Capitalized) & ~Bit(flags, (int)TokenFlags.SentenceStart);
            allCapitals += Bit(flags, (int)TokenFlags.AllCaps);
            stops += form.IsStopWord;
        }

        float weight = 0;
        if (lexicon is not null)
        {
            ulong before = 0;
            foreach (ref readonly Token token in tokens)
            {
                weight += forms[token.Form].Weight + lexicon.Pair(before, token.Key);
                before = token.Key;
            }
        }

        int count = tokens.Length;
        float n = Math.Max(1, count);
        if (_titleWords > 0)
        {
            int common = 64 - BitOperations.PopCount(subsequence);
            row[(int)SentenceFeature.TitleSubsequence] = common / (float)_titleWords;
            row[(int)SentenceFeature.TitleSubsequenceF1] = 2f * common / (_titleWords + n);
        }

        row[(int)SentenceFeature.Words] = Math.Min(count, 80);
        row[(int)SentenceFeature.LengthFrom30] = Math.Min(Math.Abs(count - 30), 40);
        row[(int)SentenceFeature.RelativeLength] = Math.Min(count / meanWords, 4);
        row[(int)SentenceFeature.WordLength] = letters / n;
        row[(int)SentenceFeature.Digits] = digits / n;
        row[(int)SentenceFeature.Capitals] = capitals / n;
        row[(int)SentenceFeature.AllCapitals] = allCapitals / n;
        row[(int)SentenceFeature.StopWords] = stops / n;
        row[(int)SentenceFeature.Day] = Flag(cues, SalienceCue.Day);
        row[(int)SentenceFeature.Role] = Flag(cues, SalienceCue.Role);
        row[(int)SentenceFeature.FirstPerson] = firstPerson / n;
        row[(int)SentenceFeature.Speech] = Flag(cues, SalienceCue.Speech);
        row[(int)SentenceFeature.Announce] = Flag(cues, SalienceCue.Announce);
        row[(int)SentenceFeature.Time] = Flag(cues, SalienceCue.Time);
        row[(int)SentenceFeature.Connective] = connectives / n;
        row[(int)SentenceFeature.Pronoun] = pronouns / n;
        row[(int)SentenceFeature.Past] = Flag(cues, SalienceCue.Past);
        row[(int)SentenceFeature.Amount] = Flag(cues, SalienceCue.Amount);
        if (lexicon is null || count == 0) return;
        row[(int)SentenceFeature.Lexical] = weight / MathF.Sqrt(2 * n);
        row[(int)SentenceFeature.Opening] = lexicon.Opening(tokens[0].Key, count > 1 ? tokens[1].Key : 0);
    }

    private void AddPosition(RankingContext context, int sentence, Span<float> row)
    {
        int block = context.Block(sentence), size = 1;
        for (int i = sentence - 1; i >= 0 && context.Block(i) == block && size < 8; i--) size++;
        bool first = size == 1;
        for (int i = sentence + 1; i < Count && context.Block(i) == block && size < 8; i++) size++;
        BlockKind kind = context.Index.Sentences[context.Index.Rankable[sentence]].Kind;
        row[(int)SentenceFeature.RelativePosition] = sentence / (float)Count;
        row[(int)SentenceFeature.InversePosition] = 1f / (1 + sentence);
        row[(int)SentenceFeature.First] = sentence == 0 ? 1 : 0;
        row[(int)SentenceFeature.Second] = sentence == 1 ? 1 : 0;
        row[(int)SentenceFeature.Last] = sentence == Count - 1 ? 1 : 0;
        row[(int)SentenceFeature.ParagraphFirst] = first ? 1 : 0;
        row[(int)SentenceFeature.ParagraphSentences] = size;
        row[(int)SentenceFeature.AfterHeading] = first && block > 0 && context.Index.Blocks[block - 1].Kind == BlockKind.Heading ? 1 : 0;
        row[(int)SentenceFeature.Standfirst] = kind == BlockKind.Standfirst ? 1 : 0;
        row[(int)SentenceFeature.ListItem] = kind == BlockKind.ListItem ? 1 : 0;
        row[(int)SentenceFeature.Quotation] = kind == BlockKind.Quotation ? 1 : 0;
        row[(int)SentenceFeature.ArticleSentences] = Math.Min(Count, 60);
        row[(int)SentenceFeature.Dangling] = DanglingStart.Matches(context.Sentence(sentence), context.Index.Language.DanglerSet) ? 1 : 0;
    }

    private void AddRelative()
    {
        (float cosine, float title) = (Math.Max(_leadCosine, _restCosine), Math.Max(_leadTitle, _restTitle));
        for (int i = 0; i < Count; i++)
        {
            Span<float> row = Row(i);
            row[(int)SentenceFeature.DocumentCosineRelative] = Ratio(row[(int)SentenceFeature.DocumentCosine], cosine);
            row[(int)SentenceFeature.Degree] = Ratio(row[(int)SentenceFeature.Degree], _degree);
            row[(int)SentenceFeature.TitleShareRelative] = Ratio(row[(int)SentenceFeature.TitleShare], title);
        }

        Row(Count - 1)[(int)SentenceFeature.NextCosine] = 0;
    }

    private void FindBest()
    {
        _leadCosine = _restCosine = _leadTitle = _restTitle = _degree = 0;
        for (int i = 0; i < Count; i++)
        {
            Span<float> row = Row(i);
            _degree = Math.Max(_degree, row[(int)SentenceFeature.Degree]);
            float cosine = row[(int)SentenceFeature.DocumentCosine], title = row[(int)SentenceFeature.TitleShare];
            if (i < LeadCount) (_leadCosine, _leadTitle) = (Math.Max(_leadCosine, cosine), Math.Max(_leadTitle, title));
            else (_restCosine, _restTitle) = (Math.Max(_restCosine, cosine), Math.Max(_restTitle, title));
        }
    }

    private void AddLead(RankingContext context, int articleWords)
    {
        float dot = 0, titleMass = 0, mass = 0, back = 0;
        foreach (ref readonly TermTraits term in _terms.Span)
        {
            if (term.Lead <= 0) continue;
            dot += term.Lead * term.Second;
            mass += term.Idf;
            if (term.InTitle) titleMass += term.Idf;
            if (term.Returns) back += term.Idf;
        }

        int words = 0, paragraphs = 0;
        for (int i = 0; i < LeadCount; i++) words += context.WordCount(i);
        for (int i = LeadCount; i < Count; i++)
            if (context.Block(i) != context.Block(i - 1)) paragraphs++;
        float meanOthers = (articleWords - words) / (float)Math.Max(1, paragraphs);
        float nextDangles = LeadCount < Count ? Row(LeadCount)[(int)SentenceFeature.Dangling] : 0;
        for (int i = 0; i < LeadCount; i++)
        {
            Span<float> row = Row(i);
            row[(int)SentenceFeature.LeadWords] = Math.Min(words, 120);
            row[(int)SentenceFeature.LeadTitleShare] = Ratio(titleMass, _titleMass);
            row[(int)SentenceFeature.LeadNextCosine] = Ratio(dot, _leadNorm * _secondNorm);
            row[(int)SentenceFeature.LeadReturn] = Ratio(back, mass);
            row[(int)SentenceFeature.LeadTitleAdvantage] = _leadTitle - _restTitle;
            row[(int)SentenceFeature.LeadCosineAdvantage] = _leadCosine - _restCosine;
            row[(int)SentenceFeature.LeadNextDangles] = nextDangles;
            row[(int)SentenceFeature.LeadRelativeLength] = Math.Min(Ratio(words, meanOthers), 4);
        }
    }

    private void AddChances(RankingContext context, Lexicon lexicon)
    {
        Chances.Prepare(context, LeadCount);
        Chances.Estimate(context, lexicon);
        Span<float> pairs = _pairChances.Reset(Count), pair = stackalloc float[WordChances.PairWidth];
        ReadOnlySpan<float> chances = Chances.OfForms;
        Span<FormTraits> forms = _forms.Span;
        float best = 0;
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<Token> tokens = context.Tokens(i);
            float sum = 0, content = 0;
            int contentWords = 0;
            for (int t = 0; t < tokens.Length; t++)
            {
                int form = tokens[t].Form;
                if (t > 0)
                {
                    Chances.WritePair(context.Index, tokens[t - 1], tokens[t], i, pair);
                    pairs[i] += Math.Clamp(lexicon.Pairs.Score(pair), 0f, 1f);
                }

                if (forms[form].Counted == i + 1) continue;
                forms[form].Counted = i + 1;
                sum += chances[form];
                if (forms[form].IsStopWord != 0) continue;
                content += chances[form];
                contentWords++;
            }

            Span<float> row = Row(i);
            row[(int)SentenceFeature.ExpectedWords] = 2 * sum / (tokens.Length + WordChances.SummaryWords);
            row[(int)SentenceFeature.ExpectedPairs] = 2 * pairs[i] / (tokens.Length + WordChances.SummaryWords - 1);
            row[(int)SentenceFeature.ChanceSum] = sum;
            row[(int)SentenceFeature.ContentChance] = Ratio(content, contentWords);
            best = Math.Max(best, row[(int)SentenceFeature.ExpectedWords] + row[(int)SentenceFeature.ExpectedPairs]);
        }

        for (int i = 0; i < Count; i++)
        {
            Span<float> row = Row(i);
            row[(int)SentenceFeature.ExpectedRelative] = Ratio(row[(int)SentenceFeature.ExpectedWords] + row[(int)SentenceFeature.ExpectedPairs], best);
        }
    }

    /// <summary>1 when the flag, a single bit, is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bit(int flags, int flag) => (flags >> BitOperations.TrailingZeroCount(flag)) & 1;

    private static float Flag(SalienceCue cues, SalienceCue group) => (cues & group) != 0 ? 1 : 0;

    private static float Ratio(float part, float whole) => whole > 0 ? part / whole : 0;

    private static string Spaced(string name)
    {
        var spaced = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && spaced.Length > 0) spaced.Append(' ');
            spaced.Append(char.ToLowerInvariant(c));
        }

        return spaced.ToString();
    }
}
