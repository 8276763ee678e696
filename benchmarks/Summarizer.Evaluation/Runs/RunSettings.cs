using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;

namespace Summarizer.Evaluation.Runs;

/// <summary>How the library is called in a run.</summary>
internal sealed record RunSettings
{
    public SummarizerOptions Summarizer { get; init; } = SummarizerOptions.Default;

    public SummaryLength Length { get; init; } = SummaryLength.Auto;

    /// <summary>Every summary may hold as many words as its (first) reference; wins over <see cref="Length"/>.</summary>
    public bool AsLongAsReference { get; init; }

    public int Keywords { get; init; }

    /// <summary>False leaves the title out.</summary>
    public bool WithTitle { get; init; } = true;

    /// <summary>Puts the reference summary back as the article's first paragraph.</summary>
    public bool WithAbstract { get; init; }

    /// <summary>Reads the pages' HTML instead of their plain text.</summary>
    public bool FromHtml { get; init; }

    public SummaryLength LengthFor(CorpusItem item) =>
        AsLongAsReference ? SummaryLength.Words(Math.Max(1, ScoreWords.Of(item.Summaries[0]).Length)) : Length;

    public string TextOf(CorpusItem item) => WithAbstract ? item.Summaries[0] + "\n\n" + item.Text : item.Text;
}
