using System.Text;

namespace Summarizer.Cli.Commands;

/// <summary>summarizer summarize: one article's summary, and its keywords when asked for.</summary>
internal static class SummarizeCommand
{
    public static void Run(Options options, Func<Stream> openInput, Stream output, TextWriter error)
    {
        if (options.Include != Parts.None && options.Format != OutputFormat.Json)
            throw new UsageException("--include needs --format json");
        ArticleSummarizer summarizer = options.CreateSummarizer();
        byte[] bytes = TextInput.ReadBytes(options.File, openInput);
        if (ArticleReader.KindOf(options, bytes) == InputKind.Feed)
        {
            FeedSummary.Write(options, summarizer, TextInput.Decode(bytes, options.File), output, error);
            return;
        }

        Article article = ArticleReader.Read(options, summarizer, bytes);
        ArticleAnalysis analysis = summarizer.Analyze(article, options.Length, options.Keywords ?? 0);
        if (options.Format == OutputFormat.Json)
        {
            OneResult.Write(options, output, result => result.WriteArticle(summarizer, analysis, options.Include));
            return;
        }

        var shown = new StringBuilder();
        switch (options.Format)
        {
            case OutputFormat.Markdown:
                MarkdownSummary.Append(shown, analysis);
                break;
            case OutputFormat.Html:
                HtmlArticle.Append(shown, analysis);
                break;
            default:
                AppendText(shown, analysis);
                break;
        }

        output.Write(Encoding.UTF8.GetBytes(shown.ToString()));
        if (analysis.Summary.Outcome == SummaryOutcome.Empty) error.WriteLine("summarizer: the text holds nothing to summarise");
        if (analysis.Summary.Outcome == SummaryOutcome.BudgetTooSmall) error.WriteLine("summarizer: no sentence fits the length");
    }

    private static void AppendText(StringBuilder shown, ArticleAnalysis analysis)
    {
        foreach (SummarySentence sentence in analysis.Summary.Sentences) shown.Append(sentence.Text).Append('\n');
        if (analysis.Keywords.Count > 0) shown.Append('\n');
        foreach (Keyword keyword in analysis.Keywords) shown.Append(keyword.Label).Append('\n');
        TagLines.Append(shown, analysis.Tags);
    }
}
