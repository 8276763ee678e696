using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>Decides what each block of a plain text is, from the text alone.</summary>
internal static class BlockClassifier
{
    /// <summary>Sets kind and reason of every block.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="title">A title given apart, or empty.</param>
    /// <param name="language">The text's language.</param>
    /// <param name="blocks">The blocks in the text's order.</param>
    public static void Classify(ReadOnlySpan<char> text, ReadOnlySpan<char> title, Language language, Growable<BlockEntry> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            ref BlockEntry block = ref blocks[i];
            bool ended = text[block.End - 1] is '.' or '!' or '?' or '…' or '»' or '"' or '”' or ':' or ';' or ')';
            block.Kind = ended || block.Span.Length > 150 ? BlockKind.Body
                : i == 0 && title.IsEmpty && blocks.Count > 1 ? BlockKind.Title
                : blocks.Count == 1 ? BlockKind.Body : BlockKind.Heading;
        }

        // A text with words always keeps something: where nothing looks like prose, the longest block is the body.
        int longest = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            ref BlockEntry block = ref blocks[i];
            bool hasWord = false;
            foreach (char c in block.Span.Slice(text)) hasWord |= Chars.IsLetterOrDigit(c);
            if (!hasWord) continue;
            if (block.IsRankable) return;
            if (longest < 0 || block.Span.Length > blocks[longest].Span.Length) longest = i;
        }

        if (longest >= 0) blocks[longest].Kind = BlockKind.Body;
    }
}
