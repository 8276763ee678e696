using System.Text;
using Summarizer.Selection;

namespace Summarizer.Cli.Commands;

/// <summary>summarizer sentences: all sentences of a text as given, one a line.</summary>
internal static class SentencesCommand
{
    public static void Run(Options options, Func<Stream> openInput, Stream output)
    {
        ArticleSummarizer summarizer = options.CreateSummarizer();
        Article article = ArticleReader.ReadFile(options, summarizer, openInput);
        IReadOnlyList<TextSpan> sentences = summarizer.SplitSentences(article.Source, article.Language);
        if (options.Format == OutputFormat.Json)
        {
            OneResult.Write(options, output, result =>
            {
                result.WriteLanguageAndTitle(article, article.Language ?? "und");
                result.WriteSentences(article.Source, sentences);
                result.WriteBoundaries(sentences);
            });
            return;
        }

        var lines = new StringBuilder();
        foreach (TextSpan sentence in sentences) lines.Append(SentenceText.Of(article.Source, sentence)).Append('\n');
        output.Write(Encoding.UTF8.GetBytes(lines.ToString()));
    }
}
