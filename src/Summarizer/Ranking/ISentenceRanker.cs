namespace Summarizer.Ranking;

/// <summary>Scores the sentences of an article. Implementations must be thread-safe and deterministic.</summary>
public interface ISentenceRanker
{
    /// <summary>Short lower-case name, as used in the command line tool.</summary>
    string Name { get; }

    /// <summary>Writes one finite score a sentence; higher is better.</summary>
    /// <param name="context">The article; valid during this call only.</param>
    /// <param name="scores">As long as <see cref="RankingContext.SentenceCount"/>.</param>
    void Rank(RankingContext context, Span<double> scores);
}
