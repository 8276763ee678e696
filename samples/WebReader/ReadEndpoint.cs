using System.Diagnostics;
using System.Globalization;
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
        string kind = "auto", string entry = "0", string keywords = "8")
    {
        // Names alone: the enumeration's own parser takes numbers and lists too.
        if (!kind.All(char.IsAsciiLetter) || !Enum.TryParse(kind, ignoreCase: true, out SourceKind source)) return Fault.BadOption("kind");
        if (!TryCount(entry, int.MaxValue, out int entryNumber)) return Fault.BadOption("entry");
        if (!TryCount(keywords, MostKeywords, out int keywordCount)) return Fault.BadOption("keywords");

        byte[]? bytes = await RequestBody.Read(request, limits.Value.MaximumBytes);
        if (bytes is null) return Fault.TooLarge(limits.Value.MaximumBytes);
        if (bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty) return Fault.Empty();
        long start = Stopwatch.GetTimestamp();
        try
        {
            Source read = sources.Read(bytes, source, entryNumber);
            Reading reading = Reading.Of(read, summarizer, keywordCount);
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

    private static bool TryCount(string value, int most, out int count) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= most;
}
