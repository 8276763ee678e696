using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>
/// TextRank (Mihalcea and Tarau, 2004) in linear time: a random walk from sentence to sentence by way of shared terms,
/// three steps from an even start. The weight between two sentences is the number of terms they share over the
/// logarithms of their lengths, the second taken at its mean, so that the walk can go through terms instead of pairs.
/// </summary>
internal sealed class TermWalk
{
    private const int Steps = 3;
    private const float Damping = 0.85f;

    private readonly Growable<float> _ofTerm = new(512);
    private readonly Growable<float> _out = new();
    private readonly Growable<float> _length = new();
    private readonly Growable<float> _score = new();

    /// <summary>Writes <see cref="SentenceFeature.Degree"/> anew: the walk's scores, relative to the article's best.</summary>
    public void Refine(RankingContext context, SentenceFeatures features)
    {
        int count = context.SentenceCount;
        Span<float> ofTerm = _ofTerm.Reset(context.TermCount), leaving = _out.Reset(count), length = _length.Reset(count), score = _score.Reset(count);
        float mean = 0;
        for (int i = 0; i < count; i++)
        {
            length[i] = MathF.Log(2 + context.WordCount(i)) + 3;
            mean += length[i] / count;
            score[i] = 1;
            foreach (int term in context.Terms(i)) ofTerm[term] += 1 / length[i];
        }

        for (int i = 0; i < count; i++)
        {
            foreach (int term in context.Terms(i)) leaving[i] += ofTerm[term] - 1 / length[i];
            leaving[i] = Math.Max(leaving[i], 1e-3f);
        }

        for (int step = 0; step < Steps; step++)
        {
            ofTerm.Clear();
            for (int i = 0; i < count; i++)
                foreach (int term in context.Terms(i)) ofTerm[term] += score[i] / leaving[i];
            float best = 1e-6f;
            for (int i = 0; i < count; i++)
            {
                float arriving = 0;
                foreach (int term in context.Terms(i)) arriving += ofTerm[term] - score[i] / leaving[i];
                float next = 1 - Damping + Damping * arriving / length[i] * mean;
                best = Math.Max(best, next);
                features.Row(i)[(int)SentenceFeature.Degree] = next;
            }

            for (int i = 0; i < count; i++) score[i] = features.Row(i)[(int)SentenceFeature.Degree] / best;
        }

        for (int i = 0; i < count; i++) features.Row(i)[(int)SentenceFeature.Degree] = score[i];
    }
}
