namespace Summarizer.Ranking;

/// <summary>Salience for languages that the model was not trained on: a few features that need no word list.</summary>
internal static class NeutralSalience
{
    public static ScoringFunction Function { get; } = Build();

    private static ScoringFunction Build()
    {
        float[] weights = new float[SentenceFeatures.Width];
        Set(SentenceFeature.DocumentCosine, 0.25f);
        Set(SentenceFeature.TitleShare, 0.08f);
        Set(SentenceFeature.InversePosition, 0.15f);
        Set(SentenceFeature.RelativePosition, -0.03f);
        Set(SentenceFeature.LengthFrom30, -0.002f);
        Set(SentenceFeature.Question, -0.05f);
        return new ScoringFunction(0.1f, weights, new float[SentenceFeatures.Width], TreeEnsemble.None);

        void Set(SentenceFeature feature, float weight) => weights[(int)feature] = weight;
    }
}
