using System.Text.Json;
using AngleSharp.Html.Dom;
using Summarizer.Html;
using Summarizer.Html.Metadata;
using Summarizer.Html.Pages;
using Summarizer.Html.Titles;

namespace Summarizer.DataFiles;

/// <summary>
/// "page-titles": fits the model that chooses a page's title among its headings and what its head declares. Prints the share of
/// pages whose title is right, cross-validated by page and with each set left out; "--write" writes the model, "misses" shows them.
/// </summary>
internal static class PageTitleModelCommand
{
    private const int Folds = 5;

    private static readonly string[] s_sets = ["fr-orange", "en-wcxb", "multi-fundus"];

    private sealed record Page(string Set, string Gold, DeclaredTitles Declared, List<TitleCandidate> Candidates, float[] Rows, string? Old);

    public static int Run(string[] args)
    {
        List<Page> pages = Load(Corpora.Folder(args));
        Report("as metadata say, in the order of trust", pages, page => page.Old);
        Report("top heading, else metadata", pages, page => page.Candidates.FirstOrDefault(candidate => candidate.Heading == 0)?.Text ?? page.Old);
        Report("the best of all candidates", pages, page => page.Candidates.FirstOrDefault(candidate => IsRight(candidate.Text, page))?.Text);
        Report($"chosen, {Folds} folds by page", pages, Chosen(pages, page => pages.IndexOf(page) % Folds, args));
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

    // Conditional logit (McFadden 1974): of a page's candidates, those that say the gold title share the odds.
    private static PageTitleModel Fit(List<Page> pages)
    {
        const int Steps = 400;
        const double Decay = 0.01, Rate = 0.05, EasySet = 0.3;
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
                double[] odds = [.. Enumerable.Range(0, right.Length).Select(i => Math.Exp(Enumerable.Range(0, Width).Sum(f => weights[f] * page.Rows[(i * Width) + f])))];
                double all = odds.Sum(), good = odds.Where((_, i) => right[i]).Sum();
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

    private static void Report(string name, List<Page> pages, Func<Page, string?> title)
    {
        Console.Write($"{name,-40}");
        foreach (string set in s_sets)
        {
            List<Page> own = [.. pages.Where(page => page.Set == set)];
            double letters = own.Average(page => title(page) is { } text && TitleCandidates.Fold(SiteName.Without(text, page.Declared.Site)) == TitleCandidates.Fold(SiteName.Without(page.Gold, page.Declared.Site)) ? 1 : 0);
            Console.Write($"  {set} {100 * own.Average(page => IsRight(title(page), page) ? 1 : 0):0.0} (letters {100 * letters:0.0})");
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
