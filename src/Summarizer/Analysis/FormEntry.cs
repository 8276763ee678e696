using Summarizer.Languages;

namespace Summarizer.Analysis;

/// <summary>A distinct word of the article, case folded.</summary>
internal struct FormEntry
{
    public ulong Key;

    /// <summary>Index of its term (its stem), shared by inflected forms; -1 for stop words.</summary>
    public int Term;
    public int Count;
    public int FirstToken;
    public bool IsStopWord;

    /// <summary>What the word cues in a sentence.</summary>
    public SalienceCue Cues;

    /// <summary>Base-2 logarithm of the noun-likeness; 0 where nothing is known of it, and for stop words.</summary>
    public float LogNoun;

    /// <summary>Share of capitals inside sentences in the background; -1 where nothing is known of it, and for stop words.</summary>
    public float Name;
}
