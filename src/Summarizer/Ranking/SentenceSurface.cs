using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Summarizer.Ranking;

/// <summary>Features that the punctuation gives: quotations, questions, lists in a sentence. Sixteen characters at a step.</summary>
internal static class SentenceSurface
{
    private const int Step = 16;

    public static void Add(RankingContext context, int sentence, Span<float> row)
    {
        ReadOnlySpan<char> source = context.Text.Source;
        TextSpan span = context.Span(sentence);
        ReadOnlySpan<char> text = span.Slice(source);
        if (text.IsEmpty) return;
        Vector256<ushort> exclamations = Vector256<ushort>.Zero, colons = exclamations, parentheses = exclamations;
        ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        int commas = 0, quoted = 0, open = -1;
        for (int at = 0; at < text.Length; at += Step)
        {
            Vector256<ushort> characters = at + Step <= text.Length ? Vector256.LoadUnsafe(ref start, (nuint)at) : End(source[(span.Start + at)..], text.Length - at);

            // « and », the colon and the semicolon, the parentheses, “ ” and „ differ in their last bits alone.
            Vector256<ushort> odd = characters | Vector256.Create((ushort)1);
            exclamations |= Vector256.Equals(characters, Vector256.Create((ushort)'!'));
            colons |= Vector256.Equals(odd, Vector256.Create((ushort)';'));
            parentheses |= Vector256.Equals(odd, Vector256.Create((ushort)')'));
            commas += BitOperations.PopCount(Vector256.Equals(characters, Vector256.Create((ushort)',')).ExtractMostSignificantBits());
            Vector256<ushort> quotes = Vector256.Equals(characters, Vector256.Create((ushort)'"')) |
                Vector256.Equals(characters & Vector256.Create(unchecked((ushort)~('«' ^ '»'))), Vector256.Create((ushort)('«' & '»'))) |
                Vector256.Equals(characters & Vector256.Create((ushort)0xFFFC), Vector256.Create((ushort)('“' & 0xFFFC)));
            for (uint hits = quotes.ExtractMostSignificantBits(); hits != 0; hits &= hits - 1)
                (quoted, open) = AddQuote(text, at + BitOperations.TrailingZeroCount(hits), quoted, open);
        }

        if (open >= 0) quoted += text.Length - open;
        char last = text[^1];
        row[(int)SentenceFeature.Quoted] = Math.Min(1f, quoted / (float)text.Length);
        row[(int)SentenceFeature.QuoteStart] = text[0] is '«' or '“' or '"' or '„' ? 1 : 0;
        row[(int)SentenceFeature.Question] = last == '?' ? 1 : 0;
        row[(int)SentenceFeature.Exclamation] = exclamations != Vector256<ushort>.Zero ? 1 : 0;
        row[(int)SentenceFeature.Colon] = colons != Vector256<ushort>.Zero ? 1 : 0;
        row[(int)SentenceFeature.Commas] = Math.Min(commas, 8);
        row[(int)SentenceFeature.Parentheses] = parentheses != Vector256<ushort>.Zero ? 1 : 0;
        row[(int)SentenceFeature.Unfinished] = last is '.' or '!' or '?' or '…' or '»' or '”' or '"' or ')' or '。' or '！' or '？' or '।' ? 0 : 1;
    }

    /// <summary>The first characters, fewer than sixteen, and zeros.</summary>
    private static Vector256<ushort> End(ReadOnlySpan<char> source, int count)
    {
        ref ushort characters = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(source));
        if (source.Length >= Step)
        {
            Vector256<ushort> isWanted = Vector256.LessThan(Vector256<ushort>.Indices, Vector256.Create((ushort)count));
            return Vector256.LoadUnsafe(ref characters) & isWanted;
        }

        Span<char> end = stackalloc char[Step];
        end.Clear();
        source[..count].CopyTo(end);
        return Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(end)));
    }

    private static (int Quoted, int Open) AddQuote(ReadOnlySpan<char> text, int at, int quoted, int open) => text[at] switch
    {
        // Without an opening mark the quotation began before the sentence.
        '»' or '”' => (quoted + at - Math.Max(open, 0), -1),
        '"' when open >= 0 => (quoted + at - open, -1),
        '«' or '“' or '„' or '"' when open < 0 => (quoted, at),
        _ => (quoted, open),
    };
}
