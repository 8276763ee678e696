using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Summarizer.DataFiles;

/// <summary>Reads the corpora that data files are made from; they stand beside the repository, in ../shared/data.</summary>
internal static class Corpora
{
    /// <summary>The repository's root: the folder above that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of corpora: the value of --data, or the default beside the repository.</summary>
    public static string Folder(string[] args)
    {
        int at = Array.IndexOf(args, "--data");
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));
    }

    /// <summary>The objects of a JSON lines file, gzipped where its name says so.</summary>
    public static IEnumerable<JsonElement> JsonLines(string path)
    {
        foreach (string line in Lines(path))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    /// <summary>The lines of a text file, gzipped where its name says so.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Summarizer.sln"))) return folder;
        return Directory.GetCurrentDirectory();
    }
}
