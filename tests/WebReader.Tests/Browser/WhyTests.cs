using OpenQA.Selenium;

namespace WebReader.Tests.Browser;

public sealed class WhyTests : BrowserTest
{
    [SetUp]
    public void ReadSample()
    {
        Open();
        Page.ReadSample();
    }

    [Test]
    public void Why_PointedAt_ShowsThePartsOfTheScore()
    {
        Page.One("#why-content").Text.Should().Contain("Point at a sentence");

        Page.Hover(Page.One("#article [data-strength] .words"));

        Page.One("#why-content").Text.Should().Contain("in the summary").And.MatchRegex(@"Rank \d+ of \d+ · score 0\.\d\d");
        Page.All("#why tbody tr").Count.Should().BeGreaterThan(3);
        Page.All("#why tbody td").Select(cell => cell.Text).Should().OnlyContain(value => value == "0.000" || "+\u2212".Contains(value[0]));
        Page.All("#article .active").Should().ContainSingle();

        Page.Hover(Page.One("#article .sentence:not([data-strength]) .words"));
        Page.One("#why-content").Text.Should().Contain("not in the summary");
    }

    [Test]
    public void Why_PartsAndAverage_MakeTheScore()
    {
        Page.Hover(Page.One("#article [data-strength] .words"));

        double parts = Page.All("#why tbody td").Sum(cell => Number(cell.Text));
        string[] numbers = [.. System.Text.RegularExpressions.Regex.Matches(Page.One("#why caption").Text, @"[\u2212]?\d+\.\d+").Select(match => match.Value)];
        (Number(numbers[0]) + parts).Should().BeApproximately(Number(numbers[1]), 0.006);
    }

    [Test]
    public void Why_Keyboard_ReachesKeptSentencesByTabAndAllByArrows()
    {
        IWebElement first = Page.One("#article [data-strength] .note");
        first.SendKeys("");
        Page.Script<object?>("arguments[0].focus()", first);

        Page.Property("#why-brief", "textContent").Should().StartWith("Rank ").And.Contain("Mostly:");
        Page.Focused.GetDomAttribute("aria-describedby").Should().Be("why-brief");
        string last = "";
        for (int i = 0; i < 5; i++)
        {
            Page.Keys(Keys.ArrowDown);
            string now = Page.Script<string>("return document.activeElement.closest('.sentence').id");
            now.Should().NotBe(last);
            last = now;
            Page.Script<bool>("const box = document.activeElement.getBoundingClientRect(); return box.width >= 24 && box.height >= 24").Should().BeTrue("what has the focus is seen");
        }

        Page.Keys(Keys.ArrowUp);
        Page.Script<string>("return document.querySelector('#article .active').id").Should().NotBe(last);
    }

    [Test]
    public void Why_Escape_Dismisses()
    {
        Page.Script<object?>("arguments[0].focus()", Page.One("#article [data-strength] .note"));
        Page.All("#why table").Should().ContainSingle();

        Page.Keys(Keys.Escape);

        Page.All("#why table").Should().BeEmpty();
        Page.All("#article .active").Should().BeEmpty();
    }

    [Test]
    public void Why_Closed_GivesTheFocusBackToTheSentence()
    {
        Page.Script<object?>("arguments[0].focus()", Page.One("#article [data-strength] .note"));

        Page.One("#why-close").Click();

        Page.All("#why table").Should().BeEmpty();
        Page.Focused.GetDomAttribute("class").Should().Be("note");
    }

    [Test]
    public void Summary_Number_LeadsToTheSentenceInTheArticle()
    {
        Page.One("#summary .note").Click();

        Page.Focused.GetDomAttribute("class").Should().Be("note");
        Page.Script<string>("return document.activeElement.closest('.sentence').querySelector('.words').textContent")
            .Should().Be(Page.Script<string>("return document.querySelector('#summary li').firstChild.textContent"));
        Page.All("#why table").Should().ContainSingle();
    }

    private static double Number(string text) =>
        double.Parse(text.Replace('\u2212', '-').TrimStart('+'), System.Globalization.CultureInfo.InvariantCulture);
}
