namespace WebReader;

/// <summary>What was sent.</summary>
internal enum SourceKind
{
    /// <summary>Told by the first characters.</summary>
    Auto,
    Text,
    Html,
    Markdown,
    Feed,
}
