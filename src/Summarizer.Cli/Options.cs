using Summarizer.Ranking;

namespace Summarizer.Cli;

/// <summary>What the tool can be asked to do.</summary>
internal enum CommandName
{
    None,
    Summarize,
    Keywords,
    Read,
    Sentences,
    Language,
    Batch,
    Digest,
    Duplicates,
    Trending,
}

/// <summary>How one article is shown.</summary>
internal enum OutputFormat
{
    Text,
    Markdown,
    Json,
    Html,
}

/// <summary>Optional parts of a result.</summary>
[Flags]
internal enum Parts
{
    None = 0,
    Body = 1,
    Boundaries = 2,
    Ranking = 4,
    Blocks = 8,
    Source = 16,
}

/// <summary>A command line, checked.</summary>
internal sealed record Options
{
    /// <summary>What counts tokens unless told.</summary>
    public const string UsualTokenizer = "o200k_base";

    public CommandName Command { get; init; }

    public bool ShowHelp { get; init; }

    public bool ShowVersion { get; init; }

    /// <summary>The file to read; "-" is standard input.</summary>
    public string File { get; init; } = "-";

    /// <summary>The files of a digest, in the order given.</summary>
    public IReadOnlyList<string> Files { get; init; } = ["-"];

    /// <summary>Files of a digest that the reader knows.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>Files of before, to compare with.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>What the file holds.</summary>
    public InputKind Input { get; init; }

    public SummaryLength Length { get; init; } = SummaryLength.Auto;

    /// <summary>The encoding that counts tokens; null where none was named.</summary>
    public string? Tokenizer { get; init; }

    public SummaryOrder Order { get; init; }

    public string? Title { get; init; }

    public string? Language { get; init; }

    public ISentenceRanker? Ranker { get; init; }

    /// <summary>At most so many keywords; null when not asked for.</summary>
    public int? Keywords { get; init; }

    public KeywordPreset KeywordPreset { get; init; }

    /// <summary>The file of a tag classifier; null for none.</summary>
    public string? TagModel { get; init; }

    public Parts Include { get; init; }

    public OutputFormat Format { get; init; }

    /// <summary>From this overlap on an article is a near-duplicate.</summary>
    public double Threshold { get; init; } = 0.8;

    /// <summary>Articles in work at once.</summary>
    public int Jobs { get; init; } = 1;

    /// <exception cref="UsageException">The tag classifier cannot be read.</exception>
    public ArticleSummarizer CreateSummarizer() => new(new SummarizerOptions
    {
        Ranker = Ranker,
        Order = Order,
        KeywordPreset = KeywordPreset,
        Language = Language,
        TagClassifier = TagModel is null ? null : LoadTagClassifier(TagModel),
    });

    private static TagClassifier LoadTagClassifier(string file)
    {
        try
        {
            return TagClassifier.Load(new MemoryStream(TextInput.ReadBytes(file, () => throw new UsageException("--tag-model wants a file"))));
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException($"cannot read '{file}': {fault.Message}");
        }
    }
}
