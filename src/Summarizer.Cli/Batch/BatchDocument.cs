namespace Summarizer.Cli.Batch;

/// <summary>One of the articles of a batch line that asks for a digest.</summary>
/// <param name="RawId">Its id as JSON; its index where it has none.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Text">Its plain text, or null.</param>
/// <param name="Html">Its page, read where there is no text.</param>
internal sealed record BatchDocument(byte[] RawId, string? Title, string? Text, string? Html);
