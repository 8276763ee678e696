namespace Summarizer.Keywords;

/// <summary>A phrase of the article that may become a keyword: all its occurrences that share their stems.</summary>
internal struct Candidate
{
    /// <summary>Occurrences in title, headings and body, those of merged variants included.</summary>
    public int Count;

    /// <summary>First token of the first occurrence.</summary>
    public int FirstToken;

    /// <summary>Tokens of the first occurrence.</summary>
    public int Tokens;

    /// <summary>First token of the first mention, merged variants included.</summary>
    public int Position;

    /// <summary>Content words of the phrase, numbers included.</summary>
    public int Contents;

    /// <summary>Sum of their idf, and of their characters.</summary>
    public float Idf;
    public int Characters;

    /// <summary>What they are, together.</summary>
    public WordRole Roles;

    /// <summary>Occurrences bounded on both sides by a stop word, punctuation or a sentence's edge.</summary>
    public int Chunks;

    /// <summary>Occurrences whose capitals show a name.</summary>
    public int Names;

    /// <summary>Occurrences that tell nothing of capitals: one word at the start of a sentence, a sentence in capitals.</summary>
    public int Mute;

    /// <summary>Occurrences whose first word has no capital.</summary>
    public int Lowers;

    /// <summary>Occurrences cut out of a longer run of words with capitals.</summary>
    public int Cuts;

    /// <summary>Occurrences of a single word as a verb, by the words beside it.</summary>
    public int Verbs;

    /// <summary>True for a common noun and a name right after it.</summary>
    public bool IsAnnounced;

    /// <summary>Most occurrences of a longer candidate that contains this one.</summary>
    public int LongerCount;

    /// <summary>A longer candidate that stands alone wherever this one occurs, plus 1; 0 for none.</summary>
    public int Whole;

    /// <summary>True for a word with a capital and one in small letters after it: « Commission européenne », or « Ubisoft repousse ».</summary>
    public bool IsTrailed;

    /// <summary>Most occurrences of a chosen candidate that contains this one.</summary>
    public int SaidCount;

    /// <summary>First and last of its own occurrences, in a linked list.</summary>
    public int FirstOccurrence, LastOccurrence;

    /// <summary>The next candidate that was merged into this one, or -1.</summary>
    public int NextVariant;

    /// <summary>True for a variant that never gives the label: an acronym, a surname.</summary>
    public bool IsAlias;

    /// <summary>True when its capitals, or those the background knows, show a name.</summary>
    public bool IsName;

    /// <summary>True while its kind, which may raise the score, has still to be found.</summary>
    public bool IsUntagged;

    /// <summary>What it names, found for the best candidates only.</summary>
    public KeywordKind Kind;
}

/// <summary>One occurrence of a candidate.</summary>
internal struct Occurrence
{
    public int Token;
    public int Tokens;
    public int Sentence;

    /// <summary>The candidate's next occurrence, or -1.</summary>
    public int Next;
}
