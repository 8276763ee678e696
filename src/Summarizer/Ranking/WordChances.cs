using System.Runtime.CompilerServices;
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

    /// <summary>Counts beyond this count as this.</summary>
    private const int MostLogs = 4095;
    /// <summary>Longer words count as so long.</summary>
    private const int MostLetters = 12;
    private const float LeastChance = 0.001f, MostChance = 0.999f;

    private static readonly float[] s_logs = [.. Enumerable.Range(0, MostLogs + 1).Select(n => MathF.Log(1 + n))];

    private readonly Growable<float> _chances = new(512);
    private readonly Growable<FormTraits> _forms = new(512);

    // ChanceWeights.StemInTitle for the terms that stand there, 0 for the others.
    private readonly Growable<int> _termInTitle = new(512);

    // The forms that stand in a sentence: content words from the start, stop words from the end.
    private readonly Growable<int> _order = new(512);

    // For each form 2 × (1 + the last sentence that counted its chance), and 1 for a stop word.
    private readonly Growable<int> _marks = new(512);
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

        /// <summary><see cref="ChanceWeights.InTitle"/> and <see cref="ChanceWeights.Capital"/>.</summary>
        public int Facts;
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
                form.Sentences += Bit.Of(form.First != i + 1);
                form.First = i + 1;
                form.Token = sentence.TokenStart + t;
                form.Facts |= Bit.Of((token.Flags & (TokenFlags.Capitalized | TokenFlags.SentenceStart)) == TokenFlags.Capitalized) * ChanceWeights.Capital;
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
        ReadOnlySpan<int> inTitle = _termInTitle.Span;
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        Span<float> chances = _chances.Reset(entries.Length);
        (int contentWords, int stopWords) = Order(entries);
        ReadOnlySpan<int> order = _order.Span;
        foreach (int f in order[stopWords..])
        {
            ref readonly FormTraits traits = ref forms[f];
            ref readonly FormEntry entry = ref entries[f];
            float chance = fold.Stop + places[traits.First - 1].Stop + fold.StopCount * Log(entry.Count) +
                (fold.StopSentences * traits.Sentences + fold.StopSpread * Log(traits.Sentences)) +
                (fold.StopRate * float.MinNative(1, entry.Count * fold.Share) + fold.StopInTitle * Bit.Of((traits.Facts & ChanceWeights.InTitle) != 0));
            chances[f] = Within(chance + lexicon.Prior.Word(entry.Key));
        }

        foreach (int f in order[..contentWords])
        {
            ref readonly FormTraits traits = ref forms[f];
            ref readonly FormEntry entry = ref entries[f];
            ref readonly TermEntry term = ref terms[entry.Term];
            ref readonly Token token = ref tokens[traits.Token];
            int facts = traits.Facts | ((int)token.Flags & (ChanceWeights.Digit | ChanceWeights.AllCapitals)) | inTitle[entry.Term] |
                (Bit.Of(traits.First <= _leadCount) * ChanceWeights.InLead) | (Bit.Of(term.Count == 1) * ChanceWeights.Once) | (Bit.Of(term.Count == 2) * ChanceWeights.Twice);
            ref readonly ChanceWeights.WordFold word = ref weights.Word(facts);
            float idf = term.Idf, count = Log(term.Count), own = Log(entry.Count);
            float chance = fold.Content + places[traits.First - 1].Content + word.Sum + (word.Count * count + fold.Spread * Log(term.Rows)) +
                (word.Idf + fold.Idf * idf + (fold.CountIdf * count + fold.FormCountIdf * own)) * idf + (fold.Rows * term.Rows + fold.FormCount * own) +
                (fold.Name * entry.Name + fold.Noun * entry.LogNoun + fold.Letters * Math.Min(token.Length, MostLetters));
            chances[f] = Within(chance + lexicon.Prior.Word(entry.Key));
        }
    }

    /// <summary>Fills the order and the marks, without branches; gives the number of content words and where the stop words begin.</summary>
    private (int ContentWords, int StopWords) Order(ReadOnlySpan<FormEntry> entries)
    {
        ReadOnlySpan<FormTraits> forms = _forms.Span;
        Span<int> order = _order.Take(entries.Length + 1), marks = _marks.Take(entries.Length);
        int contentWords = 0, stopWords = order.Length;
        for (int f = 0; f < entries.Length; f++)
        {
            int stop = Bit.Of(entries[f].IsStopWord), stands = Bit.Of(forms[f].First > 0);
            marks[f] = stop;
            order[contentWords + stop * (stopWords - 1 - contentWords)] = f;
            stopWords -= stop & stands;
            contentWords += stands & ~stop;
        }

        return (contentWords, stopWords);
    }

    /// <summary>True when a sentence, not only the title or a heading, holds the form.</summary>
    public bool IsInSentences(int form) => _forms[form].First > 0;

    public void WriteStopWord(ArticleIndex index, int form, Span<float> row)
    {
        ref readonly FormTraits traits = ref _forms[form];
        int count = index.Forms[form].Count;
        row[(int)StopWordFeature.LogCount] = Log(count);
        row[(int)StopWordFeature.SentenceShare] = traits.Sentences / (float)_sentences;
        row[(int)StopWordFeature.InTitle] = (traits.Facts & ChanceWeights.InTitle) != 0 ? 1 : 0;
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
        float title = _termInTitle[entry.Term] != 0 ? 1 : 0, capital = (traits.Facts & ChanceWeights.Capital) != 0 ? 1 : 0, once = term.Count == 1 ? 1 : 0;
        float lead = first < _leadCount ? 1 : 0;
        row[(int)ContentWordFeature.LogCount] = count;
        row[(int)ContentWordFeature.LogSentencesWith] = spread;
        row[(int)ContentWordFeature.SentenceShare] = term.Rows / (float)_sentences;
        row[(int)ContentWordFeature.InTitle] = (traits.Facts & ChanceWeights.InTitle) != 0 ? 1 : 0;
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

    /// <summary>
    /// Sums of the chances of a sentence's distinct words, of its distinct content words, their number, and the sum of the chances of its
    /// pairs. Chances must be estimated; each sentence is summed up once.
    /// </summary>
    public (float Words, float Content, int ContentWords, float Pairs) Sum(ReadOnlySpan<Token> tokens, int sentence, ChanceWeights weights)
    {
        ReadOnlySpan<float> chances = _chances.Span;
        Span<int> marks = _marks.Span;
        int place = sentence == 0 ? ChanceWeights.InFirstSentence : 0, counted = 2 * (sentence + 1), contentWords = 0, before = -1, stopBefore = 0;
        float words = 0, content = 0, pairs = 0, chanceBefore = 0;
        foreach (ref readonly Token token in tokens)
        {
            // Without branches: a word that was counted before adds nothing.
            int form = token.Form, mark = marks[form], stop = mark & 1;
            float chance = chances[form];
            int isNew = -Bit.Of((mark & ~1) != counted), isNewContent = isNew & (stop - 1), bits = BitConverter.SingleToInt32Bits(chance);
            marks[form] = counted | stop;
            words += BitConverter.Int32BitsToSingle(bits & isNew);
            content += BitConverter.Int32BitsToSingle(bits & isNewContent);
            contentWords -= isNewContent;
            if (before >= 0)
            {
                int pair = _pairs[PairSlot(before, form)], count = pair & MostPairs;
                int facts = place | (stopBefore * ChanceWeights.FirstIsStop) | (stop * ChanceWeights.SecondIsStop) | (pair >> InTitleShift) |
                    (Bit.Of(count > 1) * ChanceWeights.Repeated) | (Bit.Of((token.Flags & TokenFlags.AfterBreak) != 0) * ChanceWeights.Broken);
                pairs += weights.Pair(facts, count, chanceBefore, chance);
            }

            (before, stopBefore, chanceBefore) = (form, stop, chance);
        }

        return (words, content, contentWords, pairs);
    }

    private void AddTitle(RankingContext context, Span<FormTraits> forms)
    {
        ArticleIndex index = context.Index;
        Span<int> terms = _termInTitle.Reset(index.Terms.Count);
        if (!_hasTitle) return;
        SentenceEntry title = index.Sentences[index.TitleRow];
        for (int t = title.TokenStart; t < title.TokenEnd; t++)
        {
            int form = index.Tokens[t].Form;
            forms[form].Facts = ChanceWeights.InTitle;
            if (index.Forms[form].Term >= 0) terms[index.Forms[form].Term] = ChanceWeights.StemInTitle;
            if (t > title.TokenStart) _pairs[PairSlot(index.Tokens[t - 1].Form, form)] = InTitle;
        }
    }

    private static int PairSlot(int first, int second) => (int)((((uint)first * 0x9E3779B1) ^ ((uint)second * 0x85EBCA77)) >> 20);

    private static float Within(float chance) => float.MinNative(float.MaxNative(chance, LeastChance), MostChance);

    /// <summary>Logarithm of 1 + a count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(int count) => s_logs[Math.Min(count, MostLogs)];
}
