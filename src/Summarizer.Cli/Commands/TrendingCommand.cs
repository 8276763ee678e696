using System.Text;
using Summarizer.Html;

namespace Summarizer.Cli.Commands;

/// <summary>summarizer trending: what files and feeds speak of and those of before did not.</summary>
internal static class TrendingCommand
{
    private const int UsualCount = 8;

    public static void Run(Options options, Func<Stream> openInput, Stream output, TextWriter error)
    {
        ArticleSummarizer summarizer = options.CreateSummarizer();
        List<(string Id, Article Article)> now = Read(options, options.Files, summarizer, openInput, error);
        List<(string Id, Article Article)> earlier = Read(options, options.Against, summarizer, openInput, error);
        int count = options.Keywords ?? UsualCount;
        IReadOnlyList<TrendingKeyword> keywords =
            count == 0 ? [] : summarizer.ExtractTrending([.. now.Select(item => item.Article)], [.. earlier.Select(item => item.Article)], count);
        if (options.Format == OutputFormat.Json)
        {
            OneResult.Write(options, output, result => result.WriteTrending(
                keywords, [.. now.Select(item => ResultWriter.RawIdOf(item.Id))]));
            return;
        }

        var shown = new StringBuilder();
        foreach (TrendingKeyword keyword in keywords)
            shown.Append(keyword.Label).Append('\t').Append(keyword.Articles).Append('\t').Append(keyword.EarlierArticles).Append('\n');
        output.Write(Encoding.UTF8.GetBytes(shown.ToString()));
        if (keywords.Count == 0) error.WriteLine("summarizer: nothing is more frequent than before");
    }

    private static List<(string Id, Article Article)> Read(
        Options options, IReadOnlyList<string> files, ArticleSummarizer summarizer, Func<Stream> openInput, TextWriter error)
    {
        var articles = new List<(string, Article)>();
        foreach (string file in files)
        {
            Options one = options with { File = file };
            byte[] bytes = TextInput.ReadBytes(file, openInput);
            if (ArticleReader.KindOf(one, bytes) != InputKind.Feed)
            {
                articles.Add((file, ArticleReader.Read(one, summarizer, bytes)));
                continue;
            }

            foreach (FeedEntry entry in ArticleReader.ReadFeed(summarizer, TextInput.Decode(bytes, file), file).Entries)
            {
                if (entry.Article is { } article) articles.Add((entry.Id, article));
                else error.WriteLine($"summarizer: entry {entry.Id}: {entry.Error}");
            }
        }

        return articles;
    }
}
