namespace Summarizer.Evaluation.Corpora;

/// <summary>Where the corpora are: beside the repository, in ../shared/data, unless told.</summary>
internal static class DataFolder
{
    public static string? Find(string? given)
    {
        if (given is not null) return Directory.Exists(given) ? Path.GetFullPath(given) : null;
        string? root = RepositoryRoot;
        if (root is null) return null;
        string data = Path.GetFullPath(Path.Combine(root, "..", "shared", "data"));
        return Directory.Exists(data) ? data : null;
    }

    /// <summary>The folder that holds the solution, from the working folder or the program's own upwards.</summary>
    public static string? RepositoryRoot
    {
        get
        {
            foreach (string start in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
            {
                for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
                    if (File.Exists(Path.Combine(folder.FullName, "Summarizer.sln"))) return folder.FullName;
            }

            return null;
        }
    }
}
