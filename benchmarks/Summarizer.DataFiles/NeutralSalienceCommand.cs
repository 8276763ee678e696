using System.Globalization;
using System.Text.Json;
using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Reading;
using Summarizer.Selection;
using Summarizer.Text;
using Summarizer.Training;

namespace Summarizer.DataFiles;

/// <summary>
/// Fits the weights of English in <see cref="NeutralSalience"/> to summaries/en-bbc: ridge regression of the share of a sentence's
/// words and word pairs that the reference holds, on features that need no word list but stop words. Prints ROUGE by
/// cross-validation beside TextRank's, then the weights as lines of that file.
/// </summary>
internal static class NeutralSalienceCommand
{
    private const int Folds = 5;
    private const double Penalty = 1e-2;

    private static readonly SentenceFeature[] s_features =
    [
        SentenceFeature.TitleShare, SentenceFeature.TitleCosine, SentenceFeature.DocumentCosine, SentenceFeature.DocumentCosineRelative,
        SentenceFeature.DocumentShare, SentenceFeature.MeanIdf, SentenceFeature.MeanSentences, SentenceFeature.MaxFrequency,
        SentenceFeature.Degree, SentenceFeature.Novelty, SentenceFeature.LeadCosine, SentenceFeature.PreviousCosine,
        SentenceFeature.NextCosine, SentenceFeature.RelativePosition, SentenceFeature.InversePosition, SentenceFeature.ParagraphFirst,
        SentenceFeature.ParagraphSentences, SentenceFeature.Words, SentenceFeature.LengthFrom30, SentenceFeature.RelativeLength,
        SentenceFeature.WordLength, SentenceFeature.Digits, SentenceFeature.Capitals, SentenceFeature.AllCapitals,
        SentenceFeature.StopWords, SentenceFeature.Quoted, SentenceFeature.QuoteStart, SentenceFeature.Question, SentenceFeature.Colon,
        SentenceFeature.Commas, SentenceFeature.Parentheses, SentenceFeature.Unfinished,
    ];

    private sealed record Sample(string Source, string Title, Block[] Blocks, ReferenceRouge Reference, int ReferenceWords)
    {
        public ArticleText Text => new(Source, Title);

        public List<float[]> Rows { get; } = [];

        public List<float> Labels { get; } = [];
    }

    public static int Run(string[] args)
    {
        Language language = LanguageRegistry.Default.Find("en");
        var index = new ArticleIndex();
        List<Sample> samples = Read(Path.Combine(Corpora.Folder(args), "summaries", "en-bbc.jsonl.gz"), language, index);
        ScoringFunction[] functions = [.. Enumerable.Range(0, Folds).Select(fold => Fit(samples.Where((_, i) => i % Folds != fold)))];
        Report("fitted, five folds", samples, index, language, (sample, i) => [.. sample.Rows.Select(row => (double)functions[i % Folds].Score(row))]);
        Report("textrank", samples, index, language, (_, _) =>
        {
            double[] scores = new double[index.Rankable.Count];
            Rankers.Find("textrank")!.Rank(new RankingContext(index, default), scores);
            return scores;
        });
        ScoringFunction whole = Fit(samples);
        for (int f = 0; f < s_features.Length; f++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"        (SentenceFeature.{s_features[f]}, {whole.Weights[f]:F4}f, {whole.Means[f]:0.##}f),"));
        return 0;
    }

    private static List<Sample> Read(string path, Language language, ArticleIndex index)
    {
        var reader = new ArticleSummarizer();
        var samples = new List<Sample>();
        foreach (JsonElement item in Corpora.JsonLines(path))
        {
            string source = item.GetProperty("text").GetString()!, title = item.GetProperty("title").GetString()!, summary = item.GetProperty("summary").GetString()!;
            var reference = new ReferenceRouge(summary);
            var sample = new Sample(source, title, [.. reader.Read(source, title, language.Code).Blocks], reference, reference.Encode(summary).Length);
            Load(sample, index, language);
            if (index.Rankable.Count == 0) continue;
            index.Salience.RefineDegree(new RankingContext(index, sample.Text));
            for (int i = 0; i < index.Rankable.Count; i++)
            {
                float[] row = index.Salience.Row(i).ToArray();
                sample.Rows.Add([.. s_features.Select(feature => row[(int)feature])]);
                sample.Labels.Add(Held(reference, Sentence(sample, index, i)));
            }

            samples.Add(sample);
        }

        return samples;
    }

    /// <summary>Share of the sentence's words and pairs of words that the reference holds.</summary>
    private static float Held(ReferenceRouge reference, int[] words)
    {
        int held = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] >= 0) held++;
            if (i > 0 && reference.HoldsPair(words[i - 1], words[i])) held++;
        }

        return held / (float)Math.Max(1, 2 * words.Length - 1);
    }

    private static ScoringFunction Fit(IEnumerable<Sample> samples)
    {
        var ridge = new Ridge(s_features.Length);
        foreach (Sample sample in samples)
            for (int i = 0; i < sample.Rows.Count; i++) ridge.Add(sample.Rows[i], sample.Labels[i]);
        return ridge.Solve(Penalty);
    }

    private static void Report(string name, List<Sample> samples, ArticleIndex index, Language language, Func<Sample, int, double[]> score)
    {
        double r1 = 0, r2 = 0, rl = 0;
        for (int i = 0; i < samples.Count; i++)
        {
            Sample sample = samples[i];
            Load(sample, index, language);
            index.Selection.Sort(score(sample, i));
            index.Selection.Chosen.Clear();
            BudgetFiller.Fill(index, sample.Text, new LengthBudget(SummaryLength.Words(sample.ReferenceWords), index, sample.Text));
            int[] chosen = index.Selection.Chosen.Span.ToArray();
            Array.Sort(chosen);
            (double one, double two, double longest) = sample.Reference.Score([.. chosen.Select(sentence => Sentence(sample, index, sentence))]);
            r1 += one;
            r2 += two;
            rl += longest;
        }

        double share = 100.0 / samples.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: R1 {r1 * share:F2} R2 {r2 * share:F2} RL {rl * share:F2}"));
    }

    private static int[] Sentence(Sample sample, ArticleIndex index, int sentence) =>
        sample.Reference.Encode(index.Sentences[index.Rankable[sentence]].Span.Slice(sample.Text.Source));

    private static void Load(Sample sample, ArticleIndex index, Language language)
    {
        index.Blocks.Clear();
        foreach (Block block in sample.Blocks)
            index.Blocks.Add(new BlockEntry { Start = block.Span.Start, End = block.Span.End, Kind = block.Kind, Reason = block.Reason });
        index.Build(sample.Text, language, null);
        index.Salience.Compute(new RankingContext(index, sample.Text), null);
    }
}
