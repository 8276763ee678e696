namespace Summarizer.Ranking;

/// <summary>
/// SumBasic: Nenkova and Vanderwende, "The impact of frequency on summarization", 2005. p(w) = n(w) / N over the content
/// words; of the sentences that hold the most probable word, the one with the highest mean p is picked; the p of its words
/// are squared, and so on. Sentences without terms come last, with score 0.
/// Score: 1 / (1 + i) for the i-th pick, counted from 0. After 64 picks the rest are ordered by the mean p as it stands
/// then, below every pick: the article's length then counts once and not squared.
/// </summary>
internal sealed class SumBasicRanker : ISentenceRanker
{
    private const int MaxPicks = 64;

    public string Name => "sumbasic";

    public void Rank(RankingContext context, Span<double> scores)
    {
        double[] probability = Probabilities(context);
        bool[] picked = new bool[scores.Length], held = new bool[probability.Length];
        scores.Clear();
        for (int pick = 0; pick < MaxPicks; pick++)
        {
            int word = MostProbable(context, probability, picked, held);
            if (word < 0) return;
            int best = -1;
            double bestMean = -1;
            for (int i = 0; i < scores.Length; i++)
            {
                if (picked[i] || !context.Terms(i).Contains(word)) continue;
                double mean = Mean(context, i, probability);
                if (mean <= bestMean) continue;
                best = i;
                bestMean = mean;
            }

            picked[best] = true;
            scores[best] = 1.0 / (1 + pick);
            foreach (int term in context.Terms(best)) probability[term] *= probability[term];
        }

        for (int i = 0; i < scores.Length; i++)
            if (!picked[i]) scores[i] = Mean(context, i, probability) / (1 + MaxPicks);
    }

    private static double[] Probabilities(RankingContext context)
    {
        double[] probability = new double[context.TermCount];
        double total = 0;
        for (int i = 0; i < context.SentenceCount; i++)
        {
            ReadOnlySpan<int> terms = context.Terms(i);
            ReadOnlySpan<float> counts = context.Counts(i);
            for (int k = 0; k < terms.Length; k++)
            {
                probability[terms[k]] += counts[k];
                total += counts[k];
            }
        }

        for (int t = 0; t < probability.Length; t++) probability[t] /= Math.Max(1, total);
        return probability;
    }

    /// <summary>The most probable word that a sentence not yet picked holds, or -1; the earlier of equals.</summary>
    private static int MostProbable(RankingContext context, double[] probability, bool[] picked, bool[] held)
    {
        Array.Clear(held);
        for (int i = 0; i < picked.Length; i++)
        {
            if (picked[i]) continue;
            foreach (int term in context.Terms(i)) held[term] = true;
        }

        int best = -1;
        for (int t = 0; t < probability.Length; t++)
            if (held[t] && (best < 0 || probability[t] > probability[best])) best = t;
        return best;
    }

    private static double Mean(RankingContext context, int sentence, double[] probability)
    {
        ReadOnlySpan<int> terms = context.Terms(sentence);
        ReadOnlySpan<float> counts = context.Counts(sentence);
        double sum = 0, words = 0;
        for (int k = 0; k < terms.Length; k++)
        {
            sum += counts[k] * probability[terms[k]];
            words += counts[k];
        }

        return words > 0 ? sum / words : 0;
    }
}
