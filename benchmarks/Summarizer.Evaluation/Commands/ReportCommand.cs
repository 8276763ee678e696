using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;
using Summarizer.Evaluation.Report;

namespace Summarizer.Evaluation.Commands;

/// <summary>report: one page with plots of quality, speed and calibration, and the worst cases beside their references.</summary>
internal static class ReportCommand
{
    private const int WorstCases = 20;

    public static int Run(Settings settings)
    {
        Corpus news = Corpus.Load("summaries/fr-news-dev", settings.DataFolder);
        var page = new ReportPage();
        page.Title("Summarizer: report", "Written by: dotnet run -c Release --project benchmarks/Summarizer.Evaluation -- report. It holds texts of the corpora: do not publish it without their licences.");

        IReadOnlyList<RankerPoint> rankers = ReportFigures.QualityAndSpeed(news);
        string quality = ReportPlots.QualityAndSpeed(rankers);
        page.Plot(
            "Quality against speed", quality, $"fr-news-dev, {news.Items.Count} articles, one sentence. Speed is that of reading and summarising, in processor time.",
            ["ranker", "mean of R1 and R2", "articles a second"],
            rankers.OrderByDescending(ranker => ranker.Quality).Select(ranker => (string[])[ranker.Name, FigureLines.Two(ranker.Quality), $"{ranker.Speed:0}"]));
        Grouped(page, "Quality by length of the summary", "fr-news-dev; the references are 34 words long on average, so long summaries lose precision.", ReportFigures.ByLength(news));
        GroupedFigures sets = ReportFigures.BySet(Sets(settings));
        string bySet = Grouped(page, "Quality by language and kind of article", "Each set at the number of words of its references.", sets);
        Grouped(page, "Quality by length of the article", "fr-news-dev in four equal parts by UTF-16 code units, one sentence.", ReportFigures.ByArticleLength(news));

        IReadOnlyList<Point> tenths = ReportFigures.Calibration(news);
        page.Plot(
            "Calibration", ReportPlots.Calibration(tenths), "All sentences of fr-news-dev. A score is the mean of ROUGE-1 and ROUGE-2 that a sentence is predicted to reach.",
            ["tenth", "score", "reached"], tenths.Select((point, i) => (string[])[$"{i + 1}", $"{point.X:0.000}", $"{point.Y:0.000}"]));
        if (Corpus.Find("sentences/ud", settings.DataFolder) is not null)
        {
            IReadOnlyList<(string Language, double F1)> languages = ReportFigures.Sentences(Corpus.Load("sentences/ud", settings.DataFolder));
            page.Plot(
                "Sentence ends by language", ReportPlots.Sentences(languages), "Mean over each language's treebanks.",
                ["language", "F1"], languages.Select(language => (string[])[language.Language, FigureLines.Two(language.F1)]));
        }

        page.Worst("Worst cases", $"The {WorstCases} articles of fr-news-dev whose summary (auto length) shares least with its reference.", ReportFigures.Worst(news, WorstCases));
        File.WriteAllText(settings.Output ?? "report.html", page.ToString());
        Console.WriteLine($"wrote {Path.GetFullPath(settings.Output ?? "report.html")}");
        if (settings.Figures is { } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "quality-speed.svg"), quality + "\n");
            File.WriteAllText(Path.Combine(folder, "quality-sets.svg"), bySet + "\n");
            Console.WriteLine($"wrote the README's plots to {Path.GetFullPath(folder)}");
        }

        return 0;
    }

    private static string Grouped(ReportPage page, string heading, string note, GroupedFigures figures)
    {
        string svg = ReportPlots.Grouped(heading, "mean of ROUGE-1 and ROUGE-2, %", figures);
        page.Plot(
            heading, svg, note, ["", .. figures.Series.Select(series => series.Ranker)],
            figures.Groups.Select((group, g) => (string[])[group, .. figures.Series.Select(series => FigureLines.Two(series.Values[g]))]));
        return svg;
    }

    private static List<(string, Corpus)> Sets(Settings settings) =>
    [
        .. new[] { ("French news", "fr-news-dev"), ("French tech", "fr-tech-dev"), ("English", "en-bbc"), ("Portuguese", "pt-temario"), ("Norwegian", "nb-norsumm"), ("Turkish", "tr-xtinge") }
            .Where(set => Corpus.Find("summaries/" + set.Item2, settings.DataFolder) is not null)
            .Select(set => (set.Item1, Corpus.Load("summaries/" + set.Item2, settings.DataFolder))),
    ];
}
