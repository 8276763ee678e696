using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Summarizer.Hosting.Tests;

[NonParallelizable]
public sealed class TelemetryTests
{
    private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> _measured = new();
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly RecordingLogs _logs = new();
    private ServiceProvider _services = null!;
    private MeterListener _meters = null!;
    private ActivityListener _traces = null!;
    private IArticleSummarizer _hosted = null!;

    [SetUp]
    public void Listen()
    {
        _services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs))
            .AddArticleSummarizer(options => options.Language = "fr").BuildServiceProvider();
        _hosted = _services.GetRequiredService<IArticleSummarizer>();
        var factory = _services.GetRequiredService<IMeterFactory>();
        _meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == SummarizerTelemetry.MeterName && instrument.Meter.Scope == factory) listener.EnableMeasurementEvents(instrument);
            },
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _meters.Start();
        _traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SummarizerTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_traces);
    }

    [TearDown]
    public void Stop()
    {
        _traces.Dispose();
        _meters.Dispose();
        _services.Dispose();
        _logs.Dispose();
        _measured.Clear();
        _activities.Clear();
    }

    [Test]
    public void Analyze_OneArticle_IsMeasured()
    {
        ArticleAnalysis analysis = _hosted.Analyze(SampleArticle.Text);

        _measured.Where(item => item.Name == SummarizerTelemetry.ArticlesName).Should().ContainSingle().Which.Tags.Should().BeEquivalentTo(
            new Dictionary<string, object?> { ["summarizer.operation"] = "analyze", ["summarizer.language"] = "fr", ["summarizer.outcome"] = "ok" });
        _measured.Single(item => item.Name == SummarizerTelemetry.SentencesName).Value.Should().Be(analysis.Summary.Sentences.Count);
        _measured.Single(item => item.Name == SummarizerTelemetry.DurationName).Value.Should().BeGreaterThan(0);
    }

    [Test]
    public void Summarize_NothingToSay_IsCountedAsEmpty()
    {
        _hosted.Summarize("");

        _measured.Single(item => item.Name == SummarizerTelemetry.ArticlesName).Tags["summarizer.outcome"].Should().Be("empty");
        _measured.Should().NotContain(item => item.Name == SummarizerTelemetry.SentencesName);
    }

    [Test]
    public void Summarize_Traced_HasASpanOfOneCall()
    {
        _hosted.Summarize(SampleArticle.Text);

        Activity span = _activities.Should().ContainSingle().Which;
        span.OperationName.Should().Be("summarize");
        span.Status.Should().Be(ActivityStatusCode.Unset);
        span.GetTagItem("summarizer.characters").Should().Be(SampleArticle.Text.Length);
    }

    [Test]
    public void Summarize_CounterThatThrows_IsAnErrorWithoutItsMessage()
    {
        SummaryLength failing = SummaryLength.Units(10, text => throw new InvalidOperationException(text.ToString()));

        FluentActions.Invoking(() => _hosted.Summarize(SampleArticle.Text, failing)).Should().Throw<InvalidOperationException>();

        _activities.Single().Status.Should().Be(ActivityStatusCode.Error);
        _measured.Single(item => item.Name == SummarizerTelemetry.ArticlesName).Tags["summarizer.outcome"].Should().Be("error");
        _logs.Lines.Should().Contain(line => line.Contains("System.InvalidOperationException", StringComparison.Ordinal));
        AssertNoText();
    }

    [Test]
    public void EveryCall_NeverTellsTheText()
    {
        _hosted.Summarize(SampleArticle.Text);
        _hosted.ExtractKeywords(SampleArticle.Text);
        _hosted.Analyze(_hosted.Read(SampleArticle.Text, "Un titre de Nantes"));

        _logs.Lines.Should().HaveCountGreaterThan(3);
        AssertNoText();
    }

    private void AssertNoText()
    {
        foreach (string word in (string[])["librairie", "Nantes", "vélo", "Bodin"])
        {
            _logs.Lines.Should().NotContain(line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
            _activities.SelectMany(activity => activity.TagObjects).Should().NotContain(tag => $"{tag.Value}".Contains(word, StringComparison.OrdinalIgnoreCase));
            _measured.SelectMany(item => item.Tags).Should().NotContain(tag => $"{tag.Value}".Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    private void Measured(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue((instrument.Name, value, new Dictionary<string, object?>(tags.ToArray())));

    private sealed class RecordingLogs : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() => _lines.Clear();
    }
}
