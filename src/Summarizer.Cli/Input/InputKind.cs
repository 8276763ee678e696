namespace Summarizer.Cli;

/// <summary>What a file holds.</summary>
internal enum InputKind
{
    /// <summary>Told by the file's name, else by its first characters.</summary>
    Auto,
    Text,
    Html,
    Markdown,
    Feed,
}
