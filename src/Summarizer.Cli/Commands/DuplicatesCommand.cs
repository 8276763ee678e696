using System.Globalization;
using System.Text;
using Summarizer.Cli.Batch;

namespace Summarizer.Cli.Commands;

/// <summary>summarizer duplicates: the lines of a stream that nearly repeat an earlier one, each with that one's id.</summary>
internal static class DuplicatesCommand
{
    public static int Run(Options options, Func<Stream> openInput, Stream output, TextWriter error)
    {
        using Stream input = TextInput.Open(options.File, openInput);
        var reader = new LineReader(input);
        var finder = new DuplicateFinder(options.CreateSummarizer(), options);
        var chunk = new LineChunk();
        long lines = 0, failed = 0;
        while (reader.Read(chunk))
        {
            finder.Process(chunk);
            output.Write(chunk.Result.Buffer.Written);
            lines += chunk.Lines;
            failed += chunk.Failed;
        }

        output.Flush();
        if (failed == 0) return ExitStatus.Success;
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"summarizer: {failed} of {lines} lines failed"));
        return ExitStatus.FailedLines;
    }

    /// <summary>Compares each line with those before it.</summary>
    private sealed class DuplicateFinder(ArticleSummarizer summarizer, Options options)
    {
        private readonly NearDuplicateIndex _index = new(options.Threshold);
        private readonly BatchLine _line = new();

        public void Process(LineChunk chunk)
        {
            ReadOnlySpan<byte> rest = chunk.Bytes.AsSpan(0, chunk.Length);
            if (chunk.IsTooLong)
            {
                _line.ParseBeginning(rest, $"over {LineReader.LongestLine / 1_000_000} MB");
                Fail(chunk, rest, chunk.FirstLine);
                return;
            }

            for (long number = chunk.FirstLine; !rest.IsEmpty; number++)
            {
                int end = rest.IndexOf((byte)'\n');
                ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
                rest = end < 0 ? default : rest[(end + 1)..];
                if (line.ContainsAnyExcept(" \t\r"u8)) Process(chunk, line, number);
            }
        }

        private void Process(LineChunk chunk, ReadOnlySpan<byte> line, long number)
        {
            _line.Parse(line);
            if (_line.Fault is not null || _line.Documents is not null)
            {
                Fail(chunk, line, number);
                return;
            }

            chunk.Lines++;
            try
            {
                string? language = _line.Language ?? options.Language;
                Article article = _line.Text is { } text
                    ? ArticleReader.ReadText(summarizer, text, _line.Title, language)
                    : ArticleReader.ReadHtml(_line.Html!, _line.Title, language);
                ReadOnlySpan<byte> id = _line.RawId(line);
                if (_index.Add(Encoding.UTF8.GetString(id), summarizer.Fingerprint(article)) is { } earlier)
                    chunk.Result.WriteDuplicate(id, Encoding.UTF8.GetBytes(earlier.Id), earlier);
            }
            catch (UsageException fault)
            {
                chunk.Failed++;
                chunk.Result.WriteError(_line.RawId(line), $"line {number}: {fault.Message}");
            }
        }

        private void Fail(LineChunk chunk, ReadOnlySpan<byte> line, long number)
        {
            chunk.Lines++;
            chunk.Failed++;
            chunk.Result.WriteError(_line.RawId(line), $"line {number}: {_line.Fault ?? "\"documents\" is for summarizer batch"}");
        }
    }
}
