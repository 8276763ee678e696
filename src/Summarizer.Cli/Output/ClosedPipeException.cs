namespace Summarizer.Cli;

/// <summary>The reader of standard output went away (« | head »): time to end, nothing to report.</summary>
internal sealed class ClosedPipeException() : IOException("The output is closed.");
