namespace Summarizer.Analysis;

/// <summary>What depends on a word and its language alone.</summary>
internal struct WordTraits
{
    /// <summary>The word's key mixed with its language.</summary>
    public ulong SaltedKey;

    /// <summary>Key of the stem; 0 for a stop word.</summary>
    public ulong TermKey;

    /// <summary>Inverse document frequency against the language's background, natural logarithm.</summary>
    public float Idf;

    /// <summary>Base-2 logarithm of the noun-likeness; 0 where nothing is known of it.</summary>
    public float LogNoun;

    /// <summary>Share of capitals inside sentences in the background; -1 where nothing is known of it.</summary>
    public float Name;
    public bool IsStopWord;
}
