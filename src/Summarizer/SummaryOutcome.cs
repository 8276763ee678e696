namespace Summarizer;

/// <summary>How a summary came out.</summary>
public enum SummaryOutcome
{
    /// <summary>At least one sentence was chosen.</summary>
    Ok,

    /// <summary>The text holds nothing to summarise.</summary>
    Empty,

    /// <summary>No sentence fits the budget.</summary>
    BudgetTooSmall,
}
