using System.Globalization;
using System.Text;
using Summarizer.Languages;
using Summarizer.Reading;
using Summarizer.Text;

namespace Summarizer.DataFiles;

/// <summary>
/// "reading": fits the body model on the corpora of pages and writes src/Summarizer/Reading/body.bin.
/// "reading check": cross-validates it instead, by page and leaving a corpus out.
/// </summary>
internal static class ReadingCommand
{
    private const int Folds = 5;

    public static int Run(string[] args)
    {
        string data = Corpora.Folder(args);
        List<ReadingPage> pages = ReadingPages.Load(data);
        List<ReadingPage> clean = Clean(data);
        int epochs = Option(args, "--epochs", 12);
        double decay = Option(args, "--decay", 20) / 1000.0, rate = Option(args, "--rate", 30) / 10000.0;
        foreach (string set in ReadingPages.Sets)
        {
            var of = pages.Where(page => page.Set == set).ToList();
            Console.WriteLine($"{set}: {of.Count} pages; with the marked blocks themselves F1 {100 * of.Average(page => F1(page, page.Gold)):0.00}");
        }

        if (args.Contains("check"))
        {
            var scores = new Dictionary<ReadingPage, float[]>();
            for (int fold = 0; fold < Folds; fold++)
            {
                var train = pages.Where((_, i) => i % Folds != fold).ToList();
                var model = new BodyModel(new ReadingFit(1, epochs, decay, rate).Fit(Rows(train, clean)));
                for (int i = fold; i < pages.Count; i += Folds) scores[pages[i]] = Score(model, pages[i]);
            }

            Report("by page", pages, scores);
            if (args.Contains("quick")) return 0;
            foreach (string set in ReadingPages.Sets)
            {
                var model = new BodyModel(new ReadingFit(1, epochs, decay, rate).Fit(Rows(pages.Where(page => page.Set != set), clean)));
                foreach (ReadingPage page in pages.Where(page => page.Set == set)) scores[page] = Score(model, page);
            }

            Report("leaving the corpus out", pages, scores);
            return 0;
        }

        float[] weights = new ReadingFit(1, epochs, decay, rate).Fit(Rows(pages, clean));
        using var file = new BinaryWriter(File.Create(Path.Combine(Corpora.Root, "src", "Summarizer", "Reading", "body.bin")));
        foreach (float weight in weights) file.Write((Half)weight);
        return 0;
    }

    private static void Report(string name, List<ReadingPage> pages, Dictionary<ReadingPage, float[]> scores)
    {
        var line = new StringBuilder();
        foreach (string set in ReadingPages.Sets)
        {
            double f1 = pages.Where(page => page.Set == set).Average(page => F1(page, [.. scores[page].Select(score => score > 0)]));
            line.Append(CultureInfo.InvariantCulture, $"  {set} {100 * f1:0.00}");
        }

        Console.WriteLine($"{name}:{line}");
    }

    private static float[] Score(BodyModel model, ReadingPage page)
    {
        var scores = new float[page.Blocks.Length];
        for (int i = 0; i < scores.Length; i++) scores[i] = model.Score(page.Features.AsSpan(i * BodyFeatures.Count, BodyFeatures.Count));
        return scores;
    }

    // A block weighs by its words against those of its page's body, since that is what a wrong decision costs.
    private static List<(ReadingPage, int, float)> Rows(IEnumerable<ReadingPage> pages, IEnumerable<ReadingPage> clean)
    {
        var rows = new List<(ReadingPage, int, float)>();
        var random = new Random(7);
        foreach (ReadingPage page in pages)
        {
            Add(page, 1);
            string[] lines = page.Lines;
            var kept = Enumerable.Range(0, lines.Length).Where(i => page.Gold[i]).ToList();
            if (kept.Count == 0) continue;

            // The same page in a language without lists, cut down to a few blocks around the article, and clean.
            if (random.Next(3) == 0) Add(Part(page, Enumerable.Range(0, lines.Length), Language.Neutral), 0.7f);
            int before = random.Next(12), after = random.Next(16);
            Add(Part(page, Enumerable.Range(0, lines.Length).Where(i => i >= kept[0] - before && i <= kept[^1] + after), random.Next(4) == 0 ? Language.Neutral : null), 0.7f);
            Add(Part(page, kept, random.Next(3) == 0 ? Language.Neutral : null), 1f);
        }

        foreach (ReadingPage page in clean) Add(page, 0.5f);
        return rows;

        void Add(ReadingPage page, float weight)
        {
            int goldWords = 30;
            for (int i = 0; i < page.Gold.Length; i++) if (page.Gold[i]) goldWords += page.Words[i];
            for (int i = 0; i < page.Gold.Length; i++) rows.Add((page, i, weight * Math.Min(20, 100f * (page.Words[i] + 1) / goldWords)));
        }
    }

    private static ReadingPage Part(ReadingPage page, IEnumerable<int> blocks, Language? language)
    {
        int[] chosen = [.. blocks];
        string[] lines = page.Lines;
        return ReadingPage.Make(
            page.Set, string.Join("\n\n", chosen.Select(i => lines[i].ReplaceLineEndings(" "))), page.Body, page.Title,
            language ?? page.Language, made => made.Length == chosen.Length ? [.. chosen.Select(i => page.Gold[i])] : new bool[made.Length]);
    }

    private static List<ReadingPage> Clean(string data)
    {
        var clean = new List<ReadingPage>();
        int n = 0;
        foreach (var row in Corpora.JsonLines(Path.Combine(data, "summaries", "fr-news-train.jsonl.gz")))
        {
            if (n++ % 60 != 0) continue;
            string text = row.GetProperty("text").GetString()!;
            Language language = n % 3 == 0 ? Language.Neutral : LanguageRegistry.Default.Find("fr");
            clean.Add(ReadingPage.Make("clean", text, text, "", language, lines => [.. lines.Select(_ => true)]));
        }

        return clean;
    }

    /// <summary>Token F1 of the kept blocks against the gold body, as the reference scorer counts it.</summary>
    private static double F1(ReadingPage page, bool[] kept)
    {
        var gold = new Dictionary<ulong, int>();
        int reference = 0, candidate = 0, overlap = 0;
        foreach (ulong word in WordsOf(page.Body))
        {
            gold[word] = gold.GetValueOrDefault(word) + 1;
            reference++;
        }

        for (int i = 0; i < kept.Length; i++)
        {
            if (!kept[i]) continue;
            foreach (ulong word in WordsOf(page.Text[page.Blocks[i].Start..page.Blocks[i].End]))
            {
                candidate++;
                if (gold.GetValueOrDefault(word) <= 0) continue;
                gold[word]--;
                overlap++;
            }
        }

        return overlap == 0 ? 0 : 2.0 * overlap / (reference + candidate);
    }

    private static IEnumerable<ulong> WordsOf(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            int start = at;
            while (at < text.Length && Chars.IsLetterOrDigit(text[at])) at++;
            if (at > start) yield return WordKey.Of(text.AsSpan(start, at - start));
        }
    }

    private static int Option(string[] args, string name, int value)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : value;
    }
}
