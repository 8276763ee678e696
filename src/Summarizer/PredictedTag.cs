namespace Summarizer;

/// <summary>A tag that a <see cref="TagClassifier"/> gives an article.</summary>
/// <param name="Tag">The tag, as it stood in the training articles.</param>
/// <param name="Probability">
/// How likely an editor would set it, from 0 to 1: of the tags given with 0.7, about seven in ten were right on articles not
/// trained on.
/// </param>
public readonly record struct PredictedTag(string Tag, double Probability);
