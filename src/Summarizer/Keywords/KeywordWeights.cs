namespace Summarizer.Keywords;

/// <summary>
/// The constants of the keyword score, all in one place. <see cref="KeywordScorer"/> has the formula; docs/keywords.md
/// says what each one is worth and how it was found.
/// </summary>
internal sealed record KeywordWeights
{
    /// <summary>Counts below this have their factor in <see cref="LogCounts"/>.</summary>
    public const int Counts = 256;

    private float[]? _logCount;
    private float[]? _logFactor;
    private float _mostKind;

    /// <summary>Added to ln tf, so that what occurs once still counts.</summary>
    public float Once { get; init; } = 0.3f;

    /// <summary>Power of the frequency's factor.</summary>
    public float CountPower { get; init; } = 1.15f;

    /// <summary>Idf above this is no rarer: names of which nothing is known should not outrank everything.</summary>
    public const float IdfCap = 5f;

    /// <summary>Power of the mean idf of the content words.</summary>
    public float IdfPower { get; init; } = 0.5f;

    /// <summary>Power of the position of the first occurrence, in tokens.</summary>
    public float PositionPower { get; init; } = 0.25f;

    /// <summary>The same for names.</summary>
    public float NamePositionPower { get; init; } = 0.28f;

    /// <summary>The same for names known to be of an organisation, a product or a technology: named late, they may matter as much.</summary>
    public float KindPositionPower { get; init; } = 0.28f;

    /// <summary>Power of 1 + the share of occurrences that stand alone between stop words and punctuation.</summary>
    public float ChunkPower { get; init; } = 0.9f;

    /// <summary>Power of 1 + the mean length of the content words, in characters.</summary>
    public float CharactersPower { get; init; } = 0.2f;

    /// <summary>Factors for phrases of 1, 2, 3 and 4 content words.</summary>
    public float[] Length { get; init; } = [1f, 1f, 0.65f, 0.45f];

    /// <summary>Power of the first word's noun-likeness.</summary>
    public float NounPower { get; init; } = 0.37f;

    /// <summary>Power of 1 + half the occurrences of a longer candidate, over the candidate's own.</summary>
    public float LongerPower { get; init; } = 1f;

    /// <summary>What being cut out of a run of capitals takes away: power of 2 of minus the share.</summary>
    public float Cut { get; init; } = 0.45f;

    /// <summary>Factor for phrases with a month or a day.</summary>
    public float Date { get; init; } = 0.3f;

    /// <summary>Factor for phrases with a number.</summary>
    public float Number { get; init; } = 0.3f;

    /// <summary>Factor for names: capitals inside sentences.</summary>
    public float Name { get; init; } = 1.15f;

    /// <summary>Factor for names known to be of an organisation, a product or a technology, beside that for names.</summary>
    public float Kind { get; init; } = 1.5f;

    /// <summary>Factor for single words that are used as verbs here, whatever they are elsewhere (« coupe les ponts »).</summary>
    public float Verb { get; init; } = 0.5f;

    /// <summary>Factor for single words that only ever follow another content word, as adjectives do in the languages whose nouns are known.</summary>
    public float Follower { get; init; } = 1f;

    /// <summary>Factor for a repeated phrase of several words.</summary>
    public float RepeatedPhrase { get; init; } = 1.15f;

    /// <summary>Factor for single words that are common everywhere (idf below <see cref="CommonIdf"/>) and no names.</summary>
    public float Common { get; init; } = 0.85f;

    public float CommonIdf { get; init; } = 5f;

    /// <summary>A candidate within a chosen one is dropped unless it occurs so many times as often.</summary>
    public float Contained { get; init; } = 1.8f;

    /// <summary>True to drop what occurs once and only adds words to a chosen keyword (« postier en Bretagne »), and what is no tag by itself (« moment », « EN DIRECT »).</summary>
    public bool DropsExtensions { get; init; }

    /// <summary>True to take the phrase that a candidate is always a part of in its place.</summary>
    public bool PrefersWholes { get; init; }

    /// <summary>Base-2 logarithm of the factor for a name with a word in small letters after it, where it is not on the list of names.</summary>
    public float LogTrailed { get; init; }

    /// <summary>As benchmarks count: recall. The defaults of this record, found on French news.</summary>
    public static KeywordWeights FrenchIndex { get; } = new();

