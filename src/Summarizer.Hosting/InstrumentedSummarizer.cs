using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Summarizer.Ranking;

namespace Summarizer.Hosting;

/// <summary>Calls the summariser and tells how it went; the results pass through untouched.</summary>
internal sealed class InstrumentedSummarizer : IArticleSummarizer
{
    private const string Failure = "error", Unknown = "und";

    private readonly ArticleSummarizer _summarizer;
    private readonly SummarizerTelemetry _telemetry;
    private readonly ILogger _logger;
    private readonly SummaryLength _length;
    private readonly int _keywords;

    public InstrumentedSummarizer(
        ArticleSummarizer summarizer, IOptions<ArticleSummarizerOptions> options, SummarizerTelemetry telemetry,
        ILogger<IArticleSummarizer>? logger = null)
    {
        (_summarizer, _telemetry, _logger) = (summarizer, telemetry, logger ?? NullLogger<IArticleSummarizer>.Instance);
        (_length, _keywords) = (options.Value.UsualLength(), options.Value.Keywords);
        ISentenceRanker ranker = summarizer.Options.Ranker ?? Rankers.Salience;
        Log.Ready(_logger, ranker.Name, options.Value.SalienceModel is null ? SalienceModel.Default.Language : "custom", summarizer.Options.TagClassifier?.Tags.Count ?? 0);
    }

    public Article Read(string text, string? title = null, string? language = null) => _summarizer.Read(text, title, language);

    public ArticleSummary Summarize(Article article, SummaryLength? length = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Watch(
            "summarize", article, () => _summarizer.Summarize(article, length ?? _length),
            static summary => (summary.Language, summary.Outcome, summary.Sentences.Count));
    }

    public IReadOnlyList<Keyword> ExtractKeywords(Article article, int? count = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (count is { } given) ArgumentOutOfRangeException.ThrowIfLessThan(given, 1, nameof(count));
        return Watch(
            "keywords", article, () => _summarizer.ExtractKeywords(article, count ?? _keywords),
            keywords => (article.Language ?? Unknown, keywords.Count > 0 ? SummaryOutcome.Ok : SummaryOutcome.Empty, 0));
    }

    public ArticleAnalysis Analyze(Article article, SummaryLength? length = null, int? keywords = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (keywords is { } given) ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(keywords));
        return Watch(
            "analyze", article, () => _summarizer.Analyze(article, length ?? _length, keywords ?? _keywords),
            static analysis => (analysis.Language, analysis.Summary.Outcome, analysis.Summary.Sentences.Count));
    }

    private T Watch<T>(string operation, Article article, Func<T> call, Func<T, (string Language, SummaryOutcome Outcome, int Sentences)> describe)
    {
        using Activity? activity = _telemetry.Source.StartActivity(operation);
        long start = Stopwatch.GetTimestamp();
        try
        {
            T result = call();
            (string language, SummaryOutcome outcome, int sentences) = describe(result);
            Tell(operation, article, activity, Stopwatch.GetElapsedTime(start), language, Word(outcome), sentences);
            return result;
        }
        catch (Exception fault)
        {
            // The message might quote the text: the kind of the fault must do.
            string kind = fault.GetType().FullName ?? fault.GetType().Name;
            activity?.SetStatus(ActivityStatusCode.Error);
            activity?.SetTag("error.type", kind);
            Log.Failed(_logger, operation, article.Source.Length, kind);
            Tell(operation, article, activity, Stopwatch.GetElapsedTime(start), article.Language ?? Unknown, Failure, 0);
            throw;
        }
    }

    private void Tell(string operation, Article article, Activity? activity, TimeSpan time, string language, string outcome, int sentences)
    {
        var tags = new TagList
        {
            { SummarizerTelemetry.Operation, operation }, { SummarizerTelemetry.Language, language }, { SummarizerTelemetry.Outcome, outcome },
        };
        _telemetry.Articles.Add(1, tags);
        _telemetry.Duration.Record(time.TotalSeconds, tags);
        if (sentences > 0) _telemetry.Sentences.Add(sentences, tags[0], tags[1]);
        if (activity is not null)
        {
            activity.SetTag(SummarizerTelemetry.Operation, operation);
            activity.SetTag(SummarizerTelemetry.Language, language);
            activity.SetTag(SummarizerTelemetry.Outcome, outcome);
            activity.SetTag("summarizer.characters", article.Source.Length);
            activity.SetTag("summarizer.sentences", sentences);
        }

        Log.Done(_logger, operation, article.Source.Length, language, outcome, sentences, time.TotalMicroseconds);
    }

    private static string Word(SummaryOutcome outcome) => outcome switch
    {
        SummaryOutcome.Ok => "ok",
        SummaryOutcome.Empty => "empty",
        _ => "budget too small",
    };
}
