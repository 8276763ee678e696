using System.Buffers;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>
/// Cuts a block into sentences. Only the characters that can end a sentence, open a quotation or start a list item are
/// looked at, so the cost is that of a vectorised search; <see cref="SentenceEnd"/> decides on each of them.
/// Quotations and brackets are kept whole.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Longest sentence, in UTF-16 units: text without a usable mark is cut at the last line break or space before it.</summary>
    public const int MaxLength = 2000;

    /// <summary>The characters that it looks at; <see cref="TextMasks"/> finds them.</summary>
    public static readonly SearchValues<char> Looked = SearchValues.Create(SentenceEnd.Marks + Enclosure.Openers + "•●▪■◦‣►▶");

    /// <summary>Adds the sentences of a block, trimmed of white space, in rising order; a block that is not blank gives at least one.</summary>
    public static void Split(ReadOnlySpan<char> text, TextMasks masks, TextSpan block, Language language, Growable<TextSpan> sentences)
    {
        text = text[..block.End];
        var rules = new SentenceEnd(text, block.Start, language);
        int start = block.Start;
        if (Dateline.Find(text, start, language) is var story && story > start)
        {
            AddTrimmed(text, start, story, sentences);
            start = story;
            rules.Begin(start);
        }

        int at = start;
        int close = -1;
        while (true)
        {
            at = masks.NextSentenceMark(at, text.Length);
            if (at == text.Length) break;
            char c = text[at];
            if (Enclosure.IsBullet(c))
            {
                if (at > start && Chars.IsSpace(text[at - 1]) && at + 1 < text.Length && Chars.IsSpace(text[at + 1]))
                {
                    Add(text, start, at, language, sentences);
                    start = at;
                    rules.Begin(start);
                }

                at++;
            }
            else if (!SentenceEnd.IsMark(c))
            {
                close = Enclosure.FindClose(text, at);
                at = close < 0 ? at + 1 : InsideEnd(text, at, close);
            }
            else
            {
                int end = rules.Find(ref at, close);
                if (end < 0) continue;
                Add(text, start, end, language, sentences);
                start = end;
                rules.Begin(start);
            }
        }

        Add(text, start, text.Length, language, sentences);
    }

    /// <summary>Where to go on after a quotation: at the marks that end it, or after it where it ends without any.</summary>
    private static int InsideEnd(ReadOnlySpan<char> text, int open, int close)
    {
        int last = close - 1;
        while (last > open && Chars.IsSpace(text[last])) last--;
        if (!SentenceEnd.IsMark(text[last]) || text[last] is ':' or ';') return close + 1;
        while (last - 1 > open && SentenceEnd.IsMark(text[last - 1])) last--;
        // « (...) » before a capital ends a sentence, « (!) » does not.
        return last - 1 == open && close - last < 2 && text[last] != '…' ? close + 1 : last;
    }

    /// <summary>Adds a sentence, cut after a heading in capitals, at the labels of list items, after closing verbs without a mark and at <see cref="MaxLength"/>.</summary>
    private static void Add(ReadOnlySpan<char> text, int start, int end, Language language, Growable<TextSpan> sentences)
    {
        int first = start;
        while (first < end && (Chars.IsSpace(text[first]) || Enclosure.IsLeading(text[first]))) first++;
        if (CapitalHeading.Find(text[..end], first, language) is var body && body > first)
        {
            AddTrimmed(text, start, body, sentences);
            start = first = body;
        }

        while (ListLabel.TryRead(text[..end], first, out ListLabel label) && !(label.Tail == "." && language.HasOrdinalStops))
        {
            int next = label.FindNext(text[first..end]);
            if (next < 0) break;
            next += first;
            AddTrimmed(text, start, next, sentences);
            start = first = next;
        }

        if (language.Finals.Count > 0)
        {
            int next;
            while ((next = FinalWord.FindEnd(text[..end], start, language.Finals)) > start)
            {
                AddTrimmed(text, start, next, sentences);
                start = next;
            }
        }

        AddTrimmed(text, start, end, sentences);
    }

    private static void AddTrimmed(ReadOnlySpan<char> text, int start, int end, Growable<TextSpan> sentences)
    {
        while (start < end && Chars.IsSpace(text[start])) start++;
        while (end > start && Chars.IsSpace(text[end - 1])) end--;
        while (end - start > MaxLength)
        {
            int cut = start + CutOf(text.Slice(start, MaxLength));
            int stop = cut;
            while (stop > start && Chars.IsSpace(text[stop - 1])) stop--;
            if (stop > start) sentences.Add(TextSpan.FromBounds(start, stop));
            start = cut;
            while (start < end && Chars.IsSpace(text[start])) start++;
        }

        if (end > start) sentences.Add(TextSpan.FromBounds(start, end));
    }

    /// <summary>Where a stretch without sentence marks is cut: after its last line break, else its last space, else between two characters.</summary>
    private static int CutOf(ReadOnlySpan<char> stretch)
    {
        int least = stretch.Length / 2;
        int cut = stretch[least..].LastIndexOfAny('\n', '\r');
        if (cut < 0) cut = stretch[least..].LastIndexOf(' ');
        if (cut >= 0) return least + cut + 1;
        return char.IsHighSurrogate(stretch[^1]) ? stretch.Length - 1 : stretch.Length;
    }
}
