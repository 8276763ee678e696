using System.Buffers;
using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>Finds quotations that are cut in half and quotations without a named speaker.</summary>
internal static class QuotationGuard
{
    /// <summary>Up to so many words outside the quotation are its attribution alone (« a-t-il dit »).</summary>
    private const int BareWords = 2, AttributionWords = 5;

    private static readonly SearchValues<char> Marks = SearchValues.Create("«»“”„\"");

    public static SentenceFault Find(ReadOnlySpan<char> source, in SentenceEntry entry, ReadOnlySpan<Token> tokens, WordSet danglers) =>
        Judge(source, entry, tokens, null) ?? Judge(source, entry, tokens, danglers) ?? SentenceFault.None;

    /// <summary>Null where no name is found and the other words, which are looked up only when asked for, have to tell.</summary>
    private static SentenceFault? Judge(ReadOnlySpan<char> source, in SentenceEntry entry, ReadOnlySpan<Token> tokens, WordSet? danglers)
    {
        int at = entry.Start, token = 0, outside = 0;
        bool open = false, quotes = false, named = false, inverted = false, pronoun = false;
        while (true)
        {
            int mark = source[at..entry.End].IndexOfAny(Marks);
            int end = mark < 0 ? entry.End : at + mark;
            for (; token < tokens.Length && tokens[token].Start < end; token++)
            {
                if (open) continue;
                outside++;
                ref readonly Token word = ref tokens[token];
                named |= (word.Flags & (TokenFlags.Capitalized | TokenFlags.SentenceStart)) == TokenFlags.Capitalized;
                if (danglers is null) continue;
                inverted |= IsInverted(source.Slice(word.Start, word.Length), danglers);
                pronoun |= danglers.Contains(word.Key);
            }

            if (mark < 0) break;
            quotes = true;
            bool closing = source[end] is '»' or '”' || (source[end] == '"' && open);
            if (closing && !open) return SentenceFault.HalfQuotation;
            open = !closing;
            at = end + 1;
        }

        if (!quotes) return SentenceFault.None;
        if (open) return SentenceFault.HalfQuotation;
        if (named) return SentenceFault.None;
        if (outside <= BareWords || inverted || (pronoun && outside <= AttributionWords)) return SentenceFault.NoSpeaker;
        return danglers is null ? null : SentenceFault.None;
    }

    private static bool IsInverted(ReadOnlySpan<char> word, WordSet danglers)
    {
        int hyphen = word.LastIndexOfAny('-', '‑');
        return hyphen >= 0 && danglers.Contains(word[hyphen..]);
    }
}
