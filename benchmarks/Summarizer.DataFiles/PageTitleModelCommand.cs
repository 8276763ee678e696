using System.Text.Json;
using AngleSharp.Html.Dom;
using Summarizer.Html;
using Summarizer.Html.Metadata;
using Summarizer.Html.Pages;
using Summarizer.Html.Titles;

namespace Summarizer.DataFiles;

/// <summary>
/// "page-titles": fits the model that chooses a page's title among its headings and what its head declares. Prints the share of
/// pages whose title is right, cross-validated by page (pages dealt out in turn, and mean over random splits) and with each set left out;
/// "--write" writes the model, "misses" shows the others.
/// </summary>
internal static class PageTitleModelCommand
{
    private const int Folds = 5, Splits = 10;

    private static readonly string[] s_sets = ["fr-orange", "en-wcxb", "multi-fundus"];

    private sealed record Page(string Set, string Gold, DeclaredTitles Declared, List<TitleCandidate> Candidates, float[] Rows, string? Old);

    public static int Run(string[] args)
    {
        List<Page> pages = Load(Corpora.Folder(args));
        Report("as metadata say, in the order of trust", pages, page => page.Old);
        Report("top heading, else metadata", pages, page => page.Candidates.FirstOrDefault(candidate => candidate.Heading == 0)?.Text ?? page.Old);
        Report("the best of all candidates", pages, page => page.Candidates.FirstOrDefault(candidate => IsRight(candidate.Text, page))?.Text);
        Report($"chosen, {Folds} folds by page", pages, Chosen(pages, page => pages.IndexOf(page) % Folds, args));
        Mean($"chosen, mean of {Splits} random splits", pages);
        Report("chosen, each set left out", pages, Chosen(pages, page => Array.IndexOf(s_sets, page.Set), []));
        if (!args.Contains("--write")) return 0;
        using FileStream file = File.Create(Path.Combine(Corpora.Root, "src", "Summarizer.Html", "Titles", "page-titles.bin"));
        Fit(pages).Save(file);
        Console.WriteLine($"wrote {file.Name}, {file.Length} bytes");
        return 0;
    }

    private static Func<Page, string?> Chosen(List<Page> pages, Func<Page, int> groupOf, string[] args)
    {
        var chosen = new Dictionary<Page, string?>();
        foreach (IGrouping<int, Page> group in pages.GroupBy(groupOf).ToList())
        {
            PageTitleModel model = Fit([.. pages.Except(group)]);
            foreach (Page page in group) chosen[page] = model.Choose(page.Candidates, page.Rows);
        }

        if (args.Contains("misses"))
        {
            foreach (Page page in pages.Where(page => !IsRight(chosen[page], page)))
                Console.WriteLine($"{page.Set}\n  gold    {page.Gold}\n  chosen  {chosen[page]}\n  {string.Join("\n  ", page.Candidates.Select(candidate => $"{candidate.Sources}: {candidate.Text}"))}");
        }

        return page => chosen[page];
    }

    // One split moves by a point with the pages that happen to stand together.
    private static void Mean(string name, List<Page> pages)
    {
        int[] right = new int[pages.Count], letters = new int[pages.Count];
        Parallel.For(0, Splits, split =>
        {
            int[] order = [.. Enumerable.Range(0, pages.Count)];
            new Random(1000 + split).Shuffle(order);
            for (int fold = 0; fold < Folds; fold++)
            {
                bool[] held = new bool[pages.Count];
                for (int i = fold; i < order.Length; i += Folds) held[order[i]] = true;
                PageTitleModel model = Fit([.. pages.Where((_, i) => !held[i])]);
                for (int i = 0; i < pages.Count; i++)
                {
                    if (!held[i]) continue;
                    string? title = model.Choose(pages[i].Candidates, pages[i].Rows);
                    if (IsRight(title, pages[i])) Interlocked.Increment(ref right[i]);
                    if (HasLetters(title, pages[i])) Interlocked.Increment(ref letters[i]);
                }
            }
        });
        Print(name, pages, i => (double)right[i] / Splits, i => (double)letters[i] / Splits);
    }

