using System.Reflection;

namespace Summarizer.PackageTests;

/// <summary>The repository's own files, found from where the tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!);

    /// <summary>The projects in src that are packed.</summary>
    public static string[] Packages() =>
        [.. Directory.GetFiles(File("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(project => System.IO.File.ReadAllText(project).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal))
            .Select(project => Path.GetFileNameWithoutExtension(project)).Order(StringComparer.Ordinal)];

    public static string File(params string[] path) => Path.Combine([Root, .. path]);
}
