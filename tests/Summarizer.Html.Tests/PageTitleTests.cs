using Summarizer.Html.Titles;

namespace Summarizer.Html.Tests;

/// <summary>Which of a page's many titles is the article's.</summary>
public sealed class PageTitleTests
{
    private const string Prose =
        "<p>La coopérative a livré hier les premiers vélos à assistance électrique, assemblés à la main dans l’ancien dépôt de tramways de la ville.</p>"
        + "<p>Chaque vélo coûte 1 900 euros, batterie comprise, et la commune en a commandé cent vingt pour ses agents. « Le carnet est plein jusqu’en juin », assure la directrice.</p>"
        + "<p>Un second atelier ouvrira à l’automne, avec huit salariés de plus et une ligne consacrée à la réparation des batteries usagées.</p>";

    private readonly HtmlArticleReader _reader = new();

    [TestCase("Des vélos sortent du dépôt de tramways | La Gazette du Rail")]
    [TestCase("Des vélos sortent du dépôt de tramways - La Gazette du Rail")]
    [TestCase("La Gazette du Rail : Des vélos sortent du dépôt de tramways")]
    [TestCase("Des vélos sortent du dépôt de tramways - Mobilité - La Gazette du Rail")]
    public void Read_DocumentTitleWithTheSite_DropsIt(string title)
    {
        string page = $"<html><head><title>{title}</title><meta property='og:site_name' content='La Gazette du Rail'></head><body><main><h1>Des vélos sortent du dépôt de tramways</h1>{Prose}</main></body></html>";

        Title(page).Should().Be("Des vélos sortent du dépôt de tramways");
    }

    [Test]
    public void Read_SiteKnownFromItsAddressAlone_DropsIt()
    {
        string page = $"<html><head><title>Des vélos sortent du dépôt de tramways – Gazette du Rail</title><link rel='canonical' href='https://www.gazette-du-rail.example/velos'></head><body><div>{Prose}</div></body></html>";

        Title(page).Should().Be("Des vélos sortent du dépôt de tramways");
    }

    [Test]
    public void Read_SiteNameInATopHeading_IsNotTheTitle()
    {
        string page = $"<html><head><title>Des vélos sortent du dépôt de tramways | La Gazette du Rail</title><meta property='og:site_name' content='La Gazette du Rail'></head>"
            + $"<body><header><h1>La Gazette du Rail</h1></header><article><h1>Des vélos sortent du dépôt de tramways</h1>{Prose}</article></body></html>";

        Title(page).Should().Be("Des vélos sortent du dépôt de tramways");
    }

    [Test]
    public void Read_SentenceThatGoesOnAfterADash_IsKeptWhole()
    {
        const string Whole = "Les vélos du dépôt partent à 1 900 euros - et le carnet est plein jusqu’en juin";
        string page = $"<html><head><title>{Whole} | La Gazette du Rail</title><meta property='og:title' content='{Whole}'><meta property='og:site_name' content='La Gazette du Rail'></head>"
            + $"<body><article><h1>{Whole}</h1>{Prose}</article></body></html>";

        Title(page).Should().Be(Whole);
    }

    [Test]
    public void Read_SiteWrittenSmallAfterADash_IsDropped()
    {
        string page = $"<html><head><title>Cent vingt vélos pour la mairie - gazette du rail</title></head><body><h1>Cent vingt vélos pour la mairie</h1>{Prose}</body></html>";

        Title(page).Should().Be("Cent vingt vélos pour la mairie");
    }

    [Test]
    public void Read_NoTopHeading_TakesTheDeclaredTitle()
    {
        string page = $"<html><head><title>Cent vingt vélos pour la mairie | La Gazette du Rail</title><meta property='og:title' content='Cent vingt vélos pour la mairie'><meta property='og:site_name' content='La Gazette du Rail'></head><body><div>{Prose}</div></body></html>";

        HtmlArticle read = _reader.Read(page);

        read.Article.Title.Should().Be("Cent vingt vélos pour la mairie");
        read.Metadata.Title.Should().Be("Cent vingt vélos pour la mairie");
    }

    [Test]
    public void Read_NoHeadAtAll_TakesTheTopHeading()
    {
        Title($"<body><h1>Des vélos sortent du dépôt de tramways</h1>{Prose}</body>").Should().Be("Des vélos sortent du dépôt de tramways");
    }

    [Test]
    public void Read_HeadingOfTwoLines_IsOutOfTheBodyWhicheverIsTheTitle()
    {
        string page = "<html><head><title>Des vélos sortent du dépôt de tramways</title><meta property='og:title' content='Des vélos sortent du dépôt de tramways'></head>"
            + $"<body><article><h1><div>Mobilité</div><div>Des vélos sortent du dépôt de tramways</div></h1>{Prose}</article></body></html>";

        Article article = _reader.Read(page).Article;

        article.Title.Should().Be("Des vélos sortent du dépôt de tramways");
        article.Body.Should().StartWith("La coopérative");
    }

