using System.Text;
using Summarizer.Languages;

namespace Summarizer.Cli.Commands;

/// <summary>summarizer language: the code of a text's language, "und" when unknown.</summary>
internal static class LanguageCommand
{
    public static void Run(Options options, Func<Stream> openInput, Stream output)
    {
        LanguageGuess guess = LanguageIdentifier.Identify(TextInput.Read(options.File, openInput));
        if (options.Format == OutputFormat.Json)
        {
            OneResult.Write(options, output, result =>
            {
                result.WriteLanguage(guess.Language);
                result.WriteConfidence(guess.Confidence);
            });
            return;
        }

        output.Write(Encoding.UTF8.GetBytes(guess.Language + "\n"));
    }
}
