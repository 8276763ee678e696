using System.Globalization;
using System.Text;
using Summarizer.Languages;
using Summarizer.Reading;
using Summarizer.Text;

namespace Summarizer.DataFiles;

/// <summary>
/// "reading": fits the networks of body and title on the corpora of pages and writes src/Summarizer/Reading/body.bin and
/// title.bin. "reading check": cross-validates them instead, by page and leaving a corpus out.
/// </summary>
internal static class ReadingCommand
{
    private const int Folds = 5;

    public static int Run(string[] args)
    {
        string data = Corpora.Folder(args);
        List<ReadingPage> pages = ReadingPages.Load(data);
        List<ReadingPage> clean = Clean(data);
        if (args.Contains("check"))
        {
            var scores = new Dictionary<ReadingPage, float[]>();
            var titles = new Dictionary<ReadingPage, string>();
            for (int fold = 0; fold < Folds; fold++)
                Try([.. pages.Where((_, i) => i % Folds != fold)], clean, [.. pages.Where((_, i) => i % Folds == fold)], args, scores, titles);
            Report("by page", pages, scores, titles);
            if (args.Contains("worst")) foreach (string set in ReadingPages.Sets) ShowWorst([.. pages.Where(page => page.Set == set)], scores);
            if (args.Contains("quick")) return 0;
            foreach (string set in ReadingPages.Sets)
                Try([.. pages.Where(page => page.Set != set)], clean, [.. pages.Where(page => page.Set == set)], args, scores, titles);
            Report("leaving the corpus out", pages, scores, titles);
            return 0;
        }

        (float[] body, float[] title) = Fit(pages, clean, args);
        Write("body.bin", body);
        Write("title.bin", title);
        return 0;
    }

    private static (float[] Body, float[] Title) Fit(List<ReadingPage> pages, List<ReadingPage> clean, string[] args)
    {
        List<ReadingPage> variants = Variants(pages, clean);
        int epochs = Option(args, "--epochs", 12);
        double decay = Option(args, "--decay", 60) / 1000.0, rate = Option(args, "--rate", 30) / 10000.0;
        float[] body = new ReadingFit(BodyFeatures.Count, 1, epochs, decay, rate).Fit(BodyRows(variants));
        var network = new BlockNetwork(BodyFeatures.Count, body);
        int titleEpochs = Option(args, "--title-epochs", 15);
        double titleDecay = Option(args, "--title-decay", 200) / 1000.0;
        float[] title = new ReadingFit(TitleFeatures.Count, 1, titleEpochs, titleDecay, rate).Fit(TitleRows(variants, network));
        return (body, title);
    }

    private static void Try(
        List<ReadingPage> train, List<ReadingPage> clean, List<ReadingPage> test, string[] args,
        Dictionary<ReadingPage, float[]> scores, Dictionary<ReadingPage, string> titles)
    {
        (float[] body, float[] title) = Fit(train, clean, args);
        var network = new BlockNetwork(BodyFeatures.Count, body);
        var titleNetwork = new BlockNetwork(TitleFeatures.Count, title);
        foreach (ReadingPage page in test)
        {
            scores[page] = Score(network, page);
            var ranked = page.Titles(Keep(page, scores[page]))
                .Select(block => (block.Block, block.IsTitle, Score: titleNetwork.Score(block.Features)))
                .OrderByDescending(block => block.Score).ToList();
            titles[page] = ranked.Count == 0 ? "" : page.Blocks[ranked[0].Block].Span.Slice(page.Text).ToString();
            if (!args.Contains("misses") || page.Title.Length == 0 || ranked.Count == 0 || ranked[0].IsTitle || args.Contains(page.Set)) continue;
            int rank = ranked.FindIndex(block => block.IsTitle);
            Console.WriteLine($"{page.Set}\t{ranked[0].Score:0.00}\t{titles[page]}\n\t{rank} {(rank < 0 ? 0 : ranked[rank].Score):0.00}\t{page.Title}");
        }
    }

