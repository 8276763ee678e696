namespace Summarizer.Html;

/// <summary>What a page says of itself in JSON-LD, OpenGraph and meta tags; null or empty where it says nothing.</summary>
public sealed record PageMetadata
{
    /// <summary>The article's title without the site's name: chosen among the headings that the page shows and what it declares.</summary>
    public string? Title { get; init; }

    /// <summary>The page's description, often the standfirst.</summary>
    public string? Standfirst { get; init; }

    /// <summary>Names of the authors.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was published.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>BCP-47 code that the page declares.</summary>
    public string? Language { get; init; }

    /// <summary>The site's own tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Name of the site.</summary>
    public string? SiteName { get; init; }

    /// <summary>The page's canonical address, as it stands in the page.</summary>
    public string? Url { get; init; }
}
