using Summarizer.Selection;
using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>
/// A trained salience model: what <see cref="Rankers.Salience"/> scores with. The package embeds one; Summarizer.Training
/// fits others to a newsroom's own articles. Immutable and thread-safe.
/// </summary>
public sealed class SalienceModel
{
    private static readonly Lazy<SalienceModel> s_default = new(LoadEmbedded);

    internal SalienceModel(string language, Lexicon lexicon, ScoringFunction titled, ScoringFunction untitled, SetFunctions sets)
    {
        Language = language;
        Lexicon = lexicon;
        Titled = titled;
        Untitled = untitled;
        Sets = sets;
    }

    /// <summary>The model of the package.</summary>
    public static SalienceModel Default => s_default.Value;

    /// <summary>
    /// BCP-47 code of the language it was trained on. Articles in other languages are scored by language-neutral features alone.
    /// </summary>
    public string Language { get; }

    /// <summary>What was learned of the words of <see cref="Language"/>.</summary>
    internal Lexicon Lexicon { get; }

    /// <summary>Scores the sentences of an article whose title is known.</summary>
    internal ScoringFunction Titled { get; }

    /// <summary>Scores the sentences of an article without a title.</summary>
    internal ScoringFunction Untitled { get; }

    /// <summary>Score sets of sentences.</summary>
    internal SetFunctions Sets { get; }

    /// <summary>Reads a model file.</summary>
    /// <param name="path">The file that Summarizer.Training wrote.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is not a model, of another version, truncated, corrupt or of other features.</exception>
    public static SalienceModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = File.OpenRead(path);
        return Load(stream);
    }

    /// <summary>Reads a model from a stream, which stays open.</summary>
    /// <param name="stream">The bytes that Summarizer.Training wrote.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidDataException">It is not a model, of another version, truncated, corrupt or of other features.</exception>
    public static SalienceModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return SalienceModelFile.Read(ModelFile.BytesOf(stream));
    }

    /// <summary>True when the model's words are those of the article's language.</summary>
    internal bool Speaks(string language) =>
        language.StartsWith(Language, StringComparison.OrdinalIgnoreCase) && (language.Length == Language.Length || language[Language.Length] == '-');

    private static SalienceModel LoadEmbedded()
    {
        using Stream stream = typeof(SalienceModel).Assembly.GetManifestResourceStream("salience.bin")
            ?? throw new InvalidOperationException("The package lacks its salience model.");
        return Load(stream);
    }
}
