using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;
using Summarizer.Evaluation.Runs;

namespace Summarizer.Evaluation.Commands;

/// <summary>summaries, keywords, sentences, bodies, kept, languages: one measure over sets, printed as the reference scorer prints it.</summary>
internal static class ScoreCommand
{
    public static readonly string[] Measures = ["summaries", "keywords", "sentences", "bodies", "kept", "languages"];

    public static int Run(string measure, Settings settings)
    {
        foreach (string set in settings.SetsOr(UsualSets(measure)))
        {
            Corpus corpus = Corpus.Load(set, settings.DataFolder);
            ArticleResult?[] results = settings.Results is null ? Call(measure, corpus, settings) : ResultFile.Load(settings.Results, corpus.Items);
            Console.WriteLine(set);
            foreach (string line in Lines(measure, corpus, results, settings)) Console.WriteLine("  " + line);
            if (measure == "bodies") PrintPages(corpus, results, settings);
            if (settings.Results is not null) continue;
            if (measure == "summaries") PrintChoice(corpus, results, settings.Run);
            if (measure == "keywords") PrintCandidates(corpus, settings);
        }

        return 0;
    }

    /// <summary>What the library finds.</summary>
    public static ArticleResult?[] Call(string measure, Corpus corpus, Settings settings) => measure switch
    {
        "summaries" => LibraryRun.Analyze(corpus.Items, settings.Run),
        "keywords" => LibraryRun.Analyze(corpus.Items, settings.Run.Keywords > 0 ? settings.Run : settings.Run with { Keywords = 15 }),
        "sentences" => LibraryRun.Split(corpus.Items, settings.Run),
        _ => LibraryRun.Read(corpus.Items, settings.Run),
    };

    public static string[] Lines(string measure, Corpus corpus, ArticleResult?[] results, Settings settings) => measure switch
    {
        "summaries" => FigureLines.Summaries(corpus.Items, results, settings.Average),
        "keywords" => FigureLines.Keywords(corpus.Items, results, Keyphrases.WithStems(StemFile(corpus, settings))),
        "sentences" => FigureLines.Sentences(corpus.Items, results, settings.By),
        "bodies" => FigureLines.Bodies(corpus.Items, results),
        "kept" => FigureLines.Kept(corpus.Items, results),
        _ => FigureLines.Languages(corpus.Items, results, settings.Languages),
    };

    /// <summary>The stem map given, or the one beside the set whose name begins with its language; null for none.</summary>
    public static string? StemFile(Corpus corpus, Settings settings)
    {
        if (settings.Stems is not null) return settings.Stems == "none" ? null : settings.Stems;
        string language = Path.GetFileName(corpus.Path).Split('-')[0];
        string file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(corpus.Path))!, $"stems.{language}.json");
        return File.Exists(file) ? file : null;
    }

    private static string[] UsualSets(string measure) => measure switch
    {
        "summaries" => ["summaries/fr-news-dev", "summaries/fr-tech-dev", "summaries/en-bbc", "summaries/pt-temario", "summaries/nb-norsumm", "summaries/tr-xtinge", "summaries/multi-news"],
        "keywords" => ["keywords/fr-wikinews", "keywords/pt-110-pt-bn-kp", "keywords/en-500n-kpcrowd-v1.1", "keywords/pl-pak2018", "keywords/en-kdd", "keywords/en-semeval2017"],
        "sentences" => ["sentences/ud", "sentences/golden-rules"],
        "bodies" => ["pages/fr-orange", "pages/en-aeb", "pages/en-wcxb", "pages/multi-fundus"],
        "kept" => ["summaries/fr-news-dev", "summaries/en-bbc"],
        _ => ["languages/articles", "languages/sentences"],
    };

    private static void PrintCandidates(Corpus corpus, Settings settings)
    {
        (double recall, double perArticle) = CandidateRun.Measure(corpus.Items, Keyphrases.WithStems(StemFile(corpus, settings)));
        Console.WriteLine($"  candidates per article {FigureLines.One(perArticle)}  recall before the score {FigureLines.Two(100 * recall)} %");
    }

    /// <summary>The baseline beside ours, and the share of titles found by a reader that was not given them.</summary>
    private static void PrintPages(Corpus corpus, ArticleResult?[] results, Settings settings)
    {
        Agreement mean = Agreement.Mean(PageBaselines.Bodies(corpus.Items, settings.Run.FromHtml));
        Console.WriteLine($"  {FigureLines.Mean(mean)}  by {PageBaselines.Name(settings.Run.FromHtml)}");
        bool[] titles = TitleMatch.Of(corpus.Items, settings.Results is null ? LibraryRun.Read(corpus.Items, settings.Run with { WithTitle = false }) : results);
        if (titles.Length > 0) Console.WriteLine($"  titles {titles.Length}  right {FigureLines.Two(100.0 * titles.Count(right => right) / titles.Length)} %");
    }

    private static void PrintChoice(Corpus corpus, ArticleResult?[] results, RunSettings run)
    {
        int sentences = results.Sum(result => result!.Sentences.Count), dangling = results.Sum(result => result!.Dangling);
        Console.WriteLine($"  chosen sentences {sentences}  dangling starts {FigureLines.Two(100.0 * dangling / Math.Max(1, sentences))} %");
        if (!run.WithAbstract) return;
        int inside = results.Where((result, i) => result!.Sentences.Any(sentence => sentence.Span.Start < corpus.Items[i].Summaries[0].Length)).Count();
        Console.WriteLine($"  a chosen sentence starts inside the abstract in {FigureLines.Two(100.0 * inside / results.Length)} % of the articles");
    }
}
