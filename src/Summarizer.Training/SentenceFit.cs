using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;

namespace Summarizer.Training;

/// <summary>Fits the sentence model: word weights on what a first linear model leaves, then trees on all features.</summary>
internal sealed class SentenceFit(TrainingOptions options, Language language, ArticleIndex index)
{
    /// <summary>2^16 weights of 8 bits.</summary>
    private const int LexiconBits = 16, Leaves = 8;
    private const float LexiconL2 = 3e-4f;
    private const double Rate = 0.15;

    /// <summary>Fits everything that is learned of words.</summary>
    public Lexicon FitLexicon(IReadOnlyList<ArticleSample> samples) => new ChanceFit(language, index).Fit(samples, FitWords(samples));

    /// <summary>Fits word weights to what a linear model of the other features leaves.</summary>
    private WordWeights FitWords(IReadOnlyList<ArticleSample> samples)
    {
        foreach (ArticleSample sample in samples) sample.Compute(index, language, null);
        ScoringFunction linear = FitLinear(samples);
        var rows = new List<(int[], float[])>();
        var labels = new List<float>();
        foreach (ArticleSample sample in samples)
        {
            // A put-back summary would teach the words of the summary itself.
            if (sample.HasStandfirst) continue;
            rows.AddRange(sample.Hashed(index, language, LexiconBits));
            for (int i = 0; i < sample.Targets.Length; i++) labels.Add(sample.Targets[i] - linear.Score(sample.Row(i)));
        }

        return WordFit.Fit(rows, [.. labels], LexiconBits, LexiconL2, options.Seed);
    }

    public static ScoringFunction FitLinear(IReadOnlyList<ArticleSample> samples)
    {
        (List<ReadOnlyMemory<float>> rows, float[] labels) = Rows(samples);
        return Ridge.Fit(rows, labels, SentenceFeatures.Width);
    }

    /// <summary>Fits trees to samples whose features are computed.</summary>
    public ScoringFunction FitTrees(IReadOnlyList<ArticleSample> samples)
    {
        (List<ReadOnlyMemory<float>> rows, float[] labels) = Rows(samples);
        return TreeFit.Fit(rows, labels, SentenceFeatures.Width, options.Trees, Leaves, Rate, options.Seed);
    }

    private static (List<ReadOnlyMemory<float>> Rows, float[] Labels) Rows(IReadOnlyList<ArticleSample> samples)
    {
        var rows = new List<ReadOnlyMemory<float>>();
        var labels = new List<float>();
        foreach (ArticleSample sample in samples)
        {
            for (int i = 0; i < sample.Targets.Length; i++) rows.Add(sample.Features.AsMemory(i * SentenceFeatures.Width, SentenceFeatures.Width));
            labels.AddRange(sample.Targets);
        }

        return (rows, [.. labels]);
    }
}
