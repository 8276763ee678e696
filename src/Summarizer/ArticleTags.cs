namespace Summarizer;

/// <summary>An article's tags, the known ones apart from the new.</summary>
public sealed record ArticleTags
{
    /// <summary>Tags of the vocabulary that the article mentions, best first.</summary>
    public required IReadOnlyList<VocabularyTag> Known { get; init; }

    /// <summary>Identifiers of the broader tags of <see cref="Known"/>, each once, in order of appearance.</summary>
    public required IReadOnlyList<string> Broader { get; init; }

    /// <summary>Keywords of the article that are no tag of the vocabulary, best first.</summary>
    public required IReadOnlyList<Keyword> New { get; init; }
}
