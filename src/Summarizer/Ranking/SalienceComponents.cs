using System.Collections;
using Summarizer.Analysis;

namespace Summarizer.Ranking;

/// <summary>What a sentence's score is made of, worked out when it is first asked for.</summary>
/// <param name="function">The function that gave the score.</param>
/// <param name="values">The features of all sentences of the article.</param>
/// <param name="sentence">The sentence.</param>
internal sealed class SalienceComponents(ScoringFunction function, float[] values, int sentence) : IReadOnlyList<ScoreComponent>
{
    /// <summary>Smaller contributions are rounding noise to a reader.</summary>
    private const double Least = 1e-4;

    private ScoreComponent[]? _components;

    public int Count => Components.Length;

    public ScoreComponent this[int index] => Components[index];

    // Two threads that ask at once both work out the same.
    private ScoreComponent[] Components => _components ??= Explain(function, values, sentence);

    /// <summary>The components of every sentence of the article that is in the index.</summary>
    public static IReadOnlyList<ScoreComponent>[] Of(ArticleIndex index, SalienceRanker ranker)
    {
        float[] values = index.Salience.Values.ToArray();
        ScoringFunction function = ranker.Function(index);
        var components = new IReadOnlyList<ScoreComponent>[index.Salience.Count];
        for (int i = 0; i < components.Length; i++) components[i] = new SalienceComponents(function, values, i);
        return components;
    }

    public IEnumerator<ScoreComponent> GetEnumerator() => ((IEnumerable<ScoreComponent>)Components).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ScoreComponent[] Explain(ScoringFunction function, float[] values, int sentence)
    {
        double[] contributions = new double[SentenceFeatures.Width];
        function.Explain(values.AsSpan(sentence * SentenceFeatures.Width, SentenceFeatures.Width), contributions);
        return
        [
            .. contributions
                .Select((contribution, feature) => new ScoreComponent(SentenceFeatures.Names[feature], contribution))
                .Where(component => Math.Abs(component.Contribution) >= Least)
                .OrderByDescending(component => Math.Abs(component.Contribution)),
        ];
    }
}
