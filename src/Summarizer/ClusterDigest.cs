namespace Summarizer;

/// <summary>A digest of several articles: sentences that do not repeat each other, traceable to their characters.</summary>
public sealed record ClusterDigest
{
    /// <summary>The chosen sentences: by article in the order given and as they stand in it, or best first when the options say so.</summary>
    public required IReadOnlyList<ClusterSentence> Sentences { get; init; }

    /// <summary>Whether there is a digest, and if not, why.</summary>
    public required SummaryOutcome Outcome { get; init; }

    /// <summary>BCP-47 code of the language of most articles, of the earlier one when two are as frequent; "und" when unknown.</summary>
    public required string Language { get; init; }

    /// <summary>The chosen sentences joined by a space.</summary>
    public string Text => string.Join(' ', Sentences.Select(sentence => sentence.Text));

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;
}
