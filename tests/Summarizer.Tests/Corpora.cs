namespace Summarizer.Tests;

/// <summary>The folder of evaluation data, which is not part of the repository: ../shared/data beside it.</summary>
internal static class Corpora
{
    /// <summary>The folder's path; it need not exist.</summary>
    public static string Folder()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Summarizer.sln"))) at = at.Parent;
        string root = at?.FullName ?? AppContext.BaseDirectory;
        return Path.GetFullPath(Path.Combine(root, "..", "shared", "data"));
    }
}
