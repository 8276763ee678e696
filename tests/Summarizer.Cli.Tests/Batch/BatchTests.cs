using System.Text;
using System.Text.Json;
using Summarizer.Tokens;

namespace Summarizer.Cli.Tests.Batch;

public sealed class BatchTests
{
    private const string Text = "Le port de Brest teste des grues pilotées à distance. La région paie la moitié du projet.";

    [TestCase("1")]
    [TestCase("1e3")]
    [TestCase("-0.50")]
    [TestCase("12345678901234567890123")]
    [TestCase("\"a\"")]
    [TestCase("\"\"")]
    [TestCase("\"caf\\u00e9 \\/ \\\"x\\\" \\ud83d\\ude00\"")]
    [TestCase("\"métavers\"")]
    public void Id_StringOrNumber_IsEchoedByteForByte(string rawId)
    {
        ToolResult result = InProcess.Run(["batch"], Samples.Bytes(Samples.Line(rawId, Text), Samples.Line(rawId, Text, "\"share\":7")));
        result.Lines[0].Should().StartWith($"{{\"id\":{rawId},\"language\":");
        result.Lines[1].Should().StartWith($"{{\"id\":{rawId},\"error\":");
    }

    [TestCase("null")]
    [TestCase("true")]
    [TestCase("[1]")]
    [TestCase("{\"x\":1}")]
    [TestCase("\"\\ud800\"")]
    public void Id_AnythingElse_IsAnErrorWithoutId(string rawId) => Fault(Samples.Line(rawId, Text)).Id.ValueKind.Should().Be(JsonValueKind.Null);

    [TestCase("oops", "not valid JSON")]
    [TestCase("{\"id\":1,\"text\":\"a\"", "not valid JSON")]
    [TestCase("{\"id\":1,\"text\":\"a\"} {}", "not valid JSON")]
    [TestCase("{\"id\":1,\"text\":\"a\",}", "not valid JSON")]
    [TestCase("{\"id\":1,\"text\":\"tab\there\"}", "not valid JSON")]
    [TestCase("[{\"id\":1,\"text\":\"a\"}]", "not a JSON object")]
    [TestCase("\"text\"", "not a JSON object")]
    [TestCase("{\"text\":\"a\"}", "\"id\" is missing")]
    public void Line_NotReadable_HasNullIdAndItsNumber(string line, string why)
    {
        (JsonElement id, string message) = Fault(line);
        id.ValueKind.Should().Be(JsonValueKind.Null);
        message.Should().StartWith("line 2: ").And.Contain(why);
    }

    [TestCase("{\"id\":7}", "\"text\" is missing")]
    [TestCase("{\"id\":7,\"text\":null}", "\"text\" is missing")]
    [TestCase("{\"id\":7,\"text\":5}", "\"text\" must be a string")]
    [TestCase("{\"id\":7,\"text\":\"a\",\"title\":[]}", "\"title\" must be a string")]
    [TestCase("{\"id\":7,\"text\":\"a\",\"language\":\"?\"}", "BCP-47")]
    [TestCase("{\"id\":7,\"html\":5}", "\"html\" must be a string")]
    [TestCase("{\"id\":7,\"text\":\"a\",\"sentences\":0}", "at least 1")]
    [TestCase("{\"id\":7,\"text\":\"a\",\"sentences\":\"2\"}", "\"sentences\" must be a number")]
    [TestCase("{\"id\":7,\"text\":\"a\",\"words\":1.5}", "whole number")]
    [TestCase("{\"id\":7,\"text\":\"a\",\"characters\":-4}", "at least 1")]
    [TestCase("{\"id\":7,\"text\":\"a\",\"share\":0}", "share lies above 0")]
    [TestCase("{\"id\":7,\"text\":\"a\",\"sentences\":1,\"share\":0.5}", "one length at a time")]
    [TestCase("{\"id\":7,\"text\":\"a\\ud800b\"}", "lone surrogate")]
    [TestCase("{\"id\":7,\"text\":\"a\",\"title\":\"\\udc00\"}", "lone surrogate")]
    [TestCase("{\"id\":7,\"text\":\"a\",\"more\":{\"deep\":[\"\\udbff\"]}}", "lone surrogate")]
    [TestCase("{\"id\":7,\"text\":\"a\",\"\\ud800\":1}", "lone surrogate")]
    [TestCase("{\"id\":7,\"documents\":[{\"\\ud800d\":\"x\",\"text\":\"a\"}]}", "lone surrogate")]
    public void Line_Faulty_KeepsItsId(string line, string why)
    {
        (JsonElement id, string message) = Fault(line);
        id.GetInt32().Should().Be(7);
        message.Should().StartWith("line 2: ").And.Contain(why);
    }

