using System.Text.Json;

namespace Summarizer.Cli.Tests;

public sealed class TrendingTests
{
    private const string Feed = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Ouest</title>
        <item><guid>a</guid><title>La grève du tramway</title><description>Une grève du tramway bloque Nantes. Les usagers du tramway marchent vers le centre depuis mardi matin.</description></item>
        <item><guid>b</guid><title>Tramway à l’arrêt</title><description>Le tramway de Nantes reste à l’arrêt. La grève durera jusqu’à vendredi, annoncent les conducteurs de la ville.</description></item>
        </channel></rss>
        """;

    private static readonly JsonElement s_schema =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "output.schema.json"))).RootElement;

    private string _folder = "", _feed = "", _earlier = "";

    [OneTimeSetUp]
    public void WriteFiles()
    {
        _folder = Directory.CreateTempSubdirectory().FullName;
        (_feed, _earlier) = (Path.Combine(_folder, "now.xml"), Path.Combine(_folder, "before.txt"));
        File.WriteAllText(_feed, Feed);
        File.WriteAllText(_earlier, "Nantes inaugure un pont. La ville de Nantes a payé douze millions d’euros pour ce pont sur la Loire.");
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Trending_FeedAgainstFile_GivesWhatRose()
    {
        ToolResult result = InProcess.Run(["trending", _feed, "--against", _earlier, "--language", "fr"]);

        result.Status.Should().Be(0);
        result.Lines.Should().Contain(line => line.Contains("tramway\t2\t0", StringComparison.Ordinal));
        result.Lines.Should().NotContain(line => line.StartsWith("Nantes\t", StringComparison.Ordinal));
    }

    [Test]
    public void Trending_Json_FitsItsDefinition()
    {
        JsonElement json = InProcess.Run(["trending", _feed, "--against", _earlier, "--language", "fr", "--keywords", "3", "--format", "json"]).Json;

        SchemaCheck.Faults(s_schema, s_schema.GetProperty("$defs").GetProperty("trending"), json).Should().BeEmpty();
        json.GetProperty("keywords").GetArrayLength().Should().BeInRange(1, 3);
        json.GetProperty("keywords")[0].GetProperty("mentions").EnumerateArray().Select(mention => mention.GetProperty("document").GetString()).Should().OnlyContain(id => id == "a" || id == "b");
    }

    [Test]
    public void Trending_SameAsBefore_SaysSo() =>
        InProcess.Run(["trending", _earlier, "--against", _earlier]).Should().Be(new ToolResult(0, "", $"summarizer: nothing is more frequent than before{Environment.NewLine}"));

    [Test]
    public void Against_ElsewhereOrUnreadable_IsAUsageError()
    {
        InProcess.Run(["digest", _earlier, "--against", _earlier]).Status.Should().Be(2);
        InProcess.Run(["trending", _feed, "--against", Path.Combine(_folder, "absent.txt")]).Status.Should().Be(2);
    }
}
