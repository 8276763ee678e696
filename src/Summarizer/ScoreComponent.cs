namespace Summarizer;

/// <summary>One part of a sentence's score.</summary>
/// <param name="Name">What was measured, for instance "title overlap".</param>
/// <param name="Contribution">What it added to the score (negative: took from it).</param>
public readonly record struct ScoreComponent(string Name, double Contribution);
