using System.Text;

namespace Summarizer.Cli.Commands;

/// <summary>summarizer digest: one digest of several files, or what they add to known ones.</summary>
internal static class DigestCommand
{
    public static void Run(Options options, Func<Stream> openInput, Stream output, TextWriter error)
    {
        ArticleSummarizer summarizer = options.CreateSummarizer();
        Article[] known = Read(options, options.Known, summarizer, openInput), news = Read(options, options.Files, summarizer, openInput);
        ClusterDigest digest = summarizer.SummarizeUpdate(known, news, options.Length);
        IReadOnlyList<ClusterKeyword> keywords = options.Keywords is > 0 and int count ? summarizer.ExtractKeywords(news, count) : [];
        if (options.Format == OutputFormat.Json)
        {
            OneResult.Write(options, output, result => result.WriteDigest(
                digest, keywords, [.. options.Files.Select(ResultWriter.RawIdOf)]));
            return;
        }

        var shown = new StringBuilder();
        foreach (ClusterSentence sentence in digest.Sentences)
            shown.Append(sentence.Text).Append(" [").Append(options.Files[sentence.Document]).Append("]\n");
        if (keywords.Count > 0) shown.Append('\n');
        foreach (ClusterKeyword keyword in keywords) shown.Append(keyword.Label).Append('\n');
        output.Write(Encoding.UTF8.GetBytes(shown.ToString()));
        if (digest.Outcome == SummaryOutcome.Empty)
            error.WriteLine(known.Length > 0 ? "summarizer: nothing is new" : "summarizer: the files hold nothing to summarise");
        if (digest.Outcome == SummaryOutcome.BudgetTooSmall) error.WriteLine("summarizer: no sentence fits the length");
    }

    private static Article[] Read(Options options, IReadOnlyList<string> files, ArticleSummarizer summarizer, Func<Stream> openInput) =>
        [.. files.Select(file => ArticleReader.ReadFile(options with { File = file }, summarizer, openInput))];
}
