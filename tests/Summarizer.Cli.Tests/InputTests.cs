using System.Text.Json;

namespace Summarizer.Cli.Tests;

/// <summary>Pages, feeds and Markdown through the tool.</summary>
public sealed class InputTests
{
    private const string Page =
        """
        <!DOCTYPE html><html lang="fr"><head><title>Une grue vole</title></head><body><nav><a href="/">Accueil</a> <a href="/mer">Mer</a></nav><article><h1>Une grue vole au-dessus du port</h1>
        <p>Le port de Lorient a reçu mardi une grue de quarante mètres, livrée par dirigeable depuis Nantes. Elle remplace deux engins à moteur diesel.</p>
        <p>La région a payé la moitié du projet, soit 4,4 millions d’euros. Une seconde grue doit suivre au printemps, selon la capitainerie.</p></article>
        <footer><a href="/legal">Mentions légales</a></footer></body></html>
        """;

    private const string Feed =
        """
        <rss version="2.0"><channel><title>Port</title>
        <item><guid>un</guid><title>La grue</title><description>&lt;p&gt;Le port de Lorient a reçu mardi une grue de quarante mètres.&lt;/p&gt;</description></item>
        <item><guid>deux</guid></item></channel></rss>
        """;

    [Test]
    public void Summarize_Html_IsRecognisedAndCleaned()
    {
        JsonElement json = InProcess.Run(["summarize", "--format", "json", "--sentences", "1", "--include", "body,source"], Page).Json;

        json.GetProperty("title").GetString().Should().Be("Une grue vole au-dessus du port");
        json.GetProperty("body").GetString().Should().Contain("quarante mètres").And.NotContain("Mentions légales").And.NotContain("Accueil");
        JsonElement sentence = json.GetProperty("sentences")[0];
        json.GetProperty("source").GetString()!.Substring(sentence.GetProperty("start").GetInt32(), sentence.GetProperty("length").GetInt32())
            .Should().Be(sentence.GetProperty("text").GetString());
    }

    [Test]
    public void Read_TextThatNamesATag_IsText()
    {
        const string Text = "Toute page commence par la balise <html>, rappelle le cours. <!doctype html> la précède.";
        InProcess.Run(["sentences"], Text).Output.Should().Contain("<html>").And.Contain("<!doctype html>");
    }

    [TestCase("<article><h1>Une grue vole</h1><p>Le port de Lorient a reçu mardi une grue de quarante mètres, livrée par dirigeable depuis Nantes.</p></article>")]
    [TestCase("\n<p>Le port de Lorient a reçu mardi une grue de quarante mètres, livrée par dirigeable depuis Nantes.</p>\n<p>Elle remplace deux engins.</p>")]
    [TestCase("<!-- page --><div class='texte'>Le port de Lorient a reçu mardi une grue de quarante mètres, livrée par dirigeable depuis Nantes.</div>")]
    public void Read_PieceOfAPage_IsRecognised(string piece)
    {
        InProcess.Run(["read"], piece).Output.Should().Contain("quarante mètres").And.NotContain("<");
    }

    [Test]
    public void Read_TextThatBeginsWithASignLikeATag_IsText()
    {
        InProcess.Run(["sentences"], "<3 de l’équipe ! Le port a reçu mardi une grue de quarante mètres.").Output.Should().Contain("<3");
    }

    [Test]
    public void Summarize_JsonFeedWithoutAName_IsRecognised()
    {
        const string Json = """{"version": "https://jsonfeed.org/version/1.1", "title": "Port", "items": [{"id": "un", "title": "La grue", "content_text": "Le port de Lorient a reçu mardi une grue de quarante mètres."}]}""";
        InProcess.Run(["summarize"], Json).Output.Should().Contain("# La grue").And.Contain("quarante mètres");
    }

    [Test]
    public void Summarize_HtmlAsText_IsNotParsed()
    {
        InProcess.Run(["read", "--input", "text"], Page).Output.Should().Contain("<nav>");
    }

    [Test]
    public void Batch_HtmlLine_RefersToItsSource()
    {
        string line = JsonSerializer.Serialize(new { id = 1, html = Page, title = "Un autre titre" });
        JsonElement json = InProcess.Run(["batch", "--include", "source,boundaries"], line).Json;

        json.GetProperty("title").GetString().Should().Be("Un autre titre");
        json.GetProperty("language").GetString().Should().Be("fr");
        string source = json.GetProperty("source").GetString()!;
        foreach (JsonElement sentence in json.GetProperty("sentences").EnumerateArray())
        {
            source.Substring(sentence.GetProperty("start").GetInt32(), sentence.GetProperty("length").GetInt32())
                .Should().Be(sentence.GetProperty("text").GetString());
        }
    }

    [Test]
    public void Batch_HostileHtml_IsThatLinesError()
    {
        string line = JsonSerializer.Serialize(new { id = 1, html = string.Concat(Enumerable.Repeat("<div>", 50_000)) });
        ToolResult result = InProcess.Run(["batch"], line);

        result.Status.Should().Be(3);
        result.Json.GetProperty("error").GetString().Should().Contain("MaximumDepth");
    }

    [Test]
    public void Summarize_Feed_GivesAnObjectAnEntry()
    {
        JsonElement[] lines = InProcess.Run(["summarize", "--format", "json"], Feed).JsonLines;

        lines.Should().HaveCount(2);
        lines[0].GetProperty("id").GetString().Should().Be("un");
        lines[0].GetProperty("title").GetString().Should().Be("La grue");
        lines[1].GetProperty("error").GetString().Should().NotBeNullOrEmpty();
    }

    [Test]
    public void Summarize_BrokenFeed_IsAUsageFault()
    {
        ToolResult result = InProcess.Run(["summarize", "--input", "feed"], "<rss>");

        result.Status.Should().Be(2);
        result.Error.Should().StartWith("summarizer: cannot read");
    }

    [Test]
    public void Read_Markdown_KeepsOffsetsOfTheSource()
    {
        const string Markdown = "# La grue\n\nLe port a reçu une **grue** mardi.\n";
        JsonElement json = InProcess.Run(["read", "--input", "markdown", "--format", "json"], Markdown).Json;

        json.GetProperty("title").GetString().Should().Be("La grue");
        json.GetProperty("body").GetString().Should().Be("Le port a reçu une **grue** mardi.");
    }

    [Test]
    public void EndlessInput_GivesStatus2()
    {
        ToolResult result = InProcess.Run(["summarize"], new Batch.LongStream([], (byte)'a', 1_000_000_000, []));
        result.Status.Should().Be(2);
        result.Error.Should().StartWith("summarizer: cannot read '-': over 256 MB");
    }
}
