using System.Diagnostics;
using System.Globalization;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace WebReader.Tests.Browser;

/// <summary>The page as a reader uses it.</summary>
internal sealed class ReaderPage
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly ChromeDriver _driver;

    private ReaderPage(ChromeDriver driver) => _driver = driver;

    public IWebElement Focused => _driver.SwitchTo().ActiveElement();

    public string Status => Property("#status", "textContent");

    public string Fault => Property("#fault", "textContent");

    /// <summary>Opens the page afresh, as a browser of this language, theme and size shows it.</summary>
    public static ReaderPage Open(string language = "en", bool dark = false, int width = 1280, int height = 900, bool reducedMotion = true)
    {
        ChromeDriver driver = Chromium.Driver;
        driver.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false });
        driver.ExecuteCdpCommand("Emulation.setEmulatedMedia", new()
        {
            ["features"] = new object[]
            {
                new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" },
                new Dictionary<string, object> { ["name"] = "prefers-reduced-motion", ["value"] = reducedMotion ? "reduce" : "no-preference" },
            },
        });
        driver.ExecuteCdpCommand("Network.enable", []);
        driver.ExecuteCdpCommand("Network.setExtraHTTPHeaders", new() { ["headers"] = new Dictionary<string, object> { ["Accept-Language"] = language } });
        driver.ExecuteCdpCommand("Network.clearBrowserCookies", []);
        driver.ExecuteCdpCommand("Storage.clearDataForOrigin", new() { ["origin"] = Chromium.Address.GetLeftPart(UriPartial.Authority), ["storageTypes"] = "local_storage" });
        _ = driver.Manage().Logs.GetLog(LogType.Browser);
        driver.Navigate().GoToUrl(Chromium.Address);
        var page = new ReaderPage(driver);
        page.WaitFor(() => page.Script<bool>("return 'ready' in document.documentElement.dataset"), "the page to be ready");
        return page;
    }

    public IWebElement One(string selector) => _driver.FindElement(By.CssSelector(selector));

    public IReadOnlyList<IWebElement> All(string selector) => _driver.FindElements(By.CssSelector(selector));

    public string Property(string selector, string property) => One(selector).GetDomProperty(property) ?? "";

    public T Script<T>(string script, params object[] arguments) => (T)_driver.ExecuteScript(script, arguments)!;

    public void Keys(params string[] keys)
    {
        foreach (string key in keys) Focused.SendKeys(key);
    }

    public void Hover(IWebElement element) => new OpenQA.Selenium.Interactions.Actions(_driver).ScrollToElement(element).MoveToElement(element).Perform();

    /// <summary>Reads a text given in the field.</summary>
    public void Read(string text)
    {
        Script<object?>("const field = document.getElementById('text'); field.closest('details').open = true; field.value = arguments[0]", text);
        WaitForReading(() => One(".primary").Click());
    }

    public void ReadSample() => WaitForReading(() => One("#sample").Click());

    /// <summary>Does something that brings an article, and waits for it.</summary>
    public void WaitForReading(Action action)
    {
        Script<object?>("document.getElementById('status').textContent = ''");
        action();
        WaitFor(() => Status.StartsWith("Read:", StringComparison.Ordinal) || Status.StartsWith("Lu", StringComparison.Ordinal), "the article");
    }

    public void WaitFor(Func<bool> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > s_patience) Assert.Fail($"Waited in vain for {what}; status '{Status}', fault '{Fault}', console: {string.Join('\n', Console())}");
            Thread.Sleep(20);
        }
    }

    /// <summary>What the browser's console says since the page was opened: script errors, refused content, failed requests.</summary>
    public IReadOnlyList<string> Console() =>
        [.. _driver.Manage().Logs.GetLog(LogType.Browser).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Level}: {entry.Message}"))];

    /// <summary>A picture of the window, or of the whole page.</summary>
    public byte[] Picture(bool whole = false)
    {
        var answer = (Dictionary<string, object>)_driver.ExecuteCdpCommand(
            "Page.captureScreenshot", new() { ["format"] = "png", ["captureBeyondViewport"] = whole })!;
        return Convert.FromBase64String((string)answer["data"]);
    }
}
