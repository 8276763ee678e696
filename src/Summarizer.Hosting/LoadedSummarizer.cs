using Summarizer.Ranking;

namespace Summarizer.Hosting;

/// <summary>From options to a summariser, models read.</summary>
internal static class LoadedSummarizer
{
    /// <exception cref="InvalidDataException">A model cannot be used.</exception>
    /// <exception cref="IOException">A model cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A model may not be read.</exception>
    public static ArticleSummarizer Create(ArticleSummarizerOptions options) => new(new SummarizerOptions
    {
        Ranker = options.SalienceModel is { } model ? Rankers.SalienceWith(SalienceModel.Load(model)) : Rankers.Find(options.Ranker),
        TagClassifier = options.TagClassifier is { } tags ? TagClassifier.Load(tags) : null,
        Language = options.Language,
        Order = options.Order,
        KeywordPreset = options.KeywordPreset,
        StopWords = [.. options.StopWords],
    });
}
