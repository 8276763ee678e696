using System.Text.Json;
using System.Text.Json.Nodes;
using Summarizer.Json;

namespace Summarizer.Cli.Tests;

/// <summary>Real output against output.schema.json.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement s_schema =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "output.schema.json"))).RootElement;

    private const string AllParts = "body,boundaries,ranking,blocks,source";

    [Test]
    public void Batch_GoodAndBadLines_FitTheSchema()
    {
        ToolResult result = InProcess.Run(["batch", "--keywords", "8", "--include", AllParts], Samples.Bytes(
            Samples.Line("1", Samples.Page), Samples.Line("\"b\"", ""), Samples.Line("3", Samples.Page, "\"words\":2"), "oops", Samples.Line("5", "x", "\"share\":9")));
        result.JsonLines.Should().HaveCount(5);
        foreach (JsonElement line in result.JsonLines) SchemaCheck.Faults(s_schema, s_schema, line).Should().BeEmpty();
    }

    [TestCase("result", "summarize")]
    [TestCase("keywords", "keywords")]
    [TestCase("read", "read")]
    [TestCase("sentences", "sentences")]
    [TestCase("language", "language")]
    public void Command_Json_FitsItsDefinition(string definition, string command)
    {
        JsonElement output = InProcess.Run([command, "--format", "json"], Samples.Page).Json;
        SchemaCheck.Faults(s_schema, s_schema.GetProperty("$defs").GetProperty(definition), output).Should().BeEmpty();
    }

    [Test]
    public void LibraryJson_FitsTheSchemaOfTheTool()
    {
        ArticleAnalysis analysis = new ArticleSummarizer().Analyze(Samples.Page, keywords: 8);
        JsonObject json = JsonSerializer.SerializeToNode(analysis, SummarizerJsonContext.Default.ArticleAnalysis)!.AsObject();
        json["id"] = 1;
        SchemaCheck.Faults(s_schema, s_schema.GetProperty("$defs").GetProperty("result"), JsonSerializer.SerializeToElement(json)).Should().BeEmpty();
        json["keywords"]!.AsArray().Should().HaveCount(8);

        // What the tool writes stands in the library's JSON too, with the same values.
        JsonElement line = InProcess.Run(["summarize", "--format", "json", "--keywords", "8", "--include", "ranking,blocks,source"], Samples.Page).Json;
        Differences(line, JsonSerializer.SerializeToElement(json)).Should().BeEquivalentTo("$.id");
    }

    [Test]
    public void EveryKindAndReason_StandsInTheSchema()
    {
        JsonElement block = s_schema.GetProperty("$defs").GetProperty("blocks").GetProperty("items").GetProperty("properties");
        Values(block.GetProperty("kind")).Should().BeEquivalentTo(Enum.GetValues<BlockKind>().Select(Words.Of));
        Values(block.GetProperty("reason")).Should().BeEquivalentTo(Enum.GetValues<FurnitureReason>().Where(reason => reason != FurnitureReason.None).Select(Words.Of));
        Values(s_schema.GetProperty("$defs").GetProperty("keywordList").GetProperty("items").GetProperty("properties").GetProperty("kind"))
            .Should().BeEquivalentTo(Enum.GetValues<KeywordKind>().Select(Words.Of));
    }

    [TestCase("""{"id":true,"error":"x"}""")]
    [TestCase("""{"id":1,"error":"x","more":1}""")]
    [TestCase("""{"id":1,"language":"fr","title":null,"sentences":[],"keywords":[],"outcome":"fine"}""")]
    [TestCase("""{"id":1,"language":"fr","title":null,"sentences":[{"text":"a","start":-1,"length":1,"score":0,"rank":1}],"keywords":[],"outcome":"ok"}""")]
    [TestCase("""{"id":1,"language":"fr","sentences":[],"keywords":[],"outcome":"ok"}""")]
    [TestCase("""{"id":1,"language":"fr","title":null,"sentences":[],"keywords":[],"outcome":"ok","boundaries":[[1]]}""")]
    public void Schema_WrongOutput_IsRefused(string output) =>
        SchemaCheck.Faults(s_schema, s_schema, JsonDocument.Parse(output).RootElement).Should().NotBeEmpty();

    /// <summary>Paths at which <paramref name="all"/> does not hold what <paramref name="some"/> does.</summary>
    private static IEnumerable<string> Differences(JsonElement some, JsonElement all, string path = "$") => some.ValueKind switch
    {
        JsonValueKind.Object => some.EnumerateObject().SelectMany(property => all.TryGetProperty(property.Name, out JsonElement value)
            ? Differences(property.Value, value, $"{path}.{property.Name}")
            : [$"{path}.{property.Name}"]),
        JsonValueKind.Array when some.GetArrayLength() == all.GetArrayLength() =>
            some.EnumerateArray().Zip(all.EnumerateArray()).SelectMany(pair => Differences(pair.First, pair.Second, path + "[]")),
        _ => JsonElement.DeepEquals(some, all) ? [] : [path],
    };

    private static IEnumerable<string?> Values(JsonElement type) => type.GetProperty("enum").EnumerateArray().Select(value => value.GetString());
}
