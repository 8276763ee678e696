using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Summarizer.Html.Pages;

/// <summary>What SmartReader, a port of Mozilla's Readability, would keep of the page: one voice among the features.</summary>
internal static class ReadabilityVote
{
    /// <summary>
    /// For each block, 1 where SmartReader's article holds its text, else 0. SmartReader rearranges the document, so
    /// the blocks must have been walked before.
    /// </summary>
    public static float[] Count(IHtmlDocument document, string url, IReadOnlyList<PageBlock> blocks)
    {
        string kept = "";
        using (var reader = new Reader(url, document))
        {
            reader.AddCustomOperationEnd(content => kept = Squeeze(content.TextContent));
            reader.GetArticle();
        }

        float[] votes = new float[blocks.Count];
        if (kept.Length == 0) return votes;
        // Both run in the page's order, so what is looked for mostly follows what was found last.
        int last = 0;
        for (int i = 0; i < votes.Length; i++)
        {
            string text = Squeeze(blocks[i].Text);
            int at = kept.IndexOf(text, last, StringComparison.Ordinal);
            if (at < 0) at = kept.IndexOf(text, 0, Math.Min(kept.Length, last + text.Length), StringComparison.Ordinal);
            if (at < 0) continue;
            votes[i] = 1;
            last = at;
        }

        return votes;
    }

    private static string Squeeze(string text) => string.Create(Letters(text), text, (target, source) =>
    {
        int at = 0;
        foreach (char c in source)
            if (!char.IsWhiteSpace(c)) target[at++] = c;
    });

    private static int Letters(string text)
    {
        int count = 0;
        foreach (char c in text)
            if (!char.IsWhiteSpace(c)) count++;
        return count;
    }
}
