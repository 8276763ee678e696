using Summarizer.Analysis;
using Summarizer.Keywords;
using Summarizer.Selection;
using Summarizer.Text;

namespace Summarizer.Languages;

/// <summary>
/// What the library knows of one language, as data: immutable lists and a stemmer. An absent list is empty and the
/// language-neutral rules serve instead. Thread-safe.
/// </summary>
public sealed class Language
{
    private static int s_created;

    private readonly Lazy<WordSet> _stopWords;
    private readonly Lazy<WordSet> _abbreviations;
    private readonly Lazy<WordSet> _numberAbbreviations;
    private readonly Lazy<WordSet> _closingAbbreviations;
    private readonly Lazy<WordSet> _elisions;
    private readonly Lazy<WordSet> _clitics;
    private readonly Lazy<WordSet> _danglers;
    private readonly Lazy<PhraseOpenings> _danglerOpenings;
    private readonly Lazy<WordFlags> _phraseRoles;
    private readonly Lazy<BackgroundTable?> _background;
    private readonly Lazy<WordSet> _bonusWords;
    private readonly Lazy<WordSet> _generalWords;
    private readonly Lazy<WordSet> _auxiliaries;
    private readonly Lazy<WordFlags> _cues;
    private readonly Lazy<StandaloneOpenings?> _standalone;

    /// <summary>Creates a language.</summary>
    /// <exception cref="ArgumentException">The code or the name is empty.</exception>
    public Language(string code, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Code = code;
        Name = name;
        _stopWords = new(() => new WordSet(StopWords));
        // The shared lists hold abbreviations that are words in no language, so that they serve all of them.
        _abbreviations = new(() => new WordSet([.. LanguageResources.Lines("Shared", "abbreviations"), .. Abbreviations]));
        _numberAbbreviations = new(() => new WordSet([.. LanguageResources.Lines("Shared", "abbreviations-number"), .. NumberAbbreviations]));
        _closingAbbreviations = new(() => new WordSet([.. LanguageResources.Lines("Shared", "abbreviations-closing"), .. ClosingAbbreviations]));
        _elisions = new(() => new WordSet(Elisions));
        _clitics = new(() => new WordSet(Clitics));
        _danglers = new(() => new WordSet(Danglers));
        _danglerOpenings = new(() => new PhraseOpenings(Danglers));
        _phraseRoles = new(() => new WordFlags([.. PhraseRolesOf(this)]));
        _background = new(() => BackgroundTable.Load(Code));
        _bonusWords = new(() => new WordSet(BonusWords));
        _generalWords = new(() => new WordSet(GeneralWords));
        _auxiliaries = new(() => new WordSet(Auxiliaries));
        _cues = new(() => new WordFlags(SalienceCues));
        _standalone = new(() => StandaloneLines.Count > 0 ? new StandaloneOpenings(StandaloneLines) : null);
    }

    /// <summary>The language-neutral rules: Unicode classes only, code "und".</summary>
    public static Language Neutral { get; } = new("und", "Undetermined") { Elisions = LanguageResources.Lines("Shared", "elisions") };

    /// <summary>BCP-47 code, two letters where they exist.</summary>
    public string Code { get; }

    /// <summary>English name.</summary>
    public string Name { get; }

    /// <summary>Function words, lower case.</summary>
    public IReadOnlyList<string> StopWords { get; init; } = [];

    /// <summary>
    /// Words whose full stop never ends a sentence when a word follows (« dr », « p.ex »), lower case, without the last
    /// stop. « 0 » stands for a number of one or two digits, in languages whose ordinals stand before capitals (« am 3. Oktober »).
    /// </summary>
    public IReadOnlyList<string> Abbreviations { get; init; } = [];

    /// <summary>Words whose full stop does not end a sentence before a number (« p. 12 », « art. 5 »), lower case, without the stop.</summary>
    public IReadOnlyList<string> NumberAbbreviations { get; init; } = [];

    /// <summary>
    /// Words whose full stop ends a sentence only where a function word with a capital follows (« inc », « janv »),
    /// lower case, without the stop.
    /// </summary>
    public IReadOnlyList<string> ClosingAbbreviations { get; init; } = [];

    /// <summary>Elided words with their apostrophe (« l' », « qu' »), lower case.</summary>
    public IReadOnlyList<string> Elisions { get; init; } = [];

    /// <summary>
    /// Words joined to the one before, with their hyphen or apostrophe (« -il », « -t-elle », "'s"), lower case; an entry that
    /// starts with neither is a word kept whole (« rendez-vous »).
    /// </summary>
    public IReadOnlyList<string> Clitics { get; init; } = [];

    /// <summary>
    /// Openings that refer back to an earlier sentence (« il », « ce dernier », « mais »), lower case, one to four words; an
    /// entry that begins with a hyphen is the ending of an inverted verb (« -t-il »: "-il").
    /// </summary>
    public IReadOnlyList<string> Danglers { get; init; } = [];

