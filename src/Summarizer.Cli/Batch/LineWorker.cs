namespace Summarizer.Cli.Batch;

/// <summary>Turns lines of articles into lines of answers; what an answer is, its kinds say. One a thread.</summary>
internal abstract class LineWorker(ArticleSummarizer summarizer, Options options)
{
    protected ArticleSummarizer Summarizer { get; } = summarizer;

    protected Options Options { get; } = options;

    /// <summary>The line in hand, read and without fault.</summary>
    protected BatchLine Line { get; } = new(options.Tokenizer ?? Options.UsualTokenizer);

    /// <summary>Processes the chunk's lines until its end or until told to stop, which it asks between two lines.</summary>
    public void Process(LineChunk chunk, Func<bool> stopped)
    {
        if (chunk.IsTooLong)
        {
            Line.ParseBeginning(chunk.Bytes.AsSpan(0, chunk.Length), $"over {LineReader.LongestLine / 1_000_000} MB");
            chunk.Lines++;
            Fail(chunk, Line.RawId(chunk.Bytes), chunk.FirstLine, Line.Fault!);
            return;
        }

        ReadOnlySpan<byte> rest = chunk.Bytes.AsSpan(0, chunk.Length);
        for (long number = chunk.FirstLine; !rest.IsEmpty; number++)
        {
            if (stopped())
            {
                chunk.IsPartial = true;
                return;
            }

            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.ContainsAnyExcept(" \t\r"u8)) ProcessLine(chunk, line, number);
        }
    }

    /// <summary>Writes the properties of <see cref="Line"/>'s answer after its id; false when it has none.</summary>
    /// <exception cref="UsageException">The line cannot be answered; the message says why.</exception>
    protected abstract bool TryAnswer(ResultWriter result, ReadOnlySpan<byte> rawId);

    protected Article ReadArticle() => ReadArticle(Line.Text, Line.Html, string.IsNullOrWhiteSpace(Line.Title) ? Options.Title : Line.Title);

    protected Article ReadArticle(string? text, string? html, string? title)
    {
        string? language = Line.Language ?? Options.Language;
        return text is not null ? ArticleReader.ReadText(Summarizer, text, title, language) : ArticleReader.ReadHtml(html!, title, language);
    }

    private void ProcessLine(LineChunk chunk, ReadOnlySpan<byte> line, long number)
    {
        chunk.Lines++;
        Line.Parse(line);
        ReadOnlySpan<byte> rawId = Line.RawId(line);
        if (Line.Fault is not null)
        {
            Fail(chunk, rawId, number, Line.Fault);
            return;
        }

        ResultWriter result = chunk.Result;
        result.Begin(rawId);
        try
        {
            if (TryAnswer(result, rawId)) result.End();
            else result.Discard();
        }
        catch (UsageException fault)
        {
            result.Discard();
            Fail(chunk, rawId, number, fault.Message);
        }
        catch (Exception fault)
        {
            // Whatever one article does to the library, the others go on.
            result.Discard();
            Fail(chunk, rawId, number, $"internal error: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private static void Fail(LineChunk chunk, ReadOnlySpan<byte> rawId, long number, string fault)
    {
        chunk.Failed++;
        chunk.Result.WriteError(rawId, $"line {number}: {fault}");
    }
}
