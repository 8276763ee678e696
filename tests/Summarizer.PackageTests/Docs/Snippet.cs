using System.Text.RegularExpressions;

namespace Summarizer.PackageTests.Docs;

/// <summary>A fenced C# block of a page.</summary>
internal sealed partial record Snippet(string Page, int Line, string Code)
{
    /// <summary>The pages whose snippets are held to the code: the READMEs, docs, and each package's own page.</summary>
    public static IEnumerable<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md"),
        .. Directory.EnumerateFiles(Repository.File("docs"), "*.md"),
        .. Directory.EnumerateDirectories(Repository.File("src")).Select(folder => Path.Combine(folder, "README.md")).Where(File.Exists),
    ];

    public static List<Snippet> All()
    {
        var found = new List<Snippet>();
        foreach (string page in Pages.Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(page).ReplaceLineEndings("\n");
            foreach (Match block in Fence().Matches(text))
                found.Add(new Snippet(Path.GetRelativePath(Repository.Root, page), text.AsSpan(0, block.Index).Count('\n') + 1, block.Groups[1].Value));
        }

        return found;
    }

    /// <summary>What comments behind whole Console.WriteLine statements promise, in their order.</summary>
    public IEnumerable<string> Promises => Promise().Matches(Code).Select(match => match.Groups[1].Value.Trim());

    /// <summary>The snippet as a method of its own; its usings stand above.</summary>
    public string AsMethod(int number)
    {
        string[] lines = Code.Split('\n');
        bool IsUsing(string line) => UsingLine().IsMatch(line);
        return $$"""
            {{string.Join('\n', lines.Where(IsUsing))}}
            using static Given;

            internal static class Snippet{{number}}
            {
                // {{Page}}, line {{Line}}
                public static async Task Run()
                {
                    await Task.CompletedTask;
            {{string.Join('\n', lines.Where(line => !IsUsing(line)))}}
                }
            }
            """;
    }

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("^using [A-Za-z.]+;$")]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^Console\.WriteLine\(.*\);\s*// (.+)$", RegexOptions.Multiline)]
    private static partial Regex Promise();
}
