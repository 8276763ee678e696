using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>Features of how a sentence speaks: its words one by one, their kinds, cues and learned weights.</summary>
internal sealed partial class SentenceFeatures
{
    // The cues that are features one after the other, in this order.
    private static readonly Vector256<int> s_cues = Vector256.Create(
        (int)SalienceCue.Day, (int)SalienceCue.Role, (int)SalienceCue.FirstPerson, (int)SalienceCue.Speech,
        (int)SalienceCue.Announce, (int)SalienceCue.Time, (int)SalienceCue.Connective, (int)SalienceCue.Pronoun);

    private readonly Growable<FormTraits> _forms = new(512);
    private int _titleWords;

    private struct FormTraits
    {
        /// <summary>Positions in the title, for the bit-parallel subsequence.</summary>
        public ulong Title;

        /// <summary>What it cues, and <see cref="StopWord"/>.</summary>
        public int Kinds;

        /// <summary>Its learned weight in steps.</summary>
        public int Weight;
    }

    /// <summary>Stands beside the flags of <see cref="SalienceCue"/>.</summary>
    private const int StopWord = 1 << 16;

    private void PrepareForms(RankingContext context, WordWeights? lexicon)
    {
        ArticleIndex index = context.Index;
        Span<FormTraits> forms = _forms.Take(index.Forms.Count);
        ReadOnlySpan<FormEntry> entries = index.Forms.Span;
        WordWeights weights = lexicon ?? WordWeights.None;
        for (int f = 0; f < forms.Length; f++)
        {
            ref readonly FormEntry entry = ref entries[f];
            ref FormTraits form = ref forms[f];
            form.Title = 0;
            form.Kinds = (int)entry.Cues | (Bit.Of(entry.IsStopWord) * StopWord);
            form.Weight = weights.WordStep(entry.Key);
        }

        _titleWords = 0;
        if (index.TitleRow < 0) return;
        SentenceEntry title = index.Sentences[index.TitleRow];
        for (int t = title.TokenStart; t < title.TokenEnd && _titleWords < 64; t++)
            forms[index.Tokens[t].Form].Title |= 1UL << _titleWords++;
    }

    private void AddWordFeatures(RankingContext context, int sentence, Span<float> row, Lexicon? lexicon, float meanWords)
    {
        ReadOnlySpan<Token> tokens = context.Tokens(sentence);
        WordSums sums = Sum(tokens, _forms.Span, lexicon?.PairWeights ?? PairWeights.None);
        int count = tokens.Length;
        float n = Math.Max(1, count);
        if (_titleWords > 0)
        {
            int common = CommonWithTitle(tokens);
            row[(int)SentenceFeature.TitleSubsequence] = common / (float)_titleWords;
            row[(int)SentenceFeature.TitleSubsequenceF1] = 2f * common / (_titleWords + n);
        }

        row[(int)SentenceFeature.Words] = Math.Min(count, 80);
        row[(int)SentenceFeature.LengthFrom30] = Math.Min(Math.Abs(count - 30), 40);
        row[(int)SentenceFeature.RelativeLength] = Math.Min(count / meanWords, 4);

        // Features that follow each other, several at once; of the cues, shares then replace some.
        Vector128<float> length = Vector128.Create(n), ofForm = Vector128.ConvertToSingle(sums.OfForm) / length;
        (Vector128.ConvertToSingle(sums.OfToken.WithElement(0, sums.Letters)) / length).CopyTo(row[(int)SentenceFeature.WordLength..]);
        Vector256<int> isCued = Vector256.Equals(Vector256.Create(sums.Cues) & s_cues, s_cues);
        (isCued.AsSingle() & Vector256.Create(1f)).CopyTo(row[(int)SentenceFeature.Day..]);
        row[(int)SentenceFeature.StopWords] = ofForm[0];
        row[(int)SentenceFeature.FirstPerson] = ofForm[1];
        row[(int)SentenceFeature.Connective] = ofForm[2];
        row[(int)SentenceFeature.Pronoun] = ofForm[3];
        row[(int)SentenceFeature.Past] = Flag(sums.Cues, SalienceCue.Past);
        row[(int)SentenceFeature.Amount] = Flag(sums.Cues, SalienceCue.Amount);
        if (lexicon is null || count == 0) return;
        _pairAdditions[sentence] = sums.Addition * lexicon.PairPrior.Scale;
        row[(int)SentenceFeature.Lexical] = sums.Weight * lexicon.Weights.Scale / MathF.Sqrt(2 * n);
        row[(int)SentenceFeature.Opening] = lexicon.Weights.Opening(tokens[0].Key, count > 1 ? tokens[1].Key : 0);
    }

    // The method of its own has the registers for itself.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WordSums Sum(ReadOnlySpan<Token> tokens, ReadOnlySpan<FormTraits> forms, PairWeights pairs)
    {
        // Counted without branches, four kinds at a time: what comes next follows no pattern. Weights are whole numbers: their sum waits for nothing.
        Vector128<int> ofForm = Vector128.Create(StopWord, (int)SalienceCue.FirstPerson, (int)SalienceCue.Connective, (int)SalienceCue.Pronoun);
        Vector128<int> ofToken = Vector128.Create(
            0, (int)TokenFlags.HasDigit, (int)TokenFlags.Capitalized | (int)TokenFlags.SentenceStart, (int)TokenFlags.AllCaps);
        Vector128<int> wanted = Vector128.Create(0, (int)TokenFlags.HasDigit, (int)TokenFlags.Capitalized, (int)TokenFlags.AllCaps);
        Vector128<int> kinds = Vector128<int>.Zero, flags = Vector128<int>.Zero;
        int cues = 0, letters = 0, weight = 0, addition = 0;
        ulong before = 0;
        foreach (ref readonly Token token in tokens)
        {
            ref readonly FormTraits form = ref forms[token.Form];
            cues |= form.Kinds;
            kinds -= Vector128.Equals(Vector128.Create(form.Kinds) & ofForm, ofForm);
            flags -= Vector128.Equals(Vector128.Create((int)token.Flags) & ofToken, wanted);
            letters += token.Length;

            // Before the first word stands the start of the sentence, to whose pairs the training gives no addition.
            int pair = pairs.Of(before, token.Key);
            weight += form.Weight + PairWeights.WeightOf(pair);
            addition += PairWeights.AdditionOf(pair);
            before = token.Key;
        }

        return new WordSums(kinds, flags, cues, letters, weight, addition);
    }

    /// <summary>Length of the longest common subsequence with the title, by the bits of its words (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004).</summary>
    private int CommonWithTitle(ReadOnlySpan<Token> tokens)
    {
        ReadOnlySpan<FormTraits> forms = _forms.Span;
        ulong subsequence = ulong.MaxValue;
        foreach (ref readonly Token token in tokens)
        {
            ulong hit = forms[token.Form].Title & subsequence;
            subsequence = (subsequence + hit) | (subsequence - hit);
        }

        return 64 - BitOperations.PopCount(subsequence);
    }

    private static float Flag(int cues, SalienceCue group) => (cues & (int)group) != 0 ? 1 : 0;

    /// <summary>What the words of a sentence come to: stop words and three cues, three kinds of token behind a place left free, all cues, letters, weights and additions in steps.</summary>
    private readonly record struct WordSums(Vector128<int> OfForm, Vector128<int> OfToken, int Cues, int Letters, int Weight, int Addition);
}
