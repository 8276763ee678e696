using System.Runtime.CompilerServices;
using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>Features that the punctuation gives: quotations, questions, lists in a sentence. Looks at the signs alone that <see cref="TextMasks"/> found.</summary>
internal static class SentenceSurface
{
    // What a sign is, as bits.
    private const byte Comma = 1, Exclamation = 2, Colon = 4, Parenthesis = 8, Quote = 16;

    /// <summary>By sign: Latin-1, then general punctuation (U+2000 to U+20FF).</summary>
    private static readonly byte[] s_kinds = Kinds();

    /// <param name="context">The article.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="row">Receives its features.</param>
    /// <param name="sign">Where to look for its first sign; then for that of the next sentence.</param>
    public static void Add(RankingContext context, int sentence, Span<float> row, ref int sign)
    {
        TextSpan span = context.Span(sentence);
        ReadOnlySpan<char> source = context.Text.Source, text = span.Slice(source);
        if (text.IsEmpty) return;
        ReadOnlySpan<int> signs = context.Index.Masks.Signs;
        if (sign > 0 && signs[sign - 1] >= span.Start) sign = 0;
        while (signs[sign] < span.Start) sign++;
        int first = sign, kinds = 0, commas = 0;
        for (; signs[sign] < span.End; sign++)
        {
            int kind = KindOf(source[signs[sign]]);
            kinds |= kind;
            commas += kind & Comma;
        }

        char last = text[^1];
        row[(int)SentenceFeature.Quoted] = (kinds & Quote) != 0 ? Math.Min(1f, Quoted(source, span, signs[first..sign]) / (float)text.Length) : 0;
        row[(int)SentenceFeature.QuoteStart] = text[0] is '«' or '“' or '"' or '„' ? 1 : 0;
        row[(int)SentenceFeature.Question] = last == '?' ? 1 : 0;
        row[(int)SentenceFeature.Exclamation] = Has(kinds, Exclamation);
        row[(int)SentenceFeature.Colon] = Has(kinds, Colon);
        row[(int)SentenceFeature.Commas] = Math.Min(commas, 8);
        row[(int)SentenceFeature.Parentheses] = Has(kinds, Parenthesis);
        row[(int)SentenceFeature.Unfinished] = last is '.' or '!' or '?' or '…' or '»' or '”' or '"' or ')' or '。' or '！' or '？' or '।' ? 0 : 1;
    }

    private static int Has(int kinds, int kind) => Bit.Of((kinds & kind) != 0);

    /// <summary>Number of characters between quotation marks; a quotation may begin before the sentence or end after it.</summary>
    private static int Quoted(ReadOnlySpan<char> source, TextSpan span, ReadOnlySpan<int> signs)
    {
        int quoted = 0, open = -1;
        foreach (int at in signs)
        {
            (quoted, open) = source[at] switch
            {
                // Without an opening mark the quotation began before the sentence.
                '»' or '”' => (quoted + at - Math.Max(open, span.Start), -1),
                '"' when open >= 0 => (quoted + at - open, -1),
                '«' or '“' or '„' or '"' when open < 0 => (quoted, at),
                _ => (quoted, open),
            };
        }

        return open >= 0 ? quoted + span.End - open : quoted;
    }

    /// <summary>By table and without a jump: what a sign is cannot be guessed from the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int KindOf(char sign)
    {
        const int GeneralPunctuation = 0x2000, Page = 0xFF;
        int page = (sign & GeneralPunctuation) / (GeneralPunctuation / (Page + 1));
        return s_kinds[page | (sign & Page)] & -Bit.Of((sign & ~(GeneralPunctuation | Page)) == 0);
    }

    private static byte[] Kinds()
    {
        byte[] kinds = new byte[512];
        kinds[','] = Comma;
        kinds['!'] = Exclamation;
        kinds[':'] = kinds[';'] = Colon;
        kinds['('] = kinds[')'] = Parenthesis;
        kinds['"'] = kinds['«'] = kinds['»'] = Quote;
        foreach (char mark in "“”„") kinds[0x100 | (mark & 0xFF)] = Quote;
        return kinds;
    }
}
