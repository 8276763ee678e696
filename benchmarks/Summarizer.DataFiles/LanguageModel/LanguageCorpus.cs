using System.Globalization;
using System.Text.Json;
using Summarizer.Languages.Identification;

namespace Summarizer.DataFiles.LanguageModel;

/// <summary>A text of a known language; <paramref name="Fold"/> is the part of the cross-validation that it is kept for, -1 for none.</summary>
internal sealed record LabelledText(string Language, string Source, int Fold, string Text);

/// <summary>Reads the texts and the frequency lists that the model is fitted on.</summary>
internal static class LanguageCorpus
{
    public const int Folds = 5;

    /// <summary>NTREX articles are parallel: an article belongs to one fold in every language.</summary>
    public static List<LabelledText> Texts(string data)
    {
        var texts = new List<LabelledText>();
        string[] names = [.. Lines(data, "languages/articles").Select(item => Name(item)).Distinct().Order(StringComparer.Ordinal)];
        foreach (JsonElement item in Lines(data, "languages/articles"))
            texts.Add(new(Code(item), "articles", Array.IndexOf(names, Name(item)) % Folds, Text(item)));
        var seen = new Dictionary<string, int>();
        foreach (JsonElement item in Lines(data, "languages/sentences"))
        {
            string code = Code(item);
            int index = seen[code] = seen.GetValueOrDefault(code) + 1;
            texts.Add(new(code, "sentences", index % Folds, Text(item)));
        }

        foreach (JsonElement item in Lines(data, "sentences/ud")) texts.Add(new(Code(item), "ud", -1, Text(item)));
        int number = 0;
        foreach (JsonElement item in Lines(data, "summaries/fr-news-train"))
            if (number++ % 20 == 0) texts.Add(new("fr", "news", -1, Text(item)));
        return texts;
    }

    /// <summary>The word list of a language with the words' relative frequencies; empty where there is none.</summary>
    public static (string Word, double Share)[] Frequencies(string data, string language)
    {
        string file = language switch { "tl" => "fil", "hr" or "bs" or "sr" => "sh", _ => language };
        string path = Path.Combine(data, "frequencies", file + ".tsv.gz");
        if (!File.Exists(path)) return [];
        var words = new List<(string, double)>();
        foreach (string line in Corpora.Lines(path))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            words.Add((line[..tab], Math.Pow(10, -int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture) / 100.0)));
        }

        return [.. words];
    }

    /// <summary>Norwegian in either form is one language here, as a reader of the news takes it.</summary>
    public static string Fold(string code) => code is "no" or "nn" ? "nb" : code;

    public static Script ScriptOf(string text)
    {
        Span<int> counts = stackalloc int[Scripts.Count];
        return TextSample.DominantScript(text, counts);
    }

    private static string Name(JsonElement item)
    {
        string id = item.GetProperty("id").GetString()!;
        return id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }

    private static string Code(JsonElement item) => Fold(item.GetProperty("lang").GetString()!);

    private static string Text(JsonElement item) => item.GetProperty("text").GetString()!;

    private static IEnumerable<JsonElement> Lines(string data, string set) => Corpora.JsonLines(Path.Combine(data, set + ".jsonl.gz"));
}
