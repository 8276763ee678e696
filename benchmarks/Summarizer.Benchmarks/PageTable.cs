using System.IO.Compression;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Summarizer.Html;

namespace Summarizer.Benchmarks;

/// <summary>
/// Reading pages, beside SmartReader alone on the same HTML: CPU time of each page, the best of the rounds, the mean over the
/// pages. All run in turn, so that a busy machine slows each alike.
/// </summary>
internal static class PageTable
{
    private const string Address = "https://example.org/a";

    /// <summary>The page of 60,000 characters of our own, then the sets given (JSON lines with "html" and "text").</summary>
    public static void Print(IEnumerable<string> files)
    {
        Print("a page of 60,000 characters", [SamplePage.Compose(60_000)], rounds: 60);
        foreach (string file in files) Print(Path.GetFileName(file), FromFile(file), rounds: 5);
    }

    private static void Print(string name, IReadOnlyList<SamplePage> pages, int rounds)
    {
        var html = new HtmlArticleReader();
        var text = new ArticleSummarizer();
        var stages = new PageStages();
        (string Name, Action<SamplePage> Run)[] runs =
        [
            ("AngleSharp's parser alone", page => new HtmlParser().ParseDocument(page.Html)),
            ("SmartReader alone", page => new SmartReader.Reader(Address, page.Html).GetArticle()),
            ("ours from HTML", page => html.Read(page.Html)),
            ("ours from plain text", page => text.Read(page.Text, language: "fr")),
            ("the same, language identified", page => text.Read(page.Text)),
            .. stages.All,
        ];
        long[,] best = new long[runs.Length, pages.Count];
        for (int round = 0; round < rounds; round++)
            for (int p = 0; p < pages.Count; p++)
                for (int r = 0; r < runs.Length; r++)
                {
                    long start = ThreadClock.Nanoseconds;
                    runs[r].Run(pages[p]);
                    long time = ThreadClock.Nanoseconds - start;
                    if (round == 0 || time < best[r, p]) best[r, p] = time;
                }

        Console.WriteLine($"{name}: {pages.Count} pages, {pages.Average(page => page.Html.Length):n0} characters of HTML, {pages.Average(page => page.Text.Length):n0} of text");
        Console.WriteLine();
        Console.WriteLine("| reader | ms/page | x SmartReader |");
        Console.WriteLine("|---|--:|--:|");
        double[] mean = [.. Enumerable.Range(0, runs.Length).Select(r => Enumerable.Range(0, pages.Count).Average(p => best[r, p] / 1e6))];
        for (int r = 0; r < runs.Length; r++) Console.WriteLine($"| {runs[r].Name} | {mean[r]:0.000} | {mean[r] / mean[1]:0.000} |");
        Console.WriteLine();
    }

    private static List<SamplePage> FromFile(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var pages = new List<SamplePage>();
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            pages.Add(new SamplePage(json.RootElement.GetProperty("html").GetString()!, json.RootElement.GetProperty("text").GetString()!));
        }

        return pages;
    }
}
