using System.Text;

namespace Summarizer.Cli.Commands;

/// <summary>summarizer keywords: the tags of one article, one a line.</summary>
internal static class KeywordsCommand
{
    private const int UsualCount = 8;

    public static void Run(Options options, Func<Stream> openInput, Stream output)
    {
        ArticleSummarizer summarizer = options.CreateSummarizer();
        Article article = ArticleReader.ReadFile(options, summarizer, openInput);
        int count = options.Keywords ?? UsualCount;
        IReadOnlyList<Keyword> keywords = count == 0 ? [] : summarizer.ExtractKeywords(article, count);
        IReadOnlyList<PredictedTag>? tags = summarizer.Options.TagClassifier?.Classify(article);
        if (options.Format == OutputFormat.Json)
        {
            OneResult.Write(options, output, result =>
            {
                result.WriteLanguageAndTitle(article, article.Language ?? "und");
                result.WriteKeywords(keywords);
                if (tags is not null) result.WriteTags(tags);
            });
            return;
        }

        var lines = new StringBuilder();
        foreach (Keyword keyword in keywords) lines.Append(keyword.Label).Append('\n');
        if (tags is not null) TagLines.Append(lines, tags);
        output.Write(Encoding.UTF8.GetBytes(lines.ToString()));
    }
}
