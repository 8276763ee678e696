using System.Text;
using Summarizer.Html;

namespace Summarizer.Cli.Commands;

/// <summary>summarizer summarize on a feed: each entry's title and summary, or with json a batch object an entry.</summary>
internal static class FeedSummary
{
    public static void Write(Options options, ArticleSummarizer summarizer, string text, Stream output, TextWriter error)
    {
        if (options.Format is not (OutputFormat.Text or OutputFormat.Json)) throw new UsageException("a feed is shown as text or json");
        foreach (FeedEntry entry in ArticleReader.ReadFeed(summarizer, text, options.File).Entries)
        {
            if (options.Format == OutputFormat.Json) WriteJson(options, summarizer, entry, output);
            else WriteText(options, summarizer, entry, output, error);
        }
    }

    private static void WriteJson(Options options, ArticleSummarizer summarizer, FeedEntry entry, Stream output)
    {
        var result = new ResultWriter();
        byte[] id = ResultWriter.RawIdOf(entry.Id);
        if (entry.Article is null)
        {
            result.WriteError(id, entry.Error ?? "the entry could not be read");
        }
        else
        {
            result.Begin(id);
            result.WriteArticle(summarizer, summarizer.Analyze(entry.Article, options.Length, options.Keywords ?? 0), options.Include);
            result.End();
        }

        output.Write(result.Buffer.Written);
    }

    private static void WriteText(Options options, ArticleSummarizer summarizer, FeedEntry entry, Stream output, TextWriter error)
    {
        if (entry.Article is null)
        {
            error.WriteLine($"summarizer: entry {entry.Id}: {entry.Error}");
            return;
        }

        ArticleAnalysis analysis = summarizer.Analyze(entry.Article, options.Length, options.Keywords ?? 0);
        var shown = new StringBuilder();
        if (entry.Title is not null) shown.Append("# ").Append(entry.Title).Append('\n');
        foreach (SummarySentence sentence in analysis.Summary.Sentences) shown.Append(sentence.Text).Append('\n');
        if (analysis.Keywords.Count > 0) shown.AppendJoin(", ", analysis.Keywords.Select(keyword => keyword.Label)).Append('\n');
        shown.Append('\n');
        output.Write(Encoding.UTF8.GetBytes(shown.ToString()));
    }
}
