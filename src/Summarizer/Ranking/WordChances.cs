using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
/// <remarks>
/// Eight words at a step. Of each form and of each token what is known stands in arrays side by side, each with room for one step more, so
/// that a step loads eight neighbours; what belongs to a form's entry, its term or its facts is gathered from there. Lanes beyond the end
/// gather from a place that is there, and count nothing.
/// </remarks>
internal sealed partial class WordChances
{
    public const int StopWidth = (int)StopWordFeature.LogSentences + 1;
    public const int ContentWidth = (int)ContentWordFeature.Letters + 1;
    public const int PairWidth = (int)PairFeature.ProductTitle + 1;

    /// <summary>Words of a typical summary.</summary>
    public const int SummaryWords = 34;

    private const int Step = 8;

    /// <summary>Counters of pairs, found by hash: two pairs on one counter count as a repetition, which is rare enough. The last is that of no pair.</summary>
    private const int PairCounters = 4096, NoPair = PairCounters;
    private const int MostPairs = 255, InTitleShift = 30, InTitle = 1 << InTitleShift;

    /// <summary>Counts beyond this count as this.</summary>
    private const int MostLogs = 4095;

    /// <summary>Longer words count as so long.</summary>
    private const int MostLetters = 12;
    private const float LeastChance = 0.001f, MostChance = 0.999f;

    // Beside the facts of a pair: the last occurrence of a word in its sentence, which counts for all.
    private const int Counted = 64;

    /// <summary>From <see cref="TokenFlags.AfterBreak"/> to <see cref="ChanceWeights.Broken"/>.</summary>
    private const int BreakShift = 1;

    private static readonly float[] s_logs = Table.Of(MostLogs + 1, n => MathF.Log(1 + n));

    // Of each form: 1 + the first sentence that holds it, or 0 when only the title or a heading does; the number of sentences that do; facts of ChanceWeights, of
    // which those on letters and digits are of the first occurrence; its letters there.
    private readonly Growable<int> _firsts = new(512), _spreads = new(512), _facts = new(512), _letters = new(512);

    // Of each form its chance, and the same below zero for a stop word.
    private readonly Growable<float> _chances = new(512), _signed = new(512);
    private int _formCount;

    // Of each token that stands in a sentence: its form, facts of the pair that it closes and Counted, and the pair's counter.
    private readonly Growable<int> _tokenForms = new(1024), _tokenFacts = new(1024), _tokenPairs = new(1024);

    // ChanceWeights.StemInTitle for the terms that stand there, 0 for the others.
    private readonly Growable<int> _termInTitle = new(512);

    // Of each first sentence, counted from 1, what it adds to a stop word's chance and to a content word's.
    private readonly Growable<(float Stop, float Content)> _places = new();

    // How often a pair stands in the sentences, and the bit InTitle.
    private readonly int[] _pairs = new int[PairCounters + 1];
    private float _logSentences;
    private int _sentences, _leadCount;
    private bool _hasTitle;

    /// <summary>Chance of each form of the article; 0 for those that stand in no sentence.</summary>
    public ReadOnlySpan<float> OfForms => _chances.Span[.._formCount];

