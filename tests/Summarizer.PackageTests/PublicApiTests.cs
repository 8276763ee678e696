using System.Reflection;
using PublicApiGenerator;
using Summarizer.Embeddings;
using Summarizer.Hosting;
using Summarizer.Html;
using Summarizer.MLNet;
using Summarizer.Tokens;
using Summarizer.Training;

namespace Summarizer.PackageTests;

/// <summary>The public API of each package is approved as text: Api/&lt;assembly&gt;.txt.</summary>
public sealed class PublicApiTests
{
    private const string Accept = "SUMMARIZER_ACCEPT_API";

    private static readonly Type[] s_packages =
    [
        typeof(ArticleSummarizer), typeof(HtmlArticleReader), typeof(TokenLength), typeof(SalienceTrainer),
        typeof(EmbeddingSummarizer), typeof(ArticleSummarizerOptions), typeof(ArticleTransforms),
    ];

    [Test]
    public void PublicApi_OfEveryLibraryThatIsPacked_IsHeld() =>
        s_packages.Select(type => type.Assembly.GetName().Name).Should().BeEquivalentTo(Repository.Packages().Where(package => package != "Summarizer.Cli"));

    [TestCaseSource(nameof(s_packages))]
    public void PublicApi_IsTheApprovedOne(Type anyType)
    {
        Assembly assembly = anyType.Assembly;
        string file = Repository.File("tests", "Summarizer.PackageTests", "Api", assembly.GetName().Name + ".txt");
        string api = assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable(Accept) == "1") File.WriteAllText(file, api);
        string approved = File.Exists(file) ? File.ReadAllText(file) : "";
        string[] now = api.Split('\n'), before = approved.Split('\n');
        string.Join('\n', [.. now.Except(before).Select(line => "+ " + line.Trim()), .. before.Except(now).Select(line => "- " + line.Trim())])
            .Should().BeEmpty("the public API changed. When that is meant, say so in CHANGELOG.md and accept it: {0}=1 dotnet test tests/Summarizer.PackageTests --filter PublicApi", Accept);
        api.Should().Be(approved);
    }
}
