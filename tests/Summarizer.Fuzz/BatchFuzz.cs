using System.Text;
using System.Text.Json;
using CsCheck;
using Summarizer.Cli.Tests;
using Summarizer.Html.Tests;
using Summarizer.Tests.Invariants;

namespace Summarizer.Fuzz;

/// <summary>JSON lines through the tool: a line of output for each line of input, valid JSON, and no fault of the tool's own.</summary>
public sealed class BatchFuzz
{
    private static readonly string[] s_parts =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\n", "\r\n", "\\", "\\u", "\\uD800", "\\u0000", "\0", "\uFEFF", "null", "true", "-1", "1e999", "0.5", "\"id\":", "\"id\":[1,{\"a\":2}]", "\"text\":\"", "\"html\":\"<p>", "\"title\":7,",
        "\"language\":\"xx\",", "\"language\":\"\",", "\"sentences\":2,", "\"sentences\":0,", "\"words\":99999999999,", "\"tokens\":50,", "\"tokenizer\":\"none\",", "\"share\":0.2,", "\"documents\":[", "{\"text\":\"a b c.\"},", "<div>", "é", " ",
    ];

    private static readonly string[] s_lines =
    [
        Line("\"id\":1,\"text\":", SampleArticles.French), Line("\"id\":\"b\",\"language\":\"en\",\"sentences\":2,\"text\":", SampleArticles.English),
        Line("\"id\":3,\"html\":", SamplePages.French), Line("\"id\":4,\"title\":\"Un titre\",\"text\":", SampleArticles.German),
        "{\"id\":5,\"documents\":[" + Line("\"id\":\"x\",\"text\":", SampleArticles.French) + "," + Line("\"text\":", SampleArticles.Spanish) + "]}",
    ];

    [Test]
    public void Batch_AnyLines_AreAllAnswered()
    {
        string[] pages = [.. s_lines, string.Join('\n', s_lines)];
        Gen<byte[]> texts = TextEdit.Mutate(pages, s_parts).Select(Encoding.UTF8.GetBytes);
        Gen<byte[]> bytes = ByteEdit.Mutate(Encoding.UTF8.GetBytes(string.Join("\r\n", s_lines)));

        Fuzzing.Run(Gen.OneOf(texts, bytes), Check, Convert.ToBase64String);
    }

    private static void Check(byte[] input)
    {
        ToolResult result = InProcess.Run(["batch", "--keywords", "5", "--jobs", "1"], input);

        string[] outputs = result.Lines;
        bool failed = false;
        foreach (string output in outputs)
        {
            using JsonDocument line = JsonDocument.Parse(output);
            if (!line.RootElement.TryGetProperty("error", out JsonElement error)) continue;
            failed = true;
            if (error.GetString()!.Contains("internal error", StringComparison.Ordinal)) Assert.Fail(error.GetString()!);
        }

        if (outputs.Length != LinesOf(input)) Assert.Fail($"{outputs.Length} answers for {LinesOf(input)} lines; status {result.Status}: {result.Error}");
        if (result.Status != (failed ? 3 : 0)) Assert.Fail($"Status {result.Status}: {result.Error}");
    }

    /// <summary>The lines that are not blank.</summary>
    private static int LinesOf(ReadOnlySpan<byte> input)
    {
        if (input.StartsWith("\uFEFF"u8)) input = input[3..];
        int lines = 0;
        foreach (Range range in input.Split((byte)'\n'))
            if (input[range].ContainsAnyExcept(" \t\r"u8)) lines++;
        return lines;
    }

    private static string Line(string properties, string text) => $"{{{properties}\"{JsonEncodedText.Encode(text)}\"}}";
}
