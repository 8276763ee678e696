namespace Summarizer.Html;

/// <summary>A page is larger or deeper than <see cref="HtmlLimits"/> allows.</summary>
public sealed class HtmlLimitException : Exception
{
    /// <summary>Creates the exception.</summary>
    public HtmlLimitException(string limit, int value)
        : base(FormattableString.Invariant($"The page exceeds the limit {limit} of {value}."))
    {
        Limit = limit;
    }

    /// <summary>Name of the property of <see cref="HtmlLimits"/> that was exceeded.</summary>
    public string Limit { get; }
}
