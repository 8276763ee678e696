using System.Text.Json;

namespace Summarizer.Keywords;

/// <summary>Reads a vocabulary from JSON in the manner of SKOS.</summary>
internal static class VocabularyJson
{
    public static IEnumerable<TagConcept> Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array) throw new FormatException("A vocabulary is an array of tags.");
        var tags = new List<TagConcept>();
        foreach (JsonElement item in root.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("prefLabel", out JsonElement pref))
                throw new FormatException($"Tag {tags.Count} is no object with a \"prefLabel\".");
            var labels = ByLanguage(pref).Where(l => l.Values.Count > 0).ToDictionary(l => l.Language, l => l.Values[0], StringComparer.OrdinalIgnoreCase);
            if (labels.Count == 0) throw new FormatException($"Tag {tags.Count} has no label.");
            IEnumerable<(string Language, IReadOnlyList<string> Values)> alternatives = item.TryGetProperty("altLabel", out JsonElement alt) ? ByLanguage(alt) : [];
            tags.Add(new TagConcept
            {
                Id = item.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String ? id.GetString()! : labels.Values.First(),
                Labels = labels,
                Alternatives = alternatives.ToDictionary(a => a.Language, a => a.Values, StringComparer.OrdinalIgnoreCase),
                Broader = item.TryGetProperty("broader", out JsonElement broader) ? Strings(broader) : [],
            });
        }

        return tags;
    }

    private static List<(string Language, IReadOnlyList<string> Values)> ByLanguage(JsonElement element)
    {
        var result = new List<(string, IReadOnlyList<string>)>();
        if (element.ValueKind != JsonValueKind.Object) result.Add(("und", Strings(element)));
        else
            foreach (JsonProperty property in element.EnumerateObject()) result.Add((property.Name, Strings(property.Value)));
        return result;
    }

    private static IReadOnlyList<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => [.. element.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)],
        _ => throw new FormatException("A label is a string or an array of strings."),
    };
}
