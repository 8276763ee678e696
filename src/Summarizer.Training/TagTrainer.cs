using System.Diagnostics;
using System.Globalization;
using Summarizer.Analysis;
using Summarizer.Keywords;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Training;

/// <summary>
/// Fits a <see cref="TagClassifier"/> to articles with their newsroom's tags: near-duplicates are dropped, the most frequent tags
/// get one linear function each (Microsoft.ML), cross-validation gives probabilities, thresholds and figures. Not thread-safe.
/// </summary>
public sealed class TagTrainer
{
    /// <summary>Fewer articles than this teach more noise than taste.</summary>
    private const int FewestArticles = 50;

    private readonly TagTrainingOptions _options;
    private readonly Action<string> _progress;
    private readonly Language _language;
    private readonly ArticleIndex _index = new();
    private readonly Growable<float> _margins = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>Creates a trainer.</summary>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <param name="progress">Gets a line at every step; null for silence.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range; the message names it.</exception>
    public TagTrainer(TagTrainingOptions? options = null, Action<string>? progress = null)
    {
        _options = options ?? new TagTrainingOptions();
        _progress = progress ?? (_ => { });
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Folds, 2, "options.Folds");
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Tags, 1, "options.Tags");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.Tags, 10_000, "options.Tags");
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.FewestArticles, 1, "options.FewestArticles");
        if (!(_options.Cost > 0 && double.IsFinite(_options.Cost))) throw new ArgumentOutOfRangeException(nameof(options), _options.Cost, "Cost lies above 0.");
        _language = LanguageRegistry.Default.Find(_options.Language);
    }

    /// <summary>Fits a classifier.</summary>
    /// <param name="articles">Articles with tags; those without any are passed over, since nobody may have looked at them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is null.</exception>
    /// <exception cref="ArgumentException">There are fewer than 50 articles with tags, or no tag is frequent enough.</exception>
    public TrainedTagClassifier Train(IReadOnlyList<TaggedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        (List<TagSample> samples, string[] names) = Read(articles);
        int[] all = [.. Enumerable.Range(0, samples.Count)];
        float[][] margins = MarginsOutOfFold(samples, names);
        var figures = new TagFigures(names);
        TagCalibration[] neutral = [.. names.Select(_ => new TagCalibration(1, 0, 1, 0, 0.5f))];
        for (int fold = 0; fold < _options.Folds; fold++)
        {
            TagCalibration[] calibrations = TagThresholds.Fit(neutral, margins, samples, [.. all.Where(i => samples[i].Fold != fold)]);
            foreach (int i in all.Where(i => samples[i].Fold == fold)) figures.Add(samples[i], margins[i], calibrations);
        }

        _progress(figures.Table());
        TagWeights weights = TagFit.Fit(samples, names, _options);
        Array.Copy(TagThresholds.Fit(weights.Calibrations, margins, samples, all), weights.Calibrations, names.Length);
        Tell("done");
        return new TrainedTagClassifier(new TagClassifier(_language.Code, weights), figures, samples.Count, _options);
    }

    /// <summary>Each article's margins by weights fitted to the other folds: through the core's own arithmetic, as kept in 8 bits.</summary>
    private float[][] MarginsOutOfFold(List<TagSample> samples, string[] names)
    {
        float[][] margins = new float[samples.Count][];
        for (int fold = 0; fold < _options.Folds; fold++)
        {
            TagWeights weights = TagFit.Fit([.. samples.Where(sample => sample.Fold != fold)], names, _options);
            for (int i = 0; i < samples.Count; i++)
                if (samples[i].Fold == fold) margins[i] = weights.Margins(samples[i].Keys, samples[i].Counts, _margins).ToArray();
            Tell($"fold {fold + 1} of {_options.Folds}");
        }

        return margins;
    }

    private (List<TagSample> Samples, string[] Names) Read(IReadOnlyList<TaggedArticle> articles)
    {
        TaggedArticle[] tagged = [.. articles.Where(article => article.Tags.Count > 0 && !string.IsNullOrWhiteSpace(article.Text))];
        if (tagged.Length < FewestArticles)
            throw new ArgumentException($"At least {FewestArticles} articles with tags are needed; there are {tagged.Length}.", nameof(articles));
        int[] groups = NearDuplicates.Groups([.. tagged.Select(article => article.Text)]);
        TaggedArticle[] kept = [.. tagged.Where((_, i) => groups[i] == i)];
        Tell($"{tagged.Length} articles with tags, {kept.Length} without near-duplicates");
        string[] names =
        [
            .. kept.SelectMany(article => article.Tags.Distinct(StringComparer.Ordinal)).CountBy(tag => tag, StringComparer.Ordinal)
                .Where(count => count.Value >= _options.FewestArticles)
                .OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal)
                .Take(_options.Tags).Select(count => count.Key),
        ];
        if (names.Length == 0) throw new ArgumentException($"No tag stands on {_options.FewestArticles} articles.", nameof(articles));
        Dictionary<string, int> numbers = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        List<TagSample> samples = [.. kept.Select((article, i) => TagSample.Read(article, numbers, i % _options.Folds, _language, _index))];
        Tell($"{names.Length} tags, read");
        return (samples, names);
    }

    private void Tell(string step) => _progress(string.Create(CultureInfo.InvariantCulture, $"[{_clock.Elapsed.TotalSeconds,6:F0} s] {step}"));
}
