using Summarizer.Analysis;
using Summarizer.Keywords;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer;

/// <summary>
/// Gives articles the tags of a closed vocabulary that it was trained on, whether or not the tags occur in the text: one linear
/// function a tag (one versus rest) on stems and pairs of stems, weighted by rarity, titles counting more. Summarizer.Training
/// fits one to a newsroom's own tagged articles; the package embeds none. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Also an option: with <see cref="SummarizerOptions.TagClassifier"/> the tags come with <see cref="ArticleAnalysis.Tags"/>.
/// </remarks>
public sealed class TagClassifier
{
    internal TagClassifier(string language, TagWeights weights)
    {
        Language = language;
        Weights = weights;
        Tags = Array.AsReadOnly(weights.Names);
    }

    /// <summary>BCP-47 code of the language it was trained on. Articles in another language get no tags.</summary>
    public string Language { get; }

    /// <summary>All tags that it can give, the most frequent in training first.</summary>
    public IReadOnlyList<string> Tags { get; }

    internal TagWeights Weights { get; }

    /// <summary>Reads a classifier's file.</summary>
    /// <param name="path">The file that Summarizer.Training wrote.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is not a tag classifier, of another version, of other features, truncated or corrupt.</exception>
    public static TagClassifier Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = File.OpenRead(path);
        return Load(stream);
    }

    /// <summary>Reads a classifier from a stream, which stays open.</summary>
    /// <param name="stream">The bytes that Summarizer.Training wrote.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidDataException">It is not a tag classifier, of another version, of other features, truncated or corrupt.</exception>
    public static TagClassifier Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return TagClassifierFile.Read(ModelFile.BytesOf(stream));
    }

    /// <summary>The tags of an article, most likely first; none when it is in another language or knows no word of it.</summary>
    /// <param name="article">The article; its language is identified where it is not known.</param>
    /// <param name="atLeast">
    /// The probability from which a tag is given, from 0 to 1. Null (default) takes the thresholds that gave the best micro-F1 in
    /// cross-validation.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="atLeast"/> lies outside 0 to 1.</exception>
    public IReadOnlyList<PredictedTag> Classify(Article article, double? atLeast = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (atLeast is not (null or (>= 0 and <= 1)))
            throw new ArgumentOutOfRangeException(nameof(atLeast), atLeast, "A probability lies between 0 and 1.");
        Languages.Language language = LanguageRegistry.Default.Find(article.Language ?? LanguageIdentifier.CodeOf(article.Source));
        if (!Speaks(language.Code)) return [];
        ArticleIndex index = ScratchPool.Rent();
        try
        {
            index.Load(article.Blocks, article.Reading);
            index.Build(new ArticleText(article.Source, article.ExternalTitle), language, null);
            return Classify(index, atLeast);
        }
        finally
        {
            ScratchPool.Return(index);
        }
    }

    /// <summary>The tags of an indexed article, most likely first; ties to the tag more frequent in training.</summary>
    internal PredictedTag[] Classify(ArticleIndex index, double? atLeast)
    {
        if (!Speaks(index.Language.Code)) return [];
        TagFeatures features = index.Tags;
        features.Count(index);
        ReadOnlySpan<float> margins = Weights.Margins(features.Keys.Span, features.Counts.Span, features.Margins);
        var tags = new List<PredictedTag>();
        for (int tag = 0; tag < margins.Length; tag++)
        {
            TagCalibration calibration = Weights.Calibrations[tag];
            double probability = calibration.Probability(margins[tag]);
            if (!(probability >= (atLeast ?? calibration.Threshold))) continue;
            int place = tags.Count;
            while (place > 0 && tags[place - 1].Probability < probability) place--;
            tags.Insert(place, new PredictedTag(Weights.Names[tag], probability));
        }

        return [.. tags];
    }

    private bool Speaks(string language) =>
        language.StartsWith(Language, StringComparison.OrdinalIgnoreCase) && (language.Length == Language.Length || language[Language.Length] == '-');
}
