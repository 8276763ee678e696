using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Summarizer.Evaluation.Corpora;

/// <summary>A set: a file of JSON lines, plain or gzip.</summary>
internal sealed class Corpus
{
    private Corpus(string path, IReadOnlyList<CorpusItem> items)
    {
        Path = path;
        Items = items;
    }

    public string Path { get; }

    public IReadOnlyList<CorpusItem> Items { get; }

    /// <summary>Loads a file, or a set's name such as summaries/fr-news-dev in the data folder.</summary>
    public static Corpus Load(string nameOrPath, string? dataFolder)
    {
        string path = Find(nameOrPath, dataFolder)
            ?? throw new FileNotFoundException($"no set or file '{nameOrPath}'{(dataFolder is null ? "; no data folder was found, see --data" : "")}");
        return new Corpus(path, [.. Lines(path).Select(CorpusItem.Read)]);
    }

    /// <summary>The file of a set, or null where it is absent.</summary>
    public static string? Find(string nameOrPath, string? dataFolder)
    {
        if (File.Exists(nameOrPath)) return nameOrPath;
        if (dataFolder is null) return null;
        string path = System.IO.Path.Combine(dataFolder, nameOrPath);
        return Array.Find((string[])[path, path + ".jsonl.gz", path + ".jsonl"], File.Exists);
    }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public static string Digest(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>The objects of a file of JSON lines.</summary>
    public static IEnumerable<JsonElement> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement;
        }
    }
}
