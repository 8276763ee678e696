using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

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
        // A host of the test's own: a web factory's second thread may have disposed of a failed host before its fault is seen.
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Configuration[key] = value;
        builder.Services.AddLimits();
        using IHost host = builder.Build();

        host.Invoking(it => it.Start()).Should().Throw<OptionsValidationException>().WithMessage($"*{key.Split(':')[1]}*");
    }
}
