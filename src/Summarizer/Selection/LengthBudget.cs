using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>Counts what a summary has used of its length.</summary>
internal struct LengthBudget
{
    private const double ExtractShare = 0.3;

    private readonly SummaryLength _length;
    private readonly double _limit;
    private readonly Language _language;
    private double _used;
    private int _taken;

    public LengthBudget(SummaryLength length, ArticleIndex index, ArticleText text)
    {
        _length = length;
        _language = index.Language;
        if (length.Unit == LengthUnit.Custom) index.Selection.Units.Reset(index.Sentences.Count);
        _limit = length.Unit switch
        {
            LengthUnit.Auto => 2,
            LengthUnit.Share => Math.Ceiling(length.Amount * BodyWords(index, text)),
            _ => length.Amount,
        };
        IsExtract = length.Unit switch
        {
            LengthUnit.Share => length.Amount >= ExtractShare,
            LengthUnit.Words => _limit >= ExtractShare * index.Tokens.Count,
            LengthUnit.Sentences => _limit >= ExtractShare * index.Rankable.Count,
            LengthUnit.Characters => _limit >= ExtractShare * text.Source.Length,
            _ => false,
        };
    }

    public readonly bool IsFull => _used >= _limit;

    /// <summary>
    /// True when three tenths of the text or more fit: in such an extract a sentence's forerunner is near, chosen or not.
    /// </summary>
    public readonly bool IsExtract { get; }

    public readonly bool IsCustom => _length.Unit == LengthUnit.Custom;

    /// <summary>Takes the sentence of this number in the index if it fits.</summary>
    public bool TryTake(ArticleIndex index, ArticleText text, int sentence)
    {
        double cost = Cost(index, text, sentence);
        bool first = _taken == 0 && _length.Unit == LengthUnit.Share;
        if (_used + cost > _limit && !first) return false;
        _used += cost;
        _taken++;
        return true;
    }

    private readonly double Cost(ArticleIndex index, ArticleText text, int sentence)
    {
        TextSpan span = index.Sentences[sentence].Span;
        return _length.Unit switch
        {
            LengthUnit.Words or LengthUnit.Share => CountWords(span.Slice(text.Source), _language),
            LengthUnit.Characters => span.Length + (_taken > 0 ? 1 : 0),
            LengthUnit.Custom => CountUnits(index, text, sentence),
            _ => 1,
        };
    }

    /// <summary>A caller's counter may cost more than the whole summary: each candidate is counted once.</summary>
    private readonly int CountUnits(ArticleIndex index, ArticleText text, int sentence)
    {
        ref int known = ref index.Selection.Units[sentence];
        if (known == 0) known = 1 + Math.Min(_length.Counter!(SentenceText.Of(text.Source, index.Sentences[sentence].Span)), int.MaxValue - 1);
        return known - 1;
    }

    /// <summary>
    /// Maximal runs without white space that hold a letter or a digit; in scripts written without spaces, the words that
    /// <see cref="UnspacedWords"/> finds.
    /// </summary>
    public static int CountWords(ReadOnlySpan<char> text, Language language)
    {
        int words = 0;
        bool inWord = false;
        for (int at = 0; at < text.Length;)
        {
            byte kind = Chars.Class(text[at]);
            if ((kind & Chars.Unspaced) != 0)
            {
                words += UnspacedWords.Count(text, ref at, language);
                inWord = false;
                continue;
            }

            if ((kind & Chars.Space) != 0) inWord = false;
            else if (!inWord && (kind & (Chars.Letter | Chars.Digit)) != 0)
            {
                inWord = true;
                words++;
            }

            at++;
        }

        return words;
    }

    private static int BodyWords(ArticleIndex index, ArticleText text)
    {
        int words = 0;
        for (int i = 0; i < index.Blocks.Count; i++)
            if (index.Blocks[i].IsContent) words += CountWords(index.Blocks[i].Span.Slice(text.Source), index.Language);
        return words;
    }
}
