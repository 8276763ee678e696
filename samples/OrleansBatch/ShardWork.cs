using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Summarizer;

namespace OrleansBatch;

/// <summary>
/// One shard: JSON lines {id, text, title?} in, JSON lines of summaries and keywords out, and the shard's part of the corpus statistics.
/// Results appear under their names only when they are whole, so a worker that dies half-way leaves nothing that counts.
/// </summary>
internal static class ShardWork
{
    public const string Results = ".results.jsonl", Counts = ".counts", Part = ".part";

    private static readonly ArticleSummarizer s_summarizer = new();

    /// <summary>
    /// Works on a made-up article for a while, so that the code of the first shard is compiled before it comes: in a silo that has
    /// just started, the compiler would share its core with the shards for seconds.
    /// </summary>
    public static void WarmUp(TimeSpan time)
    {
        var line = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(line);
        var statistics = new CorpusStatistics();
        long started = Stopwatch.GetTimestamp();
        for (int i = 0; Stopwatch.GetElapsedTime(started) < time; i++)
        {
            // Names and figures change from one to the next, so that new words are looked up as well as remembered ones.
            string text = string.Join(' ', Enumerable.Range(i % 7, 12).Select(k => string.Create(CultureInfo.InvariantCulture,
                $"La société Exemple{k} de Ville{i % 100} a annoncé mardi {k} % de ventes en plus, a indiqué Mme Nom{i % 50}. « Le produit {k} sort en mai », dit-elle.")));
            WriteResult(json, JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = "0", ["title"] = "La société Exemple en hausse", ["text"] = text }), statistics);
            line.ResetWrittenCount();
        }
    }

    /// <summary>True when the shard was done before.</summary>
    public static bool IsDone(string shard, string outputFolder) => File.Exists(PathOf(shard, outputFolder, Results));

    public static string PathOf(string shard, string outputFolder, string suffix) => Path.Combine(outputFolder, Path.GetFileName(shard) + suffix);

    /// <summary>Does the shard's articles; returns how many there were and how many lines could not be read.</summary>
    public static (long Articles, long Failed) Run(string shard, string outputFolder, CancellationToken cancellation = default)
    {
        // Two silos may work on one shard when one was taken for dead: each writes files of its own, and the last to finish renames
        // the same bytes over the other's.
        string own = $".{Environment.ProcessId}-{Guid.NewGuid():N}{Part}";
        string results = PathOf(shard, outputFolder, Results), counts = PathOf(shard, outputFolder, Counts);
        long articles = 0, failed = 0;
        var statistics = new CorpusStatistics();
        try
        {
            using (FileStream output = File.Create(results + own))
            {
                var buffer = new ArrayBufferWriter<byte>(1 << 16);
                using var json = new Utf8JsonWriter(buffer);
                foreach (string line in File.ReadLines(shard))
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (string.IsNullOrWhiteSpace(line)) continue;
                    articles++;
                    if (!WriteResult(json, line, statistics)) failed++;
                    buffer.Write("\n"u8);
                    if (buffer.WrittenCount < 1 << 15) continue;
                    output.Write(buffer.WrittenSpan);
                    buffer.ResetWrittenCount();
                }

                output.Write(buffer.WrittenSpan);
                output.Flush(flushToDisk: true);
            }

            using (FileStream output = File.Create(counts + own)) statistics.Save(output);
            // The results last: they say that the shard is done.
            File.Move(counts + own, counts, overwrite: true);
            File.Move(results + own, results, overwrite: true);
            return (articles, failed);
        }
        finally
        {
            File.Delete(results + own);
            File.Delete(counts + own);
        }
    }

    private static bool WriteResult(Utf8JsonWriter json, string line, CorpusStatistics statistics)
    {
        json.Reset();
        json.WriteStartObject();
        bool read = TryRead(line, out string? id, out string? text, out string? title);
        json.WriteString("id", id);
        if (read)
        {
            ArticleAnalysis analysis = s_summarizer.Analyze(s_summarizer.Read(text!, title));
            statistics.Add(analysis);
            json.WriteString("language", analysis.Language);
            json.WriteStartArray("sentences");
            foreach (SummarySentence sentence in analysis.Summary.Sentences)
            {
                json.WriteStartObject();
                json.WriteString("text", sentence.Text);
                json.WriteNumber("start", sentence.Span.Start);
                json.WriteNumber("length", sentence.Span.Length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("keywords");
            foreach (Keyword keyword in analysis.Keywords) json.WriteStringValue(keyword.Label);
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("error", "not an object with \"id\" and \"text\"");
        }

        json.WriteEndObject();
        json.Flush();
        return read;
    }

    private static bool TryRead(string line, out string? id, out string? text, out string? title)
    {
        id = text = title = null;
        try
        {
            using JsonDocument article = JsonDocument.Parse(line);
            if (article.RootElement.ValueKind != JsonValueKind.Object) return false;
            if (article.RootElement.TryGetProperty("id", out JsonElement value)) id = value.ToString();
            if (article.RootElement.TryGetProperty("title", out value) && value.ValueKind == JsonValueKind.String) title = value.GetString();
            if (article.RootElement.TryGetProperty("text", out value) && value.ValueKind == JsonValueKind.String) text = value.GetString();
            return id is not null && text is not null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
