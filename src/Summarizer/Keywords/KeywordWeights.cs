namespace Summarizer.Keywords;

/// <summary>
/// The constants of the keyword score, all in one place. <see cref="KeywordScorer"/> has the formula; docs/keywords.md
/// says what each one is worth and how it was found.
/// </summary>
internal sealed record KeywordWeights
{
    /// <summary>Added to ln tf, so that what occurs once still counts.</summary>
    public float Once { get; init; } = 0.3f;

    /// <summary>Idf above this is no rarer: names of which nothing is known should not outrank everything.</summary>
    public float IdfCap { get; init; } = 6f;

    /// <summary>Power of the mean idf of the content words.</summary>
    public float IdfPower { get; init; } = 0.5f;

    /// <summary>Power of the position of the first occurrence, in tokens.</summary>
    public float PositionPower { get; init; } = 0.25f;

    /// <summary>What standing alone between stop words and punctuation adds.</summary>
    public float Chunk { get; init; } = 1f;

    /// <summary>Factors for phrases of 1, 2, 3 and 4 content words.</summary>
    public float[] Length { get; init; } = [1f, 1f, 0.5f, 0.4f];

    /// <summary>Power of the first word's noun-likeness.</summary>
    public float NounPower { get; init; } = 0.25f;

    /// <summary>What occurring within longer candidates takes away.</summary>
    public float Longer { get; init; } = 0.4f;

    /// <summary>Factor for phrases with a month or a day.</summary>
    public float Date { get; init; } = 0.3f;

    /// <summary>Factor for phrases with a digit.</summary>
    public float Digit { get; init; } = 0.6f;

    /// <summary>What a name (capitals inside the sentence) adds.</summary>
    public float Name { get; init; }

    /// <summary>What a repeated phrase of several words adds.</summary>
    public float RepeatedPhrase { get; init; }

    /// <summary>A candidate within a chosen one is dropped unless it occurs so many times as often.</summary>
    public float Contained { get; init; } = 1.34f;

    /// <summary>As benchmarks count: recall.</summary>
    public static KeywordWeights Index { get; } = new();

    /// <summary>As an editor tags: names and repeated phrases first.</summary>
    public static KeywordWeights Editor { get; } = new() { Name = 0.25f, RepeatedPhrase = 0.3f };

    public static KeywordWeights Of(KeywordPreset preset) => preset == KeywordPreset.Index ? Index : Editor;
}
