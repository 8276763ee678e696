using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>What keyword extraction works with, reused from article to article. Not thread-safe: one an index.</summary>
internal sealed class KeywordScratch
{
    /// <summary>Longest candidate, in tokens.</summary>
    public const int MaxTokens = 8;

    /// <summary>Candidates of several words by the keys of their words.</summary>
    public PhraseTable Phrases { get; } = new();

    /// <summary>For each term, then for each form that is none, the candidate that it is alone, plus 1; 0 for none.</summary>
    public Growable<int> Singles { get; } = new(1024);

    public Growable<Candidate> Candidates { get; } = new(512);

    public Growable<Occurrence> Occurrences { get; } = new(512);

    /// <summary>Phrases that occur more than once, and those of numbers or right after one: what they surround is looked at closely.</summary>
    public Growable<int> Surrounding { get; } = new();

    /// <summary>What candidates need to know of each form of the article.</summary>
    public Growable<FormFacts> Forms { get; } = new(512);

    /// <summary>What each token is, and what that means for candidates at it: see <see cref="TokenMarks"/>.</summary>
    public Growable<uint> Marks { get; } = new(1024);

    public Growable<uint> Edges { get; } = new(1024);

    /// <summary>A bit a token: whether candidates may start with it.</summary>
    public Growable<ulong> StartTokens { get; } = new();

    /// <summary>For each token that candidates may start with, the first occurrence there, or where it would stand.</summary>
    public Growable<int> OccurrencesAt { get; } = new(1024);

    /// <summary>Base-2 logarithm of each candidate's score; minus infinity is never chosen.</summary>
    public Growable<float> Scores { get; } = new(1024);

    /// <summary>What the scores of what occurs once are put together from: see <see cref="OnceScorer"/>.</summary>
    public Growable<int> ScoreColumns { get; } = new(2048);

    /// <summary>The candidates that occur more than once.</summary>
    public Growable<int> Repeated { get; } = new();

    /// <summary>How far below the best each candidate scores, in steps.</summary>
    public Growable<byte> Steps { get; } = new(1024);

    /// <summary>The best candidates, in the text's order: what variants are looked for among.</summary>
    public Growable<int> Shortlist { get; } = new(128);

    /// <summary>Spellings of the shortlist, and where their chains begin: the newest place of each, plus 1; 0 for none.</summary>
    public Growable<Spelling> Spellings { get; } = new();

    public Growable<int> ByEnds { get; } = new();

    public Growable<int> ByStart { get; } = new();

    /// <summary>The surname of each name of the shortlist, or -1.</summary>
    public Growable<int> Surnames { get; } = new();

    /// <summary>The scores while the best are taken out, and candidates by score where many are asked for.</summary>
    public BestScores Best { get; } = new();

    public Growable<ulong> Order { get; } = new();

    /// <summary>The chosen candidates, best first.</summary>
    public Growable<int> Chosen { get; } = new(32);

    /// <summary>Base-2 logarithm of their scores.</summary>
    public Growable<float> ChosenScores { get; } = new(32);

    /// <summary>
    /// What occurs at the tokens of a candidate's first occurrence, in the text's order: the candidate itself, its parts, and what begins
    /// within it and ends beyond it.
    /// </summary>
    public ReadOnlySpan<Occurrence> Within(in Candidate candidate)
    {
        ReadOnlySpan<Occurrence> all = Occurrences.Span;
        int start = candidate.FirstOccurrence, after = start + 1, end = candidate.FirstToken + candidate.Tokens;
        while (start > 0 && all[start - 1].Token == candidate.FirstToken) start--;
        while (after < all.Length && all[after].Token < end) after++;
        return all[start..after];
    }

    /// <summary>Mentions and surface forms of the keyword that is being made.</summary>
    public Growable<TextSpan> Mentions { get; } = new();

    public Growable<Ballot> Ballots { get; } = new();

    /// <summary>The candidate of exactly these tokens, or -1.</summary>
    public int Find(int token, int tokens)
    {
        if (tokens is < 1 or > MaxTokens || !StartsAt(token)) return -1;
        ReadOnlySpan<Occurrence> occurrences = Occurrences.Span;
        for (int o = OccurrencesAt[token]; o < occurrences.Length && occurrences[o].Token == token; o++)
            if (occurrences[o].Tokens == tokens) return occurrences[o].Candidate;
        return -1;
    }

    // The next two are asked of many and true of few, for one reason or the other: no jumps.

    /// <summary>True for a common noun and a name right after it.</summary>
    public bool IsAnnounced(in Candidate candidate) =>
        Adjoins(candidate) & ((MarkOf(candidate.FirstToken) & (TokenMarks.Capital | TokenMarks.Digit)) == 0) & ((LastMark(candidate) & TokenMarks.Capital) != 0);

    /// <summary>True for a word with a capital and one in small letters after it: « Commission européenne », or « Ubisoft repousse ».</summary>
    public bool IsTrailed(in Candidate candidate) =>
        Adjoins(candidate) & ((MarkOf(candidate.FirstToken) & TokenMarks.Capital) != 0) & ((LastMark(candidate) & (TokenMarks.Capital | TokenMarks.Digit)) == 0);

    /// <summary>True for a phrase that stood alone where it occurred first, and could take the place of its parts.</summary>
    public bool IsWhole(in Candidate candidate)
    {
        uint closing = Edges[candidate.FirstToken + candidate.Tokens - 1];
        bool alone = (Edges[candidate.FirstToken] & (uint)TokenEdges.Left) != 0 && (closing & (uint)TokenEdges.Right) != 0;
        return alone && (closing & (uint)OccurrenceTraits.Verb) == 0 && !IsAnnounced(candidate) && !IsTrailed(candidate);
    }

    /// <summary>True for several content words with nothing between them, after a name's article perhaps.</summary>
    private bool Adjoins(in Candidate candidate)
    {
        int article = Bit.Of((MarkOf(candidate.FirstToken) & TokenMarks.Lexical) == 0);
        return (candidate.Tokens > 1) & (candidate.Tokens - candidate.Contents == article);
    }

    private uint MarkOf(int token) => Marks[token + 1];

    private uint LastMark(in Candidate candidate) => Marks[candidate.FirstToken + candidate.Tokens];

    /// <summary>What a token may do in a candidate: as its form, unless its capitals say otherwise.</summary>
    public WordRole RoleOf(int token) => (WordRole)MarkOf(token) & WordRole.All;

    private bool StartsAt(int token) => (uint)token < (uint)Edges.Count && (StartTokens[token / 64] >> (token & 63) & 1) != 0;
}

/// <summary>What candidates need to know of a form.</summary>
internal struct FormFacts
{
    /// <summary>Key of its stem, or its own where it has none.</summary>
    public ulong Key;
    public float Idf;
    public WordRole Role;

    /// <summary>Its place in <see cref="KeywordScratch.Singles"/>; -1 where it is no term.</summary>
    public int Single;
}
