using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Xml.Linq;

namespace Summarizer.PackageTests;

/// <summary>
/// The packages as their users meet them: packed into a folder feed, restored from it into a fresh program, run, compiled
/// ahead and run again; the tool installed from the same feed.
/// </summary>
public sealed class PackageTests
{
    private const string Version = "0.1.0-packagetest";

    private static readonly string[] s_packages = Repository.Packages();

    private string _folder = "", _feed = "", _consumer = "";
    private Dictionary<string, string> _environment = [];
    private string? _output;

    [OneTimeSetUp]
    public void Pack()
    {
        _folder = Directory.CreateTempSubdirectory("summarizer-packages-").FullName;
        _feed = Path.Combine(_folder, "feed");
        _consumer = Path.Combine(_folder, "consumer");
        Directory.CreateDirectory(_feed);
        Directory.CreateDirectory(_consumer);
        foreach (string file in new[] { "Consumer.csproj", "Program.cs" })
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Consumer", file), Path.Combine(_consumer, file));

        // A folder of its own for our packages, so that none comes from an earlier run; those of others are taken from where they are.
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string fallback = Directory.Exists(cache) && !Directory.Exists(Path.Combine(cache, "summarizer", Version)) ? cache : "";
        File.WriteAllText(Path.Combine(_consumer, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="folder" value="{_feed}" /></packageSources>
              <fallbackPackageFolders>{(fallback.Length > 0 ? $"<add key=\"cache\" value=\"{fallback}\" />" : "")}</fallbackPackageFolders>
            </configuration>
            """);
        _environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder, "packages") };

        // All in one build, and apart from the repository's own: other builds of it may run at the same time.
        string pack = Path.Combine(_folder, "Pack.proj");
        File.WriteAllText(pack, $"""
            <Project DefaultTargets="Pack">
              <ItemGroup><Project Include="{string.Join(';', s_packages.Select(package => Repository.File("src", package, package + ".csproj")))}" /></ItemGroup>
              <Target Name="Pack">
                <MSBuild Projects="@(Project)" Targets="Restore" Properties="MSBuildRestoreSessionId=$([System.Guid]::NewGuid())" BuildInParallel="true" />
                <MSBuild Projects="@(Project)" Targets="Pack" BuildInParallel="true" />
              </Target>
            </Project>
            """);
        Command.Dotnet(_folder, new Dictionary<string, string>(), "msbuild", pack, "-maxCpuCount", "-verbosity:quiet",
            "-property:Configuration=Release", $"-property:ArtifactsPath={Path.Combine(_folder, "artifacts")}",
            $"-property:PackageOutputPath={_feed}", $"-property:PackageVersion={Version}");
    }

    [OneTimeTearDown]
    public void RemoveFolder()
    {
        if (_folder.Length > 0) Directory.Delete(_folder, recursive: true);
    }

    [TestCaseSource(nameof(s_packages))]
    public void Package_HoldsWhatItsUsersExpect(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(_feed, $"{package}.{Version}.nupkg"));
        string[] files = [.. archive.Entries.Select(entry => entry.FullName)];
        files.Should().Contain(["README.md", "icon.png", "THIRD-PARTY-NOTICES.md"]);
        XElement metadata = XDocument.Load(archive.GetEntry(package + ".nuspec")!.Open()).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        string Of(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
        Of("license").Should().Be("MIT");
        Of("description").Should().NotBe("Package Description").And.NotBeEmpty();
        Of("tags").Should().NotBeEmpty();
        Of("readme").Should().Be("README.md");
        Of("icon").Should().Be("icon.png");
        if (package == "Summarizer.Cli")
        {
            files.Should().Contain(file => file.EndsWith("DotnetToolSettings.xml", StringComparison.Ordinal));
            return;
        }

        files.Should().Contain([$"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml"]);
        using ZipArchive symbols = ZipFile.OpenRead(Path.Combine(_feed, $"{package}.{Version}.snupkg"));
        symbols.Entries.Select(entry => entry.FullName).Should().Contain($"lib/net10.0/{package}.pdb");
        if (package == "Summarizer") metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Should().BeEmpty("the core depends on nothing");
    }

    [Test]
    public void Consumer_RestoredFromTheFeed_Runs()
    {
        string[] lines = RunConsumer().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        JsonDocument.Parse(lines[0]).RootElement.GetProperty("sentences").GetArrayLength().Should().Be(2);
        lines[1].Trim().Should().Be("True");
        lines[^1].Trim().Should().Be("the same 3 times");
        lines.Should().HaveCount(5);
    }

    [Test]
    public void Consumer_CompiledAhead_GivesTheSame()
    {
        SkipWithoutLinker();
        string output = RunConsumer();
        RestoreToCompileAhead();
        Command.Dotnet(_consumer, _environment, "publish", "--no-restore", "-c", "Release", "-o", Path.Combine(_consumer, "ahead"), "--use-current-runtime",
            "-p:PublishAot=true", "-p:StripSymbols=false", $"-p:SummarizerVersion={Version}", "-v", "quiet");
        string program = Path.Combine(_consumer, "ahead", OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer");
        Command ahead = Command.Run(program, _consumer, _environment);
        ahead.Status.Should().Be(0, "{0}", ahead.Error);
        ahead.Output.Should().Be(output);
    }

    [Test]
    public void CustomLanguage_AgainstThePackage_Runs()
    {
        // The sample's own sources, with the package in place of the project: what they use must be public.
        string sample = Path.Combine(_consumer, "..", "language");
        Directory.CreateDirectory(sample);
        foreach (string file in Directory.GetFiles(Repository.File("samples", "CustomLanguage"), "*.cs")) File.Copy(file, Path.Combine(sample, Path.GetFileName(file)));
        File.Copy(Path.Combine(_consumer, "nuget.config"), Path.Combine(sample, "nuget.config"));
        File.WriteAllText(Path.Combine(sample, "CustomLanguage.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Summarizer" Version="{Version}" /></ItemGroup>
            </Project>
            """);
        Command.Dotnet(sample, _environment, "build", "-c", "Release", "-v", "quiet");
        string output = Command.Dotnet(sample, _environment, Path.Combine("bin", "Release", "net10.0", "CustomLanguage.dll"));

        output.Should().Contain("Language: eo").And.Contain("La urbo Verdmonto malfermis").And.Contain("biblioteko");
        output.Should().NotContain("Legu ankaŭ", "the sample's own cue marks it as furniture");
    }

    [Test]
    public void Tool_InstalledFromTheFeed_Runs()
    {
        CheckTool(InstallTool("tools", _feed));
    }

    [Test]
    public void Tool_PackedForThisPlatform_IsCompiledAhead()
    {
        string feed = Path.Combine(_folder, "platform-feed"), platform = RuntimeInformation.RuntimeIdentifier;
        Command pack = Command.Sdk(_folder, new Dictionary<string, string>(), "pack", Repository.File("src", "Summarizer.Cli", "Summarizer.Cli.csproj"),
            "-c", "Release", "-o", feed, "-v", "quiet", "--artifacts-path", Path.Combine(_folder, "platform-artifacts"),
            $"-p:ToolPlatforms={platform}", $"-p:PackageVersion={Version}");
        // Only what restoring could not find is a reason to skip: a compiler that fails is none.
        if (pack.Status != 0 && pack.Output.Contains("Crossgen2", StringComparison.OrdinalIgnoreCase) && pack.Output.Contains("error NU1", StringComparison.Ordinal))
            Assert.Ignore("The package of the compiler cannot be had here:\n" + pack.Output);
        pack.Status.Should().Be(0, "{0}", pack.Output);
        Directory.GetFiles(feed, "*.nupkg").Select(Path.GetFileName).Should().BeEquivalentTo(
            $"Summarizer.Cli.{Version}.nupkg", $"Summarizer.Cli.any.{Version}.nupkg", $"Summarizer.Cli.{platform}.{Version}.nupkg");

        string tools = InstallTool("platform-tools", feed);
        CheckTool(tools);
        string core = Directory.GetFiles(tools, "Summarizer.dll", SearchOption.AllDirectories).Should().ContainSingle().Subject;
        using var reader = new PEReader(File.OpenRead(core));
        reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size.Should().BePositive("native code stands beside the portable one");
    }

    private string InstallTool(string name, string feed)
    {
        string tools = Path.Combine(_folder, name);
        Directory.CreateDirectory(tools);
        File.WriteAllText(Path.Combine(tools, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="folder" value="{feed}" /></packageSources>
            </configuration>
            """);
        // Packages of its own: the tool's name and version are the same in both feeds.
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_folder, name + "-packages") };
        Command.Dotnet(tools, environment, "tool", "install", "Summarizer.Cli", "--tool-path", tools, "--version", Version);
        return tools;
    }

    private void CheckTool(string tools)
    {
        string article = Repository.File("samples", "Quickstart", "article.txt");
        Command tool = Command.Run(Path.Combine(tools, "summarizer"), _consumer, _environment, "summarize", article, "--sentences", "2", "--tokens=", "--help");
        tool.Status.Should().Be(2, "a wrong option is refused");
        tool = Command.Run(Path.Combine(tools, "summarizer"), _consumer, _environment, "summarize", article, "--sentences", "2");
        tool.Status.Should().Be(0, "{0}", tool.Error);
        tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2);
    }

    /// <summary>What the program prints under the JIT compiler; built and run once.</summary>
    private string RunConsumer()
    {
        if (_output is not null) return _output;
        Command.Dotnet(_consumer, _environment, "build", "-c", "Release", $"-p:SummarizerVersion={Version}", "-v", "quiet");
        return _output = Command.Dotnet(_consumer, _environment, Path.Combine("bin", "Release", "net10.0", "Consumer.dll"));
    }

    /// <summary>The compiler is a package itself, which a machine without network may not have.</summary>
    private void RestoreToCompileAhead()
    {
        Command restore = Command.Sdk(_consumer, _environment, "restore", "--use-current-runtime", "-p:PublishAot=true", $"-p:SummarizerVersion={Version}");
        if (restore.Status == 0) return;
        if (restore.Output.Contains("ILCompiler", StringComparison.Ordinal)) Assert.Ignore("The package of the native compiler cannot be had here:\n" + restore.Output);
        Assert.Fail(restore.Output + restore.Error);
    }

    /// <summary>Compiling ahead needs the machine's C toolchain and zlib, which the SDK does not bring.</summary>
    private void SkipWithoutLinker()
    {
        if (OperatingSystem.IsWindows()) return;
        string source = Path.Combine(_folder, "probe.c");
        File.WriteAllText(source, "int main(void) { return 0; }\n");
        foreach (string compiler in new[] { "clang", "gcc" })
        {
            try
            {
                if (Command.Run(compiler, _folder, _environment, source, "-lz", "-o", Path.Combine(_folder, "probe")).Status == 0) return;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // Not there: the next one may be.
            }
        }

        Assert.Ignore($"Compiling ahead on {RuntimeInformation.OSDescription} needs clang or gcc and zlib's development files (Debian: apt-get install clang zlib1g-dev).");
    }
}
