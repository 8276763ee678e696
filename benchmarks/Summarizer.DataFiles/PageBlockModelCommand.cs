using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Summarizer.Html;
using Summarizer.Html.Pages;
using Summarizer.Languages;

namespace Summarizer.DataFiles;

/// <summary>
/// Fits the model that tells a page's article from its furniture: boosted trees on the features of each block, labelled
/// by whether its text stands in the gold body. Prints token F1 cross-validated by page and with each set left out.
/// </summary>
internal static class PageBlockModelCommand
{
    private const int Folds = 5;

    private static readonly string[] s_sets = ["fr-orange", "en-aeb", "en-wcxb", "multi-fundus"];

    private sealed class Page
    {
        public required string Set;
        public required List<PageBlock> Blocks;
        public required FeatureColumns Features;
        public required bool[] Labels;
        public required Dictionary<string, int> Gold;
        public float[] Scores = [];
        public required float[] Votes;
        public string Smart = "";
    }

    public static int Run(string[] args)
    {
        List<Page> pages = Load(Corpora.Folder(args));
        string? output = args.Contains("--write") ? Path.Combine(Corpora.Root, "src", "Summarizer.Html", "Pages", "page-blocks.bin") : null;
        Console.WriteLine($"{pages.Count} pages, {pages.Sum(page => page.Blocks.Count)} blocks, {BlockFeatures.Count} features");
        Report("SmartReader alone", pages, page => page.Smart);
        Report("Oracle of blocks", pages, page => Join(page, i => page.Labels[i]));
        Report("The container's vote alone", pages, page => Join(page, i => page.Votes[i] > 0));
        Dictionary<Page, int> number = pages.Select((page, i) => (page, i)).ToDictionary(item => item.page, item => item.i);
        Apply(pages, page => number[page] % Folds);
        Report($"Ours, {Folds} folds by page", pages, Chosen);
        if (args.Contains("--leave-out"))
        {
            Apply(pages, page => Array.IndexOf(s_sets, page.Set));
            Report("Ours, each set left out", pages, Chosen);
        }

        if (output is null) return 0;
        PageModel fitted = FitBoth(pages);
        using FileStream file = File.Create(output);
        fitted.Save(file);
        Console.WriteLine($"wrote {output}, {file.Length} bytes");
        return 0;
    }

    private static string Chosen(Page page)
    {
        bool[] kept = MainContent.Choose(page.Blocks, page.Scores, page.Votes);
        return Join(page, i => kept[i]);
    }

    /// <summary>Scores every page by models that have not seen its group.</summary>
    private static void Apply(List<Page> pages, Func<Page, int> groupOf)
    {
        foreach (IGrouping<int, Page> group in pages.GroupBy(groupOf).ToList())
        {
            PageModel model = FitBoth([.. pages.Except(group)]);
            foreach (Page page in group) page.Scores = model.Score(page.Blocks, page.Features);
        }
    }

    /// <summary>The second pass learns from first scores of models that have not seen the page either.</summary>
    private static PageModel FitBoth(List<Page> pages)
    {
        const int Inner = 4;
        float[][][] first = [.. pages.Select(page => Rows(page, BlockFeatures.Count, BlockFeatures.Locate))], second = new float[pages.Count][][];
        for (int fold = 0; fold < Inner; fold++)
        {
            List<Page> rest = [.. pages.Where((_, i) => i % Inner != fold)];
            TreeModel model = Fit(rest, [.. first.Where((_, i) => i % Inner != fold)], BlockFeatures.Count);
            for (int i = fold; i < pages.Count; i += Inner)
            {
                SmoothedFeatures.Fill(pages[i].Blocks, PageModel.FirstScores(model, pages[i].Features), pages[i].Features);
                second[i] = Rows(pages[i], SmoothedFeatures.Count, SmoothedFeatures.Locate);
            }
        }

        return new PageModel(Fit(pages, first, BlockFeatures.Count), Fit(pages, second, SmoothedFeatures.Count));
    }

    private delegate void Locate(FeatureColumns columns, Span<int> starts);

    /// <summary>The inputs of each block, as the training takes them.</summary>
    private static float[][] Rows(Page page, int width, Locate locate)
    {
        int[] starts = new int[width];
        locate(page.Features, starts);
        float[][] rows = new float[page.Blocks.Count][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new float[width];
            for (int f = 0; f < width; f++) rows[i][f] = page.Features.Values[starts[f] + i];
        }

        return rows;
    }

