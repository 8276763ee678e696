using Microsoft.Extensions.Logging;

namespace Summarizer.Hosting;

/// <summary>Messages of the log: numbers and names, never text of an article.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Summarizer is ready: ranker {Ranker}, model language {ModelLanguage}, {Tags} tags to predict")]
    public static partial void Ready(ILogger logger, string ranker, string modelLanguage, int tags);

    [LoggerMessage(2, LogLevel.Debug, "{Operation}: {Characters} characters in {Language}, outcome {Outcome}, {Sentences} sentences, {Microseconds:F0} µs")]
    public static partial void Done(ILogger logger, string operation, int characters, string language, string outcome, int sentences, double microseconds);

    [LoggerMessage(3, LogLevel.Error, "{Operation} failed on an article of {Characters} characters: {Fault}")]
    public static partial void Failed(ILogger logger, string operation, int characters, string fault);
}
