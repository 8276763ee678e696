using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Summarizer.Benchmarks;

/// <summary>Articles written for this project, and long ones composed of them.</summary>
internal static class SampleArticles
{
    private static readonly string[] s_french = ["fr-navettes", "fr-datacenter", "fr-robots", "fr-chiffrement", "fr-satellites", "fr-photonique", "fr-studio"];

    /// <summary>About 2,100 characters and 16 sentences, as French news articles are in the mean.</summary>
    public static string Typical { get; } = Load("fr-navettes");

    /// <summary>Every article as it was written.</summary>
    public static IReadOnlyList<string> Short { get; } = [.. s_french.Select(Load), Load("en-battery")];

    /// <summary>
    /// Articles of the typical length, each of other paragraphs, names, figures and words. Speed is measured over all of them in turn: a processor
    /// learns the jumps of a single article by heart after a few rounds, and no reader has one article alone.
    /// </summary>
    public static IReadOnlyList<string> Distinct { get; } = [.. Enumerable.Range(1, 96).Select(seed => Compose(18, seed))];

    /// <summary>
    /// An article of at least so many sentences: the French ones over and over, each time with other names and figures
    /// and with one long word in four exchanged, so that the vocabulary grows with the length as it does in real texts.
    /// </summary>
    /// <param name="sentences">How many sentences at least.</param>
    /// <param name="seed">Another order and other words for each; 0 keeps the paragraphs of the first round as they were written.</param>
    public static string Compose(int sentences, int seed = 0)
    {
        string[] paragraphs = [.. s_french.SelectMany(name => Load(name).Split("\n\n"))];
        string[] words = [.. paragraphs.SelectMany(Words).Where(IsLongWord).Distinct()];
        var summarizer = new ArticleSummarizer();
        var random = new Random(seed + 1);
        if (seed > 0) random.Shuffle(paragraphs);
        var text = new StringBuilder();
        for (int count = 0, p = 0; count < sentences; p++)
        {
            string paragraph = paragraphs[p % paragraphs.Length].Trim();
            if (seed > 0 || p >= paragraphs.Length) paragraph = Vary(paragraph, words, random);
            if (p > 0) text.Append("\n\n");
            text.Append(paragraph);
            count += summarizer.SplitSentences(paragraph, "fr").Count;
        }

        return text.ToString();
    }

    /// <summary>The "text" of every line of a JSON lines file, gzip or plain.</summary>
    public static IReadOnlyList<string> FromFile(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var texts = new List<string>();
        while (reader.ReadLine() is { } line)
            texts.Add(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        return texts;
    }

    private static string Load(string name)
    {
        using var reader = new StreamReader(typeof(SampleArticles).Assembly.GetManifestResourceStream(name + ".txt")!);
        return reader.ReadToEnd();
    }

    private static string[] Words(string text) => text.Split([' ', '\n', '\'', '’']);

    private static bool IsLongWord(string word) => word.Length >= 6 && word.All(char.IsLower);

    private static string Vary(string paragraph, string[] words, Random random)
    {
        string[] parts = paragraph.Split(' ');
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i];
            if (IsLongWord(part) && random.Next(4) == 0) parts[i] = words[random.Next(words.Length)];
            else if (i > 0 && part.Length > 4 && char.IsUpper(part[0]) && part.All(char.IsLetter) && random.Next(2) == 0) parts[i] = Name(random);
            else if (part.Length > 0 && part.All(char.IsDigit)) parts[i] = random.Next(2, 3000).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return string.Join(' ', parts);
    }

    private static string Name(Random random)
    {
        const string Consonants = "bcdfglmnprstv", Vowels = "aeiou";
        var name = new StringBuilder();
        for (int i = 0; i < 3; i++) name.Append(Consonants[random.Next(Consonants.Length)]).Append(Vowels[random.Next(Vowels.Length)]);
        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }
}