    /// <summary>Gathers what the features are made of; <see cref="Estimate"/> comes next.</summary>
    public void Prepare(RankingContext context, int leadCount)
    {
        ArticleIndex index = context.Index;
        _sentences = context.SentenceCount;
        _leadCount = leadCount;
        _logSentences = Log(_sentences);
        _hasTitle = index.TitleRow >= 0;
        _formCount = index.Forms.Count;
        Array.Clear(_pairs);
        AddTitle(context, _facts.Reset(_formCount + Step));
        ReadOnlySpan<Token> all = index.Tokens.Span;

        // Forms of tokens are numbers of forms, and slots are numbers of counters: nothing here needs to be asked again.
        ref int firsts = ref MemoryMarshal.GetReference(_firsts.Reset(_formCount + Step)), spreads = ref MemoryMarshal.GetReference(_spreads.Reset(_formCount + Step));
        ref int facts = ref _facts[0], letters = ref MemoryMarshal.GetReference(_letters.Take(_formCount + Step));
        ref int forms = ref MemoryMarshal.GetReference(_tokenForms.Take(all.Length + Step)), ofToken = ref MemoryMarshal.GetReference(_tokenFacts.Take(all.Length + Step));
        ref int pairs = ref MemoryMarshal.GetReference(_tokenPairs.Take(all.Length + Step));
        ref int counters = ref MemoryMarshal.GetArrayDataReference(_pairs);

        // From the end to the start: what was written last of a word is its first occurrence, without asking whether there was one.
        for (int i = _sentences - 1; i >= 0; i--)
        {
            ref readonly SentenceEntry sentence = ref index.Sentences[index.Rankable[i]];
            int place = i == 0 ? ChanceWeights.InFirstSentence : 0, number = i + 1;
            if (sentence.TokenStart == sentence.TokenEnd) continue;
            ref readonly Token token = ref all[sentence.TokenEnd - 1];
            for (int at = sentence.TokenEnd - 1; ; at--)
            {
                int form = token.Form, flags = (int)token.Flags;
                ref int first = ref Unsafe.Add(ref firsts, form), known = ref Unsafe.Add(ref facts, form);
                int isNew = Bit.Of(first != number);
                first = number;
                Unsafe.Add(ref spreads, form) += isNew;
                Unsafe.Add(ref letters, form) = token.Length;
                int capital = Bit.Of((flags & (int)(TokenFlags.Capitalized | TokenFlags.SentenceStart)) == (int)TokenFlags.Capitalized) * ChanceWeights.Capital;
                known = (known & (ChanceWeights.InTitle | ChanceWeights.Capital)) | (flags & (ChanceWeights.Digit | ChanceWeights.AllCapitals)) | capital;
                Unsafe.Add(ref forms, at) = form;
                Unsafe.Add(ref ofToken, at) = place | (isNew * Counted) | (flags >>> BreakShift & ChanceWeights.Broken);
                if (at == sentence.TokenStart)
                {
                    Unsafe.Add(ref pairs, at) = NoPair;
                    break;
                }

                token = ref Unsafe.Subtract(ref Unsafe.AsRef(in token), 1);
                int slot = PairSlot(token.Form, form);
                Unsafe.Add(ref pairs, at) = slot;
                Unsafe.Add(ref counters, slot)++;
            }
        }
    }

