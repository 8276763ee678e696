using Summarizer.Ranking;

namespace Summarizer.Selection;

/// <summary>Score sets of one, two and three sentences, in this order.</summary>
/// <param name="Auto">Where the number is to be found: sets of different sizes compare.</param>
/// <param name="Given">Where the number is given: only sets of one size and of one article compare.</param>
internal sealed record SetFunctions(ScoringFunction[] Auto, ScoringFunction[] Given)
{
    /// <summary>The functions for so many sentences; 0 for as many as the article deserves.</summary>
    public ScoringFunction[] For(int count) => count > 0 ? Given : Auto;
}