    private static void Report(string name, List<ReadingPage> pages, Dictionary<ReadingPage, float[]> scores, Dictionary<ReadingPage, string> titles)
    {
        if (name == "by page")
        {
            foreach ((float inside, float clean) in new[] { (0f, 0f), (0.5f, 0f), (1f, 0f), (1.5f, 0f), (0f, 1f), (0f, 2f), (0f, 3f) })
                Console.WriteLine($"inside {inside} clean {clean}: {string.Join("  ", ReadingPages.Sets.Select(set => $"{100 * pages.Where(page => page.Set == set).Average(page => F1(page, Keep(page, scores[page], inside, clean))):0.00}"))}");
        }

        var line = new StringBuilder();
        foreach (string set in ReadingPages.Sets)
        {
            var of = pages.Where(page => page.Set == set).ToList();
            double f1 = of.Average(page => F1(page, Keep(page, scores[page])));
            line.Append(CultureInfo.InvariantCulture, $"  {set} F1 {100 * f1:0.00}");
            var titled = of.Where(page => page.Title.Length > 0).ToList();
            if (titled.Count == 0) continue;
            double right = titled.Average(page => IsSameTitle(titles[page], page.Title) ? 1 : 0);
            double within = titled.Average(page => page.Lines.Any(block => IsSameTitle(block, page.Title)) ? 1 : 0);
            double letters = titled.Average(page => page.Blocks.Any(block => TitleFinder.SameLetters(block.Span.Slice(page.Text), page.Title)) ? 1 : 0);
            line.Append(CultureInfo.InvariantCulture, $" title {100 * right:0.0} of {100 * within:0.0} (letters {100 * letters:0.0})");
        }

        Console.WriteLine($"{name}:{line}");
    }

    // The twenty pages with the lowest F1, and the longest blocks that were kept wrongly (+) or missed (-).
    private static void ShowWorst(List<ReadingPage> pages, Dictionary<ReadingPage, float[]> scores)
    {
        foreach (ReadingPage page in pages.OrderBy(page => F1(page, Keep(page, scores[page]))).Take(20))
        {
            Console.WriteLine($"== {page.Set} F1 {100 * F1(page, Keep(page, scores[page])):0.0} {page.Title} ({page.Blocks.Length} blocks, {page.Gold.Count(gold => gold)} gold)");
            var wrong = Enumerable.Range(0, page.Blocks.Length).Where(i => scores[page][i] > 0 != page.Gold[i]).OrderByDescending(i => page.Words[i]).Take(8);
            foreach (int i in wrong.Order())
            {
                string line = page.Blocks[i].Span.Slice(page.Text).ToString();
                Console.WriteLine($"   {(page.Gold[i] ? '-' : '+')} {i,4} {scores[page][i],6:0.0} {page.Words[i],4} {(line.Length > 130 ? line[..130] : line)}");
            }
        }
    }

    private static bool IsSameTitle(string found, string gold) => Spaced(found) == Spaced(gold);

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool[] Keep(ReadingPage page, float[] scores, float inside = BodySelection.Inside, float clean = BodySelection.Clean)
    {
        var kept = new bool[scores.Length];
        BodySelection.Decide(page.Traits, scores, kept, inside, clean);
        return kept;
    }

    private static float[] Score(BlockNetwork network, ReadingPage page) =>
        [.. Enumerable.Range(0, page.Blocks.Length).Select(i => network.Score(page.Features.AsSpan(i * BodyFeatures.Count, BodyFeatures.Count)))];

