namespace Summarizer.Ranking;

/// <summary>
/// What the salience model knows of a sentence: the one definition, for scoring as for training. The names and their
/// order are part of a model file's identity. Shares and cosines lie between 0 and 1; weights are term frequency × idf.
/// </summary>
internal enum SentenceFeature
{
    /// <summary>Longest common subsequence with the title, as a share of the title's words.</summary>
    TitleSubsequence,

    /// <summary>The same as an F1 of title and sentence.</summary>
    TitleSubsequenceF1,

    /// <summary>Share of the title's idf mass that the sentence holds.</summary>
    TitleShare,
    TitleCosine,

    /// <summary>The share of the title, relative to the article's best.</summary>
    TitleShareRelative,

    /// <summary>Cosine with the whole document.</summary>
    DocumentCosine,

    /// <summary>The same, relative to the article's best.</summary>
    DocumentCosineRelative,

    /// <summary>Share of the document's weight that the sentence's terms hold.</summary>
    DocumentShare,

    /// <summary>Mean inverse document frequency of its terms.</summary>
    MeanIdf,

    /// <summary>Mean number of sentences its terms occur in.</summary>
    MeanSentences,

    /// <summary>Highest frequency among its terms.</summary>
    MaxFrequency,

    /// <summary>Terms shared with every other sentence over the logarithms of its length and of the mean length, relative to the
    /// article's best: TextRank's degree in linear time.</summary>
    Degree,

    /// <summary>Share of its idf mass that no earlier sentence holds.</summary>
    Novelty,

    /// <summary>Cosine with the first paragraph (1 for a first paragraph of one sentence).</summary>
    LeadCosine,
    PreviousCosine,
    NextCosine,

    /// <summary>Share of its idf mass that a heading holds.</summary>
    HeadingShare,
    RelativePosition,

    /// <summary>1/(1 + index).</summary>
    InversePosition,
    First,
    Second,
    Last,
    ParagraphFirst,

    /// <summary>Sentences in its paragraph, at most 8.</summary>
    ParagraphSentences,
    AfterHeading,

    /// <summary>Words, at most 80.</summary>
    Words,

    /// <summary>Distance of its length from 30 words, at most 40.</summary>
    LengthFrom30,

    /// <summary>Words over the article's mean, at most 4.</summary>
    RelativeLength,

    /// <summary>Mean letters a word.</summary>
    WordLength,
    Digits,
    Capitals,
    AllCapitals,
    StopWords,

    /// <summary>Share of characters between quotation marks.</summary>
    Quoted,
    QuoteStart,
    Question,
    Exclamation,
    Colon,
    Commas,
    Parentheses,

    /// <summary>Does not end as a sentence does.</summary>
    Unfinished,
    Standfirst,
    ListItem,
    Quotation,
    Day,
    Role,
    FirstPerson,
    Speech,
    Announce,
    Time,
    Connective,
    Pronoun,
    Past,
    Amount,

    /// <summary>Opens with a word that refers back.</summary>
    Dangling,

    /// <summary>Sum of the learned weights of its words and word pairs, over the square root of their number.</summary>
    Lexical,

    /// <summary>Learned weight of its first words.</summary>
    Opening,

    /// <summary>Sentences in the article, at most 60.</summary>
    ArticleSentences,

    /// <summary>Words of the first paragraph, at most 120; 0 outside it, as for the next three.</summary>
    LeadWords,

    /// <summary>Share of the title's idf mass that the first paragraph holds.</summary>
    LeadTitleShare,

    /// <summary>Cosine of the first paragraph with the second: a standfirst is told again by the text below it.</summary>
    LeadNextCosine,

    /// <summary>Share of the first paragraph's idf mass that comes back later.</summary>
    LeadReturn,

    /// <summary>Best title share in the first paragraph less the best below it.</summary>
    LeadTitleAdvantage,

    /// <summary>Best cosine with the document in the first paragraph less the best below it.</summary>
    LeadCosineAdvantage,

    /// <summary>The text below the first paragraph opens with a word that refers back.</summary>
    LeadNextDangles,

    /// <summary>Words of the first paragraph over the mean of the others, at most 4.</summary>
    LeadRelativeLength,

    /// <summary>ROUGE-1 that the chances of its words let expect (<see cref="WordChances"/>).</summary>
    ExpectedWords,

    /// <summary>ROUGE-2 that the chances of its pairs of words let expect.</summary>
    ExpectedPairs,

    /// <summary>The sum of both, relative to the article's best.</summary>
    ExpectedRelative,

    /// <summary>Sum of the chances of its distinct words.</summary>
    ChanceSum,

    /// <summary>Mean chance of its content words.</summary>
    ContentChance,
}
