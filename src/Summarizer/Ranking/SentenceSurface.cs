using System.Buffers;

namespace Summarizer.Ranking;

/// <summary>Features that the punctuation gives: quotations, questions, lists in a sentence.</summary>
internal static class SentenceSurface
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("«»“”\"„?!:;,()");

    public static void Add(RankingContext context, int sentence, Span<float> row)
    {
        ReadOnlySpan<char> text = context.Sentence(sentence);
        if (text.IsEmpty) return;
        int at = 0, open = -1, quoted = 0, commas = 0, colons = 0, parentheses = 0, exclamations = 0;
        while (at < text.Length)
        {
            int hit = text[at..].IndexOfAny(Marks);
            if (hit < 0) break;
            at += hit;
            switch (text[at])
            {
                case ',':
                    commas++;
                    break;
                case ':' or ';':
                    colons++;
                    break;
                case '(' or ')':
                    parentheses++;
                    break;
                case '!':
                    exclamations++;
                    break;
                case '?':
                    break;
                case '»' or '”':
                    // Without an opening mark the quotation began before the sentence.
                    quoted += at - Math.Max(open, 0);
                    open = -1;
                    break;
                case '"' when open >= 0:
                    quoted += at - open;
                    open = -1;
                    break;
                default:
                    if (open < 0) open = at;
                    break;
            }

            at++;
        }

        if (open >= 0) quoted += text.Length - open;
        char last = text[^1];
        row[(int)SentenceFeature.Quoted] = Math.Min(1f, quoted / (float)text.Length);
        row[(int)SentenceFeature.QuoteStart] = text[0] is '«' or '“' or '"' or '„' ? 1 : 0;
        row[(int)SentenceFeature.Question] = last == '?' ? 1 : 0;
        row[(int)SentenceFeature.Exclamation] = exclamations > 0 ? 1 : 0;
        row[(int)SentenceFeature.Colon] = colons > 0 ? 1 : 0;
        row[(int)SentenceFeature.Commas] = Math.Min(commas, 8);
        row[(int)SentenceFeature.Parentheses] = parentheses > 0 ? 1 : 0;
        row[(int)SentenceFeature.Unfinished] = last is '.' or '!' or '?' or '…' or '»' or '”' or '"' or ')' or '。' or '！' or '？' or '।' ? 0 : 1;
    }
}
