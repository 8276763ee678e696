using System.Globalization;
using System.Text;
using Summarizer.Ranking;
using Summarizer.Selection;

namespace Summarizer.Training;

/// <summary>Cross-validated figures of a training.</summary>
internal static class Figures
{
    public static string Table(
        TrainingOptions options, SetFit sets, Lexicon[] lexicons, IReadOnlyList<ArticleSample> titled, IReadOnlyList<ArticleSample> untitled)
    {
        var functions = new SetFunctions[options.Folds];
        for (int fold = 0; fold < functions.Length; fold++) functions[fold] = sets.Fit(fold);
        var table = new StringBuilder("| articles | length | R1 | R2 | RL | words | first paragraph | dangling |\n|---|---|---|---|---|---|---|---|\n");
        foreach ((string name, IReadOnlyList<ArticleSample> samples, bool standfirst) in new[]
        {
            ("title given", titled, false), ("no title", untitled, false), ("title, summary put back", titled, true),
        })
        {
            ArticleSample[] part = [.. samples.Where(sample => sample.HasStandfirst == standfirst)];
            if (part.Length == 0) continue;
            foreach ((string length, int count) in new[] { ("1 sentence", 1), ("auto", 0), ("3 sentences", 3) })
            {
                double r1 = 0, r2 = 0, rl = 0, words = 0, lead = 0, dangling = 0, sentences = 0;
                foreach (ArticleSample sample in part)
                {
                    int[] chosen = sets.Choose(sample, lexicons[sample.Fold], functions[sample.Fold], count);
                    (double one, double two, double longest) = sample.Score(chosen);
                    r1 += one;
                    r2 += two;
                    rl += longest;
                    words += chosen.Sum(sentence => sample.Sentences[sentence].Length);
                    if (chosen.Any(sentence => sentence < sample.LeadCount)) lead++;
                    dangling += chosen.Count(sentence => sample.Row(sentence)[(int)SentenceFeature.Dangling] > 0);
                    sentences += chosen.Length;
                }

                double share = 100.0 / part.Length;
                table.Append(CultureInfo.InvariantCulture, $"| {name} | {length} | {r1 * share:F2} | {r2 * share:F2} | {rl * share:F2} | {words / part.Length:F1} | {lead * share:F1} % | {100 * dangling / sentences:F2} % |\n");
            }
        }

        return table.ToString();
    }
}
