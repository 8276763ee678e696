using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Summarizer.Hosting;

/// <summary>Healthy when the models are loaded and a short text of our own gets a summary.</summary>
internal sealed class SummarizerHealthCheck(IServiceProvider services) : IHealthCheck
{
    private const string Probe =
        "Le port de Brest a mis en service trois grues pilotées à distance. Les opérateurs travaillent depuis une salle située à deux kilomètres des quais.";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // Asked for here, so that models that cannot be loaded are reported and not thrown.
            var summarizer = services.GetRequiredService<ArticleSummarizer>();
            ArticleSummary summary = summarizer.Summarize(Probe, SummaryLength.Sentences(1));
            var data = new Dictionary<string, object>
            {
                ["ranker"] = (summarizer.Options.Ranker ?? Ranking.Rankers.Salience).Name,
                ["tags"] = summarizer.Options.TagClassifier?.Tags.Count ?? 0,
            };
            return Task.FromResult(summary.Outcome == SummaryOutcome.Ok
                ? HealthCheckResult.Healthy("The model answers.", data)
                : new HealthCheckResult(context.Registration.FailureStatus, "The model gives no summary.", null, data));
        }
        catch (Exception fault) when (fault is OptionsValidationException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return Task.FromResult(new HealthCheckResult(context.Registration.FailureStatus, "The model cannot be loaded.", fault));
        }
    }
}
