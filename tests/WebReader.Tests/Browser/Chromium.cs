using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace WebReader.Tests.Browser;

/// <summary>One headless Chromium and one reader for all tests of this folder, which skip where no Chromium is installed.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private static readonly string[] s_browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] s_drivers = ["/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

    private static string s_whyNot =
        "No Chromium with its driver is installed (Debian: apt-get install chromium chromium-driver; elsewhere set CHROMIUM and CHROMEDRIVER).";

    private static Service? s_service;
    private static ChromeDriver? s_driver;

    /// <summary>The browser; skips the test where there is none.</summary>
    internal static ChromeDriver Driver
    {
        get
        {
            if (s_driver is null) Assert.Ignore(s_whyNot);
            return s_driver!;
        }
    }

    internal static Uri Address { get; private set; } = new("http://127.0.0.1/");

    [OneTimeSetUp]
    public void Start()
    {
        string? browser = Find("CHROMIUM", s_browsers), driver = Find("CHROMEDRIVER", s_drivers);
        if (browser is null || driver is null) return;
        s_service = new Service(("Limits:MaximumBytes", "320000"));
        s_service.UseKestrel(0);
        s_service.StartServer();
        Address = s_service.ClientOptions.BaseAddress;

        var options = new ChromeOptions { BinaryLocation = browser };
        options.AddArguments("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--lang=en");
        // Chromium's sandbox does not start for root, as which containers run.
        if (Environment.UserName == "root") options.AddArgument("--no-sandbox");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        try
        {
            s_driver = new ChromeDriver(ChromeDriverService.CreateDefaultService(driver), options, TimeSpan.FromSeconds(60));
        }
        catch (WebDriverException fault)
        {
            s_whyNot = $"Chromium is installed but does not start: {fault.Message}";
        }
    }

    [OneTimeTearDown]
    public void Stop()
    {
        s_driver?.Dispose();
        s_service?.Dispose();
    }

    private static string? Find(string variable, string[] usual) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named : Array.Find(usual, File.Exists);
}
