namespace WebReader.Tests.Api;

public sealed class PrivacyTests
{
    /// <summary>Whatever is sent and however it fails, nothing of it is logged, at any level.</summary>
    [TestCase("Le mot zanzibarette ouvre cette phrase. Une autre la suit, et zanzibarette revient.", "")]
    [TestCase("<p>Le mot zanzibarette ouvre cette phrase.</p>", "")]
    [TestCase("<rss><channel><zanzibarette></rss>", "")]
    [TestCase("{\"version\":\"https://jsonfeed.org/version/1\", zanzibarette}", "")]
    [TestCase("zanzibarette", "?kind=feed")]
    [TestCase("%PDF zanzibarette", "")]
    public async Task Log_AnyArticle_HoldsNothingOfIt(string text, string query)
    {
        using var service = new Service();

        (_, System.Text.Json.JsonElement answer) = await service.Read(text, query);

        service.Log.Text.Should().NotBeEmpty().And.NotContain("zanzibarette");
        if (answer.TryGetProperty("detail", out System.Text.Json.JsonElement detail)) detail.GetString().Should().NotContain("zanzibarette");
    }
}
