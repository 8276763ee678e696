namespace Summarizer.Tests.Keywords;

/// <summary>The keywords of a French text, for tests that look at their labels.</summary>
internal static class FrenchKeywords
{
    private static readonly ArticleSummarizer s_summarizer = new(new SummarizerOptions { Language = "fr" });

    public static IReadOnlyList<Keyword> Extract(string text, int count) => s_summarizer.ExtractKeywords(text, count);

    public static IEnumerable<string> Labels(IReadOnlyList<Keyword> keywords) => keywords.Select(k => k.Label);
}
