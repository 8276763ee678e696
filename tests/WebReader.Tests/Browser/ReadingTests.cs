using System.Text.Json;
using OpenQA.Selenium;

namespace WebReader.Tests.Browser;

public sealed class ReadingTests : BrowserTest
{
    [Test]
    public void Sample_Read_ShowsItsSummaryMarkedInTheArticle()
    {
        Open("fr");

        Page.ReadSample();

        string[] summary = [.. Page.All("#summary li .words").Select(Text)];
        string[] marked = [.. Page.All("#article [data-strength] .words").Select(Text)];
        summary.Should().NotBeEmpty().And.Equal(marked);
        Page.All("#article [data-strength] .note").Select(Text).Should().Equal(Page.All("#summary .note").Select(Text));
        Page.All("#article [data-strength]").Select(mark => mark.GetDomAttribute("data-strength")).Should().Contain("5").And.OnlyContain(level => "12345".Contains(level!));
        Page.Status.Should().Contain("phrases dans le résumé").And.Contain("français");
        Page.Focused.GetDomAttribute("id").Should().Be("summary-title");
        Page.One("#source").GetDomProperty("open").Should().Be("False");
    }

    [Test]
    public async Task Offsets_OfTheServer_AreJavaScriptIndexes()
    {
        // Two code units a sign, signs of several, an accent apart, line breaks of two kinds.
        const string text = "😀 Le phare de l’île Vierge e\u0301claire la mer. 👩‍🚀 Il a 140 ans et il tient bon !\r\n\r\nUn drone l’inspecte chaque mois, dit Mme Le Gall.\nLe drone coûte 9 000 euros. Il vole douze minutes par semaine au-dessus des vagues.\r\n\r\nLa lampe, elle, consomme 70 % de moins depuis mardi. Personne ne dort plus sur l’île 🌊 depuis 2010.";
        Open();

        Page.Read(text);

        // A text field ends its lines with one character.
        string sent = text.ReplaceLineEndings("\n");
        using var client = new HttpClient { BaseAddress = Chromium.Address };
        using var body = new StringContent(sent);
        using JsonDocument reading = JsonDocument.Parse(await (await client.PostAsync(new Uri("/api/read", UriKind.Relative), body)).Content.ReadAsStringAsync());
        string[] expected = [.. reading.RootElement.GetProperty("sentences").EnumerateArray()
            .Select(sentence => sent.Substring(sentence.GetProperty("start").GetInt32(), sentence.GetProperty("length").GetInt32()))];
        expected.Length.Should().BeGreaterThan(2);
        Page.All("#article .words").Select(Text).Should().Equal(expected);
    }

    [Test]
    public void Length_SliderMoved_IsAHardMaximumUntilAutomaticAgain()
    {
        Open();
        Page.ReadSample();
        int auto = Page.All("#summary li").Count;

        foreach (int most in (int[])[1, 4, 9])
        {
            SetLength(most);
            Page.All("#summary li").Count.Should().BeInRange(1, most);
            Page.All("#article [data-strength]").Should().HaveCount(Page.All("#summary li").Count);
            Page.Property("#auto", "checked").Should().Be("False");
            Page.Property("#length-value", "textContent").Should().StartWith($"At most {most} sentence");
            Page.One("#length").GetDomAttribute("aria-valuetext").Should().StartWith($"At most {most} sentence");
        }

        Page.One("#auto").Click();
        Page.All("#summary li").Should().HaveCount(auto);
    }

    [Test]
    public void Length_ArrowKeys_MoveTheSlider()
    {
        Open();
        Page.ReadSample();

        Page.One("#length").SendKeys(Keys.End);
        Page.Property("#length", "value").Should().Be(Page.Property("#length", "max"));
        Page.One("#length").SendKeys(Keys.Home + Keys.ArrowRight);

        Page.Property("#length-value", "textContent").Should().Be("At most 2 sentences");
        Page.Status.Should().MatchRegex(@"^\d+ words of \d+");
    }

    [Test]
    public void Tags_Pressed_HighlightTheirMentions()
    {
        Open();
        Page.ReadSample();
        IWebElement first = Chip("Océane Calcul"), second = Chip("Lorient");

        first.Click();
        first.GetDomAttribute("aria-pressed").Should().Be("true");
        Page.All("#article .mention.on").Select(Text).Should().OnlyContain(mention => mention == "Océane Calcul").And.HaveCountGreaterThan(2);
        Page.Status.Should().MatchRegex(@"^\d mentions highlighted: Océane Calcul$");
        second.Click();
        Page.All("#article .mention.on").Select(Text).Distinct().Should().BeEquivalentTo("Océane Calcul", "Lorient");

        first.Click();
        second.Click();
        Page.All("#article .mention.on").Should().BeEmpty();
    }

