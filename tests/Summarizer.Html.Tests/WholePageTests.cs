using System.Text;

namespace Summarizer.Html.Tests;

/// <summary>Pages of the shapes that sites have beside the article in its own element: threads, forums, live blogs, bare markup.</summary>
public sealed class WholePageTests
{
    private const string Thread =
        """
        <html lang="en"><head><title>Small libraries lend solar lamps | The Tyne Observer</title><meta property="og:site_name" content="The Tyne Observer"></head><body>
        <nav><a href="/">Home</a> <a href="/news">News</a> <a href="/reviews">Reviews</a></nav>
        <main><h1>Small libraries lend solar lamps</h1>
        <p>Three village libraries in Northumberland have begun to lend solar lamps, and their librarians say that the waiting list is longer than for any novel.</p>
        <p>The idea came from a school teacher who noticed that children read less during power cuts. She asked a local workshop to build twelve lamps.</p>
        <p>The county council will decide in June whether the other forty branches get lamps as well. A lamp costs nineteen pounds, which is less than most hardbacks.</p></main>
        <section id="comments" class="comments"><h2>3 comments</h2>
        <div class="comment"><b>OldReader62</b><p>My grandmother had one of these in her shed, and it still works when the sun is out.</p><a href="#">Reply</a></div>
        <div class="comment"><b>Bellingham Jane</b><p>I have been on that list since April, so please bring them back after your holidays.</p><a href="#">Reply</a></div></section>
        <footer>© 2025 The Tyne Observer</footer></body></html>
        """;

    private const string Live =
        """
        <html lang="fr"><head><title>Crue de la Vienne : la décrue s’amorce</title></head><body>
        <div class="cookie-banner"><p>Nous utilisons des cookies pour mesurer l’audience.</p><button>Tout accepter</button></div>
        <ul class="menu"><li><a href="/">Accueil</a></li><li><a href="/directs">Directs</a></li></ul>
        <div id="content"><h1>Crue de la Vienne : la décrue s’amorce</h1>
        <p>La Vienne a cessé de monter dans la nuit, et les services de l’État annoncent une décrue lente. Suivez notre direct avec nos envoyés spéciaux à Limoges.</p>
        <div class="entry"><span class="hour">18h40</span><p>La préfecture annonce que les onze écoles fermées depuis jeudi rouvriront lundi matin, sauf celle du quai, dont la cantine reste sous l’eau.</p></div>
        <div class="entry"><span class="hour">17h05</span><p>À Confolens, les pompiers ont pompé trente caves depuis ce matin. « Le plus dur est passé », explique le capitaine Faure.</p></div>
        <div class="entry"><span class="hour">15h30</span><p>Le train entre Limoges et Poitiers circule de nouveau à vitesse réduite. La compagnie conseille de reporter les voyages.</p></div></div>
        <div class="footer"><a href="/mentions">Mentions légales</a></div></body></html>
        """;

    private const string List =
        """
        <html lang="fr"><head><title>Neige : les trains du Jura au ralenti</title></head><body><article><h1>Neige : les trains du Jura au ralenti</h1>
        <p>La compagnie régionale prévoit de réduire la vitesse de ses trains dès vendredi soir, car la neige doit tomber sans relâche. Elle conseille d’éviter :</p>
        <ul><li>la ligne 4 entre Dole et Saint-Claude de 6 heures à 11 heures</li><li>la ligne 7 entre Morez et Andelot de 7 heures à 13 heures</li><li>la ligne 9 entre Lons et Champagnole de 8 heures à midi</li></ul>
        <p>Des cars remplaceront une partie des trains, mais ils seront eux aussi retardés par le verglas, selon la préfecture du département.</p>
        <p>Les billets restent valables jusqu’au 20 décembre et pourront être remboursés sans frais, a précisé la compagnie.</p></article></body></html>
        """;

    private readonly HtmlArticleReader _reader = new();

    [TestCase(Thread, "Small libraries lend solar lamps", "Three village libraries", "She asked a local workshop", "less than most hardbacks")]
    [TestCase(Live, "Crue de la Vienne : la décrue s’amorce", "une décrue lente", "onze écoles", "trente caves", "vitesse réduite")]
    [TestCase(List, "Neige : les trains du Jura au ralenti", "la ligne 4", "la ligne 7", "la ligne 9", "le verglas")]
    public void Read_Page_FindsTitleAndBody(string html, string title, params string[] parts)
    {
        Article article = _reader.Read(html).Article;

        article.Title.Should().Be(title);
        foreach (string part in parts) article.Body.Should().Contain(part);
        article.Blocks.Should().OnlyContain(block => block.Span.Start >= 0 && block.Span.Length > 0 && block.Span.End <= article.Source.Length);
    }

    [TestCase(Thread, "Bellingham Jane")]
    [TestCase(Thread, "My grandmother")]
    [TestCase(Thread, "© 2025")]
    [TestCase(Live, "cookies")]
    [TestCase(Live, "Mentions légales")]
    public void Read_Page_LeavesTheRestOut(string html, string furniture) => _reader.Read(html).Article.Body.Should().NotContain(furniture);

    [Test]
    public void Read_UnlabelledWindows1252_KeepsTypographicMarks()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = Encoding.GetEncoding("windows-1252").GetBytes(List.Replace("Elle conseille", "L’œuvre des cantonniers coûtera 300 €… Elle conseille", StringComparison.Ordinal));

        _reader.Read(bytes, null).Article.Body.Should().Contain("L’œuvre des cantonniers coûtera 300 €…");
    }

    [Test]
    public void Read_JsonFeedWithASpoiltEntry_ReadsTheNextOne()
    {
        const string Json =
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Le phare","items":[
            {"id":"1","title":"Sans texte","content_html":12},
            {"id":"2","title":"La corne de brume","content_html":"<p>La corne de brume sonnera de nouveau dès jeudi, après trois ans de silence.</p><p>Le gardien la fera taire les soirs de fête, a promis la mairie.</p>"}]}
            """;

        Feed feed = new FeedReader().Read(Json);

        feed.Entries.Should().HaveCount(2);
        feed.Entries[1].Error.Should().BeNull();
        feed.Entries[1].Article!.Body.Should().Contain("trois ans de silence").And.Contain("les soirs de fête");
    }

    [Test]
    public void Read_MarkdownWithTableCodeAndImage_KeepsTheProse()
    {
        const string Markdown =
            """
            ---
            title: Mesurer le vent
            tags: [capteurs]
            ---

            # Mesurer le vent avec trois pièces

            L’anémomètre se monte en une heure, sans soudure.

            ![Le montage sur sa planche](montage.jpg)

            | Pièce | Prix |
            |-------|------|
            | Aimant | 2 € |

            ```csharp
            var tours = capteur.Lire();
            ```

            Il reste à le fixer loin des murs, à deux mètres du sol.
            """;

        Article article = MarkdownArticleReader.Read(Markdown);

        article.Title.Should().Be("Mesurer le vent avec trois pièces");
        article.Body.Should().Contain("sans soudure").And.Contain("à deux mètres du sol");
        article.Body.Should().NotContain("tours").And.NotContain("tags").And.NotContain("|").And.NotContain("montage.jpg");
    }
}
