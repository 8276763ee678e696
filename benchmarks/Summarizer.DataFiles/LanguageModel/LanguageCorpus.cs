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

    /// <summary>
    /// Not to be told from a neighbour by what there is to learn from: Bosnian from Croatian, Ndebele and Swati from Zulu, Northern Sotho
    /// from Sotho. Their texts are left out, and they are taken for that neighbour.
    /// </summary>
    private static readonly HashSet<string> LeftOut = ["bs", "nd", "ss", "nso"];

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

        texts.RemoveAll(text => LeftOut.Contains(text.Language));
        foreach (JsonElement item in Lines(data, "sentences/ud")) texts.Add(new(Code(item), "ud", -1, Text(item)));
        int number = 0;
        foreach (JsonElement item in Lines(data, "summaries/fr-news-train"))
            if (number++ % 20 == 0) texts.Add(new("fr", "news", -1, Text(item)));

        // Serbian in Cyrillic letters teaches Serbian in Latin letters too, of which there is little.
        texts.AddRange(texts.Where(text => text.Language == "sr" && ScriptOf(text.Text) == Script.Cyrillic).ToArray()
            .Select(text => text with { Source = "transliterated", Text = Transliteration.SerbianLatin(text.Text) }));
        return texts;
    }

    /// <summary>The sentences that pass for Malay in the set are largely Indonesian: they are judged by, not learned from.</summary>
    public static bool Teaches(LabelledText text) => text is not { Language: "ms", Source: "sentences" };

    /// <summary>
    /// The words of a language in a script with their relative frequencies; empty where there is no list. Serbian and Croatian share
    /// one, in Latin letters, which cannot tell them apart but tells Serbian from its neighbours in Cyrillic letters.
    /// </summary>
    public static (string Word, double Share)[] Frequencies(string data, string language, Script script)
    {
        string file = language switch { "tl" => "fil", "sr" when script == Script.Cyrillic => "sh", _ => language };
        string path = Path.Combine(data, "frequencies", file + ".tsv.gz");
        if (!File.Exists(path)) return [];
        var words = new List<(string, double)>();
        foreach (string line in Corpora.Lines(path))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            string word = file == "sh" ? Transliteration.SerbianCyrillic(line[..tab]) : line[..tab];
            if (ScriptOf(word) != script) continue;
            words.Add((word, Math.Pow(10, -int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture) / 100.0)));
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
