namespace Summarizer.Analysis;

/// <summary>A distinct term (stem) of the article; stop words are not terms.</summary>
internal struct TermEntry
{
    public ulong Key;

    /// <summary>Occurrences in title and content.</summary>
    public int Count;

    /// <summary>Number of matrix rows that hold it.</summary>
    public int Rows;
    public int FirstToken;

    /// <summary>Its newest column in the matrix: while a row is being filled, a repeated term counts there.</summary>
    public int LastColumn;

    /// <summary>
    /// Inverse document frequency against the language's background, natural logarithm; words that the background does
    /// not know have its largest. 1 for every term of a language without a background table.
    /// </summary>
    public float Idf;
}
