namespace Summarizer.Tests.Reading;

/// <summary>
/// Whole pages of our own as a browser copies them, in the folder Pages/Whole. A line opens with what must become of it: "T" the
/// title, "+" in the body, "-" out of it, and a reason after the dash where only one will do; "?" where reading may still err:
/// late entries of a live blog, the last short reply of a thread.
/// </summary>
public sealed class WholePageTests
{
    private static readonly ArticleSummarizer Reader = new();

    private static string[] PageNames => ["french-press", "french-live", "english-comments", "french-forum"];

    [TestCaseSource(nameof(PageNames))]
    public void Read_WholePage_FindsTheTitle(string name)
    {
        (string[] marks, string[] lines) = Page(name);

        Reader.Read(string.Join("\n\n", lines)).Title.Should().Be(lines[Array.IndexOf(marks, "T")]);
    }

    [TestCaseSource(nameof(PageNames))]
    public void Read_WholePage_KeepsTheArticleAndNothingElse(string name)
    {
        (string[] marks, string[] lines) = Page(name);

        Article article = Reader.Read(string.Join("\n", lines));

        string[] undecided = [.. lines.Where((_, i) => marks[i] == "?")];
        string[] body = [.. article.Blocks.Where(block => block.Kind is BlockKind.Standfirst or BlockKind.Body or BlockKind.Heading or BlockKind.ListItem or BlockKind.Quotation).Select(block => Text(article, block)).Except(undecided)];
        body.Should().Equal(lines.Where((_, i) => marks[i] == "+"));
    }

    [TestCaseSource(nameof(PageNames))]
    public void Read_WholePage_SaysWhyFurnitureIsOut(string name)
    {
        (string[] marks, string[] lines) = Page(name);

        Article article = Reader.Read(string.Join("\n\n", lines));

        for (int i = 0; i < lines.Length; i++)
            if (marks[i].Length > 1) article.Blocks.First(block => Text(article, block) == lines[i]).Reason.ToString().Should().Be(marks[i][1..], lines[i]);
    }

    private static string Text(Article article, Block block) => block.Span.Slice(article.Source).ToString();

    private static (string[] Marks, string[] Lines) Page(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Reading", "Pages", "Whole", name + ".txt"));
        return ([.. lines.Select(line => line.Split(' ')[0])], [.. lines.Select(line => line.Split(' ', 2)[1])]);
    }
}
