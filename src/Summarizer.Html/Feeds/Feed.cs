namespace Summarizer.Html;

/// <summary>A feed with its entries in the feed's order.</summary>
/// <param name="Title">The feed's title.</param>
/// <param name="Language">BCP-47 code that the feed declares, or null.</param>
/// <param name="Entries">All entries, those that could not be read included.</param>
public sealed record Feed(string? Title, string? Language, IReadOnlyList<FeedEntry> Entries);
