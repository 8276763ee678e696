namespace Summarizer;

/// <summary>
/// An article as it was read: the caller's text and its blocks in the text's order.
/// Immutable and safe to use from any thread.
/// </summary>
public sealed class Article
{
    /// <summary>Creates an article from blocks that the caller already knows.</summary>
    /// <param name="source">The text that all spans refer to.</param>
    /// <param name="blocks">Blocks in rising order, none overlapping another, all within <paramref name="source"/>.</param>
    /// <param name="title">The title where it stands outside <paramref name="source"/>; an empty title is no title.</param>
    /// <param name="language">BCP-47 code, or null to have it identified.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="blocks"/> is null.</exception>
    /// <exception cref="ArgumentException">A block overlaps another, is out of order or out of the text.</exception>
    public Article(string source, IReadOnlyList<Block> blocks, string? title = null, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(blocks);
        Block[] copy = [.. blocks];
        int end = 0;
        foreach (Block block in copy)
        {
            if (block is null || block.Span.Length < 0 || block.Span.Start < end || block.Span.End > source.Length)
                throw new ArgumentException("Blocks must lie within the source, in order, without overlap.", nameof(blocks));
            end = block.Span.End;
        }

        Source = source;
        Blocks = copy;
        ExternalTitle = string.IsNullOrWhiteSpace(title) ? null : title;
        Language = language;
    }

    private Article(Block[] blocks, string source, string? title, string? language, long reading)
    {
        Reading = reading;
        Source = source;
        Blocks = blocks;
        ExternalTitle = string.IsNullOrWhiteSpace(title) ? null : title;
        Language = language;
    }

    /// <summary>The text that every offset refers to.</summary>
    public string Source { get; }

    /// <summary>All blocks in the text's order, furniture included.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>BCP-47 code given by the caller or identified; null when neither has happened yet.</summary>
    public string? Language { get; }

    /// <summary>The title: the one given, else the title block's text, else null.</summary>
    public string? Title
    {
        get
        {
            if (ExternalTitle is not null) return ExternalTitle;
            foreach (Block block in Blocks)
                if (block.Kind == BlockKind.Title) return block.Span.Slice(Source).ToString();
            return null;
        }
    }

    /// <summary>
    /// The article without title, byline, dates, captions and furniture, blocks joined by a blank line.
    /// </summary>
    public string Body
    {
        get
        {
            var text = new System.Text.StringBuilder(Source.Length);
            foreach (Block block in Blocks)
            {
                if (block.Kind is not (BlockKind.Body or BlockKind.Standfirst or BlockKind.Heading or BlockKind.ListItem or BlockKind.Quotation))
                    continue;
                if (text.Length > 0) text.Append("\n\n");
                text.Append(block.Span.Slice(Source));
            }

            return text.ToString();
        }
    }

    /// <summary>An article of blocks that the reader has just made, neither checked nor copied.</summary>
    internal static Article Of(string source, Block[] blocks, string? title, string? language, long reading) => new(blocks, source, title, language, reading);

    /// <summary>The reading that found the blocks (<see cref="Analysis.ArticleIndex.Reading"/>); 0 for blocks from elsewhere.</summary>
    internal long Reading { get; }

    /// <summary>A title that the caller gave beside the text.</summary>
    internal string? ExternalTitle { get; }
}
