using System.Globalization;
using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;
using Summarizer.Evaluation.Runs;
using Summarizer.Languages;

namespace Summarizer.Evaluation.Commands;

/// <summary>
/// consistency: how often the sentence chosen in French is the one chosen in a translation of the same article. Articles
/// are parallel where their ids agree after the first slash; sentences are aligned by their lengths. Two translations into
/// French show how far the choice can agree at all; they are no part of the mean.
/// </summary>
internal static class ConsistencyCommand
{
    private const string From = "fr";

    public static int Run(Settings settings)
    {
        foreach (string set in settings.SetsOr("languages/articles"))
        {
            Corpus corpus = Corpus.Load(set, settings.DataFolder);
            IReadOnlyCollection<string> codes = settings.Languages is { } chosen ? chosen : LanguageRegistry.Default.Codes;
            CorpusItem[] items = [.. corpus.Items.Where(item => codes.Contains(LanguageCodes.Fold(item.Language)) || LanguageCodes.Same(item.Language, From))];
            Dictionary<CorpusItem, ArticleAnalysis> one = Analyze(items, settings, 1), three = Analyze(items, settings, 3);
            Console.WriteLine(set);
            Console.WriteLine("  language  pairs  same sentence of one  (by chance)  same of three  (by chance)");
            var rows = new List<double[]>();
            foreach (IGrouping<string, CorpusItem> language in items.GroupBy(item => LanguageCodes.Fold(item.Language)).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                (CorpusItem, CorpusItem)[] pairs = [.. from item in language from french in items where LanguageCodes.Same(french.Language, From) && Document(french) == Document(item) && french != item select (french, item)];
                if (pairs.Length == 0) continue;
                (double same, double chance) = Agreement(pairs, one);
                (double shared, double byChance) = Agreement(pairs, three);
                double[] row = [same, chance, shared, byChance];
                Console.WriteLine(Line(language.Key, pairs.Length, row));
                if (language.Key != From) rows.Add(row);
            }

            Console.WriteLine(Line($"mean {rows.Count}", null, [.. Enumerable.Range(0, 4).Select(i => rows.Count == 0 ? 0 : rows.Average(row => row[i]))]));
        }

        return 0;
    }

    private static string Document(CorpusItem item) => item.Id[(item.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static Dictionary<CorpusItem, ArticleAnalysis> Analyze(CorpusItem[] items, Settings settings, int sentences)
    {
        var summarizer = new ArticleSummarizer(settings.Run.Summarizer);
        var analyses = new ArticleAnalysis[items.Length];
        Parallel.For(0, items.Length, i => analyses[i] = summarizer.Analyze(items[i].Text, SummaryLength.Sentences(sentences)));
        return items.Zip(analyses).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>Share of the sentences chosen on the left whose partner is chosen on the right, and what a blind choice of as many would give.</summary>
    private static (double Same, double Chance) Agreement((CorpusItem Left, CorpusItem Right)[] pairs, Dictionary<CorpusItem, ArticleAnalysis> analyses)
    {
        double chosen = 0, same = 0, chance = 0;
        foreach ((CorpusItem left, CorpusItem right) in pairs)
        {
            IReadOnlyList<AnalyzedSentence> a = analyses[left].Sentences, b = analyses[right].Sentences;
            (int First, int Count)[] partners = SentenceAlignment.Align([.. a.Select(sentence => sentence.Span.Length)], [.. b.Select(sentence => sentence.Span.Length)]);
            double density = (double)b.Count(sentence => sentence.Selected) / Math.Max(1, b.Count);
            for (int i = 0; i < a.Count; i++)
            {
                if (!a[i].Selected) continue;
                (int first, int count) = partners[i];
                chosen++;
                if (Enumerable.Range(first, count).Any(partner => b[partner].Selected)) same++;
                chance += 1 - Math.Pow(1 - density, count);
            }
        }

        return (100 * same / Math.Max(1, chosen), 100 * chance / Math.Max(1, chosen));
    }

    private static string Line(string name, int? pairs, double[] row) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {name,-8}{pairs,7}{row[0],22:0.0}{row[1],13:0.0}{row[2],15:0.0}{row[3],13:0.0}");
}
