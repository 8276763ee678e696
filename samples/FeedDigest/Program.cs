using System.Reflection;
using Summarizer;
using Summarizer.Html;

// The morning's digest of a folder of feed files: entries on the same story together. Usage: FeedDigest [FOLDER [EARLIER]]
var summarizer = new ArticleSummarizer();
var reader = new FeedReader(summarizer);
List<(FeedEntry Entry, string Feed)> entries = [];
foreach (string text in args.Length > 0 ? FilesOf(args[0]) : Embedded())
{
    Feed feed = reader.Read(text);
    foreach (FeedEntry entry in feed.Entries)
        if (entry.Article is not null) entries.Add((entry, feed.Title ?? "?"));
}

// Oldest first, as a digest wants its articles; entries without a date at the end.
entries = [.. entries.OrderBy(item => item.Entry.Published ?? DateTimeOffset.MaxValue)];
Article[] articles = [.. entries.Select(item => item.Entry.Article!)];

foreach (List<int> story in Stories.Group(summarizer, articles).OrderByDescending(story => story.Count))
{
    Article[] cluster = [.. story.Select(number => articles[number])];
    ClusterDigest digest = summarizer.SummarizeCluster(cluster, SummaryLength.Words(60));
    Console.WriteLine($"# {entries[story[0]].Entry.Title ?? "Untitled"}{(story.Count > 1 ? $" ({Count(story.Count)})" : "")}");
    foreach (ClusterSentence sentence in digest.Sentences)
        Console.WriteLine($"  {sentence.Text} [{entries[story[sentence.Document]].Feed}]");
    Console.WriteLine();
}

// What many entries speak of and usual news do not; with a second folder, last week's feeds, what those did not.
Article[] earlier = args.Length > 1 ? [.. FilesOf(args[1]).SelectMany(text => reader.Read(text).Entries).Select(entry => entry.Article).OfType<Article>()] : [];
Console.WriteLine("Trending");
foreach (TrendingKeyword keyword in summarizer.ExtractTrending(articles, earlier, 6))
    Console.WriteLine($"  {keyword.Label} ({Count(keyword.Articles)}{(earlier.Length > 0 ? $", {Count(keyword.EarlierArticles)} before" : "")})");

static string Count(int articles) => articles == 1 ? "1 article" : $"{articles} articles";

static IEnumerable<string> FilesOf(string folder) =>
    Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".xml" or ".rss" or ".atom" or ".json").Order(StringComparer.Ordinal).Select(File.ReadAllText);

static IEnumerable<string> Embedded()
{
    var assembly = Assembly.GetExecutingAssembly();
    foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
    {
        using var text = new StreamReader(assembly.GetManifestResourceStream(name)!);
        yield return text.ReadToEnd();
    }
}