    [Test]
    public void Furniture_IsStruckThroughWithItsReason_AndCanBeHidden()
    {
        Open("fr");
        Page.ReadSample();

        Page.All(".furniture s").Select(Text).Should().Contain(text => text.StartsWith("Inscrivez-vous", StringComparison.Ordinal));
        Page.All(".furniture .reason").Select(Text).Should().Contain("Écarté\u00A0: navigation").And.Contain("Écarté\u00A0: partage");
        Page.All(".furniture").Should().OnlyContain(block => block.Displayed);

        Page.One("#left-out").Click();
        Page.All(".furniture").Should().OnlyContain(block => !block.Displayed);
    }

    [Test]
    public void Furniture_InALongRun_IsFoldedWithItsReasons()
    {
        string menu = string.Concat(Enumerable.Range(1, 12).Select(i => $"<nav><a href=/{i}>Rubrique {i}</a></nav>"));
        Open();

        Page.Read(Texts.Page.Replace("<nav>", menu + "<nav>", StringComparison.Ordinal));

        IWebElement run = Page.One("#article details");
        run.GetDomProperty("open").Should().Be("False");
        Text(Page.One("#article details summary")).Should().MatchRegex(@"^\d+ blocks left out \(.*navigation");
    }

    [Test]
    public void Markup_InAText_IsShownAsTextAndNeverRuns()
    {
        const string text = "Le code <img src=x onerror=\"window.ran=1\"> et <script>window.ran=1</script> sont des exemples de Mme Le Gall. Un autre suit : <b>gras</b> & &amp; fin.";
        Open();

        Page.Read(text);

        Page.One("#article").GetDomProperty("textContent").Should().Contain("<img src=x onerror=\"window.ran=1\">").And.Contain("&amp;");
        Page.All("#article img, #article script, #article b").Should().BeEmpty();
        Page.Script<bool>("return window.ran === undefined").Should().BeTrue();
    }

    [TestCase("article.html", Texts.Page)]
    [TestCase("article.md", Texts.Markdown)]
    [TestCase("article.txt", Texts.French)]
    public void File_Opened_IsReadByItsKind(string name, string content)
    {
        Open();

        Page.WaitForReading(() => Page.One("#file").SendKeys(FileOf(name, content)));

        Text(Page.One("#article h2")).Should().Be("Un robot trie les huîtres à Cancale");
        Page.All("#article [data-strength]").Should().NotBeEmpty();
    }

    [Test]
    public void Feed_Opened_LetsTheReaderChooseTheEntry()
    {
        Open();
        Page.WaitForReading(() => Page.One("#file").SendKeys(FileOf("feed.xml", Texts.Feed)));

        Page.All("#entry option").Select(Text).Should().Equal("Un robot trie les huîtres", "Le phare change de lampe");
        Page.WaitForReading(() => Page.Script<object?>("const list = document.getElementById('entry'); list.value = 1; list.dispatchEvent(new Event('change'))"));

        Page.One("#article").Text.Should().Contain("île Vierge");
        Page.Property("#entry", "value").Should().Be("1");
    }

    [Test]
    public void Article_OfAQuarterOfAMillionCharacters_IsShownAndStaysUsable()
    {
        Open();

        Page.Read(Texts.Long(250_000));

        Page.All("#summary li").Count.Should().BeInRange(1, 3);
        SetLength(12);
        Page.All("#summary li").Count.Should().BeInRange(1, 12);
    }

    private void SetLength(int sentences) =>
        Page.Script<object?>("const slider = document.getElementById('length'); slider.value = arguments[0]; slider.dispatchEvent(new Event('input', { bubbles: true }))", sentences);

    private IWebElement Chip(string label) => Page.All("#tags .chip").Single(chip => Text(chip).StartsWith(label + " ", StringComparison.Ordinal));

    private static string Text(IWebElement element) => element.GetDomProperty("textContent")!;

    private static string FileOf(string name, string content)
    {
        string file = Path.Combine(TestContext.CurrentContext.WorkDirectory, name);
        File.WriteAllText(file, content);
        return file;
    }
}
