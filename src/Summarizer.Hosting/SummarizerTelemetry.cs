using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Summarizer.Hosting;

/// <summary>
/// Names of the traces and metrics, for <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry. No article text, title or keyword
/// is ever part of them.
/// </summary>
public sealed class SummarizerTelemetry : IDisposable
{
    /// <summary>Name of the activity source: "Summarizer".</summary>
    public const string ActivitySourceName = "Summarizer";

    /// <summary>Name of the meter: "Summarizer".</summary>
    public const string MeterName = "Summarizer";

    /// <summary>Counter of articles, unit {article}; tags: operation, language, outcome.</summary>
    public const string ArticlesName = "summarizer.articles";

    /// <summary>Counter of sentences chosen for summaries, unit {sentence}; tags: operation, language.</summary>
    public const string SentencesName = "summarizer.sentences";

    /// <summary>Histogram of the time that a call takes, unit s; tags: operation, language, outcome.</summary>
    public const string DurationName = "summarizer.duration";

    internal const string Operation = "summarizer.operation", Language = "summarizer.language", Outcome = "summarizer.outcome";

    /// <summary>Most articles take tens of microseconds; the usual buckets begin at five milliseconds.</summary>
    private static readonly double[] s_seconds =
        [0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

    internal SummarizerTelemetry(IMeterFactory meters)
    {
        string? version = typeof(ArticleSummarizer).Assembly.GetName().Version?.ToString();
        Source = new ActivitySource(ActivitySourceName, version);
        // The factory owns the meter.
        Meter meter = meters.Create(MeterName, version);
        Articles = meter.CreateCounter<long>(ArticlesName, "{article}", "Articles processed.");
        Sentences = meter.CreateCounter<long>(SentencesName, "{sentence}", "Sentences chosen for summaries.");
        Duration = meter.CreateHistogram(
            DurationName, "s", "Time that an article takes.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = s_seconds });
    }

    internal ActivitySource Source { get; }

    internal Counter<long> Articles { get; }

    internal Counter<long> Sentences { get; }

    internal Histogram<double> Duration { get; }

    /// <summary>Ends the activity source.</summary>
    public void Dispose() => Source.Dispose();
}
