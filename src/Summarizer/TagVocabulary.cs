using System.Text.Json;
using Summarizer.Keywords;

namespace Summarizer;

/// <summary>
/// The caller's own tags, found in articles whatever their inflection: labels are compared by the stems of the article's
/// language, in one pass over the text however many tags there are. Immutable; safe to use from any thread.
/// See <see cref="ArticleSummarizer.Tag(string, TagVocabulary, int)"/>.
/// </summary>
public sealed class TagVocabulary
{
    private readonly Dictionary<string, TagConcept> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VocabularyIndex> _indexes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();

    /// <summary>Creates a vocabulary.</summary>
    /// <param name="concepts">The tags.</param>
    /// <exception cref="ArgumentNullException"><paramref name="concepts"/> is null.</exception>
    /// <exception cref="ArgumentException">A tag has no identifier or no label, or an identifier occurs twice.</exception>
    public TagVocabulary(IEnumerable<TagConcept> concepts)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        TagConcept[] copy = [.. concepts];
        foreach (TagConcept concept in copy)
        {
            if (concept is null || string.IsNullOrWhiteSpace(concept.Id)) throw new ArgumentException("A tag has no identifier.", nameof(concepts));
            if (concept.Labels is null || concept.Labels.Count == 0 || concept.Labels.Values.Any(string.IsNullOrWhiteSpace))
                throw new ArgumentException($"The tag {concept.Id} has no label, or a blank one.", nameof(concepts));
            if (!_byId.TryAdd(concept.Id, concept)) throw new ArgumentException($"The tag {concept.Id} occurs twice.", nameof(concepts));
        }

        Concepts = copy;
    }

    /// <summary>All tags, in the order they were given.</summary>
    public IReadOnlyList<TagConcept> Concepts { get; }

    /// <summary>The tag of an identifier, or null.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public TagConcept? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A vocabulary of plain labels, good for every language; labels that occur twice count once.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="labels"/> is null.</exception>
    public static TagVocabulary FromLabels(IEnumerable<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return new(labels.Select(l => l.Trim()).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).Select(label => Concept(label, "und", label)));
    }

    /// <summary>
    /// Reads comma-separated values: a heading with the columns id, label, language, alternatives and broader in any
    /// order (label alone is needed), one tag a line, several alternatives or broader tags parted by |, fields with commas
    /// in double quotes. Lines of one id are labels of one tag in several languages.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    /// <exception cref="FormatException">The heading has no label column, or a line has no label.</exception>
    public static TagVocabulary ReadCsv(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new(VocabularyCsv.Read(reader));
    }

    /// <summary>
    /// Reads JSON: an array of objects with "id", "prefLabel", "altLabel" and "broader" as in SKOS. A label is a string or
    /// an object of strings by language; alternatives are strings, arrays, or either by language.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="FormatException">The JSON is not of that form.</exception>
    public static TagVocabulary ReadJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return new(VocabularyJson.Read(document.RootElement));
        }
        catch (JsonException error)
        {
            throw new FormatException($"The vocabulary is not JSON: {error.Message}", error);
        }
    }

    /// <summary>The labels of a language by their stems; made when the language is first met.</summary>
    internal VocabularyIndex IndexFor(Languages.Language language)
    {
        lock (_lock)
        {
            if (!_indexes.TryGetValue(language.Code, out VocabularyIndex? index) || index.Language != language)
                _indexes[language.Code] = index = new VocabularyIndex(this, language);
            return index;
        }
    }

    internal static TagConcept Concept(string id, string language, string label) =>
        new() { Id = id, Labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [language] = label } };
}
