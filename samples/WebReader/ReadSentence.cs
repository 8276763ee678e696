using Summarizer;

namespace WebReader;

/// <summary>A sentence that could have been chosen, with its score and what the score is made of.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="Score">Higher is better, between 0 and 1.</param>
/// <param name="Rank">1 for the best.</param>
/// <param name="Parts">The largest parts of the score, as differences from an average sentence; none for the lesser sentences of long texts.</param>
/// <param name="Others">Sum of the parts that are too small to be listed.</param>
internal sealed record ReadSentence(int Start, int Length, int Block, double Score, int Rank, IReadOnlyList<ScoreComponent> Parts, double Others)
{
    private const int MostParts = 5, MostExplained = 1000;

    public static ReadSentence Of(AnalyzedSentence sentence)
    {
        IReadOnlyList<ScoreComponent> parts = sentence.Rank <= MostExplained ? sentence.Components : [];
        return new ReadSentence(
            sentence.Span.Start, sentence.Span.Length, sentence.Block, sentence.Score, sentence.Rank,
            [.. parts.Take(MostParts)], parts.Skip(MostParts).Sum(part => part.Contribution));
    }
}
