namespace Summarizer;

/// <summary>How many articles of a corpus have a keyword.</summary>
/// <param name="Label">Its most frequent label.</param>
/// <param name="Articles">Number of articles, all its labels together.</param>
public readonly record struct KeywordCount(string Label, long Articles);