    /// <summary>Computes the chance of every form.</summary>
    public unsafe void Estimate(RankingContext context, Lexicon lexicon)
    {
        ArticleIndex index = context.Index;
        ChanceWeights weights = lexicon.Chances;
        ChanceWeights.ArticleFold fold = weights.Fold(_sentences, _logSentences, _hasTitle);
        Span<(float Stop, float Content)> places = _places.Take(_sentences + 1);
        places[0] = default;
        for (int i = 0; i < _sentences; i++) places[i + 1] = weights.Place(i, _sentences);
        int count = _formCount, ofForm = sizeof(FormEntry) / sizeof(int), ofTerm = sizeof(TermEntry) / sizeof(int), ofWord = sizeof(ChanceWeights.WordFold) / sizeof(int);
        Span<float> chances = _chances.Take(count + Step), signed = _signed.Take(count + Step), priors = stackalloc float[Step];

        // A form without a term looks at the first, which may be one of the article before: nothing comes of it.
        fixed (FormEntry* entries = &index.Forms[0])
        fixed (TermEntry* terms = &index.Terms[0])
        fixed (int* inTitle = &_termInTitle[0])
        fixed (float* logs = s_logs)
        fixed ((float Stop, float Content)* place = places)
        fixed (ChanceWeights.WordFold* words = weights.Words)
        {
            Vector256<float> one = Vector256.Create(1f);
            for (int f = 0; f < count; f += Step)
            {
                Vector256<int> form = Vector256.Min(Vector256<int>.Indices + Vector256.Create(f), Vector256.Create(count - 1)) * ofForm;
                Vector256<int> first = Vector256.LoadUnsafe(ref _firsts[f]), spread = Vector256.LoadUnsafe(ref _spreads[f]), own = Gather.Of(&entries->Count, form);
                Vector256<int> known = Gather.Of(&entries->Term, form), isStop = Vector256.LessThan(known, Vector256<int>.Zero), term = Vector256.Max(known, Vector256<int>.Zero);
                Vector256<int> facts = Vector256.LoadUnsafe(ref _facts[f]) | Gather.Of(inTitle, term);
                term *= ofTerm;
                Vector256<int> all = Gather.Of(&terms->Count, term), rows = Gather.Of(&terms->Rows, term);
                facts |= Fact(Vector256.LessThanOrEqual(first, Vector256.Create(_leadCount)), ChanceWeights.InLead) |
                    Fact(Vector256.Equals(all, Vector256.Create(1)), ChanceWeights.Once) | Fact(Vector256.Equals(all, Vector256.Create(2)), ChanceWeights.Twice);
                Vector256<float> count0 = Log(logs, all), ownCount = Log(logs, own), logSpread = Log(logs, Vector256.ConditionalSelect(isStop, spread, rows));
                Vector256<float> idf = Gather.Of(&terms->Idf, term), start = Gather.Of((float*)place, (first << 1) + Vector256<int>.One + isStop);
                for (int i = 0; i < Step; i++) priors[i] = lexicon.Prior.Word(entries[Math.Min(f + i, count - 1)].Key);

                Vector256<float> stop = Vector256.Create(fold.Stop) + start + fold.StopCount * ownCount +
                    (fold.StopSentences * Vector256.ConvertToSingle(spread) + fold.StopSpread * logSpread) +
                    (fold.StopRate * Vector256.MinNative(one, Vector256.ConvertToSingle(own) * fold.Share) +
                        (Vector256.Create(fold.StopInTitle) & ~Vector256.Equals(facts & Vector256.Create(ChanceWeights.InTitle), Vector256<int>.Zero).AsSingle()));
                Vector256<int> word = facts * ofWord;
                Vector256<float> content = Vector256.Create(fold.Content) + start + Gather.Of(&words->Sum, word) +
                    (Gather.Of(&words->Count, word) * count0 + fold.Spread * logSpread) +
                    (Gather.Of(&words->Idf, word) + fold.Idf * idf + (fold.CountIdf * count0 + fold.FormCountIdf * ownCount)) * idf +
                    (fold.Rows * Vector256.ConvertToSingle(rows) + fold.FormCount * ownCount) +
                    (fold.Name * Gather.Of(&entries->Name, form) + fold.Noun * Gather.Of(&entries->LogNoun, form) +
                        fold.Letters * Vector256.ConvertToSingle(Vector256.Min(Vector256.LoadUnsafe(ref _letters[f]), Vector256.Create(MostLetters))));
                Vector256<float> chance = Vector256.ConditionalSelect(isStop.AsSingle(), stop, content) + Vector256.Create<float>(priors);
                chance = Vector256.MinNative(Vector256.MaxNative(chance, Vector256.Create(LeastChance)), Vector256.Create(MostChance));
                chance &= Vector256.GreaterThan(first, Vector256<int>.Zero).AsSingle();
                chance.CopyTo(chances[f..]);
                (chance | (isStop.AsSingle() & Vector256.Create(-0f))).CopyTo(signed[f..]);
            }
        }
    }

