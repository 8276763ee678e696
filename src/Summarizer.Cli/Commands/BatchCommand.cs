using System.Globalization;
using System.Runtime.InteropServices;
using Summarizer.Cli.Batch;

namespace Summarizer.Cli.Commands;

/// <summary>summarizer batch and duplicates: JSON lines in, JSON lines out, in the same order.</summary>
internal static class BatchCommand
{
    public static int Run(Options options, Func<Stream> openInput, Stream output, TextWriter error)
    {
        using Stream input = TextInput.Open(options.File, openInput);
        ArticleSummarizer summarizer = options.CreateSummarizer();
        Progress? progress = Console.IsErrorRedirected ? null : new Progress(error, !Console.IsOutputRedirected);
        var run = new OrderedRun(
            new LineReader(input), () => Worker(summarizer, options), output, options.Jobs,
            (lines, failed) => progress?.Report(lines, failed));

        int interrupted = 0;
        using (PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Interrupt(signal, run, ref interrupted)))
        {
            run.Run();
        }

        progress?.Finish(run.Lines, run.Failed);
        if (Volatile.Read(ref interrupted) > 0) return ExitStatus.Interrupted;
        if (run.Failed == 0) return ExitStatus.Success;
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"summarizer: {run.Failed} of {run.Lines} lines failed"));
        return ExitStatus.FailedLines;
    }

    private static LineWorker Worker(ArticleSummarizer summarizer, Options options) =>
        options.Command == CommandName.Duplicates ? new DuplicateWorker(summarizer, options) : new SummaryWorker(summarizer, options);

    /// <summary>
    /// Finishes the lines in hand, then ends the process from here: the main thread may be waiting for input that never
    /// comes. A second Ctrl-C ends it at once.
    /// </summary>
    private static void Interrupt(PosixSignalContext signal, OrderedRun run, ref int interrupted)
    {
        if (Interlocked.Increment(ref interrupted) > 1) return;
        signal.Cancel = true;
        run.Stop();
        Environment.Exit(ExitStatus.Interrupted);
    }
}
