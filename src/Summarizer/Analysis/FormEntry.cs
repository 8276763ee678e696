namespace Summarizer.Analysis;

/// <summary>A distinct word of the article, case folded.</summary>
internal struct FormEntry
{
    public ulong Key;

    /// <summary>Index of its term (its stem), shared by inflected forms; -1 for stop words.</summary>
    public int Term;
    public int Count;
    public int FirstToken;
    public bool IsStopWord;
}
