namespace Summarizer.Cli.Batch;

/// <summary>Turns lines into results. One a thread.</summary>
internal sealed class LineWorker(ArticleSummarizer summarizer, Options options)
{
    private readonly BatchLine _line = new(options.Tokenizer ?? Options.UsualTokenizer);

    /// <summary>Processes the chunk's lines until its end or until told to stop, which it asks between two lines.</summary>
    public void Process(LineChunk chunk, Func<bool> stopped)
    {
        if (chunk.IsTooLong)
        {
            _line.ParseBeginning(chunk.Bytes.AsSpan(0, chunk.Length), $"over {LineReader.LongestLine / 1_000_000} MB");
            chunk.Lines++;
            Fail(chunk, _line.RawId(chunk.Bytes), chunk.FirstLine, _line.Fault!);
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

    private void ProcessLine(LineChunk chunk, ReadOnlySpan<byte> line, long number)
    {
        chunk.Lines++;
        _line.Parse(line);
        if (_line.Fault is not null)
        {
            Fail(chunk, _line.RawId(line), number, _line.Fault);
            return;
        }

        ResultWriter result = chunk.Result;
        result.Begin(_line.RawId(line));
        try
        {
            if (_line.Documents is not null)
            {
                WriteDigest(result, _line.Documents);
                return;
            }

            ArticleAnalysis analysis = summarizer.Analyze(ReadArticle(), _line.Length ?? options.Length, options.Keywords ?? 0);
            result.WriteArticle(summarizer, analysis, options.Include);
            result.End();
        }
        catch (UsageException fault)
        {
            chunk.Failed++;
            result.ReplaceByError(_line.RawId(line), $"line {number}: {fault.Message}");
        }
        catch (Exception fault)
        {
            // Whatever one article does to the library, the others go on.
            chunk.Failed++;
            result.ReplaceByError(_line.RawId(line), $"line {number}: internal error: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private void WriteDigest(ResultWriter result, List<BatchDocument> documents)
    {
        Article[] articles = [.. documents.Select(document => ReadArticle(document.Text, document.Html, document.Title))];
        ClusterDigest digest = summarizer.SummarizeCluster(articles, _line.Length ?? options.Length);
        IReadOnlyList<ClusterKeyword> keywords = options.Keywords is > 0 and int count ? summarizer.ExtractKeywords(articles, count) : [];
        result.WriteDigest(digest, keywords, [.. documents.Select(document => document.RawId)]);
        result.End();
    }

    private Article ReadArticle() => ReadArticle(_line.Text, _line.Html, string.IsNullOrWhiteSpace(_line.Title) ? options.Title : _line.Title);

    private Article ReadArticle(string? text, string? html, string? title)
    {
        string? language = _line.Language ?? options.Language;
        return text is not null ? ArticleReader.ReadText(summarizer, text, title, language) : ArticleReader.ReadHtml(html!, title, language);
    }

    private static void Fail(LineChunk chunk, ReadOnlySpan<byte> rawId, long number, string fault)
    {
        chunk.Failed++;
        chunk.Result.WriteError(rawId, $"line {number}: {fault}");
    }
}
