using System.Runtime.CompilerServices;
using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// What keyword extraction works with, reused from article to article. Not thread-safe: one an index. A candidate is known by its number: first the
/// terms have theirs, then stop words that capitals make names, then, from the next multiple of eight on, each occurrence of several words has one, which is
/// that of a candidate where it is the first of its kind.
/// </summary>
internal sealed class KeywordScratch(ArticleIndex index)
{
    /// <summary>Longest candidate, in tokens.</summary>
    public const int MaxTokens = 8;

    /// <summary>Candidates of several words by the keys of their words.</summary>
    public PhraseTable Phrases { get; } = new();

    /// <summary>What is known of candidates that were asked for with <see cref="Of"/>; a bit each for whether it was.</summary>
    public Growable<Candidate> Candidates { get; } = new(512);

    public Growable<ulong> AreFilled { get; } = new();

    /// <summary>How many candidates are of one word.</summary>
    public int WordCount { get; set; }

    /// <summary>The number of the first occurrence of several words.</summary>
    public int PhraseStart => (WordCount + 7) & -8;

    /// <summary>How many numbers there are, those of no candidate included.</summary>
    public int Numbers => PhraseStart + Occurrences.Count;

    /// <summary>True where stop words in capitals are among them: words are then not in the text's order.</summary>
    public bool HasNamed { get; set; }

    /// <summary>For each token the candidate that it is by itself, or -1.</summary>
    public Growable<int> Words { get; } = new(1024);

    /// <summary>For each token that is a candidate, the next token that is the same one, or -1.</summary>
    public Growable<int> NextPlaces { get; } = new(1024);

    /// <summary>Where the candidates of several words stand.</summary>
    public Growable<Occurrence> Occurrences { get; } = new(512);

    /// <summary>For each candidate that occurs more than once a longer one that stands alone wherever it occurs, plus 1; 0 for none.</summary>
    public Growable<int> Wholes { get; } = new(512);

    /// <summary>For each candidate the next one that was merged into it, plus 1; 0 for none.</summary>
    public Growable<int> Variants { get; } = new(512);

    /// <summary>For each candidate the most occurrences of a chosen one that contains it.</summary>
    public Growable<int> SaidCounts { get; } = new(512);

    /// <summary>Tokens of a title given apart.</summary>
    public int TitleTokens { get; set; }

    /// <summary>The text that a token stands in: the title given apart, or the source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> TextOf(in ArticleText text, int token) => token < TitleTokens ? text.Title : text.Source;

    /// <summary>Phrases that occur more than once: what they surround is looked at closely.</summary>
    public Growable<int> RepeatedPhrases { get; } = new();

    /// <summary>The <see cref="WordRole"/> of each form of the article, and <see cref="TokenMarks.Stem"/>.</summary>
    public Growable<int> FormRoles { get; } = new(512);

    /// <summary>What each token is, and what that means for candidates at it: see <see cref="TokenMarks"/>.</summary>
    public Growable<uint> Marks { get; } = new(1024);

    public Growable<uint> Edges { get; } = new(1024);

    /// <summary>The marks before capitals have changed any.</summary>
    public Growable<uint> PlainMarks { get; } = new(1024);

    /// <summary>A bit a token: whether candidates of several words may start with it.</summary>
    public Growable<ulong> PhraseStarts { get; } = new();

    /// <summary>A bit a token: whether it stands within a candidate of several words.</summary>
    public Growable<ulong> WithinPhrases { get; } = new();

    /// <summary>A bit a token: stop words that capitals make names.</summary>
    public Growable<ulong> NamedTokens { get; } = new();

    /// <summary>For each token that candidates of several words may start with, the first occurrence there, or where it would stand.</summary>
    public Growable<int> OccurrencesAt { get; } = new(1024);

    /// <summary>Base-2 logarithm of each candidate's score; minus infinity is never chosen.</summary>
    public Growable<float> Scores { get; } = new(1024);

    /// <summary>A bit for each candidate, eight a byte: whether it is a name.</summary>
    public Growable<byte> AreNames { get; } = new(128);

