namespace Summarizer.Keywords;

/// <summary>A phrase of the article that may become a keyword: all its occurrences that share their stems.</summary>
internal struct Candidate
{
    /// <summary>Hash of its terms, in order, connectors included.</summary>
    public ulong Key;

    /// <summary>Occurrences in title, headings and body.</summary>
    public int Count;

    /// <summary>First token of the first occurrence.</summary>
    public int FirstToken;

    /// <summary>Tokens of the first occurrence.</summary>
    public int Tokens;

    /// <summary>Content words of the phrase.</summary>
    public int Contents;

    /// <summary>Occurrences bounded on both sides by a stop word, punctuation or a sentence's edge.</summary>
    public int Chunks;

    /// <summary>Occurrences inside a sentence whose content words all have a capital or a digit.</summary>
    public int Names;

    /// <summary>Occurrences whose first word has no capital.</summary>
    public int Lowers;

    /// <summary>Occurrences in the title.</summary>
    public int Titles;

    /// <summary>Number of different sentences that hold it.</summary>
    public int Sentences;

    /// <summary>The last sentence that held it.</summary>
    public int LastSentence;

    /// <summary>Most occurrences of a longer candidate that contains this one.</summary>
    public int LongerCount;

    /// <summary>First and last of its occurrences, in a linked list.</summary>
    public int FirstOccurrence, LastOccurrence;

    /// <summary>Most occurrences of a chosen candidate that contains this one.</summary>
    public int SaidCount;
}

/// <summary>One occurrence of a candidate.</summary>
internal struct Occurrence
{
    public int Candidate;
    public int Token;
    public int Tokens;
    public int Sentence;

    /// <summary>The candidate's next occurrence, or -1.</summary>
    public int Next;
}
