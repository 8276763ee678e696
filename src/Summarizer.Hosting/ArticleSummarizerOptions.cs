using System.Globalization;

namespace Summarizer.Hosting;

/// <summary>
/// Settings of the summariser in a host, to be bound from configuration; checked when the host starts. Each default is that of
/// <see cref="SummarizerOptions"/>.
/// </summary>
public sealed class ArticleSummarizerOptions
{
    /// <summary>Name of a ranking method, see <see cref="Ranking.Rankers.Names"/>; default "salience".</summary>
    public string Ranker { get; set; } = Ranking.Rankers.Salience.Name;

    /// <summary>File of a salience model of Summarizer.Training; null (default) is the package's own. Only with the ranker "salience".</summary>
    public string? SalienceModel { get; set; }

    /// <summary>File of a tag classifier of Summarizer.Training; null (default) for none.</summary>
    public string? TagClassifier { get; set; }

    /// <summary>BCP-47 code to use for every article; null (default) identifies each article's language.</summary>
    public string? Language { get; set; }

    /// <summary>Order of the chosen sentences; default <see cref="SummaryOrder.Source"/>.</summary>
    public SummaryOrder Order { get; set; } = SummaryOrder.Source;

    /// <summary>What keywords are for; default <see cref="KeywordPreset.Editor"/>.</summary>
    public KeywordPreset KeywordPreset { get; set; } = KeywordPreset.Editor;

    /// <summary>Words that never count, beside the language's stop words; default none.</summary>
    public IList<string> StopWords { get; set; } = [];

    /// <summary>Keywords where the call does not say how many; at least 1, default 8.</summary>
    public int Keywords { get; set; } = 8;

    /// <summary>Most sentences of a summary where the call gives no length; at least 1. Null (default): as many as the article deserves.</summary>
    public int? Sentences { get; set; }

    /// <summary>Most words of a summary where the call gives no length; at least 1. Not beside <see cref="Sentences"/>.</summary>
    public int? Words { get; set; }

    internal SummaryLength UsualLength() =>
        Sentences is { } sentences ? SummaryLength.Sentences(sentences) : Words is { } words ? SummaryLength.Words(words) : SummaryLength.Auto;

    /// <summary>What is wrong with the settings; empty when they are good.</summary>
    internal IEnumerable<string> Faults()
    {
        if (string.IsNullOrEmpty(Ranker) || Ranking.Rankers.Find(Ranker) is null)
            yield return $"{nameof(Ranker)}: '{Ranker}' is none of {string.Join(", ", Ranking.Rankers.Names)}.";
        else if (SalienceModel is not null && Ranker != Ranking.Rankers.Salience.Name)
            yield return $"{nameof(SalienceModel)}: the ranker '{Ranker}' uses no model.";
        if (!Enum.IsDefined(Order)) yield return $"{nameof(Order)}: {Number((int)Order)} is not defined.";
        if (!Enum.IsDefined(KeywordPreset)) yield return $"{nameof(KeywordPreset)}: {Number((int)KeywordPreset)} is not defined.";
        if (Language is not null && string.IsNullOrWhiteSpace(Language)) yield return $"{nameof(Language)}: it is empty; leave it out to identify languages.";
        if (StopWords is null || StopWords.Any(string.IsNullOrWhiteSpace)) yield return $"{nameof(StopWords)}: one of the words is empty.";
        if (Keywords < 1) yield return $"{nameof(Keywords)}: {Number(Keywords)} is below 1.";
        if (Sentences < 1) yield return $"{nameof(Sentences)}: {Number(Sentences.Value)} is below 1.";
        if (Words < 1) yield return $"{nameof(Words)}: {Number(Words.Value)} is below 1.";
        if (Sentences is not null && Words is not null) yield return $"{nameof(Sentences)} and {nameof(Words)}: only one of them may be given.";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
