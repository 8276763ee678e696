using System.Globalization;
using System.Text;
using Summarizer.Json;
using Summarizer.Selection;

namespace Summarizer.Cli.Commands;

/// <summary>summarizer read: the page's blocks, their kinds and places, what is left out and why.</summary>
internal static class ReadCommand
{
    public static void Run(Options options, Func<Stream> openInput, Stream output)
    {
        Article article = ArticleReader.ReadFile(options, options.CreateSummarizer(), openInput);
        if (options.Format == OutputFormat.Json)
        {
            OneResult.Write(options, output, result =>
            {
                result.WriteLanguageAndTitle(article, article.Language ?? "und");
                result.WriteBody(article);
                result.WriteBlocks(article);
            });
            return;
        }

        var lines = new StringBuilder();
        foreach (Block block in article.Blocks)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{Words.Of(block.Kind),-10}  {block.Span.Start,6}+{block.Span.Length,-5}  ");
            if (block.Reason != FurnitureReason.None) lines.Append(CultureInfo.InvariantCulture, $"({Words.Of(block.Reason)}) ");
            lines.Append(SentenceText.Of(article.Source, block.Span)).Append('\n');
        }

        output.Write(Encoding.UTF8.GetBytes(lines.ToString()));
    }
}
