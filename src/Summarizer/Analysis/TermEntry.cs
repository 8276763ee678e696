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

    /// <summary>Inverse document frequency against the language's background, natural logarithm.</summary>
    public float Idf;
}
