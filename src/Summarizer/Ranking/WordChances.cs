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
    private const int MostPairs = 255, InTitleShift = 8, InTitle = 1 << InTitleShift;
    private const int MostLogs = 256;
    /// <summary>Longer words count as so long.</summary>
    private const int MostLetters = 12;
    private const float LeastChance = 0.001f, MostChance = 0.999f;

    private static readonly float[] s_logs = [.. Enumerable.Range(0, MostLogs).Select(n => MathF.Log(1 + n))];

    private readonly Growable<float> _chances = new(512);
    private readonly Growable<FormTraits> _forms = new(512);
    private readonly Growable<bool> _termInTitle = new(512);
    private readonly Growable<(float Stop, float Content)> _places = new();

    // How often a pair stands in the sentences, up to MostPairs, and the bit InTitle.
    private readonly ushort[] _pairs = new ushort[PairCounters];
    private float _logSentences;
    private int _sentences, _leadCount;
    private bool _hasTitle;

    private struct FormTraits
    {
        /// <summary>1 + the first sentence that holds it; 0 when only the title or a heading does.</summary>
        public int First;

        /// <summary>Its first token in that sentence.</summary>
        public int Token;
        public int Sentences;
        public bool IsCapital, InTitle;
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
        Array.Clear(_pairs);
        AddTitle(context, forms);

        // From the end to the start: what was written last of a word is its first occurrence, without asking whether there was one.
        for (int i = _sentences - 1; i >= 0; i--)
        {
            ref readonly SentenceEntry sentence = ref index.Sentences[index.Rankable[i]];
            ReadOnlySpan<Token> tokens = index.Tokens.Span[sentence.TokenStart..sentence.TokenEnd];
            int after = -1;
            for (int t = tokens.Length - 1; t >= 0; t--)
            {
                ref readonly Token token = ref tokens[t];
                ref FormTraits form = ref forms[token.Form];
                if (form.First != i + 1) form.Sentences++;
                form.First = i + 1;
                form.Token = sentence.TokenStart + t;
                form.IsCapital |= (token.Flags & (TokenFlags.Capitalized | TokenFlags.SentenceStart)) == TokenFlags.Capitalized;
                if (after >= 0)
                {
                    ref ushort pairs = ref _pairs[PairSlot(token.Form, after)];
                    if ((pairs & MostPairs) < MostPairs) pairs++;
                }

                after = token.Form;
            }
        }
    }

    /// <summary>Computes the chance of every form.</summary>
    public void Estimate(RankingContext context, Lexicon lexicon)
    {
        ArticleIndex index = context.Index;
        ChanceWeights weights = lexicon.Chances;
        ChanceWeights.ArticleFold fold = weights.Fold(_sentences, _logSentences, _hasTitle);
        Span<(float Stop, float Content)> places = _places.Take(_sentences);
        for (int i = 0; i < places.Length; i++) places[i] = weights.Place(i, _sentences);
        ReadOnlySpan<FormTraits> forms = _forms.Span;
        ReadOnlySpan<FormEntry> entries = index.Forms.Span;
        ReadOnlySpan<TermEntry> terms = index.Terms.Span;
        ReadOnlySpan<bool> inTitle = _termInTitle.Span;
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        Span<float> chances = _chances.Take(entries.Length);
        for (int f = 0; f < chances.Length; f++)
        {
            ref readonly FormTraits traits = ref forms[f];
            ref readonly FormEntry entry = ref entries[f];
            if (traits.First == 0)
            {
                chances[f] = 0;
                continue;
            }

            (float stop, float content) = places[traits.First - 1];
            float own = Log(entry.Count), chance;
            if (entry.IsStopWord)
            {
                chance = fold.Stop + stop + fold.StopCount * own + (fold.StopSentences * traits.Sentences + fold.StopSpread * Log(traits.Sentences)) +
                    (fold.StopRate * Math.Min(1, entry.Count / (float)_sentences) + (traits.InTitle ? fold.StopInTitle : 0));
            }
            else
            {
                ref readonly TermEntry term = ref terms[entry.Term];
                ref readonly Token token = ref tokens[traits.Token];
                int facts = (traits.InTitle ? ChanceWeights.InTitle : 0) | (inTitle[entry.Term] ? ChanceWeights.StemInTitle : 0) |
                    (traits.First <= _leadCount ? ChanceWeights.InLead : 0) | (traits.IsCapital ? ChanceWeights.Capital : 0) |
                    ((token.Flags & TokenFlags.HasDigit) != 0 ? ChanceWeights.Digit : 0) | ((token.Flags & TokenFlags.AllCaps) != 0 ? ChanceWeights.AllCapitals : 0) |
                    (term.Count == 1 ? ChanceWeights.Once : 0) | (term.Count == 2 ? ChanceWeights.Twice : 0);
                ref readonly ChanceWeights.WordFold word = ref weights.Word(facts);
                float idf = term.Idf, count = Log(term.Count);
                chance = fold.Content + content + word.Sum + (word.Count * count + fold.Spread * Log(term.Rows)) +
                    (word.Idf + fold.Idf * idf + fold.CountIdf * count + fold.FormCountIdf * own) * idf + (fold.Rows * term.Rows + fold.FormCount * own) +
                    (fold.Name * entry.Name + fold.Noun * entry.LogNoun + fold.Letters * Math.Min(token.Length, MostLetters));
            }

            chances[f] = Math.Clamp(chance + lexicon.Prior.Word(entry.Key), LeastChance, MostChance);
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
        ref readonly Token token = ref index.Tokens[traits.Token];
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
        row[(int)ContentWordFeature.Digit] = (token.Flags & TokenFlags.HasDigit) != 0 ? 1 : 0;
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
        row[(int)ContentWordFeature.AllCapitals] = (token.Flags & TokenFlags.AllCaps) != 0 ? 1 : 0;
        row[(int)ContentWordFeature.LeadIdf] = lead * idf;
        row[(int)ContentWordFeature.LeadTitle] = lead * title;
        row[(int)ContentWordFeature.HasTitle] = _hasTitle ? 1 : 0;
        row[(int)ContentWordFeature.LogSentences] = _logSentences;
        row[(int)ContentWordFeature.SentencesSpread] = _logSentences * spread;
        row[(int)ContentWordFeature.Letters] = Math.Min(token.Length, MostLetters);
    }

    /// <summary>Writes the features of a token and the one before it in its sentence.</summary>
    public void WritePair(ArticleIndex index, in Token before, in Token token, int sentence, Span<float> row)
    {
        int pair = _pairs[PairSlot(before.Form, token.Form)], repeats = (pair & MostPairs) - 1;
        float first = _chances[before.Form], second = _chances[token.Form], product = first * second;
        float firstStop = index.Forms[before.Form].IsStopWord ? 1 : 0, secondStop = index.Forms[token.Form].IsStopWord ? 1 : 0;
        float title = pair >> InTitleShift, repeated = repeats > 0 ? 1 : 0;
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

    /// <summary>Sum of the chances of a sentence's pairs; chances must be estimated.</summary>
    public float SumPairs(ArticleIndex index, ReadOnlySpan<Token> tokens, int sentence, ChanceWeights weights)
    {
        if (tokens.IsEmpty) return 0;
        ReadOnlySpan<float> chances = _chances.Span;
        ReadOnlySpan<FormEntry> forms = index.Forms.Span;
        int place = sentence == 0 ? ChanceWeights.InFirstSentence : 0, first = tokens[0].Form;
        int firstIsStop = forms[first].IsStopWord ? ChanceWeights.FirstIsStop : 0;
        float chance = chances[first], sum = 0;
        foreach (ref readonly Token token in tokens[1..])
        {
            int second = token.Form, pair = _pairs[PairSlot(first, second)], count = pair & MostPairs, stop = forms[second].IsStopWord ? 1 : 0;
            int facts = place | firstIsStop | (stop * ChanceWeights.SecondIsStop) | (pair >> InTitleShift) | (count > 1 ? ChanceWeights.Repeated : 0) |
                ((token.Flags & TokenFlags.AfterBreak) != 0 ? ChanceWeights.Broken : 0);
            float next = chances[second];
            sum += weights.Pair(facts, count, chance, next);
            (first, firstIsStop, chance) = (second, stop * ChanceWeights.FirstIsStop, next);
        }

        return sum;
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
            if (t > title.TokenStart) _pairs[PairSlot(index.Tokens[t - 1].Form, form)] = InTitle;
        }
    }

    private static int PairSlot(int first, int second) => (int)((((uint)first * 0x9E3779B1) ^ ((uint)second * 0x85EBCA77)) >> 20);

    private static float Log(int count) => count < MostLogs ? s_logs[count] : MathF.Log(1 + count);
}
