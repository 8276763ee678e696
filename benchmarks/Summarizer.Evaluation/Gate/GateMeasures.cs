using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;
using Summarizer.Evaluation.Runs;

namespace Summarizer.Evaluation.Gate;

/// <summary>The figures that the gate holds, all in per cent, higher is better.</summary>
internal static class GateMeasures
{
    private static readonly RunSettings s_auto = new();
    private static readonly RunSettings s_one = new() { Length = SummaryLength.Sentences(1) };
    private static readonly RunSettings s_three = new() { Length = SummaryLength.Sentences(3) };

    /// <summary>Sets that the gate reads.</summary>
    public static readonly string[] Sets =
    [
        "summaries/fr-news-dev", "summaries/fr-tech-dev", "summaries/en-bbc", "summaries/pt-temario", "summaries/nb-norsumm",
        "summaries/tr-xtinge", "summaries/multi-news", "keywords/fr-wikinews", "keywords/pt-110-pt-bn-kp", "keywords/en-500n-kpcrowd-v1.1",
        "sentences/ud", "sentences/golden-rules", "pages/fr-orange", "pages/en-aeb", "pages/en-wcxb", "pages/multi-fundus",
        "languages/articles", "languages/sentences",
    ];

    public static IEnumerable<(string Name, double Value)> Of(string set, Corpus corpus) => set switch
    {
        "summaries/fr-news-dev" =>
        [
            .. Summaries(corpus, "one sentence", s_one),
            .. Summaries(corpus, "one sentence, no title", s_one with { WithTitle = false }),
            .. Summaries(corpus, "auto", s_auto),
            .. Summaries(corpus, "three sentences", s_three),
            Abstract(corpus),
            Kept(corpus),
        ],
        "summaries/fr-tech-dev" => [.. Summaries(corpus, "one sentence", s_one), .. Summaries(corpus, "auto", s_auto), .. Kinds(corpus)],
        "summaries/en-bbc" => [.. Summaries(corpus, "reference length", s_auto with { AsLongAsReference = true }), Kept(corpus)],
        "keywords/fr-wikinews" => [.. Keywords(corpus, KeywordPreset.Index, 5, 10, 15), .. Keywords(corpus, KeywordPreset.Editor, 5, 10), .. Candidates(corpus)],
        "sentences/golden-rules" => [WholeCases(corpus)],
        "sentences/ud" => Boundaries(corpus),
        _ when set.StartsWith("summaries/", StringComparison.Ordinal) => Summaries(corpus, "reference length", s_auto with { AsLongAsReference = true }),
        _ when set.StartsWith("keywords/", StringComparison.Ordinal) => Keywords(corpus, KeywordPreset.Index, 10),
        _ when set.StartsWith("pages/", StringComparison.Ordinal) => [.. Page(corpus, "plain text", s_auto), .. Page(corpus, "HTML", s_auto with { FromHtml = true })],
        _ => Languages(corpus),
    };

    private static (string, double)[] Summaries(Corpus corpus, string name, RunSettings run)
    {
        RougeScore[] scores = SetScores.Summaries(corpus.Items, LibraryRun.Analyze(corpus.Items, run));
        return
        [
            ($"{name} R1", 100 * scores.Average(score => score.R1)),
            ($"{name} R2", 100 * scores.Average(score => score.R2)),
            ($"{name} RL", 100 * scores.Average(score => score.RL)),
        ];
    }

    private static (string, double) Abstract(Corpus corpus)
    {
        ArticleResult[] results = LibraryRun.Analyze(corpus.Items, s_three with { WithAbstract = true });
        int inside = results.Where((result, i) => result.Sentences.Any(sentence => sentence.Span.Start < corpus.Items[i].Summaries[0].Length)).Count();
        return ("abstract put back, chosen from it", 100.0 * inside / results.Length);
    }