    /// <summary>English references are longer lists, mostly of single words from the whole text.</summary>
    public static KeywordWeights EnglishIndex { get; } = new()
    {
        Once = 0.5f,
        CountPower = 0.95f,
        IdfPower = 0.25f,
        PositionPower = 0.05f,
        NamePositionPower = 0.05f,
        KindPositionPower = 0.05f,
        ChunkPower = 1f,
        CharactersPower = 1f,
        LongerPower = 0.7f,
        Length = [1f, 0.3f, 0.2f, 0.2f],
        Name = 1.08f,
        Number = 0.4f,
        RepeatedPhrase = 0.75f,
        Contained = 1.34f,
        Kind = 1f,
        Verb = 1f,
        Common = 1f,
    };

    /// <summary>Other languages know little or nothing of nouns: capitals and length say more. Found on Portuguese news.</summary>
    public static KeywordWeights OtherIndex { get; } = new()
    {
        Once = 0.5f,
        IdfPower = 0.42f,
        NounPower = 0.5f,
        LongerPower = 0.75f,
        Cut = 0.7f,
        CharactersPower = 0.5f,
        Name = 1.6f,
        PositionPower = 0.35f,
        NamePositionPower = 0.15f,
        KindPositionPower = 0.15f,
        RepeatedPhrase = 0.9f,
        Length = [1f, 1f, 0.55f, 0.4f],
        Contained = 2.2f,
        Kind = 1f,
        Verb = 1f,
        Common = 1f,
    };

    /// <summary>As an editor tags: names, products and repeated phrases first, words common everywhere last.</summary>
    public static KeywordWeights Editor { get; } = new()
    {
        Name = 1.25f,
        Kind = 1.8f,
        NamePositionPower = 0.2f,
        KindPositionPower = 0.08f,
        RepeatedPhrase = 1.3f,
        Common = 0.75f,
        DropsExtensions = true,
        PrefersWholes = true,
        LogTrailed = -0.8f,
        Follower = 0.25f,
    };

    /// <summary>The constants of a preset and a language.</summary>
    public static KeywordWeights Of(KeywordPreset preset, string language) =>
        preset == KeywordPreset.Editor ? Editor : language switch { "fr" => FrenchIndex, "en" => EnglishIndex, _ => OtherIndex };

    /// <summary>More than the base-2 logarithm of what a kind may add to a score.</summary>
    public float MostKind => _mostKind > 0 ? _mostKind : _mostKind = Math.Max(0, MathF.Log2(Kind)) + 0.01f;

    /// <summary>Base-2 logarithm of the frequency's factor, for counts below <see cref="Counts"/>.</summary>
    public ReadOnlySpan<float> LogCounts => _logCount ??= MakeLogCount();

    /// <summary>Base-2 logarithm of the frequency's factor.</summary>
    public float LogCount(int count) => count < Counts ? LogCounts[count] : MakeLogCount(count);

    /// <summary>Base-2 logarithms of the products of factors, all combinations for each number of content words.</summary>
    public ReadOnlySpan<float> LogFactors => _logFactor ??= MakeLogFactor();

    /// <summary>Where the combinations for a number of content words begin in <see cref="LogFactors"/>.</summary>
    public static int RowOfFactors(int contents) => (contents - 1) * (int)ScoreFactors.All;

    private float[] MakeLogFactor()
    {
        var table = new float[Length.Length * (int)ScoreFactors.All];
        for (int i = 0; i < table.Length; i++) table[i] = MathF.Log2(Length[i / (int)ScoreFactors.All] * Product((ScoreFactors)(i % (int)ScoreFactors.All)));
        return table;
    }

    private float Product(ScoreFactors factors)
    {
        float product = 1;
        if ((factors & ScoreFactors.Date) != 0) product *= Date;
        if ((factors & ScoreFactors.Number) != 0) product *= Number;
        if ((factors & ScoreFactors.Name) != 0) product *= Name;
        if ((factors & ScoreFactors.RepeatedPhrase) != 0) product *= RepeatedPhrase;
        if ((factors & ScoreFactors.Common) != 0) product *= Common;
        if ((factors & ScoreFactors.Kind) != 0) product *= Kind;
        if ((factors & ScoreFactors.Verb) != 0) product *= Verb;
        if ((factors & ScoreFactors.Follower) != 0) product *= Follower;
        return product;
    }

    private float[] MakeLogCount()
    {
        var table = new float[Counts];
        for (int count = 1; count < Counts; count++) table[count] = MakeLogCount(count);
        return table;
    }

    private float MakeLogCount(int count) => CountPower * MathF.Log2(MathF.Log(count) + Once);
}
