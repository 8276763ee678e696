using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Training;

namespace Summarizer.Benchmarks;

/// <summary>What the model sees of articles: a row of features for each sentence.</summary>
internal static class SentenceRows
{
    /// <summary>The articles of two sentences and more, read as French ones without a title.</summary>
    public static ArticleSample[] Of(IReadOnlyList<string> texts)
    {
        Language french = LanguageRegistry.Default.Find("fr");
        var index = new ArticleIndex();
        var samples = new List<ArticleSample>();
        foreach (string text in texts)
        {
            // What a sentence is worth is asked of nobody here, so any summary will do.
            var article = new TrainingArticle { Text = text, Summary = text[..Math.Min(text.Length, 200)] };
            if (ArticleSample.Read(article, french, withTitle: false, withStandfirst: false, fold: 0, index) is not { } sample) continue;
            sample.Compute(index, french, SalienceModel.Default.Lexicon);
            samples.Add(sample);
        }

        return [.. samples];
    }
}