    [Test]
    public void Read_TitleWordedOtherwiseThanTheHeading_KeepsTheHeadingOutOfTheBody()
    {
        string page = "<html><head><title>Des vélos sortent du dépôt de tramways</title><meta property='og:title' content='Des vélos sortent du dépôt de tramways'>"
            + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Des vélos sortent du dépôt de tramways\"}</script></head>"
            + $"<body><article><h1>Au dépôt de tramways, des vélos</h1>{Prose}</article></body></html>";

        Article article = _reader.Read(page).Article;

        article.Title.Should().Be("Des vélos sortent du dépôt de tramways");
        article.Body.Should().StartWith("La coopérative");
    }

    [Test]
    public void Read_SoftHyphensInTheTitle_StayAsInTheText()
    {
        Title($"<html><head><title>Tram\u00ADways</title></head><body><h1>Des vélos sor\u00ADtent du dépôt de tram\u00ADways</h1>{Prose}</body></html>").Should().Be("Des vélos sor\u00ADtent du dépôt de tram\u00ADways");
    }

    [Test]
    public void Read_SiteNameInAHeadingOutsideAnyFrame_LeavesTheLeadToTheNextHeading()
    {
        string page = "<html><head><title>Cent vingt vélos pour la mairie, décembre | Gazette du Rail</title><meta property='og:site_name' content='Gazette du Rail'><meta property='og:title' content='Les vélos du mois'></head>"
            + $"<body><h1>Gazette du Rail</h1><main><h1>Cent vingt vélos pour la mairie</h1>{Prose}</main></body></html>";

        Title(page).Should().Be("Cent vingt vélos pour la mairie");
    }

    [Test]
    public void Read_KickerInASpanBeforeADash_IsLeftOut()
    {
        string page = "<html><head><title>Le dépôt de tramways livre ses premiers vélos électriques - Mobilité - Gazette du Rail</title>"
            + "<meta property='og:title' content='Le dépôt de tramways livre ses premiers vélos électriques'><meta property='og:site_name' content='Gazette du Rail'></head>"
            + $"<body><main><h1><span>Mobilité douce</span><span> - </span><span>Le dépôt de tramways livre ses premiers vélos électriques</span></h1>{Prose}</main></body></html>";

        Title(page).Should().Be("Le dépôt de tramways livre ses premiers vélos électriques");
    }

    [Test]
    public void Read_NewsHeadlineShownAsASecondHeading_IsTheTitle()
    {
        // The top heading is what search engines are to see; readers see the second.
        const string Declared = "Vélos électriques : prix et date de livraison", Shown = "Le dépôt de tramways livre ses premiers vélos";
        string page = $"<html><head><title>{Declared}</title><meta property='og:title' content='{Declared}'><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{Shown}\"}}</script>"
            + $"<link rel='canonical' href='https://gazette.example/depot-de-tramways-livre-ses-premiers-velos-4711.html'></head><body><nav><h1>{Declared}</h1></nav><main><h2>{Shown}</h2>{Prose}</main></body></html>";

        Title(page).Should().Be(Shown);
    }

    [TestCase("Gazette du Rail", true)]
    [TestCase("gazette du rail.example", true)]
    [TestCase("Les prix de la Gazette du Rail : vingt vélos à l’essai", false)]
    [TestCase("Vingt vélos à l’essai", false)]
    public void IsAllOf_TextWithTheSiteName_TellsTheNameFromATitleThatHoldsIt(string text, bool expected)
    {
        SiteName.IsAllOf(text, "Gazette du Rail").Should().Be(expected);
    }

    [Test]
    public void Read_HeadingOfManyEmptyElements_IsReadInLinearTime()
    {
        string empty = string.Concat(Enumerable.Repeat("<i></i>", 20_000));

        Title($"<body><h1>Des vélos sortent <b>du dépôt de tramways</b>{empty}</h1>{Prose}</body>").Should().Be("Des vélos sortent du dépôt de tramways");
    }

    [TestCase("<title></title>")]
    [TestCase("<title> | </title>")]
    [TestCase("<title>-</title><meta property='og:title' content='--'>")]
    public void Read_EmptyTitles_GiveNone(string head)
    {
        Title($"<html><head>{head}</head><body>{Prose}</body></html>").Should().BeNull();
    }

    private string? Title(string page) => _reader.Read(page).Article.Title;
}
