using Summarizer;

namespace WebReader;

/// <summary>An article and where it came from.</summary>
/// <param name="Article">The article.</param>
/// <param name="Kind">What it was read as.</param>
/// <param name="Entries">Titles of the feed's entries; null for anything else.</param>
/// <param name="Entry">Of a feed, the entry that was read.</param>
internal sealed record Source(Article Article, SourceKind Kind, IReadOnlyList<string?>? Entries = null, int? Entry = null);
