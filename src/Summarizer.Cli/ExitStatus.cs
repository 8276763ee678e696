namespace Summarizer.Cli;

/// <summary>What the tool tells its caller.</summary>
internal static class ExitStatus
{
    public const int Success = 0;

    /// <summary>The output could not be written, or a fault of the tool itself.</summary>
    public const int Broken = 1;

    /// <summary>The command line or a file that it names is at fault.</summary>
    public const int Usage = 2;

    /// <summary>Some lines of a batch could not be processed.</summary>
    public const int FailedLines = 3;

    /// <summary>Ended by Ctrl-C, as shells count it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
