namespace WebReader;

/// <summary>Everything that is logged: sizes and kinds, never the article nor anything that may quote it.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Read {Bytes} bytes as {Kind}: {Language}, {Sentences} sentences, {Milliseconds:0.0} ms")]
    public static partial void Read(ILogger logger, int bytes, SourceKind kind, string language, int sentences, double milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reading {Bytes} bytes failed with {Fault} {Where}")]
    public static partial void Failed(ILogger logger, int bytes, string fault, string? where);
}
