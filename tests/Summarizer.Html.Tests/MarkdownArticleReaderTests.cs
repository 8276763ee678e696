namespace Summarizer.Html.Tests;

public sealed class MarkdownArticleReaderTests
{
    [Test]
    public void Read_NestedTooDeeply_IsReadAsText() =>
        MarkdownArticleReader.Read(string.Concat(Enumerable.Repeat("* ", 3000)) + "mot").Source.Should().EndWith("mot");

    [Test]
    public void Read_Markdown_GivesKindsWithOffsetsIntoTheSource()
    {
        Article article = MarkdownArticleReader.Read(SamplePages.Markdown);

        article.Title.Should().Be("Le phare passe au solaire");
        Text(article, BlockKind.Heading).Should().Equal("Un chantier de six mois");
        Text(article, BlockKind.Quotation).Should().Equal("« Nous avons tout monté par hélicoptère », raconte le chef de chantier.");
        Text(article, BlockKind.ListItem).Should().HaveCount(2);
        Text(article, BlockKind.Body).Should().ContainSingle().Which.Should().Contain("**panneaux solaires**");
        article.Body.Should().NotContain("layout").And.NotContain("code = 1");
    }

    [Test]
    public void Read_Markdown_CanBeSummarised()
    {
        new ArticleSummarizer().Summarize(MarkdownArticleReader.Read(SamplePages.Markdown)).Outcome.Should().Be(SummaryOutcome.Ok);
    }

    [Test]
    public void Read_LinesThatNameTheAuthorAndTheDate_AreNotBody()
    {
        Article article = MarkdownArticleReader.Read(
            "# Le phare passe au solaire\n\n*Par Karim Ziani — 18 mars 2026*\n\nLe phare du Stiff ne consomme plus de gazole depuis lundi. Une batterie prend le relais la nuit.\n");

        article.Blocks[1].Kind.Should().BeOneOf(BlockKind.Byline, BlockKind.Date);
        article.Body.Should().StartWith("Le phare du Stiff");
    }

    [TestCase("")]
    [TestCase("# ")]
    [TestCase("***")]
    [TestCase("[a]: http://example.org\n\n| a | b |\n|---|")]
    [TestCase("> > > - 1. # x\n\n\t\tcode")]
    public void Read_AnyText_NeverThrows(string markdown)
    {
        FluentActions.Invoking(() => MarkdownArticleReader.Read(markdown)).Should().NotThrow();
    }

    private static List<string> Text(Article article, BlockKind kind) =>
        [.. article.Blocks.Where(block => block.Kind == kind).Select(block => block.Span.Slice(article.Source).ToString())];
}
