using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>Features that the punctuation gives: quotations, questions, lists in a sentence. Sixteen characters at a step.</summary>
internal static class SentenceSurface
{
    private const int Step = 16;

    public static void Add(RankingContext context, int sentence, Span<float> row)
    {
        ReadOnlySpan<char> text = context.Span(sentence).Slice(context.Text.Source);
        if (text.IsEmpty) return;
        Marks marks = Look(text);
        char last = text[^1];
        row[(int)SentenceFeature.Quoted] = marks.HasQuotes ? Math.Min(1f, Quoted(text) / (float)text.Length) : 0;
        row[(int)SentenceFeature.QuoteStart] = text[0] is '«' or '“' or '"' or '„' ? 1 : 0;
        row[(int)SentenceFeature.Question] = last == '?' ? 1 : 0;
        row[(int)SentenceFeature.Exclamation] = Bit.Of(marks.HasExclamation);
        row[(int)SentenceFeature.Colon] = Bit.Of(marks.HasColon);
        row[(int)SentenceFeature.Commas] = Math.Min(marks.Commas, 8);
        row[(int)SentenceFeature.Parentheses] = Bit.Of(marks.HasParenthesis);
        row[(int)SentenceFeature.Unfinished] = last is '.' or '!' or '?' or '…' or '»' or '”' or '"' or ')' or '。' or '！' or '？' or '।' ? 0 : 1;
    }

    /// <summary>Which marks the text holds. Its last step ends where it ends, and sees some characters again: only commas are counted.</summary>
    private static Marks Look(scoped ReadOnlySpan<char> text)
    {
        Span<char> few = stackalloc char[Step];
        if (text.Length < Step)
        {
            few.Clear();
            text.CopyTo(few);
            text = few;
        }

        Vector256<ushort> exclamations = Vector256<ushort>.Zero, colons = exclamations, parentheses = exclamations, quotes = exclamations;
        ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        int commas = 0, last = text.Length - Step;
        for (int next = 0; next < text.Length; next += Step)
        {
            int at = Math.Min(next, last);
            Vector256<ushort> characters = Vector256.LoadUnsafe(ref start, (nuint)at);

            // The colon and the semicolon differ in their last bit alone, and the parentheses do.
            Vector256<ushort> odd = characters | Vector256.Create((ushort)1);
            exclamations |= Vector256.Equals(characters, Vector256.Create((ushort)'!'));
            colons |= Vector256.Equals(odd, Vector256.Create((ushort)';'));
            parentheses |= Vector256.Equals(odd, Vector256.Create((ushort)')'));
            quotes |= IsQuote(characters);
            uint isComma = Vector256.Equals(characters, Vector256.Create((ushort)',')).ExtractMostSignificantBits();
            commas += BitOperations.PopCount(isComma >> (next - at));
        }

        return new Marks(
            exclamations != Vector256<ushort>.Zero, colons != Vector256<ushort>.Zero, parentheses != Vector256<ushort>.Zero, quotes != Vector256<ushort>.Zero, commas);
    }

    /// <summary>Number of characters between quotation marks; a quotation may begin before the text or end after it.</summary>
    private static int Quoted(ReadOnlySpan<char> text)
    {
        int quoted = 0, open = -1, next = 0;
        ref ushort start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        for (; next + Step <= text.Length; next += Step)
        {
            for (uint hits = IsQuote(Vector256.LoadUnsafe(ref start, (nuint)next)).ExtractMostSignificantBits(); hits != 0; hits &= hits - 1)
                (quoted, open) = AddQuote(text, next + BitOperations.TrailingZeroCount(hits), quoted, open);
        }

        for (; next < text.Length; next++) (quoted, open) = AddQuote(text, next, quoted, open);
        return open >= 0 ? quoted + text.Length - open : quoted;
    }

    /// <summary>« and », “ ” and „ differ in their last bits alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> IsQuote(Vector256<ushort> characters) =>
        Vector256.Equals(characters, Vector256.Create((ushort)'"')) |
        Vector256.Equals(characters & Vector256.Create(unchecked((ushort)~('«' ^ '»'))), Vector256.Create((ushort)('«' & '»'))) |
        Vector256.Equals(characters & Vector256.Create((ushort)0xFFFC), Vector256.Create((ushort)('“' & 0xFFFC)));

    private static (int Quoted, int Open) AddQuote(ReadOnlySpan<char> text, int at, int quoted, int open) => text[at] switch
    {
        // Without an opening mark the quotation began before the sentence.
        '»' or '”' => (quoted + at - Math.Max(open, 0), -1),
        '"' when open >= 0 => (quoted + at - open, -1),
        '«' or '“' or '„' or '"' when open < 0 => (quoted, at),
        _ => (quoted, open),
    };

    private readonly record struct Marks(bool HasExclamation, bool HasColon, bool HasParenthesis, bool HasQuotes, int Commas);
}
