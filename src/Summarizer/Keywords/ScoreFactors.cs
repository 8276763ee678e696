namespace Summarizer.Keywords;

/// <summary>Factors of the keyword score that apply or not; their values are in <see cref="KeywordWeights"/>.</summary>
[Flags]
internal enum ScoreFactors
{
    None = 0,

    /// <summary>Holds a month or a day.</summary>
    Date = 1,

    /// <summary>Holds a number.</summary>
    Number = 2,

    /// <summary>Is a name.</summary>
    Name = 4,

    /// <summary>Several content words that occur more than once, and no name.</summary>
    RepeatedPhrase = 8,

    /// <summary>A single word that is common everywhere, and no name.</summary>
    Common = 16,

    /// <summary>Names an organisation or a product.</summary>
    Kind = 32,

    /// <summary>A single word used as a verb.</summary>
    Verb = 64,

    /// <summary>A single word that only ever follows another, as an adjective does, and is no noun elsewhere.</summary>
    Follower = 128,

    /// <summary>The number of combinations.</summary>
    All = 256,
}