    /// <summary>Words that mark a sentence as important (« record », « inédit »), lower case; for the ranker "edmundson".</summary>
    public IReadOnlyList<string> BonusWords { get; init; } = [];

    /// <summary>Cues of page furniture: a reason and the phrase, lower case.</summary>
    public IReadOnlyList<FurnitureCue> FurnitureCues { get; init; } = [];

    /// <summary>Openings of bylines (« par », « rédigé par »), lower case.</summary>
    public IReadOnlyList<string> BylineCues { get; init; } = [];

    /// <summary>Names of months and of the days of the week, and words of date lines, lower case.</summary>
    public IReadOnlyList<string> DateWords { get; init; } = [];

    /// <summary>
    /// Words of a noun phrase that may join two content words (« de », « du »), lower case, each perhaps with an article
    /// after it (« de la »).
    /// </summary>
    public IReadOnlyList<string> Connectors { get; init; } = [];

    /// <summary>Example sentences, for tests and for newcomers.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>The stemmer, or null: words are compared as they are, plural and case folded by prefix.</summary>
    public IStemmer? Stemmer { get; init; }

    internal bool HasOrdinalStops => AbbreviationSet.Contains("0");

    /// <summary>Different for every instance of the process: tells languages apart in a thread's memory of words.</summary>
    internal int Number { get; } = Interlocked.Increment(ref s_created);

    internal WordSet StopWordSet => _stopWords.Value;

    internal WordSet AbbreviationSet => _abbreviations.Value;

    internal WordSet NumberAbbreviationSet => _numberAbbreviations.Value;

    internal WordSet ClosingAbbreviationSet => _closingAbbreviations.Value;

    internal WordSet ElisionSet => _elisions.Value;

    internal bool HasClitics => Clitics.Count > 0;

    internal WordSet CliticSet => _clitics.Value;

    internal WordSet DanglerSet => _danglers.Value;

    internal PhraseOpenings DanglerOpenings => _danglerOpenings.Value;

    /// <summary>Lines of standalone.txt: see <see cref="StandaloneOpenings"/>.</summary>
    internal IReadOnlyList<string> StandaloneLines { get; init; } = [];

    /// <summary>Openings that only look as if they referred back; null in a language without a list of them.</summary>
    internal StandaloneOpenings? Standalone => _standalone.Value;

    /// <summary>Months and days of the week alone, lower case.</summary>
    internal IReadOnlyList<string> Calendar { get; init; } = [];

    /// <summary>The <see cref="WordRole"/>s of connectors, their articles, and words of the calendar.</summary>
    private WordFlags PhraseRoles => _phraseRoles.Value;

    /// <summary>Endings of the words that close a sentence even where no mark follows.</summary>
    internal IReadOnlyList<string> Finals { get; init; } = [];

    /// <summary>Document frequencies of the language's words, or null where the package has none.</summary>
    internal BackgroundTable? Background => _background.Value;

    internal WordSet BonusWordSet => _bonusWords.Value;

    /// <summary>Words that name no subject by themselves (« nombre », « moment »), in all their forms, lower case.</summary>
    internal IReadOnlyList<string> GeneralWords { get; init; } = [];

    internal WordSet GeneralWordSet => _generalWords.Value;

    /// <summary>Words that a verb follows most of the time (« a », « été »), lower case.</summary>
    internal IReadOnlyList<string> Auxiliaries { get; init; } = [];

    internal WordSet AuxiliarySet => _auxiliaries.Value;

    /// <summary>True where every noun is written as others write names alone (« die Zahl »).</summary>
    internal bool CapitalisesNouns => Code == "de";

    /// <summary>Words that tell news from background, with their <see cref="SalienceCue"/> groups.</summary>
    internal (string Word, int Flags)[] SalienceCues { get; init; } = [];

    internal WordFlags CueFlags => _cues.Value;

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Code})";

    /// <summary>What <see cref="RolesOf"/> says of the particles of names: no word is both a connector and a word of the calendar.</summary>
    internal const int ParticleRole = ((int)WordRole.Connector | (int)WordRole.DateWord) / (int)WordRole.Connector;

    /// <summary>What a word may do in a phrase besides, three bits: a connector, its article, a word of the calendar.</summary>
    internal uint RolesOf(ulong key) => (uint)PhraseRoles.Find(key) / (uint)WordRole.Connector;

    private static IEnumerable<(string Word, int Flags)> PhraseRolesOf(Language language)
    {
        foreach (string connector in language.Connectors)
        {
            string[] words = connector.Split(' ');
            yield return (words[0], (int)WordRole.Connector);
            if (words.Length > 1) yield return (words[1], (int)WordRole.Article);
        }

        foreach (string word in language.Calendar) yield return (word, (int)WordRole.DateWord);

        // A stop word joins as the language's own lists say.
        if (language.StopWords.Count == 0) yield break;
        foreach (string particle in LanguageResources.Lines("Shared", "particles"))
            if (!language.StopWordSet.Contains(WordKey.Of(particle))) yield return (particle, ParticleRole * (int)WordRole.Connector);
    }
}