    // Each page as it is; a third of them in a language without lists; cut down to a few blocks around the article; the
    // article alone, with its title or without.
    private static List<ReadingPage> Variants(List<ReadingPage> pages, List<ReadingPage> clean)
    {
        var random = new Random(7);
        var all = new List<ReadingPage>();
        foreach (ReadingPage page in pages)
        {
            all.Add(page);
            string[] lines = page.Lines;
            var kept = Enumerable.Range(0, lines.Length).Where(i => page.Gold[i]).ToList();
            if (kept.Count == 0) continue;
            if (random.Next(3) == 0) all.Add(Part(page, Enumerable.Range(0, lines.Length), Language.Neutral));
            int before = random.Next(12), after = random.Next(16);
            all.Add(Part(page, Enumerable.Range(0, lines.Length).Where(i => i >= kept[0] - before && i <= kept[^1] + after), random.Next(4) == 0 ? Language.Neutral : null));
            all.Add(Part(page, kept, random.Next(3) == 0 ? Language.Neutral : null));
        }

        all.AddRange(clean);
        return all;
    }

    // A block weighs by its words against those of its page's body, since that is what a wrong decision costs.
    private static List<ReadingRow> BodyRows(List<ReadingPage> pages)
    {
        var rows = new List<ReadingRow>();
        foreach (ReadingPage page in pages)
        {
            int goldWords = 30;
            for (int i = 0; i < page.Gold.Length; i++) if (page.Gold[i]) goldWords += page.Words[i];
            for (int i = 0; i < page.Gold.Length; i++)
            {
                float weight = (page.Set == "clean" ? 0.5f : 1) * Math.Min(20, 100f * (page.Words[i] + 1) / goldWords);
                rows.Add(new ReadingRow(page.Features.AsMemory(i * BodyFeatures.Count, BodyFeatures.Count), page.Gold[i], weight));
            }
        }

        return rows;
    }

    private static List<ReadingRow> TitleRows(List<ReadingPage> pages, BlockNetwork body)
    {
        var rows = new List<ReadingRow>();
        foreach (ReadingPage page in pages)
        {
            if (page.Title.Length == 0) continue;
            var candidates = page.Titles(Keep(page, Score(body, page)));

            // A page whose title is worded otherwise in the gold has one all the same: it teaches nothing.
            bool whole = page.Set == "clean" || candidates.Exists(candidate => candidate.IsTitle);
            if (!whole && page.Blocks.Length > page.Gold.Count(gold => gold)) continue;
            foreach (var (_, features, isTitle) in candidates) rows.Add(new ReadingRow(features, isTitle, isTitle ? 4 : 1));
        }

        return rows;
    }

    private static ReadingPage Part(ReadingPage page, IEnumerable<int> blocks, Language? language)
    {
        int[] chosen = [.. blocks];
        string[] lines = page.Lines;
        return ReadingPage.Make(
            page.Set, string.Join("\n\n", chosen.Select(i => lines[i].ReplaceLineEndings(" "))), page.Body, page.Title,
            language ?? page.Language, made => made.Length == chosen.Length ? [.. chosen.Select(i => page.Gold[i])] : new bool[made.Length]);
    }

    // News articles without furniture; half of them with their title as first line.
    private static List<ReadingPage> Clean(string data)
    {
        var clean = new List<ReadingPage>();
        int n = 0;
        foreach (var row in Corpora.JsonLines(Path.Combine(data, "summaries", "fr-news-train.jsonl.gz")))
        {
            if (n++ % 60 != 0) continue;
            string text = row.GetProperty("text").GetString()!, title = row.GetProperty("title").GetString()!;
            bool titled = clean.Count % 2 == 0;
            Language language = clean.Count % 3 == 0 ? Language.Neutral : LanguageRegistry.Default.Find("fr");
            clean.Add(ReadingPage.Make("clean", titled ? title + "\n\n" + text : text, text, title, language, lines => [.. lines.Select((_, i) => !titled || i > 0)]));
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

    private static void Write(string name, float[] weights)
    {
        using var file = new BinaryWriter(File.Create(Path.Combine(Corpora.Root, "src", "Summarizer", "Reading", name)));
        foreach (float weight in weights) file.Write((Half)weight);
    }

    private static int Option(string[] args, string name, int value)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : value;
    }
}
