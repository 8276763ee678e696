namespace Summarizer.Analysis;

/// <summary>What depends on a word and its language alone.</summary>
internal readonly ref struct WordTraits
{
    /// <summary>Key of the stem; 0 for a stop word.</summary>
    public ulong TermKey { get; init; }

    /// <summary>Inverse document frequency against the language's background, natural logarithm.</summary>
    public float Idf { get; init; }

    /// <summary>Base-2 logarithm of the noun-likeness; 0 where nothing is known of it.</summary>
    public float LogNoun { get; init; }

    /// <summary>Share of capitals inside sentences in the background; -1 where nothing is known of it.</summary>
    public float Name { get; init; }

    public bool IsStopWord { get; init; }

    /// <summary>True when the word is one of the language's salience cues.</summary>
    public bool IsCue { get; init; }
}
