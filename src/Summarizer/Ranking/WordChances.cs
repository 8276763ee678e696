using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>
/// The chance of each word, and of each pair of neighbours, to stand in an editor's summary. Their sums over a sentence, or over
/// the distinct words of a set of sentences, are the matches that ROUGE-1 and ROUGE-2 are expected to count; word
/// chances fitted to summaries are from Hong and Nenkova ("Improving the estimation of word importance for news multi-document
/// summarization", 2014). Linear in the text, reused from article to article, not thread-safe.
/// </summary>
internal sealed class WordChances
{
    public const int StopWidth = (int)StopWordFeature.LogSentences + 1;
    public const int ContentWidth = (int)ContentWordFeature.Letters + 1;
    public const int PairWidth = (int)PairFeature.ProductTitle + 1;

    /// <summary>Words of a typical summary.</summary>
    public const int SummaryWords = 34;

    /// <summary>Counters of pairs, found by hash: two pairs on one counter count as a repetition, which is rare enough.</summary>
    private const int PairCounters = 4096;
    private const int MostLogs = 256;
    private const float LeastChance = 0.001f, MostChance = 0.999f;

    private static readonly float[] s_logs = [.. Enumerable.Range(0, MostLogs).Select(n => MathF.Log(1 + n))];

    private readonly Growable<float> _chances = new(512);
    private readonly Growable<FormTraits> _forms = new(512);
    private readonly Growable<bool> _termInTitle = new(512);
    private readonly byte[] _pairCounts = new byte[PairCounters];
    private readonly bool[] _pairInTitle = new bool[PairCounters];
    private float _logSentences;
    private int _sentences, _leadCount;
    private bool _hasTitle;

    private struct FormTraits
    {
        /// <summary>1 + the first sentence that holds it; 0 when only the title or a heading does.</summary>
        public int First;
        public int Last;
        public int Sentences;
        public TokenFlags Flags;
        public bool IsCapital, InTitle;
        public byte Letters;
    }

    /// <summary>Chance of each form of the article; 0 for those that stand in no sentence.</summary>
    public ReadOnlySpan<float> OfForms => _chances.Span;

    /// <summary>Gathers what the features are made of; <see cref="Estimate"/> comes next.</summary>
    public void Prepare(RankingContext context, int leadCount)
    {
        ArticleIndex index = context.Index;
        _sentences = context.SentenceCount;
        _leadCount = leadCount;
        _logSentences = Log(_sentences);
        _hasTitle = index.TitleRow >= 0;
        Span<FormTraits> forms = _forms.Reset(index.Forms.Count);
        Array.Clear(_pairCounts);
        Array.Clear(_pairInTitle);
        AddTitle(context, forms);
        for (int i = 0; i < _sentences; i++)
        {
            int before = -1;
            foreach (ref readonly Token token in context.Tokens(i))
            {
                ref FormTraits form = ref forms[token.Form];
                if (form.First == 0)
                {
                    form.First = i + 1;
                    form.Flags = token.Flags;
                    form.Letters = (byte)Math.Min(token.Length, 12);
                }

                if (form.Last != i + 1) form.Sentences++;
                form.Last = i + 1;
                form.IsCapital |= (token.Flags & (TokenFlags.Capitalized | TokenFlags.SentenceStart)) == TokenFlags.Capitalized;
                if (before >= 0)
                {
                    ref byte pairs = ref _pairCounts[PairSlot(before, token.Form)];
                    if (pairs < byte.MaxValue) pairs++;
                }

                before = token.Form;
            }
        }
    }

    /// <summary>Computes the chance of every form.</summary>
    public void Estimate(RankingContext context, Lexicon lexicon)
    {
        ArticleIndex index = context.Index;
        Span<float> chances = _chances.Reset(index.Forms.Count), row = stackalloc float[ContentWidth];
        for (int f = 0; f < chances.Length; f++)
        {
            if (!IsInSentences(f)) continue;
            ref readonly FormEntry form = ref index.Forms[f];
            float chance;
            if (form.IsStopWord)
            {
                WriteStopWord(index, f, row[..StopWidth]);
                chance = lexicon.StopWords.Score(row[..StopWidth]);
            }
            else
            {
                WriteContentWord(index, f, row);
                chance = lexicon.ContentWords.Score(row);
            }

            chances[f] = Math.Clamp(chance + lexicon.Prior.Word(form.Key), LeastChance, MostChance);
        }
    }

    /// <summary>True when a sentence, not only the title or a heading, holds the form.</summary>
    public bool IsInSentences(int form) => _forms[form].First > 0;

    public void WriteStopWord(ArticleIndex index, int form, Span<float> row)
    {
        ref readonly FormTraits traits = ref _forms[form];
        int count = index.Forms[form].Count;
        row[(int)StopWordFeature.LogCount] = Log(count);
        row[(int)StopWordFeature.SentenceShare] = traits.Sentences / (float)_sentences;
        row[(int)StopWordFeature.InTitle] = traits.InTitle ? 1 : 0;
        row[(int)StopWordFeature.FirstPosition] = (traits.First - 1) / (float)_sentences;
        row[(int)StopWordFeature.LogSentencesWith] = Log(traits.Sentences);
        row[(int)StopWordFeature.Rate] = Math.Min(1, count / (float)_sentences);
        row[(int)StopWordFeature.HasTitle] = _hasTitle ? 1 : 0;
        row[(int)StopWordFeature.LogSentences] = _logSentences;
    }

