using Summarizer.Training;

namespace Summarizer.Tests.Training;

public sealed class TagTrainerTests
{
    private static readonly TagTrainingOptions s_options = new() { Folds = 2, FewestArticles = 10 };

    [Test]
    public void Train_ThreeSubjects_AreToldApart()
    {
        TrainedTagClassifier trained = new TagTrainer(s_options).Train(TaggedSamples.Articles(150));

        trained.Classifier.Tags.Should().BeEquivalentTo("santé", "espace", "loisirs");
        trained.Figures.MicroF1.Should().BeGreaterThan(0.9);
        trained.Figures.Table().Should().Contain("micro-F1").And.Contain("| espace |");
        trained.Evaluate(TaggedSamples.Articles(180)[150..]).MicroF1.Should().BeGreaterThan(0.9);
    }

    [Test]
    public void Train_Again_GivesTheSameFile()
    {
        string folder = TestContext.CurrentContext.WorkDirectory, one = Path.Combine(folder, "one.bin"), other = Path.Combine(folder, "other.bin");
        TaggedArticle[] articles = TaggedSamples.Articles(90);
        new TagTrainer(s_options).Train(articles).Save(one, "made up", "test", new DateOnly(2026, 1, 1));
        new TagTrainer(s_options).Train(articles).Save(other, "made up", "test", new DateOnly(2026, 1, 1));

        File.ReadAllBytes(one).Should().Equal(File.ReadAllBytes(other));
        File.ReadAllText(Path.ChangeExtension(one, ".md")).Should().Contain("made up").And.Contain("micro-F1");
    }

    [Test]
    public void Train_NearDuplicates_CountOnce()
    {
        List<TaggedArticle> articles = [.. TaggedSamples.Articles(90)];
        articles.Add(articles[4] with { Text = articles[4].Text + " Une phrase de plus." });

        new TagTrainer(s_options).Train(articles).Articles.Should().Be(new TagTrainer(s_options).Train(TaggedSamples.Articles(90)).Articles);
    }

    [Test]
    public void Train_TooLittle_SaysSo()
    {
        FluentActions.Invoking(() => new TagTrainer().Train(TaggedSamples.Articles(9))).Should().Throw<ArgumentException>().WithParameterName("articles");
        FluentActions.Invoking(() => new TagTrainer(s_options with { FewestArticles = 900 }).Train(TaggedSamples.Articles(90)))
            .Should().Throw<ArgumentException>().WithMessage("No tag*");
    }

    [Test]
    public void TagTrainer_WrongSettings_ThrowAtOnce()
    {
        foreach (TagTrainingOptions options in new[] { s_options with { Folds = 1 }, s_options with { Tags = 0 }, s_options with { Cost = 0 }, s_options with { FewestArticles = 0 } })
            FluentActions.Invoking(() => new TagTrainer(options)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void ReadTagged_Lines_GiveThoseWithTags()
    {
        string file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "tagged.jsonl");
        File.WriteAllText(file, """
            {"title":"Un titre","text":"Un texte.","tags":["a","b",3,""]}
            {"text":"Sans étiquette.","tags":[]}
            {"text":"Sans étiquette."}

            {"text":"Une seule.","tags":["c"]}
            """);

        IReadOnlyList<TaggedArticle> articles = TrainingFile.ReadTagged(file);

        articles.Should().HaveCount(2);
        articles[0].Tags.Should().Equal("a", "b");
        articles[1].Title.Should().BeNull();
        File.WriteAllText(file, "{\"text\":\"x\",\"tags\":[\"a\"]}\n{oops\n");
        FluentActions.Invoking(() => TrainingFile.ReadTagged(file)).Should().Throw<InvalidDataException>().WithMessage("Line 2*");
    }
}
