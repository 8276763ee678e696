using System.Globalization;
using System.IO.Compression;
using Summarizer.Languages;

namespace Summarizer.Evaluation.Commands;

/// <summary>
/// stemmers: how well each language's stemmer, and the first n letters of a word, group the words of the reference
/// vocabulary as its stems do. Figures are over pairs of words of three letters or more that the frequency list knows; a pair
/// weighs the geometric mean of the two frequencies.
/// </summary>
internal static class StemmersCommand
{
    private static readonly (string File, string Code)[] s_sets =
    [
        ("catalan", "ca"), ("czech", "cs"), ("danish", "da"), ("dutch", "nl"), ("english", "en"), ("finnish", "fi"), ("french", "fr"),
        ("german", "de"), ("greek", "el"), ("hungarian", "hu"), ("italian", "it"), ("norwegian", "nb"), ("polish", "pl"),
        ("portuguese", "pt"), ("romanian", "ro"), ("russian", "ru"), ("spanish", "es"), ("swedish", "sv"), ("turkish", "tr"),
    ];

    public static int Run(Settings settings)
    {
        if (settings.DataFolder is not { } folder) throw new ArgumentException("no data folder; see --data");
        Console.WriteLine("precision / recall / F1 of the pairs of words with one stem");
        Console.WriteLine($"{"language",-12}{"words",7}   {"own stemmer",-20}{"4 letters",-20}{"5 letters",-20}{"6 letters",-20}{"7 letters",-20}");
        foreach ((string file, string code) in s_sets)
        {
            List<Item> items = Load(folder, file, code);
            IStemmer? stemmer = LanguageRegistry.Default.Find(code).Stemmer;
            string own = stemmer is null ? "none" : Agreement(items, word => Stem(stemmer, word));
            string line = $"{file,-12}{items.Count,7}   {own,-20}";
            for (int letters = 4; letters <= 7; letters++)
                line += $"{Agreement(items, word => word[..Math.Min(letters, word.Length)]),-20}";
            Console.WriteLine(line.TrimEnd());
        }

        return 0;
    }

    private static List<Item> Load(string folder, string file, string code)
    {
        var frequencies = new Dictionary<string, double>();
        foreach (string[] fields in Lines(Path.Combine(folder, "frequencies", code + ".tsv.gz")))
            frequencies[fields[0]] = Math.Pow(10, -double.Parse(fields[1], CultureInfo.InvariantCulture) / 100);
        return [.. Lines(Path.Combine(folder, "stemming", file + ".tsv.gz"))
            .Where(fields => fields[0].Length > 2 && frequencies.ContainsKey(fields[0]))
            .Select(fields => new Item(fields[0], fields[1], frequencies[fields[0]]))];
    }

    private static IEnumerable<string[]> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line.Split('\t');
    }

    private static string Agreement(List<Item> items, Func<string, string> stem)
    {
        double expected = Pairs(items, item => item.Stem);
        double found = Pairs(items, item => stem(item.Word));
        double both = Pairs(items, item => item.Stem + "\t" + stem(item.Word));
        double precision = found > 0 ? both / found : 1, recall = both / expected;
        double f1 = both > 0 ? 2 * precision * recall / (precision + recall) : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{precision:0.00} / {recall:0.00} / {f1:0.00}");
    }

    /// <summary>Weight of all pairs within the groups: half of the square of the sum less the sum of the squares.</summary>
    private static double Pairs(List<Item> items, Func<Item, string> group) =>
        items.GroupBy(group).Sum(words =>
        {
            double sum = words.Sum(item => Math.Sqrt(item.Frequency)), squares = words.Sum(item => item.Frequency);
            return (sum * sum - squares) / 2;
        });

    private static string Stem(IStemmer stemmer, string word)
    {
        char[] buffer = new char[word.Length + 8];
        word.CopyTo(buffer);
        return new string(buffer, 0, stemmer.Stem(buffer, word.Length));
    }

    private readonly record struct Item(string Word, string Stem, double Frequency);
}
