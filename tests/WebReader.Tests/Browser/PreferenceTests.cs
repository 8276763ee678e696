using OpenQA.Selenium;

namespace WebReader.Tests.Browser;

public sealed class PreferenceTests : BrowserTest
{
    [Test]
    public void Language_Switched_ChangesEveryWordAndKeepsTheArticle()
    {
        Open("fr");
        Page.ReadSample();
        Page.All("#tags .chip")[0].Click();
        string[] chosen = Chosen();

        Page.One("[data-language=en]").Click();
        Page.WaitFor(() => Page.Property("h1", "textContent") == "The sentences that matter", "English");

        Page.Script<string>("return document.documentElement.lang").Should().Be("en");
        Page.One("[data-language=en]").GetDomAttribute("aria-pressed").Should().Be("true");
        Page.Property("#measure", "textContent").Should().Contain("words of").And.Contain("French");
        Page.Property("#article", "lang").Should().Be("fr");
        Page.All("#tags .chip")[0].GetDomAttribute("aria-pressed").Should().Be("true");
        Page.All("#article .mention.on").Should().NotBeEmpty();
        Chosen().Should().Equal(chosen);
        Page.All(".furniture .reason").Select(reason => reason.GetDomProperty("textContent")).Should().Contain("Left out: sharing");
        string[] words = Page.Script<System.Collections.ObjectModel.ReadOnlyCollection<object>>(
            "return [...document.querySelectorAll('[data-text]')].map(element => element.textContent)").Cast<string>().ToArray();
        words.Should().NotContainMatch("*Résumé*").And.NotContainMatch("*Mots-clés*").And.OnlyContain(word => word.Length > 0);

        Chromium.Driver.Navigate().Refresh();
        Page.Property("h1", "textContent").Should().Be("The sentences that matter");
    }

    [Test]
    public void Theme_OfTheSystem_IsFollowedUntilOneIsChosen()
    {
        Open(dark: true);
        Page.One("#dark").GetDomAttribute("aria-pressed").Should().Be("true");
        string dark = Paper();

        Page.One("#dark").Click();
        Page.One("#dark").GetDomAttribute("aria-pressed").Should().Be("false");
        Paper().Should().NotBe(dark);

        Chromium.Driver.Navigate().Refresh();
        Page.WaitFor(() => Page.Script<bool>("return 'ready' in document.documentElement.dataset"), "the page");
        Paper().Should().NotBe(dark);
        Page.One("#dark").GetDomAttribute("aria-pressed").Should().Be("false");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Motion_WhereItIsUnwanted_IsLeftOut(bool unwanted)
    {
        Open(reducedMotion: unwanted);

        string longest = Page.Script<string>("return getComputedStyle(document.querySelector('.primary')).transitionDuration");
        if (unwanted) longest.Should().Be("0s");
        else longest.Should().NotBe("0s");
    }

    private string Paper() => Page.Script<string>("return getComputedStyle(document.body).backgroundColor");

    private string[] Chosen() => [.. Page.All("#article [data-strength] .words").Select(words => words.GetDomProperty("textContent")!)];
}
