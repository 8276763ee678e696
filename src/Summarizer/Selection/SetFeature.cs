namespace Summarizer.Selection;

/// <summary>What the set scorer knows of one to three sentences taken together. Part of a model file's identity.</summary>
internal enum SetFeature
{
    Two,
    Three,
    ScoreSum,
    ScoreMax,
    ScoreMin,

    /// <summary>The article's best score less the set's.</summary>
    BestGap,

    /// <summary>Sum of the ranks by score, from 0.</summary>
    RankSum,

    /// <summary>Words, at most 150.</summary>
    Words,

    /// <summary>Distance from 38 words, at most 60.</summary>
    WordsFrom38,

    /// <summary>Logarithm of the words.</summary>
    WordsLog,
    WordsShortest,
    WordsLongest,

    /// <summary>Share of the document's weight (term frequency × idf) that the set holds.</summary>
    DocumentCoverage,

    /// <summary>The same for a word, × 100.</summary>
    DocumentDensity,
    TitleCoverage,
    TitleSubsequenceMax,

    /// <summary>Share of distinct words that more than one of the sentences holds.</summary>
    Repetition,

    /// <summary>Highest overlap of two sentences, as a share of the smaller one's idf mass.</summary>
    OverlapMax,

    /// <summary>Distance of the first and the last sentence over the article's length.</summary>
    Gap,
    Adjacent,
    SameParagraph,

    /// <summary>The best sentence comes first in the text.</summary>
    BestFirst,
    FirstPosition,
    LastPosition,
    HoldsFirst,
    HoldsLead,
    HoldsStandfirst,
    Dangling,

    /// <summary>The dangling sentence's forerunner is in the set.</summary>
    DanglingAnchored,
    QuoteStarts,
    QuotedMean,
    DigitsMean,
    CapitalsMean,
    LexicalSum,
    LexicalMax,
    OpeningFirst,
    Day,
    Role,
    NoveltyMin,
    LeadCosineMax,
    ArticleSentences,
    ArticleMean,
    ArticleBest,
    ArticleSecond,
    HasTitle,

    /// <summary>ROUGE-1 that the chances of the set's distinct words let expect.</summary>
    ExpectedWords,

    /// <summary>ROUGE-2 that the chances of its pairs of words let expect.</summary>
    ExpectedPairs,

    /// <summary>Sum of the chances of its distinct words.</summary>
    ChanceSum,
    PairChanceSum,

    /// <summary>Mean chance over all its words.</summary>
    ChanceDensity,
}
