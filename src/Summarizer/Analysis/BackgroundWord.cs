namespace Summarizer.Analysis;

/// <summary>What the background table knows of a word.</summary>
/// <param name="Idf">Inverse document frequency of the word's stem, natural logarithm, 0 or more.</param>
/// <param name="Noun">How noun-like the word is, from 0 to 1; 1 where the table has no evidence.</param>
/// <param name="Name">Share of its occurrences inside sentences that have a capital; -1 where the table has no evidence.</param>
internal readonly record struct BackgroundWord(float Idf, float Noun, float Name);
