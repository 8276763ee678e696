using System.Runtime.CompilerServices;
using Summarizer.Segmentation;

namespace Summarizer.Ranking;

/// <summary>
/// The linear functions of a <see cref="Lexicon"/>, folded: most features of a word or a pair are yes or no, or products with one.
/// What they add and by what they multiply is summed up beforehand for every combination, so that a chance costs a few
/// multiplications instead of a row of features. The rows that <see cref="WordChances"/> writes for the training are the
/// definition; this gives the same but for the rounding.
/// </summary>
internal sealed class ChanceWeights
{
    // What is true of a content word, as bits; the first three where TokenFlags have them.
    public const int Capital = (int)TokenFlags.Capitalized, AllCapitals = (int)TokenFlags.AllCaps, Digit = (int)TokenFlags.HasDigit;
    public const int InTitle = 8, StemInTitle = 16, InLead = 32, Once = 64, Twice = 128;
    private const int WordFacts = 256;

    // What is true of a pair, as bits.
    public const int PairInTitle = 1, Repeated = 2, FirstIsStop = 4, SecondIsStop = 8, Broken = 16, InFirstSentence = 32;
    private const int PairFacts = 64, MostPairs = 256;

    private readonly ScoringFunction _stop, _content, _pair;
    private readonly WordFold[] _words = new WordFold[WordFacts];
    private readonly PairFold[] _pairs = new PairFold[PairFacts];
    private readonly float[] _repeats = new float[MostPairs];
    private readonly float _first, _second, _smaller;

    public ChanceWeights(ScoringFunction stopWords, ScoringFunction contentWords, ScoringFunction pairs)
    {
        (_stop, _content, _pair) = (stopWords, contentWords, pairs);
        for (int facts = 0; facts < WordFacts; facts++) _words[facts] = FoldWord(facts);
        for (int facts = 0; facts < PairFacts; facts++) _pairs[facts] = FoldPair(facts);
        for (int count = 1; count < MostPairs; count++) _repeats[count] = Of(PairFeature.LogRepeats) * MathF.Log(count);
        (_first, _second, _smaller) = (Of(PairFeature.First), Of(PairFeature.Second), Of(PairFeature.Smaller));
    }

    /// <summary>What is the same for all words of an article.</summary>
    public ArticleFold Fold(int sentences, float logSentences, bool hasTitle)
    {
        float title = hasTitle ? 1 : 0;
        return new ArticleFold
        {
            Stop = _stop.Offset + Of(StopWordFeature.HasTitle) * title + Of(StopWordFeature.LogSentences) * logSentences,
            StopCount = Of(StopWordFeature.LogCount),
            StopSentences = Of(StopWordFeature.SentenceShare) / sentences,
            StopSpread = Of(StopWordFeature.LogSentencesWith),
            StopRate = Of(StopWordFeature.Rate),
            Share = 1f / sentences,
            StopInTitle = Of(StopWordFeature.InTitle),
            Content = _content.Offset + Of(ContentWordFeature.HasTitle) * title + Of(ContentWordFeature.LogSentences) * logSentences,
            Rows = Of(ContentWordFeature.SentenceShare) / sentences,
            Spread = Of(ContentWordFeature.LogSentencesWith) + Of(ContentWordFeature.SentencesSpread) * logSentences,
            Idf = Of(ContentWordFeature.IdfSquared) / 10,
            CountIdf = Of(ContentWordFeature.CountIdf),
            FormCount = Of(ContentWordFeature.LogFormCount),
            FormCountIdf = Of(ContentWordFeature.FormCountIdf),
            Name = Of(ContentWordFeature.Name),
            Noun = Of(ContentWordFeature.LogNoun),
            Letters = Of(ContentWordFeature.Letters),
        };
    }

    /// <summary>What the sentence in which it first occurs adds to a stop word's chance and to a content word's.</summary>
    public (float Stop, float Content) Place(int sentence, int sentences)
    {
        float share = sentence / (float)sentences;
        float content = Of(ContentWordFeature.FirstPosition) * share + Of(ContentWordFeature.InverseFirst) / (sentence + 1);
        return (Of(StopWordFeature.FirstPosition) * share, sentence == 0 ? content + Of(ContentWordFeature.InFirst) : content);
    }

