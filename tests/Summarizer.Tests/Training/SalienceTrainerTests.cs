using Summarizer.Ranking;
using Summarizer.Training;

namespace Summarizer.Tests.Training;

public sealed class SalienceTrainerTests
{
    private static readonly string[] s_subjects = ["La mairie", "Le port", "L’usine", "Le musée", "La région", "Le lycée", "La banque", "Le théâtre"];
    private static readonly string[] s_verbs = ["annonce", "prépare", "lance", "finance", "retarde", "abandonne"];
    private static readonly string[] s_objects = ["un nouveau pont", "une école", "des travaux", "un festival", "une enquête", "un plan de relance", "une grève"];

    [Test]
    public void Train_SmallNewsroom_GivesAModelThatLoadsAndScores()
    {
        var options = new TrainingOptions { Trees = 5, Folds = 2, CrossValidated = 60 };
        TrainedModel trained = new SalienceTrainer(options).Train(Articles(120));
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "newsroom.bin");
        trained.Save(path, "made up", "test", new DateOnly(2026, 1, 1));
        var summarizer = new ArticleSummarizer(new SummarizerOptions { Language = "fr", Ranker = Rankers.SalienceWith(SalienceModel.Load(path)) });
        summarizer.Summarize(Articles(1)[0].Text).Sentences.Should().NotBeEmpty();
        File.ReadAllText(Path.ChangeExtension(path, ".md")).Should().Contain("made up").And.Contain("| R1 |");
    }

    [Test]
    public void Train_TooFewArticles_SaysSo()
    {
        Action train = () => new SalienceTrainer().Train(Articles(5));
        train.Should().Throw<ArgumentException>().WithParameterName("articles");
    }

    [Test]
    public void Folds_NearDuplicates_ShareAFold()
    {
        List<TrainingArticle> articles = [.. Articles(40)];
        articles.Add(articles[3] with { Text = articles[3].Text + " Une phrase de plus." });
        int[] folds = NearDuplicates.Folds(articles, 5, out int groups);
        folds[40].Should().Be(folds[3]);
        groups.Should().BeLessThan(41);
    }

    private static TrainingArticle[] Articles(int count)
    {
        var articles = new TrainingArticle[count];
        for (int i = 0; i < count; i++)
        {
            var random = new Random(i);
            string[] sentences = [.. Enumerable.Range(0, 8).Select(_ => $"{Pick(s_subjects)} {Pick(s_verbs)} {Pick(s_objects)} pour {random.Next(2, 900)} habitants de la ville {random.Next(1000)}.")];
            articles[i] = new TrainingArticle { Title = sentences[2][..20], Text = string.Join("\n\n", sentences), Summary = sentences[2] };

            string Pick(string[] words) => words[random.Next(words.Length)];
        }

        return articles;
    }
}
