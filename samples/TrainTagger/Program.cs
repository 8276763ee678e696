using Summarizer;
using Summarizer.Training;

// Fits a tag classifier to a newsroom's own articles, loads it and tags an article with it.
//   dotnet run -c Release --project samples/TrainTagger -- articles.jsonl[.gz] tags.bin ["what the articles are, licence"] [--test other.jsonl[.gz]]
// articles.jsonl: one object a line with "text", "tags" (an array) and, where there is one, "title".
int test = Array.IndexOf(args, "--test");
string? testFile = test >= 0 && test + 1 < args.Length ? args[test + 1] : null;
string[] files = test < 0 ? args : [.. args[..test], .. args[Math.Min(test + 2, args.Length)..]];
if (files.Length < 2 || (test >= 0 && testFile is null))
{
    Console.Error.WriteLine("usage: TrainTagger ARTICLES.jsonl[.gz] TAGS.bin [DATA] [--test OTHER.jsonl[.gz]]");
    return 2;
}

IReadOnlyList<TaggedArticle> articles = TrainingFile.ReadTagged(files[0]);
TrainedTagClassifier trained = new TagTrainer(new TagTrainingOptions(), Console.WriteLine).Train(articles);
string command = $"dotnet run -c Release --project samples/TrainTagger -- {files[0]} {files[1]}";
trained.Save(files[1], files.Length > 2 ? files[2] : files[0], command, DateOnly.FromDateTime(DateTime.UtcNow));
if (testFile is not null) Console.WriteLine($"{testFile}: {trained.Evaluate(TrainingFile.ReadTagged(testFile)).Table()}");

// One option uses it; where keywords stand in the text, tags need not.
var summarizer = new ArticleSummarizer(new SummarizerOptions { TagClassifier = TagClassifier.Load(files[1]) });
ArticleAnalysis analysis = summarizer.Analyze(summarizer.Read(articles[0].Text, articles[0].Title));
foreach (PredictedTag tag in analysis.Tags) Console.WriteLine($"{tag.Probability:0.00} {tag.Tag}");
return 0;
