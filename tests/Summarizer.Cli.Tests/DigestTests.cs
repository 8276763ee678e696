using System.Text.Json;

namespace Summarizer.Cli.Tests;

public sealed class DigestTests
{
    private const string First = "Un incendie a détruit mardi l’entrepôt de la société Lumio à Brest. Les pompiers ont mis quatre heures à éteindre les flammes.";

    private const string Second = "Un incendie a détruit mardi à Brest l’entrepôt de la société Lumio. Le maire promet un nouveau bâtiment avant l’hiver prochain.";

    private static readonly JsonElement s_schema =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "output.schema.json"))).RootElement;

    private string _folder = "";

    private string A => Path.Combine(_folder, "a.txt");

    private string B => Path.Combine(_folder, "b.txt");

    [SetUp]
    public void WriteFiles()
    {
        _folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(A, First);
        File.WriteAllText(B, Second);
    }

    [TearDown]
    public void DeleteFiles() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Digest_Text_GivesASentenceALineWithItsFile()
    {
        ToolResult result = InProcess.Run(["digest", A, B]);

        result.Status.Should().Be(0);
        result.Error.Should().BeEmpty();
        result.Lines.Should().HaveCount(3).And.OnlyContain(line => line.EndsWith($"[{A}]", StringComparison.Ordinal) || line.EndsWith($"[{B}]", StringComparison.Ordinal));
        result.Lines.Count(line => line.StartsWith("Un incendie", StringComparison.Ordinal)).Should().Be(1);
    }

    [Test]
    public void Digest_Known_GivesWhatIsNew()
    {
        ToolResult result = InProcess.Run(["digest", B, "--known", A]);

        result.Lines.Should().Equal($"Le maire promet un nouveau bâtiment avant l’hiver prochain. [{B}]");
        InProcess.Run(["digest", A, "--known", A]).Error.TrimEnd().Should().Be("summarizer: nothing is new");
    }

    [Test]
    public void Digest_Json_FitsTheSchema()
    {
        JsonElement json = InProcess.Run(["digest", A, B, "--format", "json", "--keywords", "3"]).Json;

        SchemaCheck.Faults(s_schema, s_schema, json).Should().BeEmpty();
        json.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("document").GetString()).Should().OnlyContain(file => file == A || file == B);
        json.GetProperty("keywords").GetArrayLength().Should().Be(3);
    }

    [Test]
    public void Digest_Budget_IsKept() => InProcess.Run(["digest", A, B, "--sentences", "1"]).Lines.Should().HaveCount(1);

    [Test]
    public void Batch_Documents_AreAnsweredByOneDigest()
    {
        string line = $$"""{"id":"x","documents":[{"id":"d\u0031","text":{{Samples.Quote(First)}}},{"title":"Lumio","text":{{Samples.Quote(Second)}}}]}""";

        ToolResult result = InProcess.Run(["batch", "--keywords", "4"], Samples.Bytes(line, Samples.Line("2", First)));

        result.Status.Should().Be(0);
        JsonElement json = result.JsonLines[0];
        SchemaCheck.Faults(s_schema, s_schema, json).Should().BeEmpty();
        json.GetProperty("outcome").GetString().Should().Be("ok");
        string[] texts = [First, Second];
        foreach (JsonElement sentence in json.GetProperty("sentences").EnumerateArray())
        {
            int document = Place(sentence);
            texts[document].Substring(sentence.GetProperty("start").GetInt32(), sentence.GetProperty("length").GetInt32())
                .Should().Be(sentence.GetProperty("text").GetString());
        }

        json.GetProperty("sentences").EnumerateArray().Select(Place).Distinct().Should().HaveCount(2);
        json.GetProperty("keywords").EnumerateArray().SelectMany(keyword => keyword.GetProperty("mentions").EnumerateArray()).Select(Place)
            .Distinct().Should().HaveCount(2);
        result.JsonLines[1].GetProperty("sentences")[0].TryGetProperty("document", out _).Should().BeFalse();

        static int Place(JsonElement item) =>
            item.GetProperty("document") is { ValueKind: JsonValueKind.Number } index ? index.GetInt32() : item.GetProperty("document").GetString() == "d1" ? 0 : -1;
    }

    [TestCase("""{"id":1,"documents":3}""", "\"documents\" must be an array")]
    [TestCase("""{"id":1,"documents":[3]}""", "documents[0] is not an object")]
    [TestCase("""{"id":1,"documents":[{"id":"a"}]}""", "documents[0]: \"text\" is missing")]
    [TestCase("""{"id":1,"documents":[{"text":"x"},{"text":[1,[2]]}]}""", "documents[1]: \"text\" must be a string")]
    [TestCase("""{"id":1,"documents":[{"id":null,"text":"x"}]}""", "\"id\" must be a string or a number")]
    public void Batch_WrongDocuments_FailTheirLineAlone(string line, string fault)
    {
        ToolResult result = InProcess.Run(["batch"], Samples.Bytes(line, Samples.Line("2", First)));

        result.Status.Should().Be(3);
        result.JsonLines[0].GetProperty("error").GetString().Should().Contain(fault);
        result.JsonLines[1].GetProperty("id").GetInt32().Should().Be(2);
        result.JsonLines[1].TryGetProperty("error", out _).Should().BeFalse();
    }

    [Test]
    public void Batch_NoDocuments_GivesAnEmptyDigest()
    {
        JsonElement json = InProcess.Run(["batch"], Samples.Bytes("""{"id":1,"documents":[]}""")).Json;

        json.GetProperty("outcome").GetString().Should().Be("empty");
        SchemaCheck.Faults(s_schema, s_schema, json).Should().BeEmpty();
    }

    [Test]
    public void Batch_LengthOfTheLine_Wins()
    {
        string line = $$"""{"id":1,"sentences":1,"documents":[{"text":{{Samples.Quote(First)}}},{"text":{{Samples.Quote(Second)}}}]}""";

        InProcess.Run(["batch", "--words", "90"], Samples.Bytes(line)).Json.GetProperty("sentences").GetArrayLength().Should().Be(1);
    }
}
