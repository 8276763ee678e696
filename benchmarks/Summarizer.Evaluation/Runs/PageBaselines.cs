using Summarizer.Evaluation.Corpora;
using Summarizer.Evaluation.Measures;

namespace Summarizer.Evaluation.Runs;

/// <summary>The two ways of reading a page that ours must beat: SmartReader alone on its HTML, a rule about lines on its text.</summary>
internal static class PageBaselines
{
    private const int LongLine = 80;

    public static string Name(bool fromHtml) => fromHtml ? "SmartReader alone" : "lines of 80+ characters that end in punctuation";

    public static Agreement[] Bodies(IReadOnlyList<CorpusItem> items, bool fromHtml)
    {
        var scores = new Agreement[items.Count];
        Parallel.For(0, items.Count, i => scores[i] = TokenOverlap.Score(fromHtml ? ByReadability(items[i].Html ?? "") : ByLines(items[i].Text), items[i].Body ?? ""));
        return scores;
    }

    /// <summary>Long lines that end as sentences do.</summary>
    public static string ByLines(string text)
    {
        var kept = new List<string>();
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries))
            if (line.Length >= LongLine && line.TrimEnd('"', '”', '»', ')', '’', '\'', ' ', '\u00A0', '\u202F') is [.., '.' or '!' or '?' or '…' or ':' or ';' or '。' or '！' or '？' or '؟' or '।']) kept.Add(line);
        return string.Join('\n', kept);
    }

    private static string ByReadability(string html) => new SmartReader.Reader("https://example.org/a", html).GetArticle().TextContent ?? "";
}
