namespace Summarizer.Ranking;

/// <summary>
/// Salience for languages that the model was not trained on: features that need no word list, weighed by ridge regression
/// of the share of a sentence's words and word pairs that a reference summary holds. English was fitted to BBC News
/// Summary (command neutral-salience of Summarizer.DataFiles), the others to TeMário (Portuguese), NorSumm (Norwegian),
/// XTINGE (Turkish) and newspapers' standfirsts in many languages, each set with the same weight. Scores are brought to the
/// scale of the trained model's.
/// </summary>
internal static class NeutralSalience
{
    /// <summary>The score of an average sentence, as in the trained model.</summary>
    private const float Average = 0.15f;

    /// <summary>Scores English articles; <see cref="SentenceFeatures.RefineDegree"/> comes first.</summary>
    public static ScoringFunction English { get; } = Build(
        0.3f,
        (SentenceFeature.TitleShare, 0.1246f, 0.16f),
        (SentenceFeature.TitleCosine, -0.1449f, 0.11f),
        (SentenceFeature.DocumentCosine, 0.1246f, 0.32f),
        (SentenceFeature.DocumentCosineRelative, 0.1154f, 0.56f),
        (SentenceFeature.DocumentShare, -0.6609f, 0.12f),
        (SentenceFeature.MeanIdf, 0.0127f, 3.83f),
        (SentenceFeature.MeanSentences, 0.0082f, 2.61f),
        (SentenceFeature.MaxFrequency, 0.0017f, 7.76f),
        (SentenceFeature.Degree, 0.7923f, 0.5f),
        (SentenceFeature.Novelty, -0.1352f, 0.7f),
        (SentenceFeature.LeadCosine, 0.0619f, 0.15f),
        (SentenceFeature.PreviousCosine, -0.0439f, 0.07f),
        (SentenceFeature.NextCosine, 0.0229f, 0.07f),
        (SentenceFeature.RelativePosition, -0.0890f, 0.47f),
        (SentenceFeature.InversePosition, -0.1048f, 0.18f),
        (SentenceFeature.ParagraphFirst, 0.0253f, 0.25f),
        (SentenceFeature.ParagraphSentences, -0.0007f, 5.4f),
        (SentenceFeature.Words, -0.0068f, 20.79f),
        (SentenceFeature.LengthFrom30, 0.0024f, 10.45f),
        (SentenceFeature.RelativeLength, 0.1012f, 1f),
        (SentenceFeature.WordLength, -0.0311f, 4.72f),
        (SentenceFeature.Digits, -0.0199f, 0.02f),
        (SentenceFeature.Capitals, 0.0919f, 0.12f),
        (SentenceFeature.AllCapitals, -0.0458f, 0.01f),
        (SentenceFeature.StopWords, 0.4507f, 0.5f),
        (SentenceFeature.Quoted, 0.0134f, 0.18f),
        (SentenceFeature.QuoteStart, -0.0385f, 0.16f),
        (SentenceFeature.Question, 0.0052f, 0.01f),
        (SentenceFeature.Colon, -0.0073f, 0.05f),
        (SentenceFeature.Commas, 0.0007f, 0.88f),
        (SentenceFeature.Parentheses, 0.0269f, 0.04f),
        (SentenceFeature.Unfinished, 0.1590f, 0f));

    /// <summary>Scores articles in every other language.</summary>
    public static ScoringFunction Other { get; } = Build(
        0.6f,
        (SentenceFeature.DocumentCosine, 0.1108f, 0.28f),
        (SentenceFeature.DocumentCosineRelative, 0.0650f, 0.52f),
        (SentenceFeature.DocumentShare, 0.3371f, 0.10f),
        (SentenceFeature.TitleShare, 0.0415f, 0.09f),
        (SentenceFeature.MeanIdf, -0.0163f, 3.8f),
        (SentenceFeature.MeanSentences, -0.0050f, 2.7f),
        (SentenceFeature.InversePosition, 0.1138f, 0.16f),
        (SentenceFeature.RelativePosition, -0.0429f, 0.48f),
        (SentenceFeature.First, 0.0698f, 0.05f),
        (SentenceFeature.ParagraphFirst, 0.0028f, 0.26f),
        (SentenceFeature.RelativeLength, 0.0087f, 1f),
        (SentenceFeature.Degree, 0.0472f, 0.42f),
        (SentenceFeature.PreviousCosine, 0.0029f, 0.06f),
        (SentenceFeature.NextCosine, 0.0184f, 0.06f),
        (SentenceFeature.Novelty, 0.0221f, 0.71f),
        (SentenceFeature.LeadCosine, 0.0396f, 0.12f),
        (SentenceFeature.Question, -0.0167f, 0.02f),
        (SentenceFeature.Quoted, -0.1166f, 0.07f),
        (SentenceFeature.Digits, 0.0878f, 0.02f),
        (SentenceFeature.Capitals, -0.1039f, 0.12f),

        // Set by hand: the fitted sets hold no marked standfirst.
        (SentenceFeature.Standfirst, 0.1f, 0f));

    private static ScoringFunction Build(float scale, params ReadOnlySpan<(SentenceFeature Feature, float Weight, float Mean)> weights)
    {
        float[] slopes = new float[SentenceFeatures.Width], means = new float[SentenceFeatures.Width];
        foreach ((SentenceFeature feature, float weight, float mean) in weights)
            (slopes[(int)feature], means[(int)feature]) = (weight * scale, mean);
        return new ScoringFunction(Average, slopes, means, TreeEnsemble.None);
    }
}