    public void WriteContentWord(ArticleIndex index, int form, Span<float> row)
    {
        ref readonly FormTraits traits = ref _forms[form];
        ref readonly FormEntry entry = ref index.Forms[form];
        ref readonly TermEntry term = ref index.Terms[entry.Term];
        int first = traits.First - 1;
        float count = Log(term.Count), spread = Log(term.Rows), own = Log(entry.Count), idf = term.Idf;
        float title = _termInTitle[entry.Term] ? 1 : 0, capital = traits.IsCapital ? 1 : 0, once = term.Count == 1 ? 1 : 0;
        float lead = first < _leadCount ? 1 : 0;
        row[(int)ContentWordFeature.LogCount] = count;
        row[(int)ContentWordFeature.LogSentencesWith] = spread;
        row[(int)ContentWordFeature.SentenceShare] = term.Rows / (float)_sentences;
        row[(int)ContentWordFeature.InTitle] = traits.InTitle ? 1 : 0;
        row[(int)ContentWordFeature.StemInTitle] = title;
        row[(int)ContentWordFeature.FirstPosition] = first / (float)_sentences;
        row[(int)ContentWordFeature.InFirst] = first == 0 ? 1 : 0;
        row[(int)ContentWordFeature.InLead] = lead;
        row[(int)ContentWordFeature.Idf] = idf;
        row[(int)ContentWordFeature.IdfSquared] = idf * idf / 10;
        row[(int)ContentWordFeature.Capital] = capital;
        row[(int)ContentWordFeature.Digit] = (traits.Flags & TokenFlags.HasDigit) != 0 ? 1 : 0;
        row[(int)ContentWordFeature.Name] = entry.Name;
        row[(int)ContentWordFeature.LogNoun] = entry.LogNoun;
        row[(int)ContentWordFeature.CountIdf] = count * idf;
        row[(int)ContentWordFeature.TitleIdf] = title * idf;
        row[(int)ContentWordFeature.TitleCount] = title * count;
        row[(int)ContentWordFeature.CapitalCount] = capital * count;
        row[(int)ContentWordFeature.Once] = once;
        row[(int)ContentWordFeature.Twice] = term.Count == 2 ? 1 : 0;
        row[(int)ContentWordFeature.InverseFirst] = 1f / traits.First;
        row[(int)ContentWordFeature.CapitalTitle] = capital * title;
        row[(int)ContentWordFeature.LogFormCount] = own;
        row[(int)ContentWordFeature.FormCountIdf] = own * idf;
        row[(int)ContentWordFeature.OnceCapital] = once * capital;
        row[(int)ContentWordFeature.AllCapitals] = (traits.Flags & TokenFlags.AllCaps) != 0 ? 1 : 0;
        row[(int)ContentWordFeature.LeadIdf] = lead * idf;
        row[(int)ContentWordFeature.LeadTitle] = lead * title;
        row[(int)ContentWordFeature.HasTitle] = _hasTitle ? 1 : 0;
        row[(int)ContentWordFeature.LogSentences] = _logSentences;
        row[(int)ContentWordFeature.SentencesSpread] = _logSentences * spread;
        row[(int)ContentWordFeature.Letters] = traits.Letters;
    }

    /// <summary>Writes the features of a token and the one before it in its sentence.</summary>
    public void WritePair(ArticleIndex index, in Token before, in Token token, int sentence, Span<float> row)
    {
        int slot = PairSlot(before.Form, token.Form), repeats = _pairCounts[slot] - 1;
        float first = _chances[before.Form], second = _chances[token.Form], product = first * second;
        float firstStop = index.Forms[before.Form].IsStopWord ? 1 : 0, secondStop = index.Forms[token.Form].IsStopWord ? 1 : 0;
        float title = _pairInTitle[slot] ? 1 : 0, repeated = repeats > 0 ? 1 : 0;
        row[(int)PairFeature.First] = first;
        row[(int)PairFeature.Second] = second;
        row[(int)PairFeature.Product] = product;
        row[(int)PairFeature.Smaller] = Math.Min(first, second);
        row[(int)PairFeature.InTitle] = title;
        row[(int)PairFeature.Repeated] = repeated;
        row[(int)PairFeature.LogRepeats] = Log(repeats);
        row[(int)PairFeature.FirstIsStop] = firstStop;
        row[(int)PairFeature.SecondIsStop] = secondStop;
        row[(int)PairFeature.BothAreStops] = firstStop * secondStop;
        row[(int)PairFeature.Broken] = (token.Flags & TokenFlags.AfterBreak) != 0 ? 1 : 0;
        row[(int)PairFeature.InFirstSentence] = sentence == 0 ? 1 : 0;
        row[(int)PairFeature.ProductFirstStop] = product * firstStop;
        row[(int)PairFeature.ProductSecondStop] = product * secondStop;
        row[(int)PairFeature.ProductRepeated] = product * repeated;
        row[(int)PairFeature.ProductTitle] = product * title;
    }

    private void AddTitle(RankingContext context, Span<FormTraits> forms)
    {
        ArticleIndex index = context.Index;
        Span<bool> terms = _termInTitle.Reset(index.Terms.Count);
        if (!_hasTitle) return;
        SentenceEntry title = index.Sentences[index.TitleRow];
        for (int t = title.TokenStart; t < title.TokenEnd; t++)
        {
            int form = index.Tokens[t].Form;
            forms[form].InTitle = true;
            if (index.Forms[form].Term >= 0) terms[index.Forms[form].Term] = true;
            if (t > title.TokenStart) _pairInTitle[PairSlot(index.Tokens[t - 1].Form, form)] = true;
        }
    }

    private static int PairSlot(int first, int second) => (int)((((uint)first * 0x9E3779B1) ^ ((uint)second * 0x85EBCA77)) >> 20);

    private static float Log(int count) => count < MostLogs ? s_logs[count] : MathF.Log(1 + count);
}
