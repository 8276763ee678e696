using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Summarizer.Hosting;

/// <summary>Adds the summariser to a host's services.</summary>
public static class ArticleSummarizerServices
{
    /// <summary>
    /// Adds <see cref="IArticleSummarizer"/> and the plain <see cref="ArticleSummarizer"/> as singletons. Options are checked, and
    /// models read, when the host starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; null for the defaults. Called several times, all settings add up.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="OptionsValidationException">At start: a setting is wrong or a model cannot be used.</exception>
    public static IServiceCollection AddArticleSummarizer(this IServiceCollection services, Action<ArticleSummarizerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null) services.Configure(configure);
        return Add(services);
    }

    /// <summary>
    /// Adds <see cref="IArticleSummarizer"/> and the plain <see cref="ArticleSummarizer"/> as singletons, with options bound from
    /// configuration. Options are checked, and models read, when the host starts; later changes of the configuration have no effect.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section that holds the properties of <see cref="ArticleSummarizerOptions"/>.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="section"/> is null.</exception>
    /// <exception cref="OptionsValidationException">At start: a setting is wrong or a model cannot be used.</exception>
    public static IServiceCollection AddArticleSummarizer(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        services.AddOptions<ArticleSummarizerOptions>().Bind(section, binder => binder.ErrorOnUnknownConfiguration = true);
        return Add(services);
    }

    /// <summary>Adds a health check of the loaded models: it summarises a short text.</summary>
    /// <param name="checks">The host's health checks.</param>
    /// <param name="name">Its name; default "summarizer".</param>
    /// <param name="failureStatus">Reported on failure; null (default) is <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    /// <returns>The health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="checks"/> or <paramref name="name"/> is null.</exception>
    public static IHealthChecksBuilder AddArticleSummarizer(
        this IHealthChecksBuilder checks, string name = "summarizer", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(checks);
        ArgumentNullException.ThrowIfNull(name);
        return checks.Add(new HealthCheckRegistration(name, services => new SummarizerHealthCheck(services), failureStatus, tags));
    }

    private static IServiceCollection Add(IServiceCollection services)
    {
        services.AddMetrics();
        services.AddOptions<ArticleSummarizerOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ArticleSummarizerOptions>, OptionsCheck>());
        services.TryAddSingleton(provider => LoadedSummarizer.Create(provider.GetRequiredService<IOptions<ArticleSummarizerOptions>>().Value));
        services.TryAddSingleton(provider => new SummarizerTelemetry(provider.GetRequiredService<IMeterFactory>()));
        services.TryAddSingleton<IArticleSummarizer, InstrumentedSummarizer>();
        return services;
    }
}
