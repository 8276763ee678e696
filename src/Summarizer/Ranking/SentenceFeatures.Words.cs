using System.Numerics;
using System.Runtime.CompilerServices;
using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>Features of how a sentence speaks: its words one by one, their kinds, cues and learned weights.</summary>
internal sealed partial class SentenceFeatures
{
    private readonly Growable<FormTraits> _forms = new(512);
    private int _titleWords;

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

    /// <summary>1 when the flag, a single bit, is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Bit(int flags, int flag) => (flags >> BitOperations.TrailingZeroCount(flag)) & 1;

    private static float Flag(SalienceCue cues, SalienceCue group) => (cues & group) != 0 ? 1 : 0;
}
