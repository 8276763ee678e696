using System.Text;
using System.Text.Json;
using Summarizer.Tokens;

namespace Summarizer.Cli.Tests;

public sealed class CommandTests
{
    [Test]
    public void Summarize_Text_GivesASentenceALine()
    {
        ToolResult result = InProcess.Run(["summarize", "--sentences", "2"], Samples.Page);
        result.Status.Should().Be(0);
        result.Error.Should().BeEmpty();
        result.Lines.Should().HaveCount(2).And.OnlyContain(line => Samples.Page.Contains(line, StringComparison.Ordinal));
    }

    [Test]
    public void Summarize_File_IsRead()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Samples.Page, Encoding.Unicode);
            ToolResult result = InProcess.Run(["summarize", file, "--sentences", "2"]);
            result.Output.Should().Be(InProcess.Run(["summarize", "--sentences", "2"], Samples.Page).Output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void Summarize_InvalidUtf8_GivesStatus2()
    {
        ToolResult result = InProcess.Run(["summarize"], [.. "caf"u8, 0xE9]);
        result.Status.Should().Be(2);
        result.Error.TrimEnd().Should().Be("summarizer: cannot read '-': not valid UTF-8 at byte 3");
    }

    [Test]
    public void Summarize_RankOrder_GoesDownInRank()
    {
        JsonElement json = InProcess.Run(["summarize", "--sentences", "3", "--order", "rank", "--format", "json"], Samples.Page).Json;
        json.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("start").GetInt32()).Should().HaveCount(3);
        JsonElement lead = InProcess.Run(["summarize", "--sentences", "3", "--order", "rank", "--ranker", "lead", "--format", "json"], Samples.Page).Json;
        lead.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("rank").GetInt32()).Should().Equal(1, 2, 3);
    }

    [Test]
    public void Summarize_Json_IsABatchObject()
    {
        JsonElement json = InProcess.Run(["summarize", "--format", "json", "--keywords", "4", "--include", "body"], Samples.Page).Json;
        JsonElement batch = InProcess.Run(["batch", "--keywords", "4", "--include", "body"], Samples.Bytes(Samples.Line("\"-\"", Samples.Page))).JsonLines[0];
        json.GetRawText().Should().Be(batch.GetRawText());
    }

    [Test]
    public void Summarize_Empty_SaysSo()
    {
        ToolResult result = InProcess.Run(["summarize"], "  \n");
        result.Status.Should().Be(0);
        result.Output.Should().BeEmpty();
        result.Error.Should().Contain("nothing to summarise");
    }

    [TestCase("o200k_base")]
    [TestCase("cl100k_base")]
    public void Summarize_Tokens_AreAHardMaximum(string tokenizer)
    {
        foreach (int most in new[] { 40, 60, 120 })
        {
            ToolResult result = InProcess.Run(["summarize", "--tokens", most.ToString(System.Globalization.CultureInfo.InvariantCulture), "--tokenizer", tokenizer], Samples.Page);
            Tokenizers.Find(tokenizer)!.CountTokens(string.Join(' ', result.Lines)).Should().BeInRange(1, most);
        }
    }

    [Test]
    public void Summarize_BudgetTooSmall_SaysSo() =>
        InProcess.Run(["summarize", "--characters", "5"], Samples.Page).Error.Should().Contain("no sentence fits");

    [Test]
    public void Summarize_Markdown_EscapesMarks()
    {
        string output = InProcess.Run(["summarize", "--format", "markdown", "--title", "Le *prix* [net]", "--keywords", "2"], "Selon la banque centrale, le prix_net monte <fort> depuis le mois de mars.").Output;
        output.Should().StartWith("# Le \\*prix\\* \\[net\\]\n\n- ");
        output.Should().Contain("le prix\\_net monte \\<fort\\>");
    }

    [Test]
    public void Summarize_Html_MarksTheChosenSentencesAndEscapes()
    {
        string output = InProcess.Run(["summarize", "--format", "html", "--sentences", "1", "--title", "A < B & C"], Samples.Page).Output;
        output.Should().StartWith("<!DOCTYPE html>").And.Contain("<html lang=\"fr\">").And.Contain("<title>A &lt; B &amp; C</title>");
        output.Split("<mark ").Should().HaveCount(2);
        output.Should().Contain("réseau 5G privé", "letters stay as they are");
        string text = System.Text.RegularExpressions.Regex.Match(output, "<mark [^>]*>(.*?)</mark>", System.Text.RegularExpressions.RegexOptions.Singleline).Groups[1].Value;
        text.Should().Be(InProcess.Run(["summarize", "--sentences", "1", "--title", "A < B & C"], Samples.Page).Output.TrimEnd());
    }

    [Test]
    public void Keywords_GivesEightUnlessTold()
    {
        InProcess.Run(["keywords"], Samples.Page).Lines.Should().HaveCount(8);
        InProcess.Run(["keywords", "--keywords", "3"], Samples.Page).Lines.Should().HaveCount(3);
        InProcess.Run(["keywords", "--keywords", "0"], Samples.Page).Lines.Should().BeEmpty();
    }

    [Test]
    public void Read_ShowsBlocksAndReasons()
    {
        string[] lines = InProcess.Run(["read"], Samples.Page).Lines;
        lines[0].Should().StartWith("title ").And.EndWith("Le port de Brest teste des grues pilotées à distance");
        lines.Should().Contain(line => line.StartsWith("furniture ", StringComparison.Ordinal) && line.Contains('('));
        JsonElement json = InProcess.Run(["read", "--format", "json"], Samples.Page).Json;
        json.GetProperty("blocks").GetArrayLength().Should().Be(lines.Length);
        json.GetProperty("title").GetString().Should().StartWith("Le port de Brest");
    }

    [Test]
    public void Sentences_AreAllOfTheText()
    {
        ToolResult result = InProcess.Run(["sentences"], Samples.Page);
        result.Lines.Should().Contain("Les syndicats restent prudents.").And.Contain("Sur le même sujet");
        JsonElement json = InProcess.Run(["sentences", "--format", "json"], Samples.Page).Json;
        json.GetProperty("boundaries").GetArrayLength().Should().Be(result.Lines.Length);
        json.GetProperty("sentences").EnumerateArray().Select(sentence => sentence.GetProperty("text").GetString()).Should().Equal(result.Lines);
    }

    [Test]
    public void Language_IsItsCode()
    {
        InProcess.Run(["language"], Samples.Page).Output.Should().Be("fr\n");
        InProcess.Run(["language"], "12 34").Output.Should().Be("und\n");
        InProcess.Run(["language", "--format", "json"], Samples.Page).Json.GetProperty("confidence").GetDouble().Should().BeInRange(0, 1);
    }

    [Test]
    public void Output_ClosedOrFull_EndsWithoutStackTrace()
    {
        using var error = new StringWriter();
        Tool.Run(["summarize"], () => new MemoryStream(Encoding.UTF8.GetBytes(Samples.Page)), new FailingStream(new IOException("disk full")), error).Should().Be(1);
        error.ToString().Trim().Should().Be("summarizer: disk full");
        using var quiet = new StringWriter();
        Tool.Run(["summarize"], () => new MemoryStream(Encoding.UTF8.GetBytes(Samples.Page)), new FailingStream(new ClosedPipeException()), quiet).Should().Be(0);
        quiet.ToString().Should().BeEmpty();
    }

    private sealed class FailingStream(Exception fault) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw fault;
    }
}
