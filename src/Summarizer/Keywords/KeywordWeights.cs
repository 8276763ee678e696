namespace Summarizer.Keywords;

/// <summary>
/// The constants of the keyword score, all in one place. <see cref="KeywordScorer"/> has the formula; docs/keywords.md
/// says what each one is worth and how it was found.
/// </summary>
internal sealed record KeywordWeights
{
    private const int Counts = 256;
    private float[]? _logCount;

    /// <summary>Added to ln tf, so that what occurs once still counts.</summary>
    public float Once { get; init; } = 0.3f;

    /// <summary>Power of the frequency's factor.</summary>
    public float CountPower { get; init; } = 1f;

    /// <summary>Idf above this is no rarer: names of which nothing is known should not outrank everything.</summary>
    public float IdfCap { get; init; } = 6f;

    /// <summary>Power of the mean idf of the content words.</summary>
    public float IdfPower { get; init; } = 0.5f;

    /// <summary>Power of the position of the first occurrence, in tokens.</summary>
    public float PositionPower { get; init; } = 0.25f;

    /// <summary>The same for names: a company named late may matter as much.</summary>
    public float NamePositionPower { get; init; } = 0.25f;

    /// <summary>Power of 1 + the share of occurrences that stand alone between stop words and punctuation.</summary>
    public float ChunkPower { get; init; } = 1f;

    /// <summary>Power of 1 + the mean length of the content words, in characters.</summary>
    public float CharactersPower { get; init; } = 0.2f;

    /// <summary>Factors for phrases of 1, 2, 3 and 4 content words.</summary>
    public float[] Length { get; init; } = [1f, 1f, 0.5f, 0.4f];

    /// <summary>Power of the first word's noun-likeness.</summary>
    public float NounPower { get; init; } = 0.37f;

    /// <summary>Power of 1 + half the occurrences of a longer candidate, over the candidate's own.</summary>
    public float LongerPower { get; init; } = 1f;

    /// <summary>What being cut out of a run of capitals takes away: power of 2 of minus the share.</summary>
    public float Cut { get; init; } = 0.45f;

    /// <summary>Factor for phrases with a month or a day.</summary>
    public float Date { get; init; } = 0.3f;

    /// <summary>Factor for phrases with a number.</summary>
    public float Number { get; init; } = 0.6f;

    /// <summary>Factor for names: capitals inside sentences.</summary>
    public float Name { get; init; } = 1f;

    /// <summary>Factor for companies, products and technologies on the list of names, beside that for names.</summary>
    public float Listed { get; init; } = 1f;

    /// <summary>Factor for a repeated phrase of several words.</summary>
    public float RepeatedPhrase { get; init; } = 1f;

    /// <summary>Factor for single words that are common everywhere (idf below <see cref="CommonIdf"/>) and no names.</summary>
    public float Common { get; init; } = 1f;

    public float CommonIdf { get; init; } = 4f;

    /// <summary>A candidate within a chosen one is dropped unless it occurs so many times as often.</summary>
    public float Contained { get; init; } = 1.34f;

    /// <summary>True to drop what occurs once and only adds words to a chosen keyword (« postier en Bretagne »).</summary>
    public bool DropsExtensions { get; init; }

    /// <summary>As benchmarks count: recall.</summary>
    public static KeywordWeights Index { get; } = new();

    /// <summary>English references are longer lists, mostly of single words from the whole text.</summary>
    public static KeywordWeights EnglishIndex { get; } = new()
    {
        IdfPower = 0.25f,
        PositionPower = 0.05f,
        NamePositionPower = 0.05f,
        CharactersPower = 0.7f,
        Length = [1f, 0.6f, 0.3f, 0.2f],
        Name = 1.25f,
        Number = 0.4f,
    };

    /// <summary>As an editor tags: names, products and repeated phrases first, words common everywhere last.</summary>
    public static KeywordWeights Editor { get; } = new()
    {
        Name = 1.3f,
        Listed = 1.25f,
        NamePositionPower = 0.12f,
        RepeatedPhrase = 1.3f,
        Common = 0.85f,
        DropsExtensions = true,
    };

    /// <summary>Base-2 logarithm of the frequency's factor.</summary>
    public float LogCount(int count)
    {
        float[] table = _logCount ??= MakeLogCount();
        return count < table.Length ? table[count] : CountPower * MathF.Log2(MathF.Log(count) + Once);
    }

    public static KeywordWeights Of(KeywordPreset preset, string language) =>
        preset == KeywordPreset.Editor ? Editor : language.StartsWith("en", StringComparison.Ordinal) ? EnglishIndex : Index;

    private float[] MakeLogCount()
    {
        var table = new float[Counts];
        for (int count = 1; count < Counts; count++) table[count] = CountPower * MathF.Log2(MathF.Log(count) + Once);
        return table;
    }
}
