using Summarizer;

namespace WebReader;

/// <summary>
/// An article as the page shows it. Every <c>start</c> and <c>length</c> counts UTF-16 code units of <see cref="Text"/>, which is
/// how JavaScript counts too: <c>text.slice(start, start + length)</c>.
/// </summary>
internal sealed record Reading
{
    /// <summary>Longest summary offered, in sentences.</summary>
    private const int MostSentences = 12;

    public required SourceKind Kind { get; init; }

    /// <summary>BCP-47 code, "und" when unknown.</summary>
    public required string Language { get; init; }

    /// <summary>The title, also where it stands outside the text.</summary>
    public required string? Title { get; init; }

    public required string Text { get; init; }

    public required SummaryOutcome Outcome { get; init; }

    public required IReadOnlyList<ReadBlock> Blocks { get; init; }

    public required IReadOnlyList<ReadSentence> Sentences { get; init; }

    /// <summary>The chosen sentences (their indexes) for each length: first as many as the article deserves, then 1, 2, 3 … at most.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Summaries { get; init; }

    public required IReadOnlyList<ReadKeyword> Keywords { get; init; }

    /// <summary>Titles of the feed's entries; null for anything but a feed.</summary>
    public IReadOnlyList<string?>? Entries { get; init; }

    public int? Entry { get; init; }

    public static Reading Of(Source source, ArticleSummarizer summarizer, int keywords)
    {
        ArticleAnalysis analysis = summarizer.Analyze(source.Article, SummaryLength.Auto, keywords);
        return new Reading
        {
            Kind = source.Kind,
            Language = analysis.Language,
            Title = analysis.Article.Title,
            Text = analysis.Article.Source,
            Outcome = analysis.Summary.Outcome,
            Blocks = [.. analysis.Article.Blocks.Select(block => new ReadBlock(block.Span.Start, block.Span.Length, block.Kind, block.Reason))],
            Sentences = [.. analysis.Sentences.Select(ReadSentence.Of)],
            Summaries = Choose(analysis, summarizer),
            Keywords = [.. analysis.Keywords.Select(ReadKeyword.Of)],
            Entries = source.Entries,
            Entry = source.Entry,
        };
    }

    /// <summary>A summary costs so little that all lengths go out at once: the slider needs no server.</summary>
    private static List<IReadOnlyList<int>> Choose(ArticleAnalysis analysis, ArticleSummarizer summarizer)
    {
        Dictionary<TextSpan, int> places = analysis.Sentences.Index().ToDictionary(item => item.Item.Span, item => item.Index);
        List<IReadOnlyList<int>> all = [Places(analysis.Summary)];
        for (int count = 1; count <= Math.Min(MostSentences, places.Count); count++)
            all.Add(Places(summarizer.Summarize(analysis.Article, SummaryLength.Sentences(count))));
        return all;

        int[] Places(ArticleSummary summary) => [.. summary.Sentences.Select(sentence => places[sentence.Span])];
    }
}
