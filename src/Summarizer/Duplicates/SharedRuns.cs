namespace Summarizer.Duplicates;

/// <summary>How many runs of words two articles share, and how many each of them has.</summary>
internal readonly record struct SharedRuns(int Shared, int Own, int Others)
{
    /// <summary>Share of all their runs that both have.</summary>
    public double Resemblance => Shared == 0 ? 0 : (double)Shared / (Own + Others - Shared);

    /// <summary>Share of the shorter one's runs that the other has.</summary>
    public double Overlap => Shared == 0 ? 0 : (double)Shared / Math.Min(Own, Others);
}
