using Summarizer;
using Summarizer.Ranking;
using Summarizer.Training;

// Fits a salience model to a newsroom's own articles and loads it.
//   dotnet run -c Release --project samples/TrainYourOwn -- articles.jsonl[.gz] model.bin ["what the articles are, licence"]
// articles.jsonl: one object a line with "text", "summary" (the editor's own) and, where there is one, "title".
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: TrainYourOwn ARTICLES.jsonl[.gz] MODEL.bin [DATA]");
    return 2;
}

IReadOnlyList<TrainingArticle> articles = TrainingFile.Read(args[0]);
TrainedModel trained = new SalienceTrainer(new TrainingOptions(), Console.WriteLine).Train(articles);
string command = $"dotnet run -c Release --project samples/TrainYourOwn -- {args[0]} {args[1]}";
trained.Save(args[1], args.Length > 2 ? args[2] : args[0], command, DateOnly.FromDateTime(DateTime.UtcNow));

// One option uses it.
var summarizer = new ArticleSummarizer(new SummarizerOptions { Ranker = Rankers.SalienceWith(SalienceModel.Load(args[1])) });
Console.WriteLine(summarizer.Summarize(articles[0].Text));
return 0;
