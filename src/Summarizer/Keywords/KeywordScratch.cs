using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// What keyword extraction works with, reused from article to article: here the arrays, in the files beside this one what is asked of them. Not
/// thread-safe: one an index.
/// </summary>
/// <remarks>
/// Four kinds of numbers are indexes here. Forms and tokens are those of the <see cref="ArticleIndex"/>. An occurrence is a place where several words are
/// a candidate, in the order of the text. A candidate has the number of its term if it is one word; then come stop words that capitals make names; then,
/// from <see cref="PhraseStart"/> on, the occurrences, of which each that is the first of its kind gives its number to the candidate:
/// <code>
/// 0 … terms … named stop words … WordCount, free up to a multiple of 8, PhraseStart + 0 … PhraseStart + o … Numbers
/// </code>
/// Arrays that are read eight at once have room for whole vectors.
/// </remarks>
internal sealed partial class KeywordScratch(ArticleIndex index)
{
    /// <summary>Longest candidate, in tokens.</summary>
    public const int MaxTokens = 8;

    /// <summary>How many candidates are of one word.</summary>
    public int WordCount { get; set; }

    /// <summary>The number of the first occurrence of several words.</summary>
    public int PhraseStart => (WordCount + 7) & -8;

    /// <summary>How many numbers there are, those of no candidate included.</summary>
    public int Numbers => PhraseStart + Occurrences.Count;

    /// <summary>True where words are not in the text's order: stop words in capitals are among them, or verbs were taken out of the mentions of a name.</summary>
    public bool IsOutOfOrder { get; set; }

    /// <summary>Tokens of a title given apart.</summary>
    public int TitleTokens { get; set; }

    // By form and by token.

    /// <summary>The <see cref="WordRole"/> of each form of the article, and <see cref="TokenMarks.Stem"/>.</summary>
    public Growable<int> FormRoles { get; } = new(512);

    /// <summary>What each token is, that of token t at t + 1: see <see cref="TokenMarks"/>.</summary>
    public Growable<uint> Marks { get; } = new(1024);

    /// <summary>The marks before capitals have changed any.</summary>
    public Growable<uint> PlainMarks { get; } = new(1024);

    /// <summary>What the marks at and beside each token mean for candidates there: see <see cref="TokenMarks"/>.</summary>
    public Growable<uint> Edges { get; } = new(1024);

    /// <summary>For each token the candidate that it is by itself, or -1.</summary>
    public Growable<int> Words { get; } = new(1024);

    /// <summary>For each token that is a candidate, the next token that is the same one, or -1.</summary>
    public Growable<int> NextPlaces { get; } = new(1024);

    /// <summary>For each token that candidates of several words may start with, the first occurrence there, or where it would stand.</summary>
    public Growable<int> OccurrencesAt { get; } = new(1024);

    // A bit for each token.

    /// <summary>A bit a token: whether candidates of several words may start with it.</summary>
    public Growable<ulong> PhraseStarts { get; } = new();

    /// <summary>A bit a token: whether it stands within a candidate of several words.</summary>
    public Growable<ulong> WithinPhrases { get; } = new();

    /// <summary>A bit a token: stop words that capitals make names.</summary>
    public Growable<ulong> NamedTokens { get; } = new();

    /// <summary>A bit a token: words that occur more than once (<see cref="TokenMarks.Repeats"/>).</summary>
    public Growable<ulong> RepeatedTokens { get; } = new();

    // By candidate.

    /// <summary>What is known of candidates that were asked for with <see cref="Of"/>.</summary>
    public Growable<Candidate> Candidates { get; } = new(512);

    /// <summary>A bit for each candidate: whether it was asked for.</summary>
    public Growable<ulong> AreFilled { get; } = new();

    /// <summary>Base-2 logarithm of each candidate's score; minus infinity is never chosen.</summary>
    public Growable<float> Scores { get; } = new(1024);

    /// <summary>A bit for each candidate, eight a byte, with whole numbers of 64 bits: whether it is a name.</summary>
    public Growable<byte> AreNames { get; } = new(128);

    /// <summary>For each candidate that occurs more than once a longer one that stands alone wherever it occurs, plus 1; 0 for none.</summary>
    public Growable<int> Wholes { get; } = new(512);

    /// <summary>For each candidate the next one that was merged into it, plus 1; 0 for none.</summary>
    public Growable<int> Variants { get; } = new(512);

    /// <summary>For each candidate the most occurrences of a chosen one that contains it.</summary>
    public Growable<int> SaidCounts { get; } = new(512);

    // By occurrence.

    /// <summary>Candidates of several words by the keys of their words.</summary>
    public PhraseTable Phrases { get; } = new();

    /// <summary>Where the candidates of several words stand.</summary>
    public Growable<Occurrence> Occurrences { get; } = new(512);

    // Lists of candidates.

    /// <summary>Phrases that occur more than once: what they surround is looked at closely.</summary>
    public Growable<int> RepeatedPhrases { get; } = new();

    /// <summary>What occurs more than once, or stands beyond the tables: scored apart from the others.</summary>
    public Growable<int> Apart { get; } = new(256);

    /// <summary>Base-2 logarithm of the idf of each of those.</summary>
    public Growable<float> LogIdfs { get; } = new(256);

    /// <summary>The candidates that others were merged into.</summary>
    public Growable<int> Joined { get; } = new();

    // What single steps work with.

    /// <summary>The best candidates: what variants are looked for among.</summary>
    public Shortlist Shortlist { get; } = new();

    /// <summary>Spellings of the shortlist.</summary>
    public Growable<Spelling> Spellings { get; } = new();

    /// <summary>Where chains of spellings that begin alike do so: the newest place of each, plus 1; 0 for none.</summary>
    public Growable<int> ByStart { get; } = new();

    /// <summary>The surname, or the brand, of each full name of the shortlist, or -1; and the given name.</summary>
    public Growable<int> Surnames { get; } = new();
    public Growable<int> GivenNames { get; } = new();

    /// <summary>Other people of the surname that is being looked at.</summary>
    public Growable<int> Namesakes { get; } = new();

    /// <summary>The scores while the best are taken out.</summary>
    public BestScores Best { get; } = new();

    /// <summary>The chosen candidates, best first.</summary>
    public Growable<int> Chosen { get; } = new(32);

    /// <summary>Base-2 logarithm of their scores.</summary>
    public Growable<float> ChosenScores { get; } = new(32);

    /// <summary>Mentions of the keyword that is being made.</summary>
    public Growable<TextSpan> Mentions { get; } = new();

    /// <summary>Its surface forms with their votes.</summary>
    public Growable<Ballot> Ballots { get; } = new();
}
