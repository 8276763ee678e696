using System.Text;

namespace Summarizer.Html.Tests;

public sealed class HtmlArticleReaderTests
{
    private readonly HtmlArticleReader _reader = new();

    [Test]
    public void Read_NewsPage_FindsTitleStandfirstAndBody()
    {
        Article article = _reader.Read(SamplePages.French).Article;

        article.Title.Should().Be("Un drone livre les médicaments à Ouessant");
        article.Language.Should().Be("fr");
        Text(article, BlockKind.Standfirst).Should().ContainSingle().Which.Should().StartWith("Depuis lundi, un drone relie Brest");
        Text(article, BlockKind.Heading).Should().Equal("Un permis encore provisoire");
        Text(article, BlockKind.Body).Should().HaveCount(4);
    }

    [TestCase("Accueil")]
    [TestCase("À lire aussi")]
    [TestCase("Les pêcheurs testent la voile")]
    [TestCase("Facebook")]
    [TestCase("newsletter")]
    [TestCase("Commentaires")]
    [TestCase("Tous droits réservés")]
    [TestCase("© C. Rozen")]
    [TestCase("alert")]
    public void Read_NewsPage_KeepsFurnitureOutOfTheBody(string furniture)
    {
        _reader.Read(SamplePages.French).Article.Body.Should().NotContain(furniture);
    }

    [Test]
    public void Read_NewsPage_ReadsTheMetadata()
    {
        PageMetadata metadata = _reader.Read(SamplePages.French).Metadata;

        metadata.Authors.Should().Equal("Nolwenn Kerbrat");
        metadata.Tags.Should().Equal("drones", "santé", "Bretagne");
        metadata.Published.Should().Be(new DateTimeOffset(2026, 3, 2, 7, 44, 0, TimeSpan.FromHours(1)));
        metadata.Language.Should().Be("fr-FR");
        metadata.SiteName.Should().Be("Le Courrier du Large");
        metadata.Url.Should().Be("https://courrier.example/drone");
    }

    [Test]
    public void Read_AnyBlock_HasASpanInTheSourceAndAPath()
    {
        Article article = _reader.Read(SamplePages.French).Article;

        article.Blocks.Should().OnlyContain(block => block.Path != null && block.Path.StartsWith("html"));
        article.Blocks.Select(block => block.Path).Should().Contain("html/body/main/article/h1");
        article.Blocks.Should().OnlyContain(block => block.Span.End <= article.Source.Length && block.Span.Length > 0);
    }

    [Test]
    public void Read_Page_CanBeSummarised()
    {
        Article article = _reader.Read(SamplePages.French).Article;
        ArticleSummary summary = new ArticleSummarizer().Summarize(article, SummaryLength.Sentences(2));

        summary.Sentences.Should().HaveCount(2);
        summary.Sentences.Should().OnlyContain(sentence => article.Source.Substring(sentence.Span.Start, sentence.Span.Length) == sentence.Text);
    }

    [TestCase("windows-1252", null)]
    [TestCase("iso-8859-15", "iso-8859-15")]
    [TestCase("utf-8", "iso-8859-1")]
    public void Read_Bytes_AreDecodedAsBrowsersDo(string encoding, string? header)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string page = "<html><body><article><h1>L'été à Brest</h1><p>Le port a reçu hier un câble très épais, posé à marée basse près de la digue, « sans incident » selon la capitainerie.</p></article></body></html>";

        Article article = _reader.Read(Encoding.GetEncoding(encoding).GetBytes(page), header).Article;

        article.Body.Should().Contain("posé à marée basse").And.Contain("« sans incident »");
    }

    [Test]
    public void Read_NoMarkup_GivesTheText()
    {
        _reader.Read("Une phrase toute seule.").Article.Body.Should().Be("Une phrase toute seule.");
    }

    [TestCase("")]
    [TestCase("<html></html>")]
    [TestCase("<script>var a = 1;</script>")]
    public void Read_NothingToRead_GivesAnEmptyArticle(string html)
    {
        _reader.Read(html).Article.Blocks.Should().BeEmpty();
    }

    [Test]
    public void Read_ThousandsOfSiblings_NumbersEach()
    {
        // Cost that grows with the square of the siblings would show here as minutes.
        string html = "<html><body>" + string.Concat(Enumerable.Range(1, 4000).Select(i => $"<p>Phrase {i}.</p>")) + "<div>Fin.</div></body></html>";

        IReadOnlyList<Block> blocks = _reader.Read(html).Article.Blocks;

        blocks.Should().HaveCount(4001);
        blocks[0].Path.Should().Be("html/body/p[1]");
        blocks[3999].Path.Should().Be("html/body/p[4000]");
        blocks[4000].Path.Should().Be("html/body/div");
    }

    [Test]
    public void Read_HostileNesting_IsRefusedClearly()
    {
        string html = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "fin";

        FluentActions.Invoking(() => _reader.Read(html)).Should().Throw<HtmlLimitException>().Which.Limit.Should().Be(nameof(HtmlLimits.MaximumDepth));
    }

    [Test]
    public void Read_TooLong_IsRefusedClearly()
    {
        var reader = new HtmlArticleReader(new HtmlLimits { MaximumCharacters = 100 });

        FluentActions.Invoking(() => reader.Read(new string('x', 101))).Should().Throw<HtmlLimitException>().Which.Limit.Should().Be(nameof(HtmlLimits.MaximumCharacters));
    }

    [TestCase("\uD83D")]
    [TestCase("\\ud83d")]
    public void Read_HalfASurrogatePairInDeclaredData_IsNoFault(string half)
    {
        string page = $$"""
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Le port {{half}} de Brest teste des grues"}</script></head>
            <body><article><h1>Le port de Brest teste des grues</h1><p>Le port de Brest a mis en service trois grues pilotées à distance, une première en Bretagne.</p></article></body></html>
            """;

        new HtmlArticleReader().Read(page).Article.Body.Should().Contain("trois grues pilotées à distance");
    }

    [Test]
    public void Read_TooManyNodes_IsRefusedClearly()
    {
        var reader = new HtmlArticleReader(new HtmlLimits { MaximumNodes = 50 });

        FluentActions.Invoking(() => reader.Read(SamplePages.French)).Should().Throw<HtmlLimitException>().Which.Limit.Should().Be(nameof(HtmlLimits.MaximumNodes));
    }

    [TestCase("<p>Une <b>phrase <i>mal</b> fermée</i>.")]
    [TestCase("<table><tr><td>a<div></table>b")]
    [TestCase("&#0;&#xD800;&amp;&nosuch;")]
    [TestCase("<![CDATA[ x ]]><?php echo 1 ?><!-- - ->")]
    [TestCase("<a href='javascript:alert(1)'>Un lien</a><iframe src=x></iframe>")]
    [TestCase("\0\uD83D<p>\u202E")]
    public void Read_BrokenMarkup_NeverThrows(string html)
    {
        FluentActions.Invoking(() => _reader.Read(html)).Should().NotThrow();
    }

    private static List<string> Text(Article article, BlockKind kind) =>
        [.. article.Blocks.Where(block => block.Kind == kind).Select(block => block.Span.Slice(article.Source).ToString())];
}
