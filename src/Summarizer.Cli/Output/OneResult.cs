namespace Summarizer.Cli;

/// <summary>The JSON of one article, in the shapes of batch; its id is the file's name.</summary>
internal static class OneResult
{
    public static void Write(Options options, Stream output, Action<ResultWriter> write)
    {
        var result = new ResultWriter();
        result.Begin(ResultWriter.RawIdOf(options.File));
        write(result);
        result.End();
        output.Write(result.Buffer.Written);
    }
}
