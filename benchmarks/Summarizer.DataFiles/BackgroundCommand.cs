using System.Globalization;
using Summarizer.Languages;

namespace Summarizer.DataFiles;

/// <summary>
/// "background": makes src/Summarizer/Analysis/Background/CODE.bin, the document frequencies of each language's words.
/// French: document frequencies in the training news articles blended with general frequencies; other languages:
/// general frequencies, turned into the share of articles of a typical length that hold the word. French and Portuguese
/// also get word classes, from the words' neighbours.
/// </summary>
internal static class BackgroundCommand
{
    /// <summary>Words a general frequency stands for one article; 400 words is a typical news article.</summary>
    private const double ArticleWords = 400;

    /// <summary>What the general frequencies weigh in the French blend, against 1 for the news articles.</summary>
    private const double GeneralWeight = 0.25;

    /// <summary>Idf given to words outside the table, and the largest within.</summary>
    private const double MaxIdf = 8.5;

    private const int FrenchWords = 32_000, MajorWords = 20_000, OtherWords = 8_000;

    private static readonly string[] Major = ["en", "es", "pt", "de", "it", "nl"];

    public static int Run(string[] args)
    {
        string data = Corpora.Folder(args);
        string output = Path.Combine(Corpora.Root, "src", "Summarizer", "Analysis", "Background");
        Directory.CreateDirectory(output);
        long total = 0;
        foreach (string path in Directory.GetFiles(Path.Combine(data, "frequencies"), "*.tsv.gz").Order(StringComparer.Ordinal))
        {
            string code = Path.GetFileName(path).Split('.')[0];
            Language language = LanguageRegistry.Default.Find(code);
            Dictionary<string, double> general = ReadFrequencies(path);
            byte[] table;
            if (code == "fr")
            {
                var news = new WordEvidence(language, WordNeighbours.French);
                foreach (var article in Corpora.JsonLines(Path.Combine(data, "summaries", "fr-news-train.jsonl.gz")))
                    news.Add(article.GetProperty("title").GetString()!, article.GetProperty("summary").GetString()!, article.GetProperty("text").GetString()!);
                table = MakeFrench(news, general, language);
            }
            else
            {
                WordEvidence? texts = code == "pt" ? PortugueseTexts(data, language) : null;
                table = MakeOther(general, language, Array.IndexOf(Major, code) >= 0 ? MajorWords : OtherWords, texts);
            }

            File.WriteAllBytes(Path.Combine(output, code + ".bin"), table);
            total += table.Length;
            Console.WriteLine($"{code}: {table.Length:N0} bytes");
        }

        Console.WriteLine($"in all {total:N0} bytes");
        return 0;
    }

    private static byte[] MakeFrench(WordEvidence news, Dictionary<string, double> general, Language language)
    {
        double weight = GeneralWeight / (1 + GeneralWeight);
        var stems = new StemSums(language);
        var forms = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach ((string word, double frequency) in general) forms[word] = weight * ShareOfArticles(frequency);
        foreach ((string word, int articles) in news.ArticlesOfForm)
            forms[word] = forms.GetValueOrDefault(word) + ((1 - weight) * articles / news.Articles);
        foreach ((string word, double frequency) in general) stems.Add(word, weight * ShareOfArticles(frequency));
        foreach ((string stem, int articles) in news.ArticlesOfStem) stems.AddStem(stem, (1 - weight) * articles / news.Articles);

        var writer = new BackgroundWriter(MaxIdf, withNouns: true);
        foreach (string word in Best(forms, FrenchWords)) writer.Add(word, -Math.Log(stems.Of(word)), news.Noun(word), news.Name(word));
        foreach ((string ending, double noun) in news.Endings()) writer.AddEnding(ending, noun);
        return writer.ToBytes();
    }

    /// <summary>The frequencies of a general list, with the word classes that texts show where there are such.</summary>
    private static byte[] MakeOther(Dictionary<string, double> general, Language language, int words, WordEvidence? texts)
    {
        var stems = new StemSums(language);
        foreach ((string word, double frequency) in general) stems.Add(word, frequency);
        var writer = new BackgroundWriter(MaxIdf, withNouns: texts is not null);
        foreach (string word in Best(general, words))
            writer.Add(word, -Math.Log(ShareOfArticles(stems.Of(word))), texts?.Noun(word) ?? 1, texts?.Name(word) ?? 0);
        if (texts is null) return writer.ToBytes();
        foreach ((string ending, double noun) in texts.Endings()) writer.AddEnding(ending, noun);
        return writer.ToBytes();
    }

    /// <summary>Portuguese articles, translations and single sentences: little, but enough to know the endings of verbs.</summary>
    private static WordEvidence PortugueseTexts(string data, Language language)
    {
        var texts = new WordEvidence(language, WordNeighbours.Portuguese);
        foreach (var article in Corpora.JsonLines(Path.Combine(data, "summaries", "pt-temario.jsonl.gz"))) texts.Add(article.GetProperty("text").GetString()!);
        foreach (var article in Corpora.JsonLines(Path.Combine(data, "languages", "articles.jsonl.gz")))
            if (article.GetProperty("lang").GetString() == "pt") texts.Add(article.GetProperty("text").GetString()!);
        foreach (var text in Corpora.JsonLines(Path.Combine(data, "sentences", "ud.jsonl.gz")))
            if (text.GetProperty("lang").GetString() == "pt") texts.Add(text.GetProperty("text").GetString()!);
        return texts;
    }

    private static IEnumerable<string> Best(Dictionary<string, double> words, int count) =>
        words.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(count).Select(w => w.Key);

    private static double ShareOfArticles(double frequency) => 1 - Math.Exp(-frequency * ArticleWords);

    /// <summary>Words and their relative frequencies. Numbers are left out: the list has their digits as 0.</summary>
    private static Dictionary<string, double> ReadFrequencies(string path)
    {
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string line in Corpora.Lines(path))
        {
            string[] cells = line.Split('\t');
            if (cells.Length != 2 || cells[0].Any(char.IsDigit) || !cells[0].Any(char.IsLetter)) continue;
            words[cells[0]] = Math.Pow(10, -int.Parse(cells[1], CultureInfo.InvariantCulture) / 100.0);
        }

        return words;
    }
}
