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

    /// <summary>What the lists of the article's language say of it: <see cref="Cues"/> in the lower half, the three bits of <see cref="Language.RolesOf"/> in the upper.</summary>
    public int Listed;

    /// <summary>Base-2 logarithm of the noun-likeness; 0 where nothing is known of it, and for stop words.</summary>
    public float LogNoun;

    /// <summary>Share of capitals inside sentences in the background; -1 where nothing is known of it, and for stop words.</summary>
    public float Name;

    /// <summary>Where the roles stand in <see cref="Listed"/>.</summary>
    public const int RolesAt = 16;

    public readonly bool IsStopWord => Term < 0;

    /// <summary>What the word cues in a sentence.</summary>
    public readonly SalienceCue Cues => (SalienceCue)(ushort)Listed;
}