    /// <summary>What occurs more than once, or stands beyond the tables: scored apart from the others; and the logarithms of their idf.</summary>
    public Growable<int> Apart { get; } = new(256);

    public Growable<float> LogIdfs { get; } = new(256);

    /// <summary>A bit a token: words that occur more than once (<see cref="TokenMarks.Repeats"/>).</summary>
    public Growable<ulong> RepeatedTokens { get; } = new();

    /// <summary>The best candidates: what variants are looked for among.</summary>
    public Shortlist Shortlist { get; } = new();

    /// <summary>Spellings of the shortlist, and where their chains begin: the newest place of each, plus 1; 0 for none.</summary>
    public Growable<Spelling> Spellings { get; } = new();

    public Growable<int> ByStart { get; } = new();

    /// <summary>The candidates that others were merged into.</summary>
    public Growable<int> Joined { get; } = new();

    /// <summary>The surname of each full name of the shortlist, or -1.</summary>
    public Growable<int> Surnames { get; } = new();

    /// <summary>The scores while the best are taken out, and candidates by score where many are asked for.</summary>
    public BestScores Best { get; } = new();

    public Growable<ulong> Order { get; } = new();

    /// <summary>The chosen candidates, best first.</summary>
    public Growable<int> Chosen { get; } = new(32);

    /// <summary>Base-2 logarithm of their scores.</summary>
    public Growable<float> ChosenScores { get; } = new(32);

    /// <summary>What is known of a candidate. Most are never asked for: they occur once, and their scores tell that they are not among the best.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Candidate Of(int candidate)
    {
        if (!IsFilled(candidate)) Fill(candidate);
        return ref Candidates[candidate];
    }

    /// <summary>False for what occurs once and was not asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsFilled(int candidate) => (AreFilled[candidate / 64] >> candidate & 1) != 0;

    /// <summary>Where the candidate stands in the order of the text (<see cref="Candidate.Order"/>), filled or not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OrderOf(int candidate)
    {
        if (candidate >= PhraseStart)
        {
            ref readonly Occurrence occurrence = ref Occurrences[candidate - PhraseStart];
            return (occurrence.Token * Candidate.OrdersPerToken) + occurrence.Tokens;
        }

        // A stop word in capitals is no term, or makes one begin earlier.
        return HasNamed ? Of(candidate).Order : (index.Terms[candidate].FirstToken * Candidate.OrdersPerToken) + 1;
    }

    /// <summary>The token of the candidate's first mention, filled or not.</summary>
    public int PositionOf(int candidate) => IsFilled(candidate) ? Candidates[candidate].Position : OrderOf(candidate) / Candidate.OrdersPerToken;

    /// <summary>Clears a candidate, to be filled.</summary>
    public ref Candidate Begin(int candidate)
    {
        AreFilled[candidate / 64] |= 1UL << candidate;
        ref Candidate begun = ref Candidates[candidate];
        begun = default;
        return ref begun;
    }

    /// <summary>Fills in a candidate from its first occurrence.</summary>
    private void Fill(int candidate)
    {
        ref Candidate filled = ref Begin(candidate);
        if (candidate < PhraseStart) WordCandidates.Fill(index, this, candidate, ref filled);
        else PhraseCandidates.Fill(index, this, candidate - PhraseStart, ref filled);
    }

    /// <summary>False for the number of an occurrence whose candidate occurred before, and for those between words and occurrences.</summary>
    public bool IsCandidate(int number) => number < PhraseStart ? number < WordCount : Occurrences[number - PhraseStart].Candidate == number;

    /// <summary>Makes room for so many occurrences of several words.</summary>
    public Span<Occurrence> TakeOccurrences(int count)
    {
        Span<Occurrence> occurrences = Occurrences.Take(count);
        Candidates.Take(Numbers);
        int known = AreFilled.Count;
        Span<ulong> filled = AreFilled.Take((Numbers / 64) + 1);
        if (filled.Length > known) filled[known..].Clear();
        return occurrences;
    }

