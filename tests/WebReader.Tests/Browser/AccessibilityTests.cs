using Deque.AxeCore.Commons;
using OpenQA.Selenium;

namespace WebReader.Tests.Browser;

/// <summary>Names, roles and contrast by axe-core, and what it cannot see: the order of the focus and what each state says.</summary>
public sealed class AccessibilityTests : BrowserTest
{
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    [TestCase("start", false, 1280)]
    [TestCase("start", true, 360)]
    [TestCase("read", false, 1280)]
    [TestCase("read", true, 1280)]
    [TestCase("read", false, 360)]
    [TestCase("read", true, 360)]
    [TestCase("fault", false, 1280)]
    [TestCase("fault", true, 360)]
    public void Axe_State_FindsNothing(string state, bool dark, int width)
    {
        Open("fr", dark, width);
        if (state == "fault")
        {
            Page.One(".primary").Click();
            Page.WaitFor(() => Page.Fault.Length > 0, "the message");
        }

        if (state == "read")
        {
            Page.ReadSample();
            // All strengths of the scale, all tags, an explanation.
            Page.One("#length").SendKeys(Keys.End);
            foreach (IWebElement chip in Page.All("#tags .chip")) chip.Click();
            Page.Script<object?>("document.querySelector('#article [data-strength] .note').focus()");
        }

        Axe().Should().BeEmpty();
    }

    [Test]
    public void Strengths_AllFive_AreShownOnTheSample()
    {
        Open();
        Page.ReadSample();
        Page.One("#length").SendKeys(Keys.End);

        Page.All("#article [data-strength]").Select(mark => mark.GetDomAttribute("data-strength")).Distinct().Count().Should().BeGreaterThan(2);
        Page.All("#article [data-strength] .note").Select(note => note.GetDomAttribute("aria-label"))
            .Should().OnlyContain(label => label!.StartsWith("Why? Sentence kept, rank ", StringComparison.Ordinal)).And.OnlyHaveUniqueItems();
    }

    [Test]
    public void Focus_ByTab_GoesInTheOrderOfThePage()
    {
        Open();
        Page.ReadSample();
        Page.Script<object?>("document.activeElement.blur(); window.getSelection().removeAllRanges(); document.body.tabIndex = -1; document.body.focus()");

        var order = new List<string>();
        for (int i = 0; i < 24; i++)
        {
            Page.Keys(Keys.Tab);
            order.Add(Page.Script<string>(
                "const e = document.activeElement; return e.id || e.dataset.language || (e.closest('#tags') ? 'tag' : e.closest('#summary') ? 'place' : e.closest('#article') ? 'note' : e.className || e.tagName)"));
        }

        order[0].Should().Be("skip");
        string[] wanted = ["skip", "fr", "en", "dark", "SUMMARY", "copy", "place", "auto", "length", "tag", "left-out", "note"];
        order.Where(wanted.Contains).Distinct().Should().Equal(wanted);
    }

    [Test]
    public void SkipLink_Followed_LeadsToTheArticle()
    {
        Open();
        Page.ReadSample();

        Page.Script<object?>("document.querySelector('.skip').focus()");
        Page.Script<bool>("return document.querySelector('.skip').getBoundingClientRect().top >= 0").Should().BeTrue("it is seen when it has the focus");
        Page.Keys(Keys.Enter);

        Page.Focused.GetDomAttribute("id").Should().Be("article");
    }

    [Test]
    public void Whole_Flow_WorksByKeyboardAlone()
    {
        Open();
        Page.Script<object?>("document.getElementById('text').focus()");
        Page.Keys("The lighthouse keeper left in May. A drone from Brest now checks the lamp every week. It costs 9,000 euros a year.", Keys.Tab);
        Page.WaitForReading(() => Page.Keys(Keys.Enter));

        Page.Focused.GetDomAttribute("id").Should().Be("summary-title");
        for (int i = 0; i < 20 && Page.Focused.GetDomAttribute("class") != "chip"; i++) Page.Keys(Keys.Tab);
        Page.Keys(Keys.Space);
        Page.Focused.GetDomAttribute("aria-pressed").Should().Be("true");
        for (int i = 0; i < 20 && Page.Focused.TagName != "button" | Page.Focused.GetDomAttribute("class") != "note"; i++) Page.Keys(Keys.Tab);
        Page.All("#why table").Should().ContainSingle();
    }

    [Test]
    public void Landmarks_AndHeadings_AreThere()
    {
        Open();
        Page.ReadSample();

        foreach (string landmark in (string[])["header", "main", "aside", "article", "footer"]) Page.All("body " + landmark).Should().NotBeEmpty(landmark);
        Page.All("h1").Should().ContainSingle();
        Page.Script<string>("return getComputedStyle(document.getElementById('status')).display").Should().NotBe("none");
        Page.One("#status").GetDomAttribute("role").Should().Be("status");
        Page.One("#fault").GetDomAttribute("role").Should().Be("alert");
    }

    private string[] Axe()
    {
        Page.Script<object?>(s_axe + "; return null");
        return [.. ((IReadOnlyCollection<object>)Chromium.Driver.ExecuteAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run({ resultTypes: ["violations"] }).then(
              result => done(result.violations.map(rule => rule.id + ": " + rule.help + " " + rule.nodes.slice(0, 5).map(node => node.html.slice(0, 160) + " " + node.failureSummary).join(" | "))),
              fault => done(["axe failed: " + fault]));
            """)!).Cast<string>()];
    }
}
