using System.Runtime.CompilerServices;
using System.Text;
using Summarizer.Analysis;
using Summarizer.Selection;
using Summarizer.Text;

namespace Summarizer.Ranking;

/// <summary>
/// Computes the <see cref="SentenceFeature"/>s of an article's sentences into one flat row-major array that is reused
/// from article to article. Linear in the text; sums run in a fixed order. Not thread-safe: one per <see cref="ArticleIndex"/>.
/// The features themselves stand by what they are made of: terms, words, the first paragraph, the chances of words.
/// </summary>
internal sealed partial class SentenceFeatures
{
    /// <summary>Values a sentence.</summary>
    public const int Width = (int)SentenceFeature.ContentChance + 1;

    /// <summary>Feature names as they are shown, in order.</summary>
    public static readonly string[] Names = [.. Enum.GetNames(typeof(SentenceFeature)).Select(Spaced)];

    /// <summary>More sentences of a paragraph count as so many.</summary>
    private const int MostInParagraph = 8;

    private readonly Growable<float> _values = new(64 * Width);
    private readonly TermWalk _walk = new();
    private int _paragraph;
    private float _leadCosine, _restCosine, _leadTitle, _restTitle, _degree;

    public int Count { get; private set; }

    /// <summary>Sentences of the first paragraph (1 when the text is one paragraph).</summary>
    public int LeadCount { get; private set; }

    /// <summary>The features of rankable sentence <paramref name="sentence"/>.</summary>
    public Span<float> Row(int sentence) => _values.Span.Slice(sentence * Width, Width);

    public Span<float> Values => _values.Span;

    /// <summary>Sum of the weights (term frequency × idf) of the article's terms.</summary>
    public float DocumentMass => _documentMass;

    /// <summary>Sum of the idf of the title's terms; 0 without a title.</summary>
    public float TitleMass => _titleMass;

    /// <summary>Place for the scores of all rows.</summary>
    public Growable<float> Scores { get; } = new();

    /// <summary>Computes the features of every rankable sentence.</summary>
    /// <param name="context">The article.</param>
    /// <param name="lexicon">What was learned of words, or null where it does not apply to the article's language.</param>
    public void Compute(RankingContext context, Lexicon? lexicon)
    {
        Count = context.SentenceCount;
        _values.Reset(Count * Width);
        _pairAdditions.Reset(Count);
        if (Count == 0) return;
        LeadCount = CountLead(context);
        PrepareTerms(context);
        PrepareForms(context, lexicon?.Weights);
        int words = 0;
        for (int i = 0; i < Count; i++) words += context.WordCount(i);
        float meanWords = Math.Max(1f, words / (float)Count), logMeanWords = MathF.Log(2 + meanWords);
        for (int i = 0; i < Count; i++)
        {
            Span<float> row = Row(i);
            AddTermFeatures(context, i, row, logMeanWords);
        }
        for (int i = 0; i < Count; i++) AddWordFeatures(context, i, Row(i), lexicon, meanWords);
        for (int i = 0; i < Count; i++) AddPosition(context, i, Row(i));
        int sign = 0;
        for (int i = 0; i < Count; i++) SentenceSurface.Add(context, i, Row(i), ref sign);

        FindBest();
        AddRelative();
        AddLead(context, words);
        _pairChances.Clear();
        if (lexicon is not null) AddChances(context, lexicon);
    }

    /// <summary>Replaces <see cref="SentenceFeature.Degree"/> by a few steps of TextRank's walk, for the languages that lean on it.</summary>
    public void RefineDegree(RankingContext context) => _walk.Refine(context, this);

    private static int CountLead(RankingContext context)
    {
        int count = 1;
        while (count < context.SentenceCount && context.Block(count) == context.Block(0)) count++;
        return count == context.SentenceCount || count > 4 ? 1 : count;
    }

    private void AddPosition(RankingContext context, int sentence, Span<float> row)
    {
        ref readonly SentenceEntry entry = ref context.Index.Sentences[context.Index.Rankable[sentence]];
        bool first = sentence == 0 || context.Block(sentence - 1) != entry.Block;
        if (first)
        {
            _paragraph = 1;
            while (_paragraph < MostInParagraph && sentence + _paragraph < Count && context.Block(sentence + _paragraph) == entry.Block) _paragraph++;
        }

        BlockKind kind = entry.Kind;
        row[(int)SentenceFeature.RelativePosition] = sentence / (float)Count;
        row[(int)SentenceFeature.InversePosition] = 1f / (1 + sentence);
        row[(int)SentenceFeature.First] = sentence == 0 ? 1 : 0;
        row[(int)SentenceFeature.Second] = sentence == 1 ? 1 : 0;
        row[(int)SentenceFeature.Last] = sentence == Count - 1 ? 1 : 0;
        row[(int)SentenceFeature.ParagraphFirst] = first ? 1 : 0;
        row[(int)SentenceFeature.ParagraphSentences] = _paragraph;
        row[(int)SentenceFeature.AfterHeading] = first && entry.Block > 0 && context.Index.Blocks[entry.Block - 1].Kind == BlockKind.Heading ? 1 : 0;
        row[(int)SentenceFeature.Standfirst] = kind == BlockKind.Standfirst ? 1 : 0;
        row[(int)SentenceFeature.ListItem] = kind == BlockKind.ListItem ? 1 : 0;
        row[(int)SentenceFeature.Quotation] = kind == BlockKind.Quotation ? 1 : 0;
        row[(int)SentenceFeature.ArticleSentences] = Math.Min(Count, 60);
        row[(int)SentenceFeature.Dangling] = DanglingStart.Matches(context.Sentence(sentence), context.Index.Language) ? 1 : 0;
    }

    private void AddRelative()
    {
        (float cosine, float title) = (Math.Max(_leadCosine, _restCosine), Math.Max(_leadTitle, _restTitle));
        for (int i = 0; i < Count; i++)
        {
            Span<float> row = Row(i);
            row[(int)SentenceFeature.DocumentCosineRelative] = Ratio(row[(int)SentenceFeature.DocumentCosine], cosine);
            row[(int)SentenceFeature.Degree] = Ratio(row[(int)SentenceFeature.Degree], _degree);
            row[(int)SentenceFeature.TitleShareRelative] = Ratio(row[(int)SentenceFeature.TitleShare], title);
        }

        Row(Count - 1)[(int)SentenceFeature.NextCosine] = 0;
    }

    private void FindBest()
    {
        _leadCosine = _restCosine = _leadTitle = _restTitle = _degree = 0;
        for (int i = 0; i < Count; i++)
        {
            Span<float> row = Row(i);
            _degree = Math.Max(_degree, row[(int)SentenceFeature.Degree]);
            float cosine = row[(int)SentenceFeature.DocumentCosine], title = row[(int)SentenceFeature.TitleShare];
            if (i < LeadCount) (_leadCosine, _leadTitle) = (Math.Max(_leadCosine, cosine), Math.Max(_leadTitle, title));
            else (_restCosine, _restTitle) = (Math.Max(_restCosine, cosine), Math.Max(_restTitle, title));
        }
    }

    private static float Ratio(float part, float whole) => whole > 0 ? part / whole : 0;

    /// <summary>The value or 0, without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Keep(float value, bool condition) => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(value) & -Bit.Of(condition));

    private static string Spaced(string name)
    {
        var spaced = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && spaced.Length > 0) spaced.Append(' ');
            spaced.Append(char.ToLowerInvariant(c));
        }

        return spaced.ToString();
    }
}
