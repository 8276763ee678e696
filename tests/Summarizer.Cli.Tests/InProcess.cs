using System.Text;
using System.Text.Json;

namespace Summarizer.Cli.Tests;

/// <summary>What a command line gave.</summary>
internal sealed record ToolResult(int Status, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public JsonElement[] JsonLines => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];
}

/// <summary>Runs the tool in the test's own process: quick, for everything but what concerns processes.</summary>
internal static class InProcess
{
    public static ToolResult Run(string[] arguments, byte[]? input = null) => Run(arguments, new MemoryStream(input ?? []));

    public static ToolResult Run(string[] arguments, string input) => Run(arguments, Encoding.UTF8.GetBytes(input));

    public static ToolResult Run(string[] arguments, Stream input)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        int status = Tool.Run(arguments, () => input, output, error);
        return new ToolResult(status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
