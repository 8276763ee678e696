namespace Summarizer.Ranking;

/// <summary>What a stop word's chance to stand in the summary depends on. Part of a model file's identity.</summary>
internal enum StopWordFeature
{
    LogCount,

    /// <summary>Share of the sentences that hold it.</summary>
    SentenceShare,
    InTitle,

    /// <summary>Where it first occurs, as a share of the sentences.</summary>
    FirstPosition,
    LogSentencesWith,

    /// <summary>Occurrences a sentence, at most 1.</summary>
    Rate,
    HasTitle,
    LogSentences,
}

/// <summary>
/// What a content word's chance to stand in the summary depends on. Products stand beside their factors because the function
/// is linear. Counts are those of the stem but where a form is named.
/// </summary>
internal enum ContentWordFeature
{
    LogCount,
    LogSentencesWith,
    SentenceShare,

    /// <summary>The form itself stands in the title.</summary>
    InTitle,

    /// <summary>The form or another of the same stem stands in the title.</summary>
    StemInTitle,
    FirstPosition,
    InFirst,
    InLead,
    Idf,
    IdfSquared,

    /// <summary>Seen with a capital inside a sentence.</summary>
    Capital,
    Digit,

    /// <summary>Share of capitals in the background.</summary>
    Name,
    LogNoun,
    CountIdf,
    TitleIdf,
    TitleCount,
    CapitalCount,
    Once,
    Twice,
    InverseFirst,
    CapitalTitle,
    LogFormCount,
    FormCountIdf,
    OnceCapital,
    AllCapitals,
    LeadIdf,
    LeadTitle,
    HasTitle,
    LogSentences,
    SentencesSpread,
    Letters,
}

/// <summary>What the chance of two neighbouring words depends on: their own chances and a few facts.</summary>
internal enum PairFeature
{
    First,
    Second,
    Product,
    Smaller,
    InTitle,
    Repeated,
    LogRepeats,
    FirstIsStop,
    SecondIsStop,
    BothAreStops,

    /// <summary>Punctuation stands between them.</summary>
    Broken,
    InFirstSentence,
    ProductFirstStop,
    ProductSecondStop,
    ProductRepeated,
    ProductTitle,
}
