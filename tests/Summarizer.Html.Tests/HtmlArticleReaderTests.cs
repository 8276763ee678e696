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

    [TestCase("Publié le 3 décembre 2025 | Luc Arnaud", BlockKind.Date)]
    [TestCase("Publié le 4 janvier 2026 · 4 min de lecture · .NET", BlockKind.Date)]
    [TestCase("Par Luc Arnaud", BlockKind.Byline)]
    [TestCase("Mise à jour du 3 décembre 2025", BlockKind.Date)]
    [TestCase("Une mise à jour de Windows 11 fait disparaître les imprimantes USB.", BlockKind.Body)]
    public void Read_LineBelowTheTitleWithoutMarks_IsToldByItsWords(string line, BlockKind kind)
    {
        Article article = _reader.Read(
            $"""
            <html lang="fr"><head><title>Le tramway de Brest roule sans conducteur</title></head><body><h1>Le tramway de Brest roule sans conducteur</h1><p>{line}</p>
            <p>La rame a parcouru mardi quatorze kilomètres sans personne aux commandes, entre la gare et le port. Un agent restait à bord pour l’arrêter.</p>
            <p>La métropole compte ouvrir la ligne au public en juin, après six mois d’essais. Le constructeur a fourni douze rames, pour 48 millions d’euros.</p></body></html>
            """).Article;

        article.Blocks[1].Kind.Should().Be(kind);
        article.Body.Contains(line, StringComparison.Ordinal).Should().Be(kind == BlockKind.Body);
    }

    [TestCase("<pre><code class=\"language-csharp\">var début = Stopwatch.GetTimestamp();\nFaire();</code></pre>")]
    [TestCase("<div class=\"highlight\"><pre>var début = Stopwatch.GetTimestamp();\nFaire();</pre></div>")]
    public void Read_LinesOfAProgram_AreNoSentencesOfTheBody(string code)
    {
        Article article = _reader.Read(
            $"""
            <html lang="fr"><body><article><h1>Mesurer le temps sans se tromper</h1>
            <p>Pour mesurer une durée, l’horloge du système ne convient pas, car elle peut reculer. Le compteur du processeur, lui, ne fait qu’avancer.</p>{code}
            <p>L’appel coûte 21 nanosecondes sur un portable de 2024. C’est assez peu pour mesurer chaque requête d’un serveur très chargé.</p></article></body></html>
            """).Article;

        article.Body.Should().NotContain("Stopwatch").And.Contain("ne fait qu’avancer").And.Contain("21 nanosecondes");
        article.Blocks.Single(block => block.Span.Slice(article.Source).StartsWith("var début")).Reason.Should().Be(FurnitureReason.Fragment);
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

    [Test]
    public void Read_InlineElementsSetApartByStyle_AreWordsOfTheirOwn()
    {
        Article article = new HtmlArticleReader().Read(
            """
            <html lang="fr"><head><title>La fibre arrive à Ouessant</title></head><body><article><h1>La fibre arrive à Ouessant</h1>
            <p><span>Jeanne Martin</span><span>AFP</span><time>Publié le 3 février 2026 à 7h44</time><span>Lecture 4 min</span></p>
            <p>L’île d’Ouessant est reliée à la fibre optique depuis mardi, après dix-huit mois de travaux en mer. Le câble de 24 kilomètres part du Conquet.</p>
            <p>Les 850 habitants pourront souscrire une offre dès le mois de mars, promet l’opérateur. La mairie compte sur le télétravail pour garder l’école ouverte.</p>
            </article></body></html>
            """).Article;

        article.Source.Should().Contain("Jeanne Martin AFP Publié le 3 février 2026 à 7h44 Lecture 4 min");
        article.Blocks.Single(block => block.Span.Slice(article.Source).StartsWith("Jeanne")).Kind.Should().Be(BlockKind.Date);
    }

    [TestCase("Les <b>8</b><i>50</i> habitants attendent la fibre.", "Les 850 habitants")]
    [TestCase("L’<span>i</span><b>Phone</b> se connecte à la fibre.", "L’iPhone se connecte")]
    [TestCase("La fibre émet moins de <i>CO</i><sub>2</sub> que le cuivre.", "moins de CO2 que")]
    [TestCase("La fibre <b>arr</b><i>ive</i> à Ouessant.", "La fibre arrive")]
    public void Read_WordInSeveralInlineElements_StaysWhole(string paragraph, string expected) =>
        new HtmlArticleReader().Read($"<html lang=\"fr\"><body><article><h1>La fibre</h1><p>{paragraph}</p></article></body></html>").Article.Source.Should().Contain(expected);
}
