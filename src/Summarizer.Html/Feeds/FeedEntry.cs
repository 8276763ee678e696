namespace Summarizer.Html;

/// <summary>One entry of a feed: an article, or what was wrong with it.</summary>
public sealed record FeedEntry
{
    /// <summary>The entry's own identifier, else its address, else its number in the feed.</summary>
    public required string Id { get; init; }

    /// <summary>The entry's text as an article; null where <see cref="Error"/> is set.</summary>
    public Article? Article { get; init; }

    /// <summary>The entry's title.</summary>
    public string? Title { get; init; }

    /// <summary>The entry's address.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published, else updated.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The feed's own categories or tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Why the entry could not be read; null when it could.</summary>
    public string? Error { get; init; }
}
