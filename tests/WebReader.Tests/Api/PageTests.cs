using System.Net;
using System.Text.RegularExpressions;

namespace WebReader.Tests.Api;

public sealed partial class PageTests
{
    private Service _service = null!;

    [OneTimeSetUp]
    public void Start() => _service = new Service();

    [OneTimeTearDown]
    public void Stop() => _service.Dispose();

    [TestCase("fr", "fr")]
    [TestCase("fr-BE,nl;q=0.5", "fr")]
    [TestCase("en-GB", "en")]
    [TestCase("de,fr;q=0.4,en;q=0.2", "fr")]
    [TestCase("de", "en")]
    [TestCase("", "en")]
    public async Task Page_AcceptLanguage_ChoosesTheInterface(string accepted, string language)
    {
        (HttpResponseMessage response, string html) = await Get("/", accepted);

        response.Content.Headers.ContentLanguage.Should().Equal(language);
        html.Should().Contain($"<html lang=\"{language}\">").And.NotContain("{{");
        html.Should().Contain(language == "fr" ? "Les phrases qui comptent" : "The sentences that matter");
    }

    [Test]
    public async Task Page_ChoiceInACookie_WinsOverTheBrowser()
    {
        (_, string html) = await Get("/", "fr", "language=c=en|uic=en");

        html.Should().Contain("<html lang=\"en\">");
    }

    [TestCase("/")]
    [TestCase("/reader.css")]
    [TestCase("/js/reader.js")]
    [TestCase("/strings/fr.json")]
    [TestCase("/nothing-here")]
    public async Task Any_Answer_HasTheHeaders(string path)
    {
        (HttpResponseMessage response, _) = await Get(path, "en");

        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().Contain("default-src 'none'").And.Contain("script-src 'self'").And.Contain("frame-ancestors 'none'")
            .And.Contain("require-trusted-types-for 'script'").And.NotContain("unsafe").And.NotContain("http");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        response.Headers.GetValues("X-Frame-Options").Should().Equal("DENY");
        response.Headers.Contains("Server").Should().BeFalse();
    }

    [Test]
    public async Task Api_Answer_IsNotStored()
    {
        (HttpResponseMessage response, _) = await _service.Read(Texts.French);

        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        response.Headers.Contains("Content-Security-Policy").Should().BeTrue();
    }

    [Test]
    public async Task Files_NameNoOtherServerAndMakeNoMarkupOfStrings()
    {
        (_, string html) = await Get("/", "en");
        MatchCollection files = Files().Matches(html);
        files.Count.Should().BeGreaterThan(2);
        var seen = new HashSet<string>(files.Select(file => file.Groups[1].Value));
        var left = new Queue<string>(seen);
        while (left.TryDequeue(out string? path))
        {
            (HttpResponseMessage response, string text) = await Get(path, "en");
            response.StatusCode.Should().Be(HttpStatusCode.OK, path);
            text.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Should().NotContain("http", path);
            text.Should().NotContainAny("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
            foreach (Match import in Imports().Matches(text))
                if (seen.Add("/js/" + import.Groups[1].Value)) left.Enqueue("/js/" + import.Groups[1].Value);
        }

        html.Should().NotContain("http").And.NotContain("style=").And.NotContain("onclick").And.NotMatchRegex("<script>");
        seen.Count.Should().BeGreaterThan(8);
    }

    private async Task<(HttpResponseMessage Response, string Text)> Get(string path, string accepted, string? cookie = null)
    {
        using HttpClient client = _service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted.Length > 0) request.Headers.Add("Accept-Language", accepted);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        HttpResponseMessage response = await client.SendAsync(request);
        return (response, await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("(?:src|href)=\"(/[^\"#]+)\"")]
    private static partial Regex Files();

    [GeneratedRegex("from \"\\./([\\w.]+)\"")]
    private static partial Regex Imports();
}
