using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Segmentation;

namespace Summarizer.Training;

/// <summary>
/// Fits the chances of words and pairs of words to stand in the summary (<see cref="WordChances"/>): linear functions of what the
/// article shows of a word, then what the word itself adds on average.
/// </summary>
internal sealed class ChanceFit(Language language, ArticleIndex index)
{
    /// <summary>2^16 additions of 8 bits.</summary>
    private const int PriorBits = 16;

    /// <summary>A word's mean is taken over so many more occurrences that add nothing, and a pair's: rare ones add little.</summary>
    private const double Shrinkage = 20;

    private static readonly WordWeights s_noPrior = new(new sbyte[2], 0);

    /// <summary>For each form of the article in hand its words, numbered as the reference numbers them.</summary>
    private int[]?[] _words = [];

    /// <summary>Fits to the samples that do not hold their summary.</summary>
    public Lexicon Fit(IReadOnlyList<ArticleSample> samples, WordWeights weights)
    {
        (ScoringFunction stopWords, ScoringFunction contentWords) = FitFeatures(samples);
        var lexicon = new Lexicon(weights, stopWords, contentWords, s_noPrior, new WordWeights(new sbyte[weights.Table.Length], 0), new Ridge(WordChances.PairWidth).Solve());
        lexicon = lexicon with { Prior = FitPrior(samples, lexicon) };
        lexicon = lexicon with { Pairs = FitPairs(samples, lexicon) };
        return lexicon with { PairPrior = FitPairPrior(samples, lexicon) };
    }

    private (ScoringFunction StopWords, ScoringFunction ContentWords) FitFeatures(IReadOnlyList<ArticleSample> samples)
    {
        var stopWords = new Ridge(WordChances.StopWidth);
        var contentWords = new Ridge(WordChances.ContentWidth);
        float[] row = new float[WordChances.ContentWidth];
        WordChances chances = index.Salience.Chances;
        foreach (ArticleSample sample in samples)
        {
            if (sample.HasStandfirst) continue;
            float[] labels = Prepare(sample);
            for (int form = 0; form < labels.Length; form++)
            {
                if (!chances.IsInSentences(form)) continue;
                if (index.Forms[form].IsStopWord)
                {
                    chances.WriteStopWord(index, form, row);
                    stopWords.Add(row.AsSpan(0, WordChances.StopWidth), labels[form]);
                }
                else
                {
                    chances.WriteContentWord(index, form, row);
                    contentWords.Add(row, labels[form]);
                }
            }
        }

        return (stopWords.Solve(), contentWords.Solve());
    }

    private WordWeights FitPrior(IReadOnlyList<ArticleSample> samples, Lexicon lexicon)
    {
        double[] sums = new double[1 << PriorBits], counts = new double[1 << PriorBits];
        foreach (ArticleSample sample in samples)
        {
            if (sample.HasStandfirst) continue;
            float[] labels = Prepare(sample);
            Estimate(sample, lexicon);
            for (int form = 0; form < labels.Length; form++)
            {
                if (!index.Salience.Chances.IsInSentences(form)) continue;
                int slot = WordWeights.WordSlot(index.Forms[form].Key, 64 - PriorBits);
                sums[slot] += labels[form] - index.Salience.Chances.OfForms[form];
                counts[slot]++;
            }
        }

        return WordFit.Pack([.. sums.Select((sum, slot) => (float)(sum / (counts[slot] + Shrinkage)))]);
    }

    private ScoringFunction FitPairs(IReadOnlyList<ArticleSample> samples, Lexicon lexicon)
    {
        var ridge = new Ridge(WordChances.PairWidth);
        VisitPairs(samples, lexicon, (_, row, held) => ridge.Add(row, held));
        return ridge.Solve();
    }

    /// <summary>What is left of a pair's chance on average, for the pairs of words that come often enough to tell.</summary>
    private WordWeights FitPairPrior(IReadOnlyList<ArticleSample> samples, Lexicon lexicon)
    {
        int size = lexicon.Weights.Table.Length;
        double[] sums = new double[size], counts = new double[size];
        VisitPairs(samples, lexicon, (slot, row, held) =>
        {
            sums[slot] += held - Math.Clamp(lexicon.Pairs.Score(row), 0, 1);
            counts[slot]++;
        });
        return WordFit.Pack([.. sums.Select((sum, slot) => (float)(sum / (counts[slot] + Shrinkage)))]);
    }

    private void VisitPairs(IReadOnlyList<ArticleSample> samples, Lexicon lexicon, Action<int, float[], float> visit)
    {
        float[] row = new float[WordChances.PairWidth];
        foreach (ArticleSample sample in samples)
        {
            if (sample.HasStandfirst) continue;
            Prepare(sample);
            Estimate(sample, lexicon);
            var context = new RankingContext(index, sample.Text);
            for (int i = 0; i < context.SentenceCount; i++)
            {
                ReadOnlySpan<Token> tokens = context.Tokens(i);
                for (int t = 1; t < tokens.Length; t++)
                {
                    index.Salience.Chances.WritePair(index, tokens[t - 1], tokens[t], i, row);
                    int[]? first = _words[tokens[t - 1].Form], second = _words[tokens[t].Form];
                    bool held = first is [.., int end] && second is [int start, ..] && sample.Reference.HoldsPair(end, start);
                    visit(lexicon.Weights.PairSlot(tokens[t - 1].Key, tokens[t].Key), row, held ? 1 : 0);
                }
            }
        }
    }

    private void Estimate(ArticleSample sample, Lexicon lexicon) =>
        index.Salience.Chances.Estimate(new RankingContext(index, sample.Text), lexicon);

    /// <summary>Loads the article; gives for each form the share of it that the summary holds: 1 or 0 but for words with a hyphen.</summary>
    private float[] Prepare(ArticleSample sample)
    {
        sample.Compute(index, language, null);
        var context = new RankingContext(index, sample.Text);
        index.Salience.Chances.Prepare(context, index.Salience.LeadCount);
        float[] labels = new float[index.Forms.Count];
        _words = new int[labels.Length][];
        for (int i = 0; i < context.SentenceCount; i++)
        {
            foreach (ref readonly Token token in context.Tokens(i))
            {
                if (_words[token.Form] is not null) continue;
                int[] words = _words[token.Form] = sample.Reference.Encode(sample.Text.Source.Slice(token.Start, token.Length));
                if (words.Length > 0) labels[token.Form] = words.Count(word => word >= 0) / (float)words.Length;
            }
        }

        return labels;
    }
}
