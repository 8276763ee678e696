namespace Summarizer.Ranking;

/// <summary>The default ranker. First version: term weight per word, title overlap and position.</summary>
internal sealed class SalienceRanker : ISentenceRanker
{
    public string Name => "salience";

    public void Rank(RankingContext context, Span<double> scores)
    {
        for (int i = 0; i < scores.Length; i++)
        {
            double sum = 0, title = 0, norm = 1;
            ReadOnlySpan<int> terms = context.Terms(i);
            foreach (int term in terms)
            {
                sum += Math.Log(1 + context.TermFrequency(term));
                norm++;
                if (context.TitleTerms.Contains(term)) title++;
            }

            double length = context.WordCount(i);
            scores[i] = (sum / Math.Sqrt(norm) + title) / (1 + 0.02 * Math.Abs(length - 30)) / 20;
        }
    }
}
