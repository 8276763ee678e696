using System.Globalization;
using System.Text;

namespace Summarizer.PackageTests.Docs;

/// <summary>Every C# snippet of the pages compiles, runs, and prints what its comments say.</summary>
public sealed class SnippetTests
{
    private const string Mark = "=== snippet ";

    private static readonly string[] s_projects =
        ["Summarizer", "Summarizer.Html", "Summarizer.Tokens", "Summarizer.Training", "Summarizer.Embeddings", "Summarizer.Hosting", "Summarizer.MLNet"];

    private static readonly string[] s_usings = ["Microsoft.AspNetCore.Builder", "Microsoft.Extensions.AI", "Microsoft.Extensions.DependencyInjection", .. s_projects];

    [Test]
    public void Snippets_CompileAndRun()
    {
        List<Snippet> snippets = Snippet.All();
        snippets.Should().NotBeEmpty();
        string folder = Directory.CreateTempSubdirectory("summarizer-snippets-").FullName;
        try
        {
            WriteProject(folder, snippets);
            var environment = new Dictionary<string, string>();
            Command.Dotnet(folder, environment, "build", "-o", Path.Combine(folder, "out"), "-v", "quiet");
            string output = Command.Dotnet(folder, environment, Path.Combine(folder, "out", "Snippets.dll"));
            string[] parts = output.ReplaceLineEndings("\n").Split(Mark)[1..];
            parts.Should().HaveCount(snippets.Count);
            foreach ((Snippet snippet, string part) in snippets.Zip(parts))
            {
                string[] printed = part.Split('\n')[1..];
                printed.Where(snippet.Promises.Contains).Should().Equal(snippet.Promises, "{0}, line {1}, promises it", snippet.Page, snippet.Line);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void WriteProject(string folder, List<Snippet> snippets)
    {
        File.WriteAllText(Path.Combine(folder, "Snippets.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <LangVersion>14.0</LangVersion>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                {string.Concat(s_projects.Select(name => $"<ProjectReference Include=\"{Repository.File("src", name, name + ".csproj")}\" />"))}
                {string.Concat(s_usings.Select(name => $"<Using Include=\"{name}\" />"))}
              </ItemGroup>
            </Project>
            """);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Docs", "Given.txt"), Path.Combine(folder, "Given.cs"));
        var main = new StringBuilder("Console.OutputEncoding = System.Text.Encoding.UTF8;\n");
        for (int i = 0; i < snippets.Count; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"Snippet{i}.cs"), snippets[i].AsMethod(i));
            main.Append(CultureInfo.InvariantCulture, $"Console.WriteLine(\"{Mark}{i}\");\nawait Snippet{i}.Run();\n");
        }

        File.WriteAllText(Path.Combine(folder, "Program.cs"), main.ToString());
    }
}