    // Conditional logit (McFadden 1974): of a page's candidates, those that say the gold title share the odds.
    private static PageTitleModel Fit(List<Page> pages)
    {
        const int Steps = 400;
        const double Decay = 0.005, Rate = 0.05, EasySet = 0.1;
        const int Width = PageTitleFeatures.Count;
        double[] weights = new double[Width], gradient = new double[Width], first = new double[Width], second = new double[Width];
        var examples = pages.Select(page => (Page: page, Right: Right(page))).Where(example => example.Right.Contains(true)).ToList();
        for (int step = 1; step <= Steps; step++)
        {
            Array.Clear(gradient);
            double total = 0;
            foreach ((Page page, bool[] right) in examples)
            {
                // The portal's pages say one title everywhere: they teach little.
                double share = page.Set == "fr-orange" ? EasySet : 1;
                total += share;
                double[] odds = new double[right.Length];
                for (int i = 0; i < odds.Length; i++)
                    for (int f = 0; f < Width; f++) odds[i] += weights[f] * page.Rows[(i * Width) + f];
                double most = odds.Max(), all = 0, good = 0;
                for (int i = 0; i < odds.Length; i++)
                {
                    odds[i] = Math.Exp(odds[i] - most);
                    all += odds[i];
                    if (right[i]) good += odds[i];
                }

                for (int i = 0; i < odds.Length; i++)
                {
                    double error = share * ((odds[i] / all) - (right[i] ? odds[i] / good : 0));
                    for (int f = 0; f < Width; f++) gradient[f] += error * page.Rows[(i * Width) + f];
                }
            }

            for (int f = 0; f < Width; f++)
            {
                double slope = (gradient[f] / total) + (Decay * weights[f]);
                first[f] = (0.9 * first[f]) + (0.1 * slope);
                second[f] = (0.999 * second[f]) + (0.001 * slope * slope);
                weights[f] -= Rate * first[f] / (1 - Math.Pow(0.9, step)) / (Math.Sqrt(second[f] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }

        return new PageTitleModel([.. weights.Select(weight => (float)weight)]);
    }

    private static bool[] Right(Page page)
    {
        string gold = TitleCandidates.Fold(SiteName.Without(page.Gold, page.Declared.Site));
        return [.. page.Candidates.Select(candidate => TitleCandidates.Fold(SiteName.Without(candidate.Text, page.Declared.Site)) == gold)];
    }

    /// <summary>Equal once white space is folded and the site's name is cut off both.</summary>
    private static bool IsRight(string? title, Page page) =>
        title is not null && SiteName.Without(Spaced(title), page.Declared.Site) == SiteName.Without(Spaced(page.Gold), page.Declared.Site);

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool HasLetters(string? title, Page page) =>
        title is not null && TitleCandidates.Fold(SiteName.Without(title, page.Declared.Site)) == TitleCandidates.Fold(SiteName.Without(page.Gold, page.Declared.Site));

    private static void Report(string name, List<Page> pages, Func<Page, string?> title) =>
        Print(name, pages, i => IsRight(title(pages[i]), pages[i]) ? 1 : 0, i => HasLetters(title(pages[i]), pages[i]) ? 1 : 0);

    private static void Print(string name, List<Page> pages, Func<int, double> right, Func<int, double> letters)
    {
        Console.Write($"{name,-40}");
        foreach (string set in (string[])[.. s_sets, "all"])
        {
            int[] own = [.. Enumerable.Range(0, pages.Count).Where(i => set == "all" || pages[i].Set == set)];
            Console.Write($"  {set} {100 * own.Average(right):0.0} (letters {100 * own.Average(letters):0.0})");
        }

        Console.WriteLine();
    }

    private static List<Page> Load(string data)
    {
        var lines = new List<(string Set, JsonElement Row)>();
        foreach (string set in s_sets)
            foreach (JsonElement row in Corpora.JsonLines(Path.Combine(data, "pages", set + ".jsonl.gz"))) lines.Add((set, row));
        var pages = new Page?[lines.Count];
        var reader = new HtmlArticleReader();
        Parallel.For(0, pages.Length, i =>
        {
            (string set, JsonElement row) = lines[i];
            string gold = row.GetProperty("title").GetString()!, html = row.GetProperty("html").GetString()!;
            if (string.IsNullOrWhiteSpace(gold)) return;
            IHtmlDocument document = PageParser.Parse(html, HtmlLimits.Default);
            (PageMetadata metadata, DeclaredTitles declared) = MetadataReader.Read(document);
            List<PageBlock> blocks = PageWalker.Walk(document.DocumentElement, HtmlLimits.Default);
            Article article = reader.Read(html).Article;
            bool[] kept = [.. article.Blocks.Select(block => block.Kind is BlockKind.Body or BlockKind.Standfirst or BlockKind.Heading or BlockKind.ListItem or BlockKind.Quotation)];
            List<TitleCandidate> candidates = TitleCandidates.Collect(declared, blocks);
            pages[i] = new Page(set, gold, declared, candidates, PageTitleFeatures.Compute(candidates, declared, blocks, kept), metadata.Title);
        });
        return [.. pages.OfType<Page>()];
    }
}
