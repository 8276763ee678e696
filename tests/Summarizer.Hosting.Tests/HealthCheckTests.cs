using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Summarizer.Hosting.Tests;

public sealed class HealthCheckTests
{
    [Test]
    public async Task Check_GoodModel_IsHealthy()
    {
        HealthReport report = await Check(_ => { });

        report.Status.Should().Be(HealthStatus.Healthy);
        report.Entries["summarizer"].Data["ranker"].Should().Be("salience");
    }

    [Test]
    public async Task Check_MissingModel_IsUnhealthy()
    {
        HealthReport report = await Check(options => options.SalienceModel = "/nowhere/model.bin");

        report.Status.Should().Be(HealthStatus.Unhealthy);
        report.Entries["summarizer"].Description.Should().Be("The model cannot be loaded.");
    }

    [Test]
    public async Task Check_OwnNameAndStatus_AreKept()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddArticleSummarizer(options => options.TagClassifier = "/nowhere/tags.bin")
            .AddHealthChecks().AddArticleSummarizer("tags", HealthStatus.Degraded, ["ready"]);
        using ServiceProvider provider = services.BuildServiceProvider();

        HealthReport report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains("ready"));

        report.Entries["tags"].Status.Should().Be(HealthStatus.Degraded);
    }

    private static async Task<HealthReport> Check(Action<ArticleSummarizerOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddArticleSummarizer(configure).AddHealthChecks().AddArticleSummarizer();
        using ServiceProvider provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
    }
}
