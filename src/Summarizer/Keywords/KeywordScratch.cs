using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>What keyword extraction works with, reused from article to article. Not thread-safe: one an index.</summary>
internal sealed class KeywordScratch
{
    /// <summary>Longest candidate, in tokens.</summary>
    public const int MaxTokens = 8;

    /// <summary>Where counts go that are not to be kept.</summary>
    public Candidate Ignored;

    public KeyTable Table { get; } = new();

    public Growable<Candidate> Candidates { get; } = new(1024);

    public Growable<Occurrence> Occurrences { get; } = new(2048);

    /// <summary>For each token and length - 1, the candidate that stands there, plus 1; 0 for none.</summary>
    public Growable<int> At { get; } = new(8192);

    /// <summary>What candidates need to know of each form of the article.</summary>
    public Growable<FormFacts> Forms { get; } = new(512);

    /// <summary>What each token may do in a candidate: as its form, unless its capitals say otherwise.</summary>
    public Growable<WordRole> Roles { get; } = new(1024);

    public LogMemory IdfLogs { get; } = new();

    /// <summary>Base-2 logarithm of each candidate's score; minus infinity is never chosen.</summary>
    public Growable<float> Scores { get; } = new(1024);

    /// <summary>How far below the best each candidate scores, in steps.</summary>
    public Growable<byte> Steps { get; } = new(1024);

    /// <summary>The best candidates, in the text's order: what variants are looked for among.</summary>
    public Growable<int> Shortlist { get; } = new(128);

    /// <summary>Spellings of the shortlist by all their letters and by the first four, and who owns each.</summary>
    public KeyTable Spellings { get; } = new();

    public KeyTable Starts { get; } = new();

    public Growable<int> SpellingOwner { get; } = new();

    public Growable<int> StartOwner { get; } = new();

    public Growable<int> NextOfStart { get; } = new();

    /// <summary>The surname of each name of the shortlist, or -1.</summary>
    public Growable<int> Surnames { get; } = new();

    /// <summary>Candidates by score, where many are asked for.</summary>
    public Growable<ulong> Order { get; } = new();

    /// <summary>The chosen candidates, best first.</summary>
    public Growable<int> Chosen { get; } = new(32);

    /// <summary>Base-2 logarithm of their scores.</summary>
    public Growable<float> ChosenScores { get; } = new(32);

    /// <summary>The candidate of exactly these tokens, or -1.</summary>
    public int Find(int token, int tokens) =>
        tokens is < 1 or > MaxTokens || token < 0 || (token * MaxTokens) + tokens > At.Count ? -1 : At[(token * MaxTokens) + tokens - 1] - 1;
}

/// <summary>What candidates need to know of a form.</summary>
internal struct FormFacts
{
    /// <summary>Key of its stem, or its own where it has none.</summary>
    public ulong Key;
    public float Idf;
    public WordRole Role;
}