    /// <summary>
    /// What of several words occurs at the tokens of a phrase's first occurrence, in the text's order: the candidate itself, its parts, and what begins
    /// within it and ends beyond it. Its words are in <see cref="Words"/>.
    /// </summary>
    public ReadOnlySpan<Occurrence> Within(in Candidate phrase)
    {
        ReadOnlySpan<Occurrence> all = Occurrences.Span;
        int start = phrase.FirstPlace, after = start + 1, end = phrase.FirstToken + phrase.Tokens;
        while (start > 0 && all[start - 1].Token == phrase.FirstToken) start--;
        while (after < all.Length && all[after].Token < end) after++;
        return all[start..after];
    }

    // A candidate's own occurrences, in the text's order: for (int p = c.FirstPlace; p >= 0; p = NextPlace(c, p)) TokenAt(c, p).
    // The place of a word is its token, which points to the next; that of a phrase its number in Occurrences.

    /// <summary>The place after this one, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextPlace(in Candidate candidate, int place) => candidate.Tokens == 1 ? NextPlaces[place] : Occurrences[place].Next;

    /// <summary>The first token of a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int TokenAt(in Candidate candidate, int place) => candidate.Tokens == 1 ? place : Occurrences[place].Token;

    /// <summary>The next candidate that was merged into this one, or -1.</summary>
    public int NextVariant(int candidate) => Variants[candidate] - 1;

    /// <summary>Mentions and surface forms of the keyword that is being made.</summary>
    public Growable<TextSpan> Mentions { get; } = new();

    public Growable<Ballot> Ballots { get; } = new();

    /// <summary>The candidate of exactly these tokens, or -1.</summary>
    public int Find(int token, int tokens)
    {
        if ((uint)token >= (uint)Edges.Count) return -1;
        if (tokens == 1) return Words[token];
        if (!StartsPhrases(token)) return -1;
        ReadOnlySpan<Occurrence> occurrences = Occurrences.Span;
        for (int o = OccurrencesAt[token]; o < occurrences.Length && occurrences[o].Token == token; o++)
            if (occurrences[o].Tokens == tokens) return occurrences[o].Candidate;
        return -1;
    }

    /// <summary>The candidate at this place in the order of the text.</summary>
    public int Find(int order) => Find(order / Candidate.OrdersPerToken, order % Candidate.OrdersPerToken);

    // The next two are asked of many and true of few, for one reason or the other: no jumps.

    /// <summary>True for a common noun and a name right after it.</summary>
    public bool IsAnnounced(in Candidate candidate) =>
        Adjoins(candidate) & ((MarkOf(candidate.FirstToken) & (TokenMarks.Capital | TokenMarks.Digit)) == 0) & ((LastMark(candidate) & TokenMarks.Capital) != 0);

    /// <summary>True for a word with a capital and one in small letters after it: « Commission européenne », or « Ubisoft repousse ».</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Adjoins(in Candidate candidate)
    {
        int article = Bit.Of((MarkOf(candidate.FirstToken) & TokenMarks.Lexical) == 0);
        return (candidate.Tokens > 1) & (candidate.Tokens - candidate.Contents == article);
    }

    /// <summary>What a token is: see <see cref="TokenMarks"/>. Beside the text stand marks of no sentence.</summary>
    public uint MarkOf(int token) => Marks[token + 1];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint LastMark(in Candidate candidate) => Marks[candidate.FirstToken + candidate.Tokens];

    /// <summary>What a token may do in a candidate: as its form, unless its capitals say otherwise.</summary>
    public WordRole RoleOf(int token) => (WordRole)MarkOf(token) & WordRole.All;

    /// <summary>Has the token's word counted as one that occurs again.</summary>
    public void SetRepeats(int token)
    {
        Marks[token + 1] |= TokenMarks.Repeats;
        RepeatedTokens[token / 64] |= 1UL << token;
    }

    /// <summary>True where candidates of several words may start.</summary>
    public bool StartsPhrases(int token) => (PhraseStarts[token / 64] >> (token & 63) & 1) != 0;

    /// <summary>True for the first token of a sentence, and for what is no token.</summary>
    public bool StartsSentence(int token) => (MarkOf(token) & TokenMarks.First) != 0;
}
