using OpenQA.Selenium;

namespace WebReader.Tests.Browser;

/// <summary>
/// Pictures for people to look at, in the folder that the variable SCREENSHOTS names, else beside the tests. The picture of the
/// documentation is <c>webreader.png</c>.
/// </summary>
public sealed class ScreenshotTests
{
    [Test]
    public void Documentation_Picture_FillsTheWindowAndNoMore() => ShowSample("webreader", "en", false, 1120, 744);

    [TestCase("webreader-dark", true, 1120, 720)]
    [TestCase("webreader-narrow", false, 360, 740)]
    public void Page_WithTheSample_FillsTheWindowAndNoMore(string name, bool dark, int width, int height) => ShowSample(name, "fr", dark, width, height);

    [TestCase("webreader-start", false, 1120, 720)]
    [TestCase("webreader-start-narrow", true, 360, 740)]
    public void Page_AtTheStart_FillsTheWindowAndNoMore(string name, bool dark, int width, int height)
    {
        ReaderPage page = ReaderPage.Open("fr", dark, width, height);

        Save(name, page.Picture());
        page.Script<bool>("return document.documentElement.scrollWidth <= innerWidth").Should().BeTrue("nothing is wider than the window");
    }

    [Test]
    public void Explanation_InANarrowWindow_ComesUpFromBelow()
    {
        ReaderPage page = ReaderPage.Open("fr", width: 360, height: 740);
        page.ReadSample();
        page.One("#article [data-strength] .note").SendKeys(Keys.Enter);
        page.Hover(page.One("#article [data-strength] .words"));

        Save("webreader-narrow-why", page.Picture());
        page.Script<bool>("return document.documentElement.scrollWidth <= innerWidth").Should().BeTrue();
        page.Script<bool>("const box = document.getElementById('why').getBoundingClientRect(); return box.bottom <= innerHeight + 1 && box.height > 80").Should().BeTrue();
        page.Script<bool>("return document.activeElement.getBoundingClientRect().bottom <= document.getElementById('why').getBoundingClientRect().top")
            .Should().BeTrue("the explanation does not hide what has the focus");
    }

    private static void ShowSample(string name, string language, bool dark, int width, int height)
    {
        ReaderPage page = ReaderPage.Open(language, dark, width, height);
        page.ReadSample();
        for (int i = 0; i < 2; i++) page.One("#length").SendKeys(Keys.ArrowRight);
        page.All("#tags .chip")[1].Click();
        page.Script<object?>("document.activeElement.blur(); document.getElementById('result').scrollIntoView()");
        if (width > 1000) page.Hover(page.One("#article [data-strength] .words"));

        Save(name, page.Picture());
        page.Script<bool>("return document.documentElement.scrollWidth <= innerWidth").Should().BeTrue("nothing is wider than the window");
    }

    private static void Save(string name, byte[] png)
    {
        string folder = Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } named ? named : TestContext.CurrentContext.WorkDirectory;
        string file = Path.Combine(Directory.CreateDirectory(folder).FullName, name + ".png");
        File.WriteAllBytes(file, png);
        TestContext.AddTestAttachment(file);
    }
}
