using System.Net;
using System.Text.Json;

namespace WebReader.Tests.Api;

public sealed class RateTests
{
    [Test]
    public async Task Read_MoreThanTheBurst_IsToldToWait()
    {
        using var service = new Service(("Limits:Burst", "3"), ("Limits:PerMinute", "1"));

        for (int i = 0; i < 3; i++) (await service.Read(Texts.French)).Response.StatusCode.Should().Be(HttpStatusCode.OK);
        (HttpResponseMessage response, JsonElement problem) = await service.Read(Texts.French, language: "fr");

        response.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta.Should().BeGreaterThan(TimeSpan.Zero).And.BeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
        problem.GetProperty("code").GetString().Should().Be("tooManyRequests");
        problem.GetProperty("title").GetString().Should().Be("Trop d’articles à la fois");
    }

    [Test]
    public async Task Page_AfterTheBurst_IsStillServed()
    {
        using var service = new Service(("Limits:Burst", "1"), ("Limits:PerMinute", "1"));
        await service.Read(Texts.French);
        await service.Read(Texts.French);

        using HttpClient client = service.CreateClient();
        (await client.GetAsync(new Uri("/", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [TestCase("Limits:MaximumBytes", "0")]
    [TestCase("Limits:Burst", "-1")]
    [TestCase("Limits:PerMinute", "0")]
    public void Start_ImpossibleLimit_IsRefusedAtOnce(string key, string value)
    {
        using var service = new Service((key, value));

        service.Invoking(it => it.CreateClient()).Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>();
    }
}
