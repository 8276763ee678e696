namespace Summarizer.Ranking;

/// <summary>What a model learned of its language's words.</summary>
/// <param name="Weights">How words, pairs and openings raise or lower a sentence's score.</param>
/// <param name="StopWords">Chance of a stop word, from its <see cref="StopWordFeature"/>s.</param>
/// <param name="ContentWords">Chance of any other word, from its <see cref="ContentWordFeature"/>s.</param>
/// <param name="Prior">What the word itself adds to its chance.</param>
/// <param name="PairPrior">What two words that follow each other add to their chance, in as many weights as <paramref name="Weights"/>.</param>
/// <param name="Pairs">Chance of two words that follow each other, from their <see cref="PairFeature"/>s.</param>
internal sealed record Lexicon(
    WordWeights Weights, ScoringFunction StopWords, ScoringFunction ContentWords, WordWeights Prior, WordWeights PairPrior, ScoringFunction Pairs)
{
    // A copy in which a part is replaced folds anew.
    private Lexicon(Lexicon other) => (Weights, StopWords, ContentWords, Prior, PairPrior, Pairs) = other;

    /// <summary>The three linear functions as <see cref="WordChances"/> works them out.</summary>
    public ChanceWeights Chances => field ??= new ChanceWeights(StopWords, ContentWords, Pairs);

    /// <summary><see cref="Weights"/> and <see cref="PairPrior"/> of pairs, as sentences look them up.</summary>
    public PairWeights PairWeights => field ??= new PairWeights(Weights, PairPrior);
}
