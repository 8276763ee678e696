using Summarizer.Analysis;

namespace Summarizer.Ranking;

/// <summary>
/// The default ranker: the trained <see cref="SalienceModel"/>. A sentence's score is the mean of ROUGE-1, ROUGE-2 (four times) and
/// ROUGE-L that it is predicted to reach against an editor's own summary, held between 0 and 1; in languages that the model was not
/// trained on it is a value on the same scale.
/// </summary>
internal class SalienceRanker : ISentenceRanker
{
    private readonly Lazy<SalienceModel> _model;

    public SalienceRanker(Lazy<SalienceModel> model) => _model = model;

    public virtual string Name => "salience";

    public SalienceModel Model => _model.Value;

    public virtual void Rank(RankingContext context, Span<double> scores)
    {
        SalienceModel model = _model.Value;
        SentenceFeatures features = context.Index.Salience;
        bool speaks = model.Speaks(context.Language);
        features.Compute(context, speaks ? model.Lexicon : null);
        if (!speaks && IsEnglish(context.Index)) features.RefineDegree(context);
        ScoringFunction function = Function(context.Index);
        Span<float> predicted = features.Scores.Reset(scores.Length);
        function.ScoreAll(features.Values, predicted);
        for (int i = 0; i < scores.Length; i++) scores[i] = Math.Clamp(predicted[i], 0f, 1f);
    }

    /// <summary>The function that scored the article's sentences.</summary>
    public ScoringFunction Function(ArticleIndex index)
    {
        SalienceModel model = _model.Value;
        if (!model.Speaks(index.Language.Code)) return IsEnglish(index) ? NeutralSalience.English : NeutralSalience.Other;
        return index.TitleRow >= 0 ? model.Titled : model.Untitled;
    }

    private static bool IsEnglish(ArticleIndex index) => index.Language.Code.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
