namespace Summarizer.Evaluation.Runs;

/// <summary>What was found for one article, as far as it is scored.</summary>
internal sealed record ArticleResult
{
    public string Language { get; init; } = "und";

    public IReadOnlyList<SummarySentence> Sentences { get; init; } = [];

    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The title that was found, or the one given.</summary>
    public string? Title { get; init; }

    public string Body { get; init; } = "";

    /// <summary>Offsets where the sentences of the whole text end.</summary>
    public IReadOnlyList<int> Ends { get; init; } = [];

    /// <summary>Chosen sentences that open on a word that refers back, and whose predecessor was not chosen.</summary>
    public int Dangling { get; init; }

    public string Summary => string.Join(' ', Sentences.Select(sentence => sentence.Text));
}
