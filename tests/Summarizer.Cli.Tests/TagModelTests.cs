using System.Text.Json;
using Summarizer.Training;

namespace Summarizer.Cli.Tests;

public sealed class TagModelTests
{
    private const string Strike = "Les cheminots votent la grève et bloquent les trains.\n\nLes cheminots défilent devant la gare, les trains restent au dépôt.";

    private static readonly JsonElement s_schema =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "output.schema.json"))).RootElement;

    private string _folder = "", _model = "";

    [OneTimeSetUp]
    public void Train()
    {
        _folder = Directory.CreateTempSubdirectory().FullName;
        _model = Path.Combine(_folder, "tags.bin");
        TaggedArticle[] articles =
        [
            .. Enumerable.Range(0, 80).Select(i => i % 2 == 0
                ? new TaggedArticle { Text = $"Les cheminots de la ligne {i} préparent une grève. Les trains du dépôt {i * 7} ne partent pas.", Tags = ["social"] }
                : new TaggedArticle { Text = $"Le glacier numéro {i} fond sous la chaleur. La neige du sommet {i * 7} recule chaque été.", Tags = ["climat"] }),
        ];
        new TagTrainer(new TagTrainingOptions { Folds = 2 }).Train(articles).Save(_model, "made up", "test", new DateOnly(2026, 1, 1));
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Keywords_TagModel_AddsTheTags()
    {
        ToolResult text = InProcess.Run(["keywords", "--language", "fr", "--tag-model", _model], Strike);
        JsonElement json = InProcess.Run(["keywords", "--language", "fr", "--tag-model", _model, "--format", "json"], Strike).Json;

        text.Lines[^1].Should().MatchRegex("^[01]\\.[0-9]{2} social$");
        json.GetProperty("tags")[0].GetProperty("tag").GetString().Should().Be("social");
        SchemaCheck.Faults(s_schema, s_schema.GetProperty("$defs").GetProperty("keywords"), json).Should().BeEmpty();
    }

    [Test]
    public void Batch_TagModel_AddsTheTagsToEveryLine()
    {
        ToolResult result = InProcess.Run(["batch", "--tag-model", _model], Samples.Bytes(Samples.Line("1", Strike, "\"language\":\"fr\""), Samples.Line("2", Strike, "\"language\":\"de\"")));

        result.JsonLines[0].GetProperty("tags")[0].GetProperty("probability").GetDouble().Should().BeInRange(0.3, 1);
        result.JsonLines[1].GetProperty("tags").GetArrayLength().Should().Be(0);
        foreach (JsonElement line in result.JsonLines) SchemaCheck.Faults(s_schema, s_schema, line).Should().BeEmpty();
    }

    [Test]
    public void Summarize_NoTagModel_HasNoTags() =>
        InProcess.Run(["summarize", "--format", "json"], Strike).Json.TryGetProperty("tags", out _).Should().BeFalse();

    [Test]
    public void TagModel_Unusable_IsAUsageError()
    {
        string other = Path.Combine(_folder, "other.bin");
        File.WriteAllText(other, "not a classifier");

        InProcess.Run(["keywords", "--tag-model", other], Strike).Should().Be(new ToolResult(2, "", $"summarizer: cannot read '{other}': This is not a tag classifier.{Environment.NewLine}"));
        InProcess.Run(["keywords", "--tag-model", Path.Combine(_folder, "absent.bin")], Strike).Error.Should().Contain("no such file");
        InProcess.Run(["digest", "--tag-model", _model], Strike).Status.Should().Be(2);
    }
}
