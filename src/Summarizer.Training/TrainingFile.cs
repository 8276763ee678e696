using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Summarizer.Training;

/// <summary>Reads training articles from JSON lines.</summary>
public static class TrainingFile
{
    /// <summary>
    /// Reads a file of JSON objects, one a line, with "text", "summary" and, where there is one, "title"; a name that ends
    /// in .gz is unpacked. Lines without text or summary are passed over.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="InvalidDataException">A line is not a JSON object; the message gives its number.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<TrainingArticle> Read(string path) => Read(path, line =>
    {
        string? text = Field(line, "text"), summary = Field(line, "summary");
        if (string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(summary)) return null;
        return new TrainingArticle { Title = Field(line, "title"), Text = text, Summary = summary };
    });

    /// <summary>
    /// Reads a file of JSON objects, one a line, with "text", "tags" (an array of strings) and, where there is one, "title"; a
    /// name that ends in .gz is unpacked. Lines without text or tags are passed over.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="InvalidDataException">A line is not a JSON object; the message gives its number.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<TaggedArticle> ReadTagged(string path) => Read(path, line =>
    {
        string? text = Field(line, "text");
        if (string.IsNullOrWhiteSpace(text) || !line.RootElement.TryGetProperty("tags", out JsonElement tags) || tags.ValueKind != JsonValueKind.Array) return null;
        string[] names = [.. tags.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!).Where(tag => tag.Length > 0)];
        return names.Length == 0 ? null : new TaggedArticle { Title = Field(line, "title"), Text = text, Tags = names };
    });

    private static List<T> Read<T>(string path, Func<JsonDocument, T?> parse)
        where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var articles = new List<T>();
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using JsonDocument document = JsonDocument.Parse(line);
                if (parse(document) is { } article) articles.Add(article);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                throw new InvalidDataException($"Line {number} is not a JSON object of strings.", exception);
            }
        }

        return articles;
    }

    private static string? Field(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
