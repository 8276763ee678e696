namespace WebReader.Tests.Browser;

public sealed class FaultTests : BrowserTest
{
    [TestCase("en", "Nothing to read")]
    [TestCase("fr", "Rien à lire")]
    public void Nothing_Sent_IsSaidWithoutAskingTheServer(string language, string message)
    {
        Open(language);

        Page.One(".primary").Click();

        Page.WaitFor(() => Page.Fault.Length > 0, "the message");
        Page.Fault.Should().StartWith(message);
        Page.One("#text").GetDomAttribute("aria-invalid").Should().NotBeNull();
        Page.One("#result").Displayed.Should().BeFalse();
    }

    [Test]
    public void TooLarge_Text_IsSaidWithTheLimit()
    {
        Open("fr");

        Send(Texts.Long(320_000));

        Page.Fault.Should().StartWith("L’article est trop grand").And.Contain("320\u00A0ko");
    }

    [Test]
    public void Broken_Feed_IsSaidAndTheArticleStays()
    {
        Open();
        ExpectsRefusals = true;
        Page.ReadSample();
        string article = Page.One("#article").Text;

        Send("<rss><channel><item>");

        Page.Fault.Should().StartWith("The feed cannot be read");
        Page.One("#article").Text.Should().Be(article);

        Page.Read(Texts.French);
        Page.Fault.Should().BeEmpty("the next article clears the message");
        Page.One("#text").GetDomAttribute("aria-invalid").Should().BeNull();
    }

    [Test]
    public void Binary_File_IsSaid()
    {
        Open();
        ExpectsRefusals = true;
        string file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "picture.txt");
        File.WriteAllBytes(file, [0x89, 0x50, 0x4E, 0x47, 0, 0, 1]);

        Page.One("#file").SendKeys(file);

        Page.WaitFor(() => Page.Fault.Length > 0, "the message");
        Page.Fault.Should().StartWith("This is not text");
    }

    [Test]
    public void Server_Away_IsSaid()
    {
        Open();
        ExpectsRefusals = true;
        Offline(true);
        try
        {
            Send(Texts.French);
            Page.Fault.Should().StartWith("The server does not answer");
        }
        finally
        {
            Offline(false);
        }
    }

    [Test]
    public void NothingToSummarise_IsSaidInPlaceOfTheSummary()
    {
        Open();

        Page.Read("***\n\n— — —");

        Page.Property("#measure", "textContent").Should().StartWith("There is nothing to summarise");
        Page.All("#summary li").Should().BeEmpty();
        Page.One("#copy").Displayed.Should().BeFalse();
        Page.One("#length").Enabled.Should().BeFalse();
        Page.One("#tags").Text.Should().Be("No tag stands out.");
    }

    private void Send(string text)
    {
        Page.Script<object?>("const field = document.getElementById('text'); field.closest('details').open = true; field.value = arguments[0]", text);
        Page.One(".primary").Click();
        Page.WaitFor(() => Page.Fault.Length > 0, "the message");
    }

    private static void Offline(bool offline) => Chromium.Driver.ExecuteCdpCommand(
        "Network.emulateNetworkConditions", new() { ["offline"] = offline, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = -1 });
}
