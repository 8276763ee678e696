using System.Numerics;
using System.Runtime.Intrinsics;
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

        /// <summary>What it cues, and <see cref="StopWord"/>.</summary>
        public int Kinds;
        public float Weight;
    }

    /// <summary>Stands beside the flags of <see cref="SalienceCue"/>.</summary>
    private const int StopWord = 1 << 16;

    private void PrepareForms(RankingContext context, WordWeights? lexicon)
    {
        ArticleIndex index = context.Index;
        Span<FormTraits> forms = _forms.Take(index.Forms.Count);
        ReadOnlySpan<FormEntry> entries = index.Forms.Span;
        for (int f = 0; f < forms.Length; f++)
        {
            ref readonly FormEntry entry = ref entries[f];
            ref FormTraits form = ref forms[f];
            form.Title = 0;
            form.Kinds = (int)entry.Cues | (Bit.Of(entry.IsStopWord) * StopWord);
            form.Weight = lexicon is null ? 0 : lexicon.Word(entry.Key);
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
        int cues = 0, letters = 0;

        // Counted without branches, four kinds at a time: what comes next follows no pattern.
        Vector128<int> ofForm = Vector128.Create((int)SalienceCue.FirstPerson, (int)SalienceCue.Pronoun, (int)SalienceCue.Connective, StopWord);
        Vector128<int> ofToken = Vector128.Create(
            (int)TokenFlags.HasDigit, (int)TokenFlags.Capitalized | (int)TokenFlags.SentenceStart, (int)TokenFlags.AllCaps, 0);
        Vector128<int> wanted = Vector128.Create((int)TokenFlags.HasDigit, (int)TokenFlags.Capitalized, (int)TokenFlags.AllCaps, 0);
        Vector128<int> kinds = Vector128<int>.Zero, flags = Vector128<int>.Zero;
        foreach (ref readonly Token token in tokens)
        {
            ref readonly FormTraits form = ref forms[token.Form];
            ulong hit = form.Title & subsequence;
            subsequence = (subsequence + hit) | (subsequence - hit);
            cues |= form.Kinds;
            kinds -= Vector128.Equals(Vector128.Create(form.Kinds) & ofForm, ofForm);
            flags -= Vector128.Equals(Vector128.Create((int)token.Flags) & ofToken, wanted);
            letters += token.Length;
        }

        // Apart, so that many words are on their way from memory at once.
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

        int firstPerson = kinds[0], pronouns = kinds[1], connectives = kinds[2], stops = kinds[3];
        int digits = flags[0], capitals = flags[1], allCapitals = flags[2];
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

    private static float Flag(int cues, SalienceCue group) => (cues & (int)group) != 0 ? 1 : 0;
}
