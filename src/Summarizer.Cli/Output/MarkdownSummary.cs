using System.Text;

namespace Summarizer.Cli;

/// <summary>A summary as Markdown: title, a list of sentences, keywords.</summary>
internal static class MarkdownSummary
{
    public static void Append(StringBuilder shown, ArticleAnalysis analysis)
    {
        if (analysis.Article.Title is { } title)
        {
            shown.Append("# ");
            AppendEscaped(shown, title);
            shown.Append("\n\n");
        }

        foreach (SummarySentence sentence in analysis.Summary.Sentences)
        {
            shown.Append("- ");
            AppendEscaped(shown, sentence.Text);
            shown.Append('\n');
        }

        if (analysis.Keywords.Count == 0) return;
        shown.Append('\n');
        for (int i = 0; i < analysis.Keywords.Count; i++)
        {
            if (i > 0) shown.Append(" · ");
            shown.Append("**");
            AppendEscaped(shown, analysis.Keywords[i].Label);
            shown.Append("**");
        }

        shown.Append('\n');
    }

    /// <summary>Characters that Markdown would take for marks get a backslash; line breaks become spaces.</summary>
    private static void AppendEscaped(StringBuilder shown, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool mark = c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '~' or '|' or '&'
                || (i == 0 && c is '#' or '+' or '-' or '=')
                || (c is '.' or ')' && i > 0 && IsNumber(text.AsSpan(0, i)));
            if (mark) shown.Append('\\');
            shown.Append(c is '\n' or '\r' ? ' ' : c);
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