    /// <summary>Sums up what each sentence's words and pairs are worth; chances must be estimated.</summary>
    public unsafe void Sum(RankingContext context, ChanceWeights weights, Span<SentenceChances> sums)
    {
        ArticleIndex index = context.Index;
        fixed (float* chances = _signed.Span, repeats = weights.Repeats)
        fixed (int* pairs = _pairs)
        fixed (ChanceWeights.PairFold* folds = weights.Pairs)
        {
            for (int i = 0; i < sums.Length; i++)
            {
                ref readonly SentenceEntry sentence = ref index.Sentences[index.Rankable[i]];
                Vector256<float> words = Vector256<float>.Zero, content = words, held = words;

                // The last word before the step stands in the first lane.
                Vector256<float> before = words;
                int contentWords = 0;
                for (int t = sentence.TokenStart; t < sentence.TokenEnd; t += Step)
                {
                    Vector256<int> isThere = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(sentence.TokenEnd - t));
                    Vector256<int> facts = Vector256.LoadUnsafe(ref _tokenFacts[t]) & isThere, form = Vector256.LoadUnsafe(ref _tokenForms[t]) & isThere;
                    Vector256<int> slot = Vector256.ConditionalSelect(isThere, Vector256.LoadUnsafe(ref _tokenPairs[t]), Vector256.Create(NoPair));
                    Vector256<float> second = Gather.Of(chances, form), turned = Vector256.Shuffle(second, Vector256.Create(7, 0, 1, 2, 3, 4, 5, 6));
                    Vector256<float> first = Vector256.ConditionalSelect(Vector256.CreateScalar(-1).AsSingle(), before, turned);
                    before = turned;
                    Vector256<int> firstStop = first.AsInt32() >>> 31, secondStop = second.AsInt32() >>> 31;
                    (first, second) = (Vector256.Abs(first), Vector256.Abs(second));

                    Vector256<int> isCounted = ~Vector256.Equals(facts & Vector256.Create(Counted), Vector256<int>.Zero);
                    Vector256<int> isContent = isCounted & (secondStop - Vector256<int>.One);
                    words += second & isCounted.AsSingle();
                    content += second & isContent.AsSingle();
                    contentWords += BitOperations.PopCount(isContent.ExtractMostSignificantBits());

                    Vector256<int> pair = Gather.Of(pairs, slot), count = Vector256.Min(pair & Vector256.Create(InTitle - 1), Vector256.Create(MostPairs));
                    facts = (facts & Vector256.Create(Counted - 1)) | (pair >>> InTitleShift) | Fact(Vector256.GreaterThan(count, Vector256<int>.One), ChanceWeights.Repeated) |
                        (firstStop * ChanceWeights.FirstIsStop) | (secondStop * ChanceWeights.SecondIsStop);
                    facts *= sizeof(ChanceWeights.PairFold) / sizeof(int);
                    Vector256<float> chance = weights.Pair(Gather.Of(&folds->Sum, facts), Gather.Of(&folds->Product, facts), Gather.Of(repeats, count), first, second);
                    held += chance & Vector256.LessThan(slot, Vector256.Create(NoPair)).AsSingle();
                }

                sums[i] = new SentenceChances(Total(words), Total(content), contentWords, Total(held));
            }
        }
    }

    private void AddTitle(RankingContext context, Span<int> facts)
    {
        ArticleIndex index = context.Index;
        Span<int> terms = _termInTitle.Reset(index.Terms.Count);
        if (!_hasTitle) return;
        SentenceEntry title = index.Sentences[index.TitleRow];
        for (int t = title.TokenStart; t < title.TokenEnd; t++)
        {
            int form = index.Tokens[t].Form;
            facts[form] = ChanceWeights.InTitle;
            if (index.Forms[form].Term >= 0) terms[index.Forms[form].Term] = ChanceWeights.StemInTitle;
            if (t > title.TokenStart) _pairs[PairSlot(index.Tokens[t - 1].Form, form)] = InTitle;
        }
    }

    private static int PairSlot(int first, int second) => (int)((((uint)first * 0x9E3779B1) ^ ((uint)second * 0x85EBCA77)) >> 20);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Fact(Vector256<int> isSo, int fact) => isSo & Vector256.Create(fact);

    /// <summary>Logarithm of 1 + a count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log(int count) => s_logs[Math.Min(count, MostLogs)];

    /// <summary>Logarithms of 1 + eight counts.</summary>
    public static unsafe Vector256<float> Log(Vector256<int> counts)
    {
        fixed (float* logs = s_logs) return Log(logs, counts);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<float> Log(float* logs, Vector256<int> counts) =>
        Gather.Of(logs, Vector256.Min(counts, Vector256.Create(MostLogs)));

    /// <summary>The lanes added up, always in the same order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Total(Vector256<float> lanes)
    {
        Vector128<float> sum = lanes.GetLower() + lanes.GetUpper();
        return sum[0] + sum[1] + (sum[2] + sum[3]);
    }
}

/// <summary>Sums over a sentence: of the chances of its distinct words, of its distinct content words, their number, and of the chances of its pairs.</summary>
internal readonly record struct SentenceChances(float Words, float Content, int ContentWords, float Pairs);
