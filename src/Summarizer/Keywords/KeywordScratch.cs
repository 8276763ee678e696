using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>What keyword extraction works with, reused from article to article. Not thread-safe: one an index.</summary>
internal sealed class KeywordScratch
{
    /// <summary>Longest candidate, in tokens.</summary>
    public const int MaxTokens = 8;

    public KeyTable Table { get; } = new();

    public Growable<Candidate> Candidates { get; } = new(1024);

    public Growable<Occurrence> Occurrences { get; } = new(2048);

    /// <summary>For each token and length - 1, the candidate that stands there, plus 1; 0 for none.</summary>
    public Growable<int> At { get; } = new(8192);

    /// <summary>The <see cref="WordRole"/> of each form of the article.</summary>
    public Growable<WordRole> Roles { get; } = new(512);

    /// <summary>How noun-like each form of the article is.</summary>
    public Growable<float> Nouns { get; } = new(512);

    /// <summary>The score of each candidate; 0 or less is never chosen.</summary>
    public Growable<float> Scores { get; } = new(1024);

    /// <summary>Scores of the candidates that selection has not looked at yet.</summary>
    public Growable<float> OpenScores { get; } = new(1024);

    /// <summary>Candidates by score, where many are asked for.</summary>
    public Growable<ulong> Order { get; } = new();

    /// <summary>The chosen candidates, best first.</summary>
    public Growable<int> Chosen { get; } = new(32);
}
