using System.Text;
using CsCheck;
using Summarizer.Cli.Batch;

namespace Summarizer.Cli.Tests.Batch;

public sealed class LineReaderTests
{
    private const int Limit = 200_000;

    [Test]
    public void Read_AnyLinesInAnyPieces_GivesThemAllInOrderWithTheirNumbers()
    {
        Gen<string> line = Gen.Int[0, 9].SelectMany(kind => Gen.Int[0, kind == 0 ? Limit : 300].Select(length => new string((char)('a' + kind), length)));
        Gen.Select(line.Array[0, 12], Gen.Int[1, 100_000], Gen.Bool).Sample(
            (lines, piece, ended) =>
            {
                string input = string.Join('\n', lines) + (ended && lines.Length > 0 ? "\n" : "");
                string[] expected = [.. input.Split('\n').Index().Where(item => item.Item.Length > 0).Select(item => $"{item.Index + 1} {item.Item}")];
                ReadAll(new PieceStream(Encoding.ASCII.GetBytes(input), piece)).Should().Equal(expected);
            },
            iter: 60);
    }

    [TestCase(Limit, false)]
    [TestCase(Limit + 1, true)]
    [TestCase(5 * Limit, true)]
    public void Read_LineAtTheLimit_IsTooLongOnlyAboveIt(int length, bool tooLong)
    {
        byte[] input = Encoding.ASCII.GetBytes("a\n" + new string('b', length) + "\nc\n");
        string[] lines = ReadAll(new MemoryStream(input));
        lines[0].Should().Be("1 a");
        lines[1].Should().StartWith(tooLong ? "2 too long b" : "2 bbb");
        lines[2].Should().Be("3 c");
        lines.Should().HaveCount(3);
    }

    [Test]
    public void Read_TooLongWithoutEnd_EndsTheInput() =>
        ReadAll(new MemoryStream(Encoding.ASCII.GetBytes(new string('b', 2 * Limit)))).Should().ContainSingle().Which.Should().StartWith("1 too long");

    private static string[] ReadAll(Stream input)
    {
        var reader = new LineReader(input, Limit);
        var chunk = new LineChunk();
        var lines = new List<string>();
        while (reader.Read(chunk))
        {
            string text = Encoding.ASCII.GetString(chunk.Bytes, 0, chunk.Length);
            if (chunk.IsTooLong)
            {
                lines.Add($"{chunk.FirstLine} too long {text[..3]}");
                continue;
            }

            foreach ((int index, string line) in text.Split('\n').Index())
                if (line.Length > 0) lines.Add($"{chunk.FirstLine + index} {line}");
        }

        return [.. lines];
    }

    /// <summary>Gives its bytes a piece at a time, as a pipe does.</summary>
    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
