using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>Features from the chances of words and pairs to stand in an editor's summary (<see cref="WordChances"/>).</summary>
internal sealed partial class SentenceFeatures
{
    private readonly Growable<float> _pairChances = new(), _pairAdditions = new();
    private readonly Growable<SentenceChances> _sentenceChances = new();

    /// <summary>Chances of the article's words; empty without a lexicon.</summary>
    public WordChances Chances { get; } = new();

    /// <summary>For each sentence the sum of the chances of its pairs of words; empty without a lexicon.</summary>
    public ReadOnlySpan<float> PairChances => _pairChances.Span;

    private void AddChances(RankingContext context, Lexicon lexicon)
    {
        Chances.Prepare(context, LeadCount);
        Chances.Estimate(context, lexicon);
        Span<float> pairs = _pairChances.Take(Count);
        float best = 0;
        Span<SentenceChances> sums = _sentenceChances.Take(Count);
        Chances.Sum(context, lexicon.Chances, sums);
        for (int i = 0; i < Count; i++)
        {
            (float sum, float content, int contentWords, pairs[i]) = sums[i];
            pairs[i] += _pairAdditions[i];
            int words = context.WordCount(i);
            Span<float> row = Row(i);
            row[(int)SentenceFeature.ExpectedWords] = 2 * sum / (words + WordChances.SummaryWords);
            row[(int)SentenceFeature.ExpectedPairs] = 2 * pairs[i] / (words + WordChances.SummaryWords - 1);
            row[(int)SentenceFeature.ChanceSum] = sum;
            row[(int)SentenceFeature.ContentChance] = Ratio(content, contentWords);
            best = Math.Max(best, row[(int)SentenceFeature.ExpectedWords] + row[(int)SentenceFeature.ExpectedPairs]);
        }

        for (int i = 0; i < Count; i++)
        {
            Span<float> row = Row(i);
            row[(int)SentenceFeature.ExpectedRelative] = Ratio(row[(int)SentenceFeature.ExpectedWords] + row[(int)SentenceFeature.ExpectedPairs], best);
        }
    }
}
