using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;
using Summarizer.Evaluation.Runs;

namespace Summarizer.Evaluation.Commands;

/// <summary>worst MEASURE SET: the items that lose most, with what was wrongly found and what was missed.</summary>
internal static class WorstCommand
{
    private const int ContextLength = 40, LineLength = 160, ParagraphsShown = 8;

    public static int Run(Settings settings)
    {
        if (settings.Sets is not [string measure, string set] || measure is not ("summaries" or "keywords" or "sentences" or "bodies" or "titles" or "kept"))
            throw new ArgumentException("usage: worst summaries|keywords|sentences|bodies|titles|kept SET [--html] [--count N]");
        Corpus corpus = Corpus.Load(set, settings.DataFolder);
        if (measure == "titles") return Titles(corpus, settings);
        ArticleResult?[] results = settings.Results is null ? ScoreCommand.Call(measure, corpus, settings) : ResultFile.Load(settings.Results, corpus.Items);
        Keyphrases keyphrases = Keyphrases.WithStems(measure == "keywords" ? ScoreCommand.StemFile(corpus, settings) : null);
        double[] scores = [.. corpus.Items.Select((item, i) => Score(measure, item, results[i] ?? new ArticleResult(), keyphrases))];
        int[] order = [.. Enumerable.Range(0, scores.Length).OrderBy(i => scores[i]).Take(settings.Count)];
        foreach (int i in order)
        {
            Console.WriteLine($"== {corpus.Items[i].Id}  {FigureLines.Two(100 * scores[i])}");
            foreach (string line in Explain(measure, corpus.Items[i], results[i] ?? new ArticleResult())) Console.WriteLine("  " + line);
        }

        return 0;
    }

    /// <summary>Titles that were not found, the reader not being given them.</summary>
    private static int Titles(Corpus corpus, Settings settings)
    {
        ArticleResult?[] results = settings.Results is null ? LibraryRun.Read(corpus.Items, settings.Run with { WithTitle = false }) : ResultFile.Load(settings.Results, corpus.Items);
        int shown = 0;
        for (int i = 0; i < results.Length && shown < settings.Count; i++)
        {
            CorpusItem item = corpus.Items[i];
            if (string.IsNullOrWhiteSpace(item.Title) || TitleMatch.IsSame(results[i]?.Title, item.Title, TitleMatch.SiteOf(item.Html))) continue;
            Console.WriteLine($"== {item.Id}");
            Console.WriteLine("  found      " + Short(results[i]?.Title ?? "none"));
            Console.WriteLine("  reference  " + Short(item.Title));
            shown++;
        }

        return 0;
    }

    private static double Score(string measure, CorpusItem item, ArticleResult result, Keyphrases keyphrases)
    {
        switch (measure)
        {
            case "summaries":
                RougeScore rouge = Rouge.Score(result.Summary, item.Summaries);
                return (rouge.R1 + rouge.R2) / 2;
            case "keywords":
                return keyphrases.Score(result.Keywords, item.Keywords, 10)?.F1 ?? 1;
            case "sentences":
                var counts = new BoundaryCounts();
                counts.Add(item.Ends, result.Ends);
                return counts.F1;
            case "kept":
                return TokenOverlap.Score(result.Body, item.Text).Recall;
            default:
                return TokenOverlap.Score(result.Body, item.Body ?? "").F1;
        }
    }

    private static IEnumerable<string> Explain(string measure, CorpusItem item, ArticleResult result) => measure switch
    {
        "summaries" => [.. result.Sentences.Select(sentence => "chosen     " + Short(sentence.Text)), .. item.Summaries.Select(summary => "reference  " + Short(summary))],
        "keywords" => ["found      " + string.Join(", ", result.Keywords), "reference  " + string.Join(", ", item.Keywords)],
        "sentences" =>
        [
            .. result.Ends.Except(item.Ends).Select(end => "wrong   " + Context(item.Text, end)),
            .. item.Ends.Except(result.Ends).Select(end => "missed  " + Context(item.Text, end)),
        ],
        _ => Paragraphs(measure == "kept" ? item.Text : item.Body ?? "", result.Body),
    };

    /// <summary>Paragraphs of which more than half the words stand on one side alone.</summary>
    private static IEnumerable<string> Paragraphs(string expected, string found)
    {
        string[] wrong = [.. Foreign(found, expected)], missed = [.. Foreign(expected, found)];
        yield return $"kept wrongly {Size(wrong)}, missed {Size(missed)}; the longest of each:";
        foreach (string paragraph in wrong.OrderByDescending(paragraph => paragraph.Length).Take(ParagraphsShown)) yield return "kept wrongly  " + Short(paragraph);
        foreach (string paragraph in missed.OrderByDescending(paragraph => paragraph.Length).Take(ParagraphsShown)) yield return "missed        " + Short(paragraph);
    }

    private static string Size(string[] paragraphs) =>
        FigureLines.Count(paragraphs.Length, "paragraph") + " of " + FigureLines.Count(paragraphs.Sum(paragraph => ScoreWords.Of(paragraph).Length), "word");

    private static IEnumerable<string> Foreign(string text, string other)
    {
        HashSet<string> known = [.. Pairs(other)];
        foreach (string paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] pairs = [.. Pairs(paragraph)];
            if (pairs.Length > 0 && pairs.Count(known.Contains) * 2 < pairs.Length) yield return paragraph;
        }
    }

    private static IEnumerable<string> Pairs(string text)
    {
        string[] words = ScoreWords.Of(text);
        return words.Length == 1 ? words : words.Skip(1).Select((word, i) => words[i] + ' ' + word);
    }

    private static string Context(string text, int end)
    {
        int start = Math.Max(0, end - ContextLength), stop = Math.Min(text.Length, end + ContextLength);
        return Flat(text[start..end]) + " | " + Flat(text[end..stop]);
    }

    private static string Short(string text) => Flat(text.Length > LineLength ? text[..LineLength] + "…" : text);

    private static string Flat(string text) => text.ReplaceLineEndings("⏎");
}
