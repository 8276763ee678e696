using System.Text.Json;

namespace Summarizer.Evaluation.Measures;

/// <summary>Compares keyphrases by their stems, exactly, the first k of the ranking at a time.</summary>
internal sealed class Keyphrases(IReadOnlyDictionary<string, string> stems)
{
    /// <summary>A map word → stem from a JSON object; no file means words as they are.</summary>
    public static Keyphrases WithStems(string? file)
    {
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        if (file is not null)
        {
            using JsonDocument map = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (JsonProperty pair in map.RootElement.EnumerateObject()) stems[pair.Name] = pair.Value.GetString()!;
        }

        return new Keyphrases(stems);
    }

    /// <summary>Null where there are no references.</summary>
    public Agreement? Score(IReadOnlyList<string> labels, IReadOnlyList<string> references, int k)
    {
        HashSet<string> gold = Set(references);
        if (gold.Count == 0) return null;
        string[] found = [.. labels.Select(Phrase).Where(phrase => phrase.Length > 0).Distinct(StringComparer.Ordinal).Take(k)];
        int hits = found.Count(gold.Contains);
        return new Agreement(hits / (double)Math.Max(1, found.Length), hits / (double)gold.Count, Rouge.F1(hits, found.Length, gold.Count));
    }

    /// <summary>The stemmed phrases of labels, each once.</summary>
    public HashSet<string> Set(IEnumerable<string> labels)
    {
        HashSet<string> phrases = [.. labels.Select(Phrase)];
        phrases.Remove("");
        return phrases;
    }

    private string Phrase(string label) =>
        string.Join(' ', ScoreWords.Of(label).Select(word => stems.TryGetValue(word, out string? stem) ? stem : word));
}
