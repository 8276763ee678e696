using Summarizer.Segmentation;

namespace Summarizer.Ranking;

/// <summary>
/// Luhn, "The automatic creation of literature abstracts", 1958. Significant words are content words that the article
/// repeats; in a sentence they form a cluster while at most four other words stand between two of them. A cluster of s
/// significant words that spans w words scores s² / w, a sentence as its best cluster.
/// Score: from 0 (no significant word) to the number of words in the sentence.
/// </summary>
internal sealed class LuhnRanker : ISentenceRanker
{
    /// <summary>Words that may stand between two significant words of a cluster (the paper: four or five).</summary>
    private const int MaxGap = 4;

    /// <summary>Lower cut-off of the word frequency; the upper one is the list of stop words.</summary>
    private const int MinFrequency = 2;

    public string Name => "luhn";

    public void Rank(RankingContext context, Span<double> scores)
    {
        for (int i = 0; i < scores.Length; i++) scores[i] = BestCluster(context, context.Tokens(i));
    }

    private static double BestCluster(RankingContext context, ReadOnlySpan<Token> tokens)
    {
        double best = 0;
        int first = 0, last = 0, significant = 0;
        for (int t = 0; t < tokens.Length; t++)
        {
            int term = context.Index.Forms[tokens[t].Form].Term;
            if (term < 0 || context.TermFrequency(term) < MinFrequency) continue;
            if (significant > 0 && t - last - 1 > MaxGap)
            {
                best = Math.Max(best, (double)significant * significant / (last - first + 1));
                significant = 0;
            }

            if (significant++ == 0) first = t;
            last = t;
        }

        return Math.Max(best, (double)significant * significant / (last - first + 1));
    }
}