    // Of the body, by how much the baseline is beaten, and of the titles, by a reader that was not given them.
    private static IEnumerable<(string, double)> Page(Corpus corpus, string input, RunSettings run)
    {
        double f1 = 100 * Agreement.Mean(SetScores.Bodies(corpus.Items, LibraryRun.Read(corpus.Items, run))).F1;
        yield return ($"body F1 from {input}", f1);
        yield return ($"body F1 from {input}, above the baseline", f1 - (100 * Agreement.Mean(PageBaselines.Bodies(corpus.Items, run.FromHtml)).F1));
        bool[] titles = TitleMatch.Of(corpus.Items, LibraryRun.Read(corpus.Items, run with { WithTitle = false }));
        if (titles.Length > 0) yield return ($"titles from {input}", 100.0 * titles.Count(right => right) / titles.Length);
    }

    private static (string, double) Kept(Corpus corpus) =>
        ("words kept", 100 * SetScores.Kept(corpus.Items, LibraryRun.Read(corpus.Items, s_auto)));

    private static IEnumerable<(string, double)> Keywords(Corpus corpus, KeywordPreset preset, params int[] counts)
    {
        Keyphrases keyphrases = Keyphrases.WithStems(Commands.ScoreCommand.StemFile(corpus, new Settings()));
        ArticleResult[] results = LibraryRun.Analyze(corpus.Items, new RunSettings { Keywords = counts.Max(), Summarizer = new SummarizerOptions { KeywordPreset = preset } });
        foreach (int k in counts)
            yield return ($"{preset.ToString().ToLowerInvariant()} F1@{k}", 100 * Agreement.Mean(SetScores.Keywords(corpus.Items, results, keyphrases, k)).F1);
    }

    /// <summary>Kinds of names on annotated mentions: how many are right, and how many of the mentions are still keywords.</summary>
    private static (string, double)[] Kinds(Corpus corpus)
    {
        KindFinding[] findings = KindScores.Find(corpus.Items, KindMention.Load());
        return [("kinds of names, precision", 100 * KindScores.Precision(findings)), ("kinds of names, recall", 100 * KindScores.Recall(findings))];
    }

    /// <summary>References among the candidates, and how far below 200 an article the candidates stay.</summary>
    private static (string, double)[] Candidates(Corpus corpus)
    {
        (double recall, double perArticle) = CandidateRun.Measure(corpus.Items, Keyphrases.WithStems(Commands.ScoreCommand.StemFile(corpus, new Settings())));
        return [("candidate recall", 100 * recall), ("candidates fewer than 200", 200 - perArticle)];
    }

    /// <summary>The mean of each language's written treebanks: transcripts of speech and lists of questions are left out.</summary>
    private static IEnumerable<(string, double)> Boundaries(Corpus corpus)
    {
        SortedDictionary<string, BoundaryCounts> treebanks = SetScores.Boundaries(corpus.Items, LibraryRun.Split(corpus.Items, s_auto), "treebank");
        foreach (string spoken in (string[])["French-Rhapsodie", "French-ParisStories", "French-FQB"]) treebanks.Remove(spoken);
        ILookup<string, double> byLanguage = treebanks.ToLookup(pair => pair.Key.Split('-')[0], pair => 100 * pair.Value.F1);
        string[] own = ["French", "English", "German", "Spanish", "Italian", "Portuguese", "Dutch"];
        foreach (string language in own) yield return ($"{language} F1", byLanguage[language].Average());
        yield return ("all others F1", byLanguage.Where(language => !own.Contains(language.Key)).Average(language => language.Average()));
    }

    private static (string, double) WholeCases(Corpus corpus)
    {
        ArticleResult[] results = LibraryRun.Split(corpus.Items, s_auto);
        return ("cases right as a whole", 100.0 * results.Where((result, i) => result.Ends.SequenceEqual(corpus.Items[i].Ends)).Count() / results.Length);
    }

    private static (string, double)[] Languages(Corpus corpus)
    {
        // The languages with rules of their own, listed here so that the figure does not change its meaning with the registry.
        HashSet<string> only = ["fr", "en", "de", "es", "it", "pt", "nl", "sv", "da", "nb", "pl", "ro", "cs", "tr", "ru", "uk", "ar", "zh", "ja", "ko"];
        SortedDictionary<string, (int Right, int All)> languages = SetScores.Languages(corpus.Items, LibraryRun.Read(corpus.Items, s_auto), only);
        return [("twenty languages, accuracy", 100.0 * languages.Values.Sum(count => count.Right) / languages.Values.Sum(count => count.All))];
    }
}
