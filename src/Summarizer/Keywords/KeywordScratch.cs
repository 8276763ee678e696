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

    /// <summary>What each form of the article may do in a candidate.</summary>
    public Growable<WordRole> FormRoles { get; } = new(512);

    /// <summary>What each token may do in a candidate: as its form, unless its capitals say otherwise.</summary>
    public Growable<WordRole> Roles { get; } = new(1024);

    /// <summary>The background's figures of each form, as the scorer wants them; looked up when first needed.</summary>
    public Growable<FormFigures> Forms { get; } = new(512);

    /// <summary>Base-2 logarithm of each candidate's score; minus infinity is never chosen.</summary>
    public Growable<float> Scores { get; } = new(1024);

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

    /// <summary>The candidate of exactly these tokens, or -1.</summary>
    public int Find(int token, int tokens) =>
        tokens is < 1 or > MaxTokens || token < 0 || (token * MaxTokens) + tokens > At.Count ? -1 : At[(token * MaxTokens) + tokens - 1] - 1;
}

/// <summary>Figures of a form.</summary>
internal struct FormFigures
{
    public bool IsKnown;

    /// <summary>Base-2 logarithm of its noun-likeness.</summary>
    public float LogNoun;

    /// <summary>Share of capitals inside sentences in the background; -1 when not known.</summary>
    public float Name;
}
