namespace Summarizer.Ranking;

/// <summary>
/// Salience for languages that the model was not trained on: features that need no word list, weighed by ridge regression
/// of the share of a sentence's words and word pairs that a reference summary holds. English was fitted to BBC News
/// Summary, the others to TeMário (Portuguese), NorSumm (Norwegian), XTINGE (Turkish) and newspapers' standfirsts in many
/// languages, each set with the same weight. Scores are brought to the scale of the trained model's.
/// </summary>
internal static class NeutralSalience
{
    /// <summary>The score of an average sentence, as in the trained model.</summary>
    private const float Average = 0.15f;

    /// <summary>Scores English articles; <see cref="SentenceFeatures.RefineDegree"/> comes first.</summary>
    public static ScoringFunction English { get; } = Build(
        0.3f,
        (SentenceFeature.DocumentCosine, 0.0449f, 0.28f),
        (SentenceFeature.DocumentCosineRelative, 0.1219f, 0.52f),
        (SentenceFeature.DocumentShare, -0.5312f, 0.10f),
        (SentenceFeature.TitleShare, 0.0157f, 0.09f),
        (SentenceFeature.MeanIdf, 0.0149f, 3.8f),
        (SentenceFeature.MeanSentences, 0.0139f, 2.7f),
        (SentenceFeature.InversePosition, -0.0650f, 0.16f),
        (SentenceFeature.RelativePosition, -0.1060f, 0.48f),
        (SentenceFeature.First, 0.0100f, 0.05f),
        (SentenceFeature.ParagraphFirst, 0.0070f, 0.26f),
        (SentenceFeature.Words, -0.0024f, 18.6f),
        (SentenceFeature.RelativeLength, 0.0583f, 1f),
        (SentenceFeature.Degree, 0.6454f, 0.42f),
        (SentenceFeature.PreviousCosine, 0.0061f, 0.06f),
        (SentenceFeature.NextCosine, 0.0108f, 0.06f),
        (SentenceFeature.Novelty, -0.2189f, 0.71f),
        (SentenceFeature.LeadCosine, 0.0837f, 0.12f),
        (SentenceFeature.Question, 0.0376f, 0.02f),
        (SentenceFeature.Quoted, -0.0189f, 0.07f),
        (SentenceFeature.Digits, -0.1427f, 0.02f),
        (SentenceFeature.Capitals, 0.0053f, 0.12f));

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
