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
