namespace Summarizer.Tests;

/// <summary>The folder of evaluation data, which is not part of the repository: ../shared/data beside it.</summary>
internal static class Corpora
{
    /// <summary>The folder's path; it need not exist.</summary>
    public static string Folder() => Path.GetFullPath(Path.Combine(RepositoryRoot(), "..", "shared", "data"));

    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Summarizer.sln"))) at = at.Parent;
        return at?.FullName ?? AppContext.BaseDirectory;
    }
}
