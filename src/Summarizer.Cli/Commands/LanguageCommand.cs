using System.Text;
using Summarizer.Languages;

namespace Summarizer.Cli.Commands;

/// <summary>summarizer language: the code of a text's language, "und" when unknown.</summary>
internal static class LanguageCommand
{
    public static void Run(Options options, Func<Stream> openInput, Stream output)
    {
        byte[] bytes = TextInput.ReadBytes(options.File, openInput);
        string text = ArticleReader.KindOf(options, bytes) == InputKind.Html
            ? ArticleReader.Read(options, options.CreateSummarizer(), bytes).Body
            : TextInput.Decode(bytes, options.File);
        LanguageGuess guess = LanguageIdentifier.Identify(text);
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
