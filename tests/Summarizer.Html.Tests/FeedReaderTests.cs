namespace Summarizer.Html.Tests;

public sealed class FeedReaderTests
{
    private readonly FeedReader _reader = new();

    [Test]
    public void Read_Rss_GivesArticlesAndMetadata()
    {
        Feed feed = _reader.Read(SamplePages.Rss);

        feed.Title.Should().Be("Le Courrier du Large");
        feed.Language.Should().Be("fr");
        FeedEntry entry = feed.Entries[0];
        entry.Title.Should().Be("Le port de Brest s’équipe & recrute");
        entry.Authors.Should().Equal("Nolwenn Kerbrat");
        entry.Tags.Should().Equal("Mer", "Emploi");
        entry.Published.Should().Be(new DateTimeOffset(2026, 3, 2, 7, 44, 0, TimeSpan.Zero));
        entry.Article!.Body.Should().Contain("deux grues électriques").And.NotContain("Lire la suite");
    }

    [Test]
    public void Read_BrokenEntry_IsReportedAndTheOthersRead()
    {
        Feed feed = _reader.Read(SamplePages.Rss);

        feed.Entries.Should().HaveCount(3);
        feed.Entries[1].Error.Should().NotBeNull();
        feed.Entries[1].Article.Should().BeNull();
        feed.Entries[2].Article!.Source.Should().Be("Un titre sans texte");
    }

    [Test]
    public void Read_Atom_GivesArticles()
    {
        FeedEntry entry = _reader.Read(SamplePages.Atom).Entries.Should().ContainSingle().Subject;

        entry.Url.Should().Be("https://notes.example/ferry");
        entry.Authors.Should().Equal("Ann Pool");
        entry.Article!.Language.Should().Be("en");
        entry.Article.Body.Should().Contain("Charging takes forty minutes at the quay.");
    }

    [Test]
    public void Read_JsonFeed_GivesArticlesAndReportsTheRest()
    {
        Feed feed = _reader.Read(SamplePages.Json);

        feed.Entries[0].Id.Should().Be("7");
        feed.Entries[0].Article!.Body.Should().Contain("La grue électrique fonctionne depuis mardi.");
        feed.Entries[1].Error.Should().NotBeNull();
    }

    [TestCase("Linux : &lt;em&gt;Rust&lt;/em&gt; s’installe", "Linux : Rust s’installe")]
    [TestCase("Ports &amp;amp; docks&lt;br/&gt;", "Ports & docks")]
    [TestCase("Pourquoi List&lt;T&gt; est lent, et a &lt; b", "Pourquoi List<T> est lent, et a < b")]
    [TestCase("&lt;a href=\"x\"&gt;Brest&lt;/a&gt; mise sur l’hydrogène", "Brest mise sur l’hydrogène")]
    public void Read_TitleWithMarkup_IsPlainText(string title, string expected) =>
        _reader.Read($"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">{title}</title><summary>La grue est en service.</summary></entry></feed>""")
            .Entries.Should().ContainSingle().Which.Title.Should().Be(expected);

    [Test]
    public void Read_EntryThatClosesWithALinkToItself_LeavesTheLinkOut()
    {
        FeedEntry entry = _reader.Read(
            """
            <rss version="2.0"><channel><language>fr</language><item><title>Le port de Lorient s’équipe d’un scanner</title><description><![CDATA[
            <p>Le port de Lorient a reçu lundi un scanner capable de lire un conteneur en vingt secondes.</p>
            <p>Les douanes s’en serviront dès avril, a indiqué la préfecture. L’appareil coûte 2,3 millions d’euros.</p>
            <p>L’article <a href="https://quai.example/scanner">Le port de Lorient s’équipe d’un scanner</a> est apparu en premier sur <a href="https://quai.example">Le Quai</a>.</p>
            ]]></description></item></channel></rss>
            """).Entries.Should().ContainSingle().Subject;

        entry.Article!.Body.Should().EndWith("2,3 millions d’euros.");
        entry.Article.Blocks[^1].Reason.Should().Be(FurnitureReason.RelatedLinks);
    }

    [Test]
    public void Read_DocumentType_IsProhibited()
    {
        const string Bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><title>&b;</title></channel></rss>";

        FluentActions.Invoking(() => _reader.Read(Bomb)).Should().Throw<InvalidDataException>();
    }

    [TestCase("")]
    [TestCase("pas un flux")]
    [TestCase("<rss>")]
    [TestCase("<html><body/></html>")]
    [TestCase("{\"items\": 3}")]
    [TestCase("{")]
    public void Read_NoFeed_SaysSo(string text)
    {
        FluentActions.Invoking(() => _reader.Read(text)).Should().Throw<InvalidDataException>();
    }

    [Test]
    public void Read_JsonFeedWithHalfASurrogatePair_SpoilsItsEntryAlone()
    {
        Feed feed = _reader.Read(
            """{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"a","content_text":"Le phare \ud800 éclaire."},{"id":"b","content_text":"La mer est calme."}]}""");

        feed.Entries[0].Error.Should().NotBeNull();
        feed.Entries[1].Article!.Body.Should().Be("La mer est calme.");
    }

    [Test]
    public void Read_JsonWithHalfASurrogatePair_IsRead() =>
        new FeedReader().Read(SamplePages.Json.Replace("Notes", "No\uD83Dtes", StringComparison.Ordinal)).Title.Should().Be("No\uFFFDtes");

    [Test]
    public void Read_JsonFeedWhoseTitleIsHalfASurrogatePair_IsInvalidData() =>
        _reader.Invoking(reader => reader.Read("""{"title":"\udc00","items":[]}""")).Should().Throw<InvalidDataException>();
}
