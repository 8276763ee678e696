using System.Globalization;
using Summarizer.Keywords;

namespace Summarizer.Training;

/// <summary>A fitted tag classifier with what is to be said about it.</summary>
public sealed class TrainedTagClassifier
{
    internal TrainedTagClassifier(TagClassifier classifier, TagFigures figures, int articles, TagTrainingOptions options)
    {
        Classifier = classifier;
        Figures = figures;
        Articles = articles;
        Options = options;
    }

    /// <summary>The classifier: use it at once, or save it.</summary>
    public TagClassifier Classifier { get; }

    /// <summary>Figures of the cross-validation: each article tagged by weights, calibration and thresholds of the other folds.</summary>
    public TagFigures Figures { get; }

    /// <summary>Number of training articles, near-duplicates counted once.</summary>
    public int Articles { get; }

    /// <summary>The settings it was fitted with.</summary>
    public TagTrainingOptions Options { get; }

    /// <summary>Figures of the classifier on other articles; those without tags are passed over.</summary>
    /// <param name="articles">Articles that it was not trained on.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is null.</exception>
    public TagFigures Evaluate(IEnumerable<TaggedArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var figures = new TagFigures([.. Classifier.Tags]);
        var reader = new ArticleSummarizer(new SummarizerOptions { Language = Classifier.Language });
        foreach (TaggedArticle article in articles)
            if (article.Tags.Count > 0) figures.Add(article.Tags, Classifier.Classify(reader.Read(article.Text, article.Title, Classifier.Language)));
        return figures;
    }

    /// <summary>Writes the classifier's file and, beside it with the ending .md, its model card.</summary>
    /// <param name="path">The file.</param>
    /// <param name="data">What it was trained on, with its licence: for the card.</param>
    /// <param name="command">The command that trains it again: for the card.</param>
    /// <param name="date">The day of the training: for the card.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path, string data, string command, DateOnly date)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        byte[] file = TagClassifierFile.Write(Classifier);
        File.WriteAllBytes(path, file);
        File.WriteAllText(Path.ChangeExtension(path, ".md"), Card(data, command, date, file.Length));
    }

    private string Card(string data, string command, DateOnly date, int bytes) => string.Create(CultureInfo.InvariantCulture, $"""
        # Tag classifier

        What: gives an article the tags of a closed vocabulary of {Classifier.Tags.Count} tags, with a probability each, whether or
        not they occur in the text. Language of its words: {Classifier.Language}.

        - Data: {data}; {Articles} articles. The file holds tags, weights and thresholds computed from them, no text; words only as
          64-bit keys.
        - Trained: {date:yyyy-MM-dd}, with Microsoft.ML (SDCA, smoothed hinge loss); {bytes} bytes, format version {TagClassifierFile.Version}.
        - Command: `{command}`
        - Settings: at most {Options.Tags} tags with at least {Options.FewestArticles} articles, {Options.Folds} folds, cost {Options.Cost}, seed {Options.Seed}.
        - Limits: knows the subjects of its training articles; a tag means what its newsroom meant by it at that time.

        Cross-validation, near-duplicates dropped; weights, calibration and thresholds from the other folds:

        {Figures.Table()}
        """);
}
