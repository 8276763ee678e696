namespace Summarizer;

/// <summary>The order in which chosen sentences are returned.</summary>
public enum SummaryOrder
{
    /// <summary>As they stand in the text (default).</summary>
    Source,

    /// <summary>Best first.</summary>
    Rank,
}
