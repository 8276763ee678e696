namespace Summarizer;

/// <summary>A summary: sentences of the source, traceable to their characters.</summary>
public sealed record ArticleSummary
{
    /// <summary>The chosen sentences, in the order asked for.</summary>
    public required IReadOnlyList<SummarySentence> Sentences { get; init; }

    /// <summary>Whether there is a summary, and if not, why.</summary>
    public required SummaryOutcome Outcome { get; init; }

    /// <summary>BCP-47 code of the article's language, "und" when unknown.</summary>
    public required string Language { get; init; }

    /// <summary>The chosen sentences joined by a space.</summary>
    public string Text => string.Join(' ', Sentences.Select(sentence => sentence.Text));

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;
}
