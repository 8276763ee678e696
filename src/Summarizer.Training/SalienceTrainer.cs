using System.Diagnostics;
using System.Globalization;
using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Selection;

namespace Summarizer.Training;

/// <summary>
/// Fits a salience model to articles with their newsroom's summaries. Steps: features by the core's own code; word weights
/// and boosted trees (Microsoft.ML) for (ROUGE-1 + 4 × ROUGE-2 + ROUGE-L)/6 of each sentence; a linear scorer of sets of sentences on
/// scores predicted out of fold; figures by cross-validation with near-duplicates in one fold. Not thread-safe.
/// </summary>
public sealed class SalienceTrainer
{
    /// <summary>Fewer articles than this teach more noise than taste.</summary>
    private const int FewestArticles = 100;

    private readonly TrainingOptions _options;
    private readonly Action<string> _progress;
    private readonly ArticleIndex _index = new();
    private readonly Language _language;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>Creates a trainer.</summary>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <param name="progress">Gets a line at every step; null for silence.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range; the message names it.</exception>
    public SalienceTrainer(TrainingOptions? options = null, Action<string>? progress = null)
    {
        _options = options ?? new TrainingOptions();
        _progress = progress ?? (_ => { });
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Folds, 2, "options.Folds");
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Trees, 1, "options.Trees");
        ArgumentOutOfRangeException.ThrowIfNegative(_options.SetTrees, "options.SetTrees");
        if (_options.StandfirstShare is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(options), _options.StandfirstShare, "StandfirstShare lies between 0 and 1.");
        _language = LanguageRegistry.Default.Find(_options.Language);
    }

    /// <summary>Fits a model.</summary>
    /// <param name="articles">At least a hundred articles.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is null.</exception>
    /// <exception cref="ArgumentException">There are too few articles.</exception>
    public TrainedModel Train(IReadOnlyList<TrainingArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        if (articles.Count < FewestArticles)
            throw new ArgumentException($"At least {FewestArticles} articles are needed; there are {articles.Count}.", nameof(articles));
        int[] folds = NearDuplicates.Folds(articles, _options.Folds, out int groups);
        Tell($"{articles.Count} articles in {groups} groups of near-duplicates");
        List<ArticleSample> titled = Read(articles, folds, true), untitled = Read(articles, folds, false);
        Tell($"{titled.Sum(sample => sample.Targets.Length)} sentences read");
        var sentences = new SentenceFit(_options, _language, _index);
        var sets = new SetFit(_options, _language, _index);
        (List<ArticleSample> titledPart, List<ArticleSample> untitledPart) = (Part(titled), Part(untitled));
        var lexicons = new Lexicon[_options.Folds];
        for (int fold = 0; fold < _options.Folds; fold++)
        {
            lexicons[fold] = sentences.FitLexicon([.. titledPart.Where(sample => sample.Fold != fold)]);
            Tell($"fold {fold}: word weights");
        }

        ScoreOutOfFold(titledPart, sentences, lexicons);
        ScoreOutOfFold(untitledPart, sentences, lexicons);
        foreach (ArticleSample sample in titledPart.Concat(untitledPart)) sets.Add(sample, lexicons[sample.Fold]);
        Tell("sets scored");
        string figures = Figures.Table(_options, sets, lexicons, titledPart, untitledPart);
        _progress(figures);

        // The trees see word weights out of fold, as far as they were fitted; the rest of the articles never gave weights.
        Lexicon lexicon = sentences.FitLexicon(titledPart);
        ScoringFunction titledFunction = FitAll(titled, sentences, lexicons, lexicon), untitledFunction = FitAll(untitled, sentences, lexicons, lexicon);
        SetFunctions setFunctions = sets.Fit(-1);
        Tell("done");
        var model = new SalienceModel(_options.Language, lexicon, titledFunction, untitledFunction, setFunctions);
        return new TrainedModel(model, figures, articles.Count, _options);
    }

    private List<ArticleSample> Read(IReadOnlyList<TrainingArticle> articles, int[] folds, bool withTitle)
    {
        var random = new Random(_options.Seed);
        var samples = new List<ArticleSample>();
        for (int i = 0; i < articles.Count; i++)
        {
            bool standfirst = random.NextDouble() < _options.StandfirstShare;
            if (ArticleSample.Read(articles[i], _language, withTitle, standfirst, folds[i], _index) is { } sample) samples.Add(sample);
        }

        return samples;
    }

    private List<ArticleSample> Part(List<ArticleSample> samples) => samples[..Math.Min(samples.Count, _options.CrossValidated)];

    private void ScoreOutOfFold(List<ArticleSample> samples, SentenceFit fit, Lexicon[] lexicons)
    {
        foreach (ArticleSample sample in samples) sample.Compute(_index, _language, lexicons[sample.Fold]);
        for (int fold = 0; fold < _options.Folds; fold++)
        {
            ScoringFunction function = fit.FitTrees([.. samples.Where(sample => sample.Fold != fold)]);
            foreach (ArticleSample sample in samples.Where(sample => sample.Fold == fold))
            {
                sample.Scores = new double[sample.Targets.Length];
                for (int i = 0; i < sample.Scores.Length; i++) sample.Scores[i] = Math.Clamp(function.Score(sample.Row(i)), 0f, 1f);
            }

            Tell($"fold {fold}: trees");
        }
    }

    private ScoringFunction FitAll(List<ArticleSample> samples, SentenceFit fit, Lexicon[] lexicons, Lexicon lexicon)
    {
        for (int i = 0; i < samples.Count; i++)
            samples[i].Compute(_index, _language, i < _options.CrossValidated ? lexicons[samples[i].Fold] : lexicon);
        ScoringFunction function = fit.FitTrees(samples);
        Tell("sentence model");
        return function;
    }

    private void Tell(string step) => _progress(string.Create(CultureInfo.InvariantCulture, $"[{_clock.Elapsed.TotalSeconds,6:F0} s] {step}"));
}
