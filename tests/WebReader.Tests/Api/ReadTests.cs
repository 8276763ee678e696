using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace WebReader.Tests.Api;

public sealed class ReadTests
{
    private Service _service = null!;

    [OneTimeSetUp]
    public void Start() => _service = new Service();

    [OneTimeTearDown]
    public void Stop() => _service.Dispose();

    [Test]
    public async Task Read_FrenchText_GivesArticleSummariesAndTags()
    {
        (HttpResponseMessage response, JsonElement reading) = await _service.Read(Texts.French);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        reading.GetProperty("kind").GetString().Should().Be("Text");
        reading.GetProperty("language").GetString().Should().Be("fr");
        reading.GetProperty("title").GetString().Should().Be("Un robot trie les huîtres à Cancale");
        reading.GetProperty("text").GetString().Should().Be(Texts.French);
        reading.GetProperty("outcome").GetString().Should().Be("Ok");
        Reasons(reading).Should().Contain("Sharing").And.Contain("Promotion");
        reading.GetProperty("keywords").EnumerateArray().Select(tag => tag.GetProperty("label").GetString()).Should().Contain("Calibra");
        JsonElement sentence = reading.GetProperty("sentences")[0];
        sentence.GetProperty("parts").EnumerateArray().Should().NotBeEmpty();
        sentence.GetProperty("parts")[0].GetProperty("name").GetString().Should().NotBeNullOrEmpty();
    }

    [Test]
    public async Task Read_AnyLength_GivesAtMostThatManySentencesInOrder()
    {
        (_, JsonElement reading) = await _service.Read(Texts.French);

        JsonElement[] summaries = [.. reading.GetProperty("summaries").EnumerateArray()];
        int sentences = reading.GetProperty("sentences").GetArrayLength();
        summaries.Should().HaveCount(1 + Math.Min(12, sentences));
        summaries[0].GetArrayLength().Should().BeInRange(1, 3);
        for (int count = 1; count < summaries.Length; count++)
        {
            int[] chosen = [.. summaries[count].EnumerateArray().Select(index => index.GetInt32())];
            chosen.Length.Should().BeInRange(1, count);
            chosen.Should().BeInAscendingOrder().And.OnlyContain(index => index >= 0 && index < sentences);
        }
    }

    [TestCase(Texts.Page, "?kind=auto", "Html")]
    [TestCase(Texts.Page, "?kind=html", "Html")]
    [TestCase("<div><p>Depuis mardi, un robot trie les huîtres de la maison Le Gall à Cancale.</p></div>", "", "Html")]
    [TestCase(Texts.Feed, "?kind=auto", "Feed")]
    [TestCase(Texts.Markdown, "?kind=markdown", "Markdown")]
    [TestCase(Texts.Page, "?kind=TEXT", "Text")]
    [TestCase("x < y et <3 tout le monde, écrit M. Le Gall. Il sourit.", "", "Text")]
    public async Task Read_Kind_IsToldOrFound(string text, string query, string kind)
    {
        (HttpResponseMessage response, JsonElement reading) = await _service.Read(text, query);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        reading.GetProperty("kind").GetString().Should().Be(kind);
        CheckOffsets(reading);
    }

    [Test]
    public async Task Read_Feed_GivesTheEntryAskedForAndAllTitles()
    {
        (_, JsonElement reading) = await _service.Read(Texts.Feed, "?entry=1");

        reading.GetProperty("entries").EnumerateArray().Select(title => title.GetString())
            .Should().Equal("Un robot trie les huîtres", "Le phare change de lampe");
        reading.GetProperty("entry").GetInt32().Should().Be(1);
        reading.GetProperty("text").GetString().Should().Contain("île Vierge");
    }

    [Test]
    public async Task Read_PageInWindows1252_IsDecodedAsItDeclares()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string page = Texts.Page.Replace("<head>", "<head><meta charset=windows-1252>", StringComparison.Ordinal);

        (_, JsonElement reading) = await _service.Read(Encoding.GetEncoding(1252).GetBytes(page));

        reading.GetProperty("title").GetString().Should().Be("Un robot trie les huîtres à Cancale");
    }

    [TestCase("***\n\n— — —")]
    [TestCase("<p>&nbsp;</p><img src=a.png>")]
    public async Task Read_NothingToSummarise_HasAnEmptyOutcome(string text)
    {
        (HttpResponseMessage response, JsonElement reading) = await _service.Read(text);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        reading.GetProperty("outcome").GetString().Should().Be("Empty");
        reading.GetProperty("summaries").EnumerateArray().Should().ContainSingle().Which.GetArrayLength().Should().Be(0);
    }

    [Test]
    public void Read_AnyText_HasOffsetsThatJavaScriptCanSliceBy()
    {
        // Surrogate pairs, combining marks, line breaks of every kind, marks of direction.
        string[] pieces = ["Le phare éclaire. ", "😀👩‍🚀 ", "e\u0301té ", "\r\n", "\n\n", "\u2028", "\u202E", "M. Le Gall dit : « oui ». ", "3,5 %\t", "Partager sur Facebook\n\n", "日本語の文。"];
        Gen.Int[0, pieces.Length - 1].Array[1, 60].Sample(
            choice =>
            {
                (HttpResponseMessage response, JsonElement reading) = _service.Read(string.Concat(choice.Select(index => pieces[index]))).GetAwaiter().GetResult();
                if (response.StatusCode == HttpStatusCode.OK) CheckOffsets(reading);
                else response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
            },
            iter: 60,
            threads: 1);
    }

    /// <summary>Blocks follow one another, sentences lie within their blocks, mentions hold their label or a variant.</summary>
    private static void CheckOffsets(JsonElement reading)
    {
        string text = reading.GetProperty("text").GetString()!;
        int end = 0;
        foreach (JsonElement block in reading.GetProperty("blocks").EnumerateArray())
        {
            block.GetProperty("start").GetInt32().Should().BeGreaterThanOrEqualTo(end);
            end = End(block);
        }

        end.Should().BeLessThanOrEqualTo(text.Length);
        foreach (JsonElement sentence in reading.GetProperty("sentences").EnumerateArray())
        {
            JsonElement block = reading.GetProperty("blocks")[sentence.GetProperty("block").GetInt32()];
            sentence.GetProperty("start").GetInt32().Should().BeGreaterThanOrEqualTo(block.GetProperty("start").GetInt32());
            End(sentence).Should().BeLessThanOrEqualTo(End(block));
            Slice(text, sentence).Should().Be(Slice(text, sentence).Trim()).And.NotBeEmpty();
        }

        foreach (JsonElement keyword in reading.GetProperty("keywords").EnumerateArray())
            foreach (JsonElement mention in keyword.GetProperty("mentions").EnumerateArray())
                Slice(text, mention).Should().NotBeNullOrWhiteSpace();
    }

    private static IEnumerable<string?> Reasons(JsonElement reading) =>
        reading.GetProperty("blocks").EnumerateArray().Where(block => block.GetProperty("kind").GetString() == "Furniture").Select(block => block.GetProperty("reason").GetString());

    private static int End(JsonElement span) => span.GetProperty("start").GetInt32() + span.GetProperty("length").GetInt32();

    private static string Slice(string text, JsonElement span) => text.Substring(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32());
}
