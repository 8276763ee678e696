using System.Text.RegularExpressions;

namespace Summarizer.PackageTests.Docs;

/// <summary>README.md and README.fr.md say the same: equal structure, equal code, equal figures, the same pages linked.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string s_english = Read("README.md"), s_french = Read("README.fr.md");

    [Test]
    public void Headings_AreAsManyOfEachLevel() => Levels(s_french).Should().Equal(Levels(s_english));

    [Test]
    public void CodeBlocks_AreEqualButForComments() =>
        Blocks(s_french).Select(Bare).Should().Equal(Blocks(s_english).Select(Bare));

    [Test]
    public void Tables_HaveTheSameFigures() => Figures(s_french).Should().Equal(Figures(s_english));

    [Test]
    public void Links_LeadToTheSamePages()
    {
        string[] Pages(string text) => [.. Link().Matches(text).Select(match => match.Groups[1].Value).Where(page => !page.StartsWith("README", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Pages(s_french).Should().Equal(Pages(s_english));
    }

    [Test]
    public void Links_OfAllPages_LeadToFilesThatExist()
    {
        foreach (string page in Snippet.Pages)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
            {
                string target = link.Groups[1].Value.Split('#')[0];
                if (target.Length == 0 || target.Contains("://", StringComparison.Ordinal)) continue;
                Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)).Should().BeTrue("{0} links to {1}", Path.GetFileName(page), target);
            }
        }
    }

    private static string Read(string file) => File.ReadAllText(Repository.File(file)).ReplaceLineEndings("\n");

    private static string[] Levels(string text) => [.. Heading().Matches(Block().Replace(text, "")).Select(match => match.Groups[1].Value)];

    private static string[] Blocks(string text) => [.. Block().Matches(text).Select(match => match.Value)];

    /// <summary>Comments and the names of example files differ from language to language.</summary>
    private static string Bare(string block) => string.Join('\n', block.Split('\n')
        .Select(line => Comment().Replace(line, "").TrimEnd())
        .Select(line => FileName().Replace(line, "FILE")));

    /// <summary>The rows' numbers, as both languages write them: a comma or a point, spaces or none.</summary>
    private static string[] Figures(string text) =>
        [.. text.Split('\n').Where(line => line.StartsWith('|')).Select(line => string.Join(' ', Number().Matches(line.Split('|')[^2]).Select(match => match.Value.Replace(',', '.'))))];

    [GeneratedRegex("^(#+) ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+(//|#) .*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b[\w-]+\.(txt|html|jsonl|md|xml|bin)\b")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\d+(?:[.,]\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
