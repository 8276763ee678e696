using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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

    /// <summary>By a content word's facts what they add, and by what they multiply its idf and its count.</summary>
    public ReadOnlySpan<WordFold> Words => _words;

    /// <summary>By a pair's facts what they add, and by what they multiply the product of its chances.</summary>
    public ReadOnlySpan<PairFold> Pairs => _pairs;

    /// <summary>What is added where a pair stands so often, up to 255 times.</summary>
    public ReadOnlySpan<float> Repeats => _repeats;

    /// <summary>The chances of eight pairs of neighbours.</summary>
    /// <param name="sum">What their facts add.</param>
    /// <param name="factor">By what their facts multiply the product of the chances.</param>
    /// <param name="repeats">What their number adds.</param>
    /// <param name="first">Chances of the first words.</param>
    /// <param name="second">Chances of the second.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Pair(Vector256<float> sum, Vector256<float> factor, Vector256<float> repeats, Vector256<float> first, Vector256<float> second)
    {
        Vector256<float> chance = sum + _first * first + (_second * second + _smaller * Vector256.MinNative(first, second)) + (first * second * factor + repeats);
        return Vector256.MinNative(Vector256.MaxNative(chance, Vector256<float>.Zero), Vector256.Create(1f));
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

    public struct PairFold
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
