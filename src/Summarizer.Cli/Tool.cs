using Summarizer.Cli.Commands;

namespace Summarizer.Cli;

/// <summary>The whole tool with its streams given from outside, so that tests can run it in their own process.</summary>
internal static class Tool
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The words after the program's name.</param>
    /// <param name="openInput">Opens standard input; called only when a command reads it.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error: one line a fault.</param>
    /// <returns>The exit status, see <see cref="ExitStatus"/>.</returns>
    public static int Run(string[] arguments, Func<Stream> openInput, Stream output, TextWriter error)
    {
        try
        {
            return Dispatch(arguments, openInput, output, error);
        }
        catch (UsageException fault)
        {
            Say(error, fault.Message);
            return ExitStatus.Usage;
        }
        catch (ClosedPipeException)
        {
            return ExitStatus.Success;
        }
        catch (IOException fault)
        {
            Say(error, fault.Message);
            return ExitStatus.Broken;
        }
        catch (Exception fault)
        {
            // A fault of the tool itself: still one line, never a stack trace.
            Say(error, $"internal error: {fault.GetType().Name}: {fault.Message}");
            return ExitStatus.Broken;
        }
    }

    private static int Dispatch(string[] arguments, Func<Stream> openInput, Stream output, TextWriter error)
    {
        Options options = OptionParser.Parse(arguments);
        if (options.ShowVersion || options.ShowHelp)
        {
            output.Write(System.Text.Encoding.UTF8.GetBytes(options.ShowVersion ? Help.Version : Help.Of(options.Command)));
            return ExitStatus.Success;
        }

        switch (options.Command)
        {
            case CommandName.Batch or CommandName.Duplicates:
                return BatchCommand.Run(options, openInput, output, error);
            case CommandName.Digest:
                DigestCommand.Run(options, openInput, output, error);
                break;
            case CommandName.Trending:
                TrendingCommand.Run(options, openInput, output, error);
                break;
            case CommandName.Summarize:
                SummarizeCommand.Run(options, openInput, output, error);
                break;
            case CommandName.Keywords:
                KeywordsCommand.Run(options, openInput, output);
                break;
            case CommandName.Read:
                ReadCommand.Run(options, openInput, output);
                break;
            case CommandName.Sentences:
                SentencesCommand.Run(options, openInput, output);
                break;
            default:
                LanguageCommand.Run(options, openInput, output);
                break;
        }

        return ExitStatus.Success;
    }

    private static void Say(TextWriter error, string message) =>
        error.WriteLine($"summarizer: {message.ReplaceLineEndings(" ")}");
}
