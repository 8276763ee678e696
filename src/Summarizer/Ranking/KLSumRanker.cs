namespace Summarizer.Ranking;

/// <summary>
/// KLSum: Haghighi and Vanderwende, "Exploring content models for multi-document summarization", 2009. Greedily adds the
/// sentence that brings the summary's distribution of content words Q closest to the article's P, in
/// KL(P ‖ Q) = Σ_w P(w) log(P(w) / Q(w)), with Q(w) = (n(w) + δ) / (N + δ V) and δ = 0.01, so that it is finite.
/// Sentences without terms come last, with score 0.
/// Score: 1 / (1 + i) for the i-th pick, counted from 0. After 64 picks the rest are ordered by exp(-KL) of adding each
/// next, below every pick: the article's length then counts once and not squared.
/// </summary>
internal sealed class KLSumRanker : ISentenceRanker
{
    private const int MaxPicks = 64;

    public string Name => "klsum";

    public void Rank(RankingContext context, Span<double> scores)
    {
        scores.Clear();
        var state = new Distributions(context);
        for (int pick = 0; pick < MaxPicks; pick++)
        {
            int best = -1;
            double bestDivergence = double.MaxValue;
            for (int i = 0; i < scores.Length; i++)
            {
                if (scores[i] > 0 || context.Terms(i).IsEmpty) continue;
                double divergence = state.DivergenceWith(context, i);
                if (divergence >= bestDivergence) continue;
                best = i;
                bestDivergence = divergence;
            }

            if (best < 0) return;
            scores[best] = 1.0 / (1 + pick);
            state.Add(context, best);
        }

        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0 || context.Terms(i).IsEmpty) continue;
            scores[i] = Math.Exp(-Math.Max(0, state.DivergenceWith(context, i))) / (1 + MaxPicks);
        }
    }

    /// <summary>P of the article and the counts of the summary so far.</summary>
    private sealed class Distributions
    {
        private const double Smoothing = 0.01;
        private readonly double[] _article;
        private readonly double[] _summary;
        private readonly double[] _logs;
        private double _words;
        private double _divergence;

        public Distributions(RankingContext context)
        {
            _article = new double[context.TermCount];
            _summary = new double[context.TermCount];
            _logs = new double[context.TermCount];
            double total = 0;
            for (int i = 0; i < context.SentenceCount; i++) total += AddCounts(context, i, _article);
            for (int t = 0; t < _article.Length; t++)
            {
                _logs[t] = Math.Log(Smoothing);
                if (_article[t] == 0) continue;
                _article[t] /= total;
                _words += Smoothing;
                _divergence += _article[t] * (Math.Log(_article[t]) - _logs[t]);
            }
        }

        /// <summary>KL(P ‖ Q) with the sentence added: only the terms of its own words change, and N.</summary>
        public double DivergenceWith(RankingContext context, int sentence)
        {
            ReadOnlySpan<int> terms = context.Terms(sentence);
            ReadOnlySpan<float> counts = context.Counts(sentence);
            double gain = 0, words = _words;
            for (int k = 0; k < terms.Length; k++)
            {
                int term = terms[k];
                words += counts[k];
                gain += _article[term] * (Math.Log(_summary[term] + counts[k] + Smoothing) - _logs[term]);
            }

            return _divergence - gain + Math.Log(words);
        }

        public void Add(RankingContext context, int sentence)
        {
            _words += AddCounts(context, sentence, _summary);
            foreach (int term in context.Terms(sentence))
            {
                double log = Math.Log(_summary[term] + Smoothing);
                _divergence -= _article[term] * (log - _logs[term]);
                _logs[term] = log;
            }
        }

        private static double AddCounts(RankingContext context, int sentence, double[] sums)
        {
            ReadOnlySpan<int> terms = context.Terms(sentence);
            ReadOnlySpan<float> counts = context.Counts(sentence);
            double words = 0;
            for (int k = 0; k < terms.Length; k++)
            {
                sums[terms[k]] += counts[k];
                words += counts[k];
            }

            return words;
        }
    }
}
