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
        var marks = new Marks();
        ref ushort characters = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        int at = 0;
        for (; at + Step <= text.Length; at += Step) marks.Add(Vector256.LoadUnsafe(ref characters, (nuint)at), text, at);
        if (at < text.Length) marks.Add(End(source[(span.Start + at)..], text.Length - at), text, at);
        if (marks.Open >= 0) marks.Quoted += text.Length - marks.Open;
        char last = text[^1];
        row[(int)SentenceFeature.Quoted] = Math.Min(1f, marks.Quoted / (float)text.Length);
        row[(int)SentenceFeature.QuoteStart] = text[0] is '«' or '“' or '"' or '„' ? 1 : 0;
        row[(int)SentenceFeature.Question] = last == '?' ? 1 : 0;
        row[(int)SentenceFeature.Exclamation] = marks.Exclamations != Vector256<ushort>.Zero ? 1 : 0;
        row[(int)SentenceFeature.Colon] = marks.Colons != Vector256<ushort>.Zero ? 1 : 0;
        row[(int)SentenceFeature.Commas] = Math.Min(marks.Commas, 8);
        row[(int)SentenceFeature.Parentheses] = marks.Parentheses != Vector256<ushort>.Zero ? 1 : 0;
        row[(int)SentenceFeature.Unfinished] = last is '.' or '!' or '?' or '…' or '»' or '”' or '"' or ')' or '。' or '！' or '？' or '।' ? 0 : 1;
    }

    /// <summary>The first characters, fewer than sixteen, and zeros.</summary>
    private static Vector256<ushort> End(ReadOnlySpan<char> source, int count)
    {
        if (source.Length >= Step)
        {
            Vector256<ushort> isWanted = Vector256.LessThan(Vector256<ushort>.Indices, Vector256.Create((ushort)count));
            return Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(source))) & isWanted;
        }

        Span<char> end = stackalloc char[Step];
        end.Clear();
        source[..count].CopyTo(end);
        return Vector256.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(end)));
    }

    private struct Marks()
    {
        public Vector256<ushort> Exclamations, Colons, Parentheses;
        public int Commas, Quoted, Open = -1;

        /// <param name="characters">Sixteen characters.</param>
        /// <param name="text">The sentence.</param>
        /// <param name="start">Where they stand in it.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Vector256<ushort> characters, ReadOnlySpan<char> text, int start)
        {
            // « and », the colon and the semicolon, the parentheses, “ ” and „ differ in their last bits alone.
            Vector256<ushort> odd = characters | Vector256.Create((ushort)1);
            Exclamations |= Vector256.Equals(characters, Vector256.Create((ushort)'!'));
            Colons |= Vector256.Equals(odd, Vector256.Create((ushort)';'));
            Parentheses |= Vector256.Equals(odd, Vector256.Create((ushort)')'));
            Vector256<ushort> quotes = Vector256.Equals(characters, Vector256.Create((ushort)'"')) |
                Vector256.Equals(characters & Vector256.Create(unchecked((ushort)~('«' ^ '»'))), Vector256.Create((ushort)('«' & '»'))) |
                Vector256.Equals(characters & Vector256.Create((ushort)0xFFFC), Vector256.Create((ushort)('“' & 0xFFFC)));
            Commas += BitOperations.PopCount(Vector256.Equals(characters, Vector256.Create((ushort)',')).ExtractMostSignificantBits());
            if (quotes == Vector256<ushort>.Zero) return;
            for (uint hits = quotes.ExtractMostSignificantBits(); hits != 0; hits &= hits - 1)
            {
                int at = start + BitOperations.TrailingZeroCount(hits);
                AddQuote(text[at], at);
            }
        }

        private void AddQuote(char mark, int at)
        {
            if (mark is '»' or '”' || (mark == '"' && Open >= 0))
            {
                // Without an opening mark the quotation began before the sentence.
                Quoted += at - Math.Max(Open, 0);
                Open = -1;
            }
            else if (mark is '«' or '“' or '„' or '"' && Open < 0)
            {
                Open = at;
            }
        }
    }
}