    [Test]
    public void Line_InvalidUtf8_IsItsOwnError()
    {
        byte[] line = [.. "{\"id\":7,\"text\":\"caf"u8, 0xE9, .. "\"}\n"u8];
        ToolResult result = InProcess.Run(["batch"], [.. Samples.Bytes(Samples.Line("1", Text)), .. line, .. Samples.Bytes(Samples.Line("2", Text))]);
        result.Status.Should().Be(3);
        JsonElement[] lines = result.JsonLines;
        lines[1].GetProperty("id").GetInt32().Should().Be(7);
        lines[1].GetProperty("error").GetString().Should().Be("line 2: not valid UTF-8");
        lines[2].GetProperty("outcome").GetString().Should().Be("ok");
    }

    [Test]
    public void Line_OwnBudget_WinsOverTheOption()
    {
        ToolResult result = InProcess.Run(["batch", "--sentences", "1"], Samples.Bytes(
            Samples.Line("1", Samples.Page),
            Samples.Line("2", Samples.Page, "\"sentences\":3"),
            Samples.Line("3", Samples.Page, "\"words\":3"),
            Samples.Line("4", Samples.Page, "\"share\":1"),
            Samples.Line("5", Samples.Page, "\"characters\":150.0"),
            Samples.Line("6", Samples.Page, "\"sentences\":null")));
        int[] counts = [.. result.JsonLines.Select(line => line.GetProperty("sentences").GetArrayLength())];
        counts[0].Should().Be(1);
        counts[1].Should().Be(3);
        counts[2].Should().Be(0);
        result.JsonLines[2].GetProperty("outcome").GetString().Should().Be("budget too small");
        counts[3].Should().BeGreaterThan(3);
        string.Join(' ', result.JsonLines[4].GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("text").GetString()))
            .Length.Should().BeInRange(1, 150);
        counts[5].Should().Be(1);
    }

    [Test]
    public void Line_Tokens_AreAHardMaximumInAnyOrderWithTheirTokenizer()
    {
        ToolResult result = InProcess.Run(["batch", "--tokenizer", "cl100k_base"], Samples.Bytes(
            Samples.Line("1", Samples.Page, "\"tokens\":60"),
            Samples.Line("2", Samples.Page, "\"tokens\":60,\"tokenizer\":\"o200k_base\""),
            Samples.Line("3", Samples.Page, "\"tokenizer\":\"o200k_base\",\"tokens\":60"),
            Samples.Line("4", Samples.Page, "\"tokens\":60,\"words\":9"),
            Samples.Line("5", Samples.Page, "\"tokens\":60,\"tokenizer\":\"p50k\""),
            Samples.Line("6", Samples.Page, "\"tokens\":2")));
        JsonElement[] lines = result.JsonLines;
        Tokenizers.Cl100kBase.CountTokens(Summary(lines[0])).Should().BeInRange(1, 60);
        Tokenizers.O200kBase.CountTokens(Summary(lines[1])).Should().BeInRange(1, 60);
        Summary(lines[2]).Should().Be(Summary(lines[1]));
        lines[3].GetProperty("error").GetString().Should().Be("line 4: one length at a time: \"tokens\" and \"words\"");
        lines[4].GetProperty("error").GetString().Should().StartWith("line 5: tokenizer knows");
        lines[5].GetProperty("outcome").GetString().Should().Be("budget too small");
    }

    private static string Summary(JsonElement line) =>
        string.Join(' ', line.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("text").GetString()));

    [Test]
    public void Line_EmptyTitle_IsNoTitle()
    {
        ToolResult result = InProcess.Run(["batch"], Samples.Bytes(
            Samples.Line("1", Text, "\"title\":\"\""), Samples.Line("2", Text), Samples.Line("3", Text, "\"title\":\"Brest\"")));
        result.JsonLines[0].GetRawText()[9..].Should().Be(result.JsonLines[1].GetRawText()[9..]);
        result.JsonLines[2].GetProperty("title").GetString().Should().Be("Brest");
    }

    [Test]
    public void Line_EmptyText_HasOutcomeEmpty()
    {
        JsonElement line = InProcess.Run(["batch", "--keywords", "3"], Samples.Bytes(Samples.Line("1", " \n "))).JsonLines[0];
        line.GetProperty("outcome").GetString().Should().Be("empty");
        line.GetProperty("sentences").GetArrayLength().Should().Be(0);
        line.GetProperty("keywords").GetArrayLength().Should().Be(0);
    }

    [Test]
    public void Keywords_NotAskedFor_AreAnEmptyArray() =>
        InProcess.Run(["batch"], Samples.Bytes(Samples.Line("1", Samples.Page))).JsonLines[0].GetProperty("keywords").GetArrayLength().Should().Be(0);

    [Test]
    public void Line_GivenLanguage_IsUsed()
    {
        ToolResult result = InProcess.Run(["batch"], Samples.Bytes(Samples.Line("1", Text, "\"language\":\"de\""), Samples.Line("2", Text, "\"language\":\"\"")));
        result.JsonLines[0].GetProperty("language").GetString().Should().Be("de");
        result.JsonLines[1].GetProperty("language").GetString().Should().Be("fr");
    }

    [Test]
    public void Include_Parts_AreThereAndOffsetsFitTheSource()
    {
        ToolResult result = InProcess.Run(
            ["batch", "--keywords", "5", "--sentences", "2", "--include", "body,boundaries,ranking,blocks,source"], Samples.Bytes(Samples.Line("1", Samples.Page)));
        JsonElement line = result.JsonLines[0];
        string source = line.GetProperty("source").GetString()!;
        source.Should().Be(Samples.Page);
        foreach (JsonElement sentence in line.GetProperty("sentences").EnumerateArray())
            sentence.GetProperty("text").GetString().Should().Be(At(source, sentence).Replace('\n', ' '));
        foreach (JsonElement mention in line.GetProperty("keywords").EnumerateArray().SelectMany(keyword => keyword.GetProperty("mentions").EnumerateArray()))
            At(source, mention).Should().NotBeEmpty();
        string body = line.GetProperty("body").GetString()!;
        body.Should().Contain("réseau 5G privé").And.NotContain("newsletter").And.NotContain("Kervella");
        line.GetProperty("boundaries").EnumerateArray().Select(pair => source.Substring(pair[0].GetInt32(), pair[1].GetInt32()))
            .Should().Contain("Les syndicats restent prudents.").And.Contain("Abonnez-vous à notre newsletter");
        line.GetProperty("ranking").EnumerateArray().Select(sentence => sentence.GetProperty("rank").GetInt32()).Order()
            .Should().BeEquivalentTo(Enumerable.Range(1, line.GetProperty("ranking").GetArrayLength()));
        line.GetProperty("blocks").EnumerateArray().Should().Contain(block => block.GetProperty("kind").GetString() == "furniture"
            && block.GetProperty("reason").GetString()!.Length > 0);
    }

    [Test]
    public void BlankLinesCarriageReturnsAndByteOrderMark_AreNoFault()
    {
        byte[] input = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Samples.Line("1", Text) + "\r\n\r\n  \n" + Samples.Line("2", Text))];
        ToolResult result = InProcess.Run(["batch"], input);
        result.Status.Should().Be(0);
        result.JsonLines.Select(line => line.GetProperty("id").GetInt32()).Should().Equal(1, 2);
    }

    [Test]
    public void Jobs_Several_GiveTheSameOutputInTheSameOrder()
    {
        string[] lines = [.. Enumerable.Range(0, 600).Select(i => i % 50 == 7 ? "oops" : Samples.Line($"{i}", Samples.Page + string.Concat(Enumerable.Repeat("\n\n" + Text, i % 9))))];
        string[] options = ["--keywords", "4", "--include", "body"];
        ToolResult one = InProcess.Run(["batch", .. options], Samples.Bytes(lines));
        ToolResult three = InProcess.Run(["batch", "--jobs", "3", .. options], Samples.Bytes(lines));
        three.Output.Should().Be(one.Output);
        three.Error.Should().Be(one.Error).And.Contain("12 of 600 lines failed");
        three.Status.Should().Be(3);
    }

    [Test]
    public void Line_OverTheLimit_IsSkippedAndTheNextIsRead()
    {
        byte[] head = "{\"id\":\"big\",\"text\":\""u8.ToArray(), tail = [.. "\"}\n"u8, .. Samples.Bytes(Samples.Line("2", Text))];
        ToolResult result = InProcess.Run(["batch"], new LongStream(head, (byte)'a', 66_000_000, tail));
        result.Status.Should().Be(3);
        result.JsonLines[0].GetProperty("id").GetString().Should().Be("big");
        result.JsonLines[0].GetProperty("error").GetString().Should().Be("line 1: over 64 MB");
        result.JsonLines[1].GetProperty("outcome").GetString().Should().Be("ok");
    }

    private static string At(string source, JsonElement span) =>
        source.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32());

    /// <summary>Runs the line between two good ones, which must come out well.</summary>
    private static (JsonElement Id, string Message) Fault(string line)
    {
        ToolResult result = InProcess.Run(["batch"], Samples.Bytes(Samples.Line("1", Text), line, Samples.Line("2", Text)));
        result.Status.Should().Be(3);
        result.Error.Should().Contain("1 of 3 lines failed");
        JsonElement[] lines = result.JsonLines;
        lines.Should().HaveCount(3);
        lines[0].GetProperty("outcome").GetString().Should().Be("ok");
        lines[2].GetProperty("outcome").GetString().Should().Be("ok");
        return (lines[1].GetProperty("id"), lines[1].GetProperty("error").GetString()!);
    }
}
