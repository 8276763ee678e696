namespace Summarizer.Selection;

/// <summary>A sentence as it is shown: the source with line breaks and tabs folded to one space.</summary>
internal static class SentenceText
{
    public static string Of(ReadOnlySpan<char> source, TextSpan span)
    {
        ReadOnlySpan<char> raw = span.Slice(source);
        if (!raw.ContainsAny('\n', '\r', '\t')) return raw.ToString();
        char[] text = new char[raw.Length];
        int length = 0;
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] is not ('\n' or '\r' or '\t'))
            {
                text[length++] = raw[i];
                continue;
            }

            // The whole run of white space around a break becomes one space.
            while (length > 0 && text[length - 1] == ' ') length--;
            while (i + 1 < raw.Length && raw[i + 1] is '\n' or '\r' or '\t' or ' ') i++;
            text[length++] = ' ';
        }

        return new string(text, 0, length);
    }
}
