using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>Cuts a block into sentences.</summary>
internal static class SentenceSplitter
{
    /// <summary>Adds the sentences of a block, trimmed of white space, in rising order; a block that is not blank gives at least one.</summary>
    public static void Split(ReadOnlySpan<char> text, TextSpan block, Language language, Growable<TextSpan> sentences)
    {
        int start = block.Start;
        for (int at = block.Start; at < block.End; at++)
        {
            if (text[at] is not ('.' or '!' or '?' or '…')) continue;
            int end = at + 1;
            while (end < block.End && text[end] is '.' or '!' or '?' or '…' or '"' or '”' or ')') end++;
            if (end >= block.End || !Chars.IsSpace(text[end])) continue;
            int word = at;
            while (word > start && !Chars.IsSpace(text[word - 1])) word--;
            if (text[at] == '.' && language.AbbreviationSet.Contains(text[word..at])) continue;
            Add(text, start, end, sentences);
            start = end;
            at = end - 1;
        }

        Add(text, start, block.End, sentences);
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, Growable<TextSpan> sentences)
    {
        while (start < end && Chars.IsSpace(text[start])) start++;
        while (end > start && Chars.IsSpace(text[end - 1])) end--;
        if (end > start) sentences.Add(TextSpan.FromBounds(start, end));
    }
}
