namespace WebReader;

/// <summary>What was sent cannot be read.</summary>
/// <param name="fault">The answer for the reader.</param>
internal sealed class SourceException(IResult fault) : Exception
{
    public IResult Fault { get; } = fault;
}
