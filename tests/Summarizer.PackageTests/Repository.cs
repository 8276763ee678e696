using System.Reflection;

namespace Summarizer.PackageTests;

/// <summary>The repository's own files, found from where the tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Repository").Value!);

    public static string File(params string[] path) => Path.Combine([Root, .. path]);
}
