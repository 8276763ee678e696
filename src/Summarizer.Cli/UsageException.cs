namespace Summarizer.Cli;

/// <summary>The command line, or a file that it names, is at fault: one line for the user, exit status 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
