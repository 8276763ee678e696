using System.Collections.Concurrent;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Summarizer.MLNet;

/// <summary>The columns that both steps read; the names are those of saved models.</summary>
internal sealed class StepInput
{
    public const string TextName = "Summarizer.Text", TitleName = "Summarizer.Title", SettingsName = "Summarizer.Settings";

    [ColumnName(TextName)]
    public string Text { get; set; } = "";

    [ColumnName(TitleName)]
    public string Title { get; set; } = "";

    [ColumnName(SettingsName)]
    public string Settings { get; set; } = "";
}

/// <summary>What the summary step writes.</summary>
internal sealed class SummaryOutput
{
    public const string SummaryName = "Summarizer.Summary";

    [ColumnName(SummaryName)]
    public string Summary { get; set; } = "";
}

/// <summary>What the keyword step writes.</summary>
internal sealed class KeywordOutput
{
    public const string KeywordsName = "Summarizer.Keywords";

    [ColumnName(KeywordsName)]
    [VectorType]
    public string[] Keywords { get; set; } = [];
}

/// <summary>Summarises a row; found by its contract's name when a model is loaded.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class SummaryMapping : CustomMappingFactory<StepInput, SummaryOutput>
{
    public const string Contract = "Summarizer.SummarizeArticle";

    public override Action<StepInput, SummaryOutput> GetMapping() => static (input, output) =>
    {
        (ArticleSummarizer summarizer, StepSettings settings) = StepSummarizers.For(input.Settings);
        output.Summary = summarizer.Summarize(summarizer.Read(input.Text ?? "", input.Title), settings.Length).Text;
    };
}

/// <summary>Finds a row's keywords; found by its contract's name when a model is loaded.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class KeywordMapping : CustomMappingFactory<StepInput, KeywordOutput>
{
    public const string Contract = "Summarizer.ExtractKeywords";

    public override Action<StepInput, KeywordOutput> GetMapping() => static (input, output) =>
    {
        (ArticleSummarizer summarizer, StepSettings settings) = StepSummarizers.For(input.Settings);
        output.Keywords = [.. summarizer.ExtractKeywords(summarizer.Read(input.Text ?? "", input.Title), settings.Keywords).Select(keyword => keyword.Label)];
    };
}

/// <summary>One summariser for each kind of settings, shared by all rows and threads.</summary>
internal static class StepSummarizers
{
    private static readonly ConcurrentDictionary<string, (ArticleSummarizer, StepSettings)> s_known = new(StringComparer.Ordinal);

    public static (ArticleSummarizer Summarizer, StepSettings Settings) For(string settings) => s_known.GetOrAdd(settings, static text =>
    {
        StepSettings parsed = StepSettings.Parse(text);
        var options = new SummarizerOptions { KeywordPreset = parsed.Preset, Language = parsed.Language.Length > 0 ? parsed.Language : null };
        return (new ArticleSummarizer(options), parsed);
    });
}