    /// <summary>What a content word's facts add, and by what they multiply its idf and its count.</summary>
    public ref readonly WordFold Word(int facts) => ref _words[facts];

    /// <summary>The chance of two neighbours.</summary>
    /// <param name="facts">What is true of them.</param>
    /// <param name="count">How often they stand side by side, from 1 to 255.</param>
    /// <param name="first">Chance of the first.</param>
    /// <param name="second">Chance of the second.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Pair(int facts, int count, float first, float second)
    {
        ref readonly PairFold fold = ref _pairs[facts];
        float chance = fold.Sum + _first * first + (_second * second + _smaller * float.MinNative(first, second)) + (first * second * fold.Product + _repeats[count]);
        return float.MinNative(float.MaxNative(chance, 0), 1);
    }

    private WordFold FoldWord(int facts)
    {
        float title = Has(StemInTitle), lead = Has(InLead), capital = Has(Capital), once = Has(Once);
        return new WordFold
        {
            Sum = Of(ContentWordFeature.InTitle) * Has(InTitle) + Of(ContentWordFeature.StemInTitle) * title + Of(ContentWordFeature.InLead) * lead +
                Of(ContentWordFeature.Capital) * capital + Of(ContentWordFeature.Digit) * Has(Digit) + Of(ContentWordFeature.AllCapitals) * Has(AllCapitals) +
                Of(ContentWordFeature.Once) * once + Of(ContentWordFeature.Twice) * Has(Twice) + Of(ContentWordFeature.CapitalTitle) * capital * title +
                Of(ContentWordFeature.OnceCapital) * once * capital + Of(ContentWordFeature.LeadTitle) * lead * title,
            Idf = Of(ContentWordFeature.Idf) + Of(ContentWordFeature.TitleIdf) * title + Of(ContentWordFeature.LeadIdf) * lead,
            Count = Of(ContentWordFeature.LogCount) + Of(ContentWordFeature.TitleCount) * title + Of(ContentWordFeature.CapitalCount) * capital,
        };

        float Has(int fact) => (facts & fact) != 0 ? 1 : 0;
    }

    private PairFold FoldPair(int facts)
    {
        float title = Has(PairInTitle), repeated = Has(Repeated), firstStop = Has(FirstIsStop), secondStop = Has(SecondIsStop);
        return new PairFold
        {
            Sum = _pair.Offset + Of(PairFeature.InTitle) * title + Of(PairFeature.Repeated) * repeated + Of(PairFeature.FirstIsStop) * firstStop +
                Of(PairFeature.SecondIsStop) * secondStop + Of(PairFeature.BothAreStops) * firstStop * secondStop + Of(PairFeature.Broken) * Has(Broken) +
                Of(PairFeature.InFirstSentence) * Has(InFirstSentence),
            Product = Of(PairFeature.Product) + Of(PairFeature.ProductFirstStop) * firstStop + Of(PairFeature.ProductSecondStop) * secondStop +
                Of(PairFeature.ProductRepeated) * repeated + Of(PairFeature.ProductTitle) * title,
        };

        float Has(int fact) => (facts & fact) != 0 ? 1 : 0;
    }

    private float Of(StopWordFeature feature) => _stop.Weights[(int)feature];

    private float Of(ContentWordFeature feature) => _content.Weights[(int)feature];

    private float Of(PairFeature feature) => _pair.Weights[(int)feature];

    public struct WordFold
    {
        public float Sum, Idf, Count;
    }

    private struct PairFold
    {
        public float Sum, Product;
    }

    /// <summary>Named after what they are multiplied with; Stop and Content stand alone.</summary>
    public struct ArticleFold
    {
        public float Stop, StopCount, StopSentences, StopSpread, StopRate, StopInTitle, Share;
        public float Content, Rows, Spread, Idf, CountIdf, FormCount, FormCountIdf, Name, Noun, Letters;
    }
}
