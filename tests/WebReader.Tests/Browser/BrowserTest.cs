using NUnit.Framework.Interfaces;

namespace WebReader.Tests.Browser;

/// <summary>A test in the browser: whatever it does, the console stays silent.</summary>
public abstract class BrowserTest
{
    private protected ReaderPage Page { get; private set; } = null!;

    /// <summary>Answers that are refused on purpose are reported by the browser itself; such a test says so.</summary>
    private protected bool ExpectsRefusals { get; set; }

    private protected void Open(string language = "en", bool dark = false, int width = 1280, int height = 900, bool reducedMotion = true)
    {
        ExpectsRefusals = false;
        Page = ReaderPage.Open(language, dark, width, height, reducedMotion);
    }

    [TearDown]
    public void Console_Stays_Silent()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status != TestStatus.Passed || Page is null) return;
        Page.Console().Where(line => !(ExpectsRefusals && line.Contains("/api/read", StringComparison.Ordinal))).Should().BeEmpty();
    }
}
