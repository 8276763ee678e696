namespace Summarizer;

/// <summary>A tag of the caller's own vocabulary: labels in one or several languages, alternative labels, broader tags.</summary>
public sealed record TagConcept
{
    /// <summary>Its identifier, unique within a vocabulary; by default its first label.</summary>
    public required string Id { get; init; }

    /// <summary>The label shown, by BCP-47 code; the code "und" holds for every language.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Other words for it, by BCP-47 code; the code "und" holds for every language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Alternatives { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Identifiers of broader tags.</summary>
    public IReadOnlyList<string> Broader { get; init; } = [];

    /// <summary>The label in a language, else for every language, else the first there is.</summary>
    /// <param name="language">BCP-47 code.</param>
    public string LabelIn(string language) =>
        Labels.TryGetValue(language, out string? label) || Labels.TryGetValue("und", out label) ? label : Labels.Values.First();
}
