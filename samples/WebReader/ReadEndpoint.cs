using System.Diagnostics;
using Microsoft.Extensions.Options;
using Summarizer;

namespace WebReader;

/// <summary>
/// <c>POST /api/read</c>: the body is the article's bytes as they are (text, HTML, Markdown or a feed), the answer a
/// <see cref="Reading"/>. Nothing is kept and nothing of the article is logged.
/// </summary>
internal static class ReadEndpoint
{
    private const int MostKeywords = 20;

    public static async Task<IResult> Handle(
        HttpRequest request, SourceReader sources, ArticleSummarizer summarizer, IOptions<Limits> limits, ILogger<SourceReader> logger,
        string kind = "auto", int entry = 0, int keywords = 8)
    {
        if (!Enum.TryParse(kind, ignoreCase: true, out SourceKind source) || !Enum.IsDefined(source) || char.IsAsciiDigit(kind[0])) return Fault.BadOption("kind");
        if (entry < 0) return Fault.BadOption("entry");
        if (keywords is < 0 or > MostKeywords) return Fault.BadOption("keywords");

        byte[]? bytes = await RequestBody.Read(request, limits.Value.MaximumBytes);
        if (bytes is null) return Fault.TooLarge(limits.Value.MaximumBytes);
        if (bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty) return Fault.Empty();
        long start = Stopwatch.GetTimestamp();
        try
        {
            Source read = sources.Read(bytes, source, entry);
            Reading reading = Reading.Of(read, summarizer, keywords);
            Log.Read(logger, bytes.Length, read.Kind, reading.Language, reading.Sentences.Count, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            return TypedResults.Json(reading, ReadingJson.Default.Reading);
        }
        catch (SourceException fault)
        {
            return fault.Fault;
        }
        catch (Exception fault)
        {
            // The one place that may catch everything: the framework would log the message, which may quote the article.
            Log.Failed(logger, bytes.Length, fault.GetType().Name, fault.StackTrace);
            return Fault.Failed();
        }
    }
}