    private static TreeModel Fit(List<Page> pages, float[][][] features, int width)
    {
        var rows = new List<TreeRow>();
        for (int p = 0; p < pages.Count; p++)
        {
            // A block counts by its length, dampened; long pages do not drown short ones.
            float all = pages[p].Blocks.Sum(Weight);
            for (int i = 0; i < pages[p].Blocks.Count; i++)
            {
                rows.Add(new TreeRow
                {
                    Features = features[p][i],
                    Label = pages[p].Labels[i],
                    Weight = Weight(pages[p].Blocks[i]) / MathF.Sqrt(all) * 3,
                });
            }
        }

        return BoostedTrees.Fit(rows, width, trees: 120, leaves: 14, rate: 0.08, leastRows: 25, share: 0.5);
    }

    private static float Weight(PageBlock block) => MathF.Sqrt(block.Text.Length + 20);

    private static List<Page> Load(string data)
    {
        var pages = new List<Page>();
        foreach (string set in s_sets)
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(data, "pages", set + ".jsonl.gz")), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using JsonDocument json = JsonDocument.Parse(line);
                pages.Add(Load(set, json.RootElement.GetProperty("html").GetString()!, json.RootElement.GetProperty("body").GetString()!));
            }
        }

        return pages;
    }

    private static Page Load(string set, string html, string body)
    {
        IHtmlDocument document = PageParser.Parse(html, HtmlLimits.Default);
        List<PageBlock> blocks = PageWalker.Walk(document.DocumentElement, HtmlLimits.Default);
        string sample = string.Join(' ', blocks.Where(block => block.Text.Length > 80).Select(block => block.Text));
        Language language = LanguageRegistry.Default.Find(LanguageIdentifier.Identify(sample).Language);
        var lines = new HashSet<string>(body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Fold), StringComparer.Ordinal);
        var trigrams = new HashSet<string>(StringComparer.Ordinal);
        List<string> bodyWords = Words(body);
        for (int i = 0; i + 2 < bodyWords.Count; i++) trigrams.Add(bodyWords[i] + " " + bodyWords[i + 1] + " " + bodyWords[i + 2]);
        bool[] labels = new bool[blocks.Count];
        for (int i = 0; i < labels.Length; i++)
        {
            List<string> words = Words(blocks[i].Text);
            int hits = 0;
            for (int w = 0; w + 2 < words.Count; w++)
                if (trigrams.Contains(words[w] + " " + words[w + 1] + " " + words[w + 2])) hits++;
            bool isCell = blocks[i].Element.LocalName is "td" or "th";
            labels[i] = lines.Contains(Fold(blocks[i].Text)) || (words.Count >= 5 && hits * 2 > words.Count - 2)
                || (isCell && words.Count < 5 && lines.Any(line => (" " + line + " ").Contains(" " + Fold(blocks[i].Text) + " ", StringComparison.Ordinal)));
        }

        string smart = new SmartReader.Reader("https://example.org/a", html).GetArticle().TextContent ?? "";
        string? title = PageTitle(document), description = Description(document);
        var vote = new ContainerVote(blocks);
        return new Page
        {
            Set = set,
            Blocks = blocks,
            Features = BlockFeatures.Compute(blocks, title, description, language, vote),
            Labels = labels,
            Gold = Count(bodyWords),
            Votes = vote.Wide,
            Smart = smart,
        };
    }

    private static string? PageTitle(IHtmlDocument document) =>
        document.QuerySelector("meta[property='og:title']")?.GetAttribute("content") ?? document.Title;

    private static string? Description(IHtmlDocument document) =>
        document.QuerySelector("meta[property='og:description'],meta[name='description']")?.GetAttribute("content");

    private static void Report(string name, List<Page> pages, Func<Page, string> body)
    {
        Console.Write($"{name,-42}");
        foreach (string set in s_sets)
        {
            var figures = pages.Where(page => page.Set == set).Select(page => F1(Count(Words(body(page))), page.Gold)).ToList();
            Console.Write($"  {set} {100 * figures.Average(f => f.F1):0.0} ({100 * figures.Average(f => f.P):0.0}/{100 * figures.Average(f => f.R):0.0})");
        }

        Console.WriteLine();
    }

    private static string Join(Page page, Func<int, bool> keep) =>
        string.Join("\n", Enumerable.Range(0, page.Blocks.Count).Where(keep).Select(i => page.Blocks[i].Text));

    private static (double F1, double P, double R) F1(Dictionary<string, int> candidate, Dictionary<string, int> gold)
    {
        int overlap = candidate.Sum(item => Math.Min(item.Value, gold.GetValueOrDefault(item.Key)));
        double c = candidate.Values.Sum(), g = gold.Values.Sum();
        return (overlap == 0 ? 0 : 2 * overlap / (c + g), overlap / Math.Max(1, c), overlap / Math.Max(1, g));
    }

    private static Dictionary<string, int> Count(List<string> words) =>
        words.GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    private static string Fold(string text) => string.Join(' ', Words(text));

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (char c in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }
}
