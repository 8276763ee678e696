using System.Diagnostics;
using System.Text.Json;

namespace Summarizer.Cli.Tests;

/// <summary>What only a process of its own can show: exit status, pipes and signals.</summary>
public sealed class ProcessTests
{
    private const string Line = """{"id":1,"text":"Le port de Brest teste des grues pilotées à distance."}""";

    [Test]
    public void Batch_GoodLines_GivesStatus0AndNothingOnStandardError()
    {
        ToolResult result = ToolProcess.Run(["batch", "-"], Samples.Bytes(Line, Line));
        result.Status.Should().Be(0);
        result.Error.Should().BeEmpty();
        result.JsonLines.Should().HaveCount(2);
    }

    [Test]
    public void Batch_OneBadLine_GivesStatus3AndTheOtherLines()
    {
        ToolResult result = ToolProcess.Run(["batch"], Samples.Bytes(Line, "oops", Line));
        result.Status.Should().Be(3);
        result.Error.Trim().Should().Be("summarizer: 1 of 3 lines failed");
        result.JsonLines.Should().HaveCount(3);
    }

    [Test]
    public void UnknownOption_GivesStatus2AndOneLine()
    {
        ToolResult result = ToolProcess.Run(["batch", "--bogus"]);
        result.Status.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.TrimEnd().Should().StartWith("summarizer: ").And.NotContain("\n");
    }

    [Test]
    public void Batch_OneLineAtATime_AnswersBeforeTheNextIsSent()
    {
        using ToolProcess tool = ToolProcess.Start("batch");
        for (int i = 0; i < 3; i++)
        {
            tool.Write(Samples.Line(i.ToString(System.Globalization.CultureInfo.InvariantCulture), Samples.Page));
            using JsonDocument answer = JsonDocument.Parse(tool.Output.ReadLine()!);
            answer.RootElement.GetProperty("id").GetInt32().Should().Be(i);
        }

        tool.Input.Close();
        tool.Wait().Status.Should().Be(0);
    }

    [TestCase("1")]
    [TestCase("2")]
    public void Batch_ClosedPipe_EndsQuietly(string jobs)
    {
        using ToolProcess tool = ToolProcess.Start("batch", "--jobs", jobs);
        tool.Write(Line);
        tool.Output.ReadLine().Should().Contain("\"outcome\"");
        tool.Output.Close();

        // The input stays open: the tool must end by itself, not because nothing comes any more.
        FeedUntilClosed(tool);
        ToolResult result = tool.Wait();
        result.Error.Should().BeEmpty();
        result.Status.Should().Be(0);
    }

    [TestCase("1")]
    [TestCase("2")]
    public void Batch_InterruptedWhileWaiting_EndsWithStatus130(string jobs)
    {
        SkipWithoutInterrupts();
        using ToolProcess tool = ToolProcess.Start("batch", "--jobs", jobs);
        tool.Write(Line);
        tool.Output.ReadLine().Should().Contain("\"outcome\"");
        Interrupt(tool);
        ToolResult result = tool.Wait();
        result.Status.Should().Be(130);
        result.Error.Should().BeEmpty();
    }

    [TestCase("1")]
    [TestCase("2")]
    public void Batch_InterruptedAtWork_FinishesItsLines(string jobs)
    {
        SkipWithoutInterrupts();
        using ToolProcess tool = ToolProcess.Start("batch", "--jobs", jobs);
        Task feeding = Task.Run(() => FeedUntilClosed(tool));
        tool.Output.ReadLine().Should().Contain("\"outcome\"");
        Interrupt(tool);
        string rest = tool.Output.ReadToEnd();
        tool.Wait().Status.Should().Be(130);
        feeding.Wait();
        rest.Should().EndWith("\n", "a line that was begun is finished");
        foreach (string line in rest.Split('\n', StringSplitOptions.RemoveEmptyEntries)) JsonDocument.Parse(line).Dispose();
    }

    [Test]
    public void Version_IsShown()
    {
        ToolResult result = ToolProcess.Run(["--version"]);
        result.Status.Should().Be(0);
        result.Output.Should().MatchRegex(@"^summarizer \d+\.\d+\.\d+");
    }

    private static void FeedUntilClosed(ToolProcess tool)
    {
        byte[] lines = Samples.Bytes([.. Enumerable.Repeat(Line, 500)]);
        try
        {
            while (true) tool.Input.Write(lines);
        }
        catch (IOException)
        {
            // The tool has gone.
        }
    }

    private static void SkipWithoutInterrupts()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Signals cannot be sent to another process on Windows.");
        if (IgnoresInterrupts()) Assert.Ignore("The tests were started with SIGINT ignored, which their processes inherit (a shell's background job).");
    }

    private static void Interrupt(ToolProcess tool)
    {
        using Process kill = Process.Start("kill", ["-INT", tool.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>A process started with a signal ignored never sees it, so the tool would go on for ever.</summary>
    private static bool IgnoresInterrupts()
    {
        const int Interrupt = 2;
        const string Status = "/proc/self/status", Ignored = "SigIgn:";
        if (!File.Exists(Status)) return false;
        string? line = File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(Ignored, StringComparison.Ordinal));
        return line is not null && (Convert.ToUInt64(line[Ignored.Length..].Trim(), 16) & (1UL << (Interrupt - 1))) != 0;
    }
}
