using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>
/// Sentences that end without a mark, in languages whose verb stands last and whose endings tell that it is the last word,
/// as in Korean reviews and headlines.
/// </summary>
internal static class FinalWord
{
    /// <summary>Offset after the first word from <paramref name="start"/> on that closes a sentence, outside quotations; -1 when none does.</summary>
    public static int FindEnd(ReadOnlySpan<char> text, int start, IReadOnlyList<string> endings)
    {
        bool quoted = false;
        for (int at = start; at + 1 < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '“' or '‘' or '(' or '‹' or '<' or '「' or '『' or '《':
                    quoted = true;
                    break;
                case '”' or '’' or ')' or '›' or '>' or '」' or '』' or '》':
                    quoted = false;
                    break;
                case ' ' when !quoted && Chars.IsLetterOrDigit(text[at + 1]) && IsFinal(text[start..at], endings):
                    return at;
            }
        }

        return -1;
    }

    private static bool IsFinal(ReadOnlySpan<char> text, IReadOnlyList<string> endings)
    {
        for (int i = 0; i < endings.Count; i++)
            if (text.EndsWith(endings[i], StringComparison.Ordinal)) return true;
        return false;
    }
}
