using System.Text.Json;

namespace Summarizer.Cli.Tests;

public sealed class DuplicatesTests
{
    private const string Story = "Un incendie a détruit mardi l’entrepôt de la société Lumio à Brest. Les pompiers ont mis quatre heures à éteindre les flammes.";

    private static readonly JsonElement s_schema =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "output.schema.json"))).RootElement;

    [Test]
    public void Duplicates_CopyAndLongerVersion_NameTheEarlierLine()
    {
        ToolResult result = InProcess.Run(["duplicates"], Samples.Bytes(
            Samples.Line("1", Story), Samples.Line("\"autre\"", "Le studio Korrigan repousse son jeu au printemps, faute de testeurs disponibles."),
            Samples.Line("\"copie\"", Story), Samples.Line("4", Story + " Le maire promet un nouveau bâtiment avant l’hiver prochain, sur le même quai.")));

        result.Status.Should().Be(0);
        result.JsonLines.Should().HaveCount(2);
        foreach (JsonElement line in result.JsonLines) SchemaCheck.Faults(s_schema, s_schema, line).Should().BeEmpty();
        result.Lines[0].Should().Be("""{"id":"copie","duplicateOf":1,"overlap":1,"resemblance":1}""");
        result.JsonLines[1].GetProperty("duplicateOf").GetInt32().Should().Be(1);
        result.JsonLines[1].GetProperty("overlap").GetDouble().Should().Be(1);
        result.JsonLines[1].GetProperty("resemblance").GetDouble().Should().BeInRange(0.4, 0.8);
    }

    [Test]
    public void Duplicates_BrokenLines_AreReportedAndTheOthersGoOn()
    {
        ToolResult result = InProcess.Run(["duplicates"], Samples.Bytes("oops", Samples.Line("1", Story), """{"id":2,"documents":[]}""", Samples.Line("3", Story)));

        result.Status.Should().Be(3);
        result.Error.Should().Contain("2 of 4 lines failed");
        result.JsonLines.Should().HaveCount(3);
        result.JsonLines[0].GetProperty("error").GetString().Should().StartWith("line 1:");
        result.JsonLines[1].GetProperty("error").GetString().Should().StartWith("line 3:");
        result.JsonLines[2].GetProperty("duplicateOf").GetInt32().Should().Be(1);
    }

    [TestCase("0")]
    [TestCase("1.1")]
    [TestCase("moitié")]
    public void Duplicates_BadThreshold_IsAUsageError(string threshold)
    {
        ToolResult result = InProcess.Run(["duplicates", "--threshold", threshold], "");

        result.Status.Should().Be(2);
        result.Error.Should().Contain("--threshold");
    }

    [TestCase("--title")]
    [TestCase("--keywords")]
    [TestCase("--format")]
    public void Duplicates_OptionOfOtherCommands_IsAUsageError(string option)
    {
        InProcess.Run(["duplicates", option, "1"], "").Status.Should().Be(2);
        InProcess.Run(["batch", "--threshold", "0.5"], "").Status.Should().Be(2);
    }
}
