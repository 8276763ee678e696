using System.Net;
using System.Text;
using System.Text.Json;

namespace WebReader.Tests.Api;

public sealed class FaultTests
{
    private Service _service = null!;

    [OneTimeSetUp]
    public void Start() => _service = new Service(("Limits:MaximumBytes", "50000"), ("Limits:MaximumCharacters", "40000"));

    [OneTimeTearDown]
    public void Stop() => _service.Dispose();

    private static IEnumerable<TestCaseData> Faults()
    {
        yield return Case("nothing", "", "", HttpStatusCode.BadRequest, "empty");
        yield return Case("white space", " \r\n\t ", "", HttpStatusCode.BadRequest, "empty");
        yield return Case("unknown kind", Texts.French, "?kind=poem", HttpStatusCode.BadRequest, "badOption");
        yield return Case("kind by number", Texts.French, "?kind=2", HttpStatusCode.BadRequest, "badOption");
        yield return Case("two kinds", Texts.French, "?kind=text,html", HttpStatusCode.BadRequest, "badOption");
        yield return Case("no kind", Texts.French, "?kind=", HttpStatusCode.BadRequest, "badOption");
        yield return Case("entry in words", Texts.Feed, "?entry=first", HttpStatusCode.BadRequest, "badOption");
        yield return Case("too many tags", Texts.French, "?keywords=1000", HttpStatusCode.BadRequest, "badOption");
        yield return Case("entry out of a feed", Texts.Feed, "?entry=9", HttpStatusCode.BadRequest, "badOption");
        yield return Case("negative entry", Texts.Feed, "?entry=-1", HttpStatusCode.BadRequest, "badOption");
        yield return Case("broken feed", "<rss><channel><item>", "", HttpStatusCode.BadRequest, "badFeed");
        yield return Case("text as feed", Texts.French, "?kind=feed", HttpStatusCode.BadRequest, "badFeed");
        yield return Case("feed without entries", "<rss><channel></channel></rss>", "", HttpStatusCode.BadRequest, "empty");
        yield return Case("PDF", "%PDF-1.7 et la suite", "", HttpStatusCode.UnsupportedMediaType, "notText");
        yield return Case("too large", Texts.Long(60_000), "", HttpStatusCode.RequestEntityTooLarge, "tooLarge");
        yield return Case("too long", Texts.Long(41_000), "", HttpStatusCode.RequestEntityTooLarge, "tooLong");
        yield return Case("too deep", string.Concat(Enumerable.Repeat("<div>", 2_000)), "", HttpStatusCode.RequestEntityTooLarge, "tooComplex");

        static TestCaseData Case(string name, string text, string query, HttpStatusCode status, string code) =>
            new TestCaseData(text, query, status, code).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Faults))]
    public async Task Read_Fault_IsAProblemInTheReadersLanguage(string text, string query, HttpStatusCode status, string code)
    {
        (HttpResponseMessage response, JsonElement english) = await _service.Read(text, query);
        (_, JsonElement french) = await _service.Read(text, query, "fr-CA,fr;q=0.9,en;q=0.5");

        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        english.GetProperty("code").GetString().Should().Be(code);
        english.GetProperty("detail").GetString().Should().NotBeNullOrEmpty().And.NotContain("{n}");
        french.GetProperty("code").GetString().Should().Be(code);
        french.GetProperty("detail").GetString().Should().NotBe(english.GetProperty("detail").GetString());
    }

    [Test]
    public async Task Read_BinaryBytes_AreNotText()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

        foreach (string kind in (string[])["auto", "text", "html", "markdown", "feed"])
            (await _service.Read(png, "?kind=" + kind)).Json.GetProperty("code").GetString().Should().Be("notText", kind);
    }

    [Test]
    public async Task Read_LoneSurrogateInAJsonFeed_IsNoFailure()
    {
        const string feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_text\":\"Le phare \\ud800 éclaire. La mer est calme.\"}]}";

        (HttpResponseMessage response, _) = await _service.Read(feed);

        response.StatusCode.Should().NotBe(HttpStatusCode.InternalServerError);
    }

    [Test]
    public async Task Read_BodyOfUnknownLengthOverTheLimit_IsRefusedToo()
    {
        using HttpClient client = _service.CreateClient();
        using var body = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(Texts.Long(60_000))));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/read") { Content = body };
        request.Headers.TransferEncodingChunked = true;

        using HttpResponseMessage response = await client.SendAsync(request);

        response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [TestCase(40_000, "")]
    [TestCase(40_001, "tooLong")]
    [TestCase(50_000, "tooLong")]
    [TestCase(50_001, "tooLarge")]
    public async Task Read_AtALimit_IsExact(int characters, string code)
    {
        string text = string.Concat(Enumerable.Repeat("The tide turns at noon and the ferry leaves. ", 2_000))[..characters];

        (_, JsonElement answer) = await _service.Read(text);

        (answer.TryGetProperty("code", out JsonElement given) ? given.GetString() : "").Should().Be(code);
    }

    [Test]
    public async Task Read_PageWhoseMarkupIsLongAndTextShort_IsRead()
    {
        string page = Texts.Page.Replace("<nav>", $"<script>/* {new string('x', 45_000)} */</script><nav>", StringComparison.Ordinal);

        (await _service.Read(page)).Response.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task Read_TextOfManyTinySentences_ExplainsTheBestAlone()
    {
        (_, JsonElement reading) = await _service.Read(string.Concat(Enumerable.Range(0, 3_000).Select(i => $"Le quai {i} est là. "))[..40_000]);

        JsonElement[] sentences = [.. reading.GetProperty("sentences").EnumerateArray()];
        sentences.Length.Should().BeGreaterThan(1_000);
        sentences.Should().OnlyContain(sentence => sentence.GetProperty("rank").GetInt32() <= 1_000 || sentence.GetProperty("parts").GetArrayLength() == 0);
    }
}
