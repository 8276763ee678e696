using System.Globalization;
using System.Text;

namespace Summarizer.Tests.Invariants;

/// <summary>
/// What the sample articles give is approved as text, Digests/&lt;article&gt;.txt: results change on purpose alone, and are the same on
/// every machine.
/// </summary>
public sealed class ResultDigestTests
{
    private const string Accept = "SUMMARIZER_ACCEPT_DIGEST";
    private static readonly ArticleSummarizer s_summarizer = new();

    private static IEnumerable<TestCaseData> Articles => SampleArticles.Articles.Select(item => new TestCaseData(item.Name, item.Text).SetArgDisplayNames(item.Name));

    [TestCaseSource(nameof(Articles))]
    public void Analyze_SampleArticle_GivesTheApprovedResults(string name, string text)
    {
        string file = Path.Combine(Folder(), name + ".txt"), digest = Digest(s_summarizer.Analyze(text));
        if (Environment.GetEnvironmentVariable(Accept) == "1") File.WriteAllText(file, digest);
        string[] now = digest.Split('\n'), approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n') : [];

        string.Join('\n', [.. now.Except(approved).Select(line => "+ " + line), .. approved.Except(now).Select(line => "- " + line)])
            .Should().BeEmpty("results changed. When that is meant, accept it: {0}=1 dotnet test tests/Summarizer.Tests --filter ResultDigest", Accept);
        now.Should().Equal(approved);
    }

    private static string Digest(ArticleAnalysis analysis)
    {
        var digest = new StringBuilder();
        Line($"language {analysis.Language}");
        foreach (Block block in analysis.Article.Blocks) Line($"block {block.Span.Start}..{block.Span.End} {block.Kind} {block.Reason}");
        foreach (AnalyzedSentence sentence in analysis.Sentences)
            Line($"sentence {sentence.Span.Start}..{sentence.Span.End} rank {sentence.Rank} score {sentence.Score:F6}{(sentence.Selected ? " selected" : "")}");
        foreach (Keyword keyword in analysis.Keywords)
            Line($"keyword {keyword.Label} {keyword.Kind} {keyword.Score:F6} at {string.Join(' ', keyword.Mentions.Select(mention => mention.Start))}");
        return digest.ToString();

        void Line(FormattableString line) => digest.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Folder() => Path.Combine(Corpora.RepositoryRoot(), "tests", "Summarizer.Tests", "Invariants", "Digests");
}
