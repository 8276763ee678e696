using Summarizer.Analysis;
using Summarizer.Segmentation;

namespace Summarizer.Ranking;

/// <summary>
/// What a ranker sees of an article: its sentences, their terms (stems of content words) as sparse rows, and the title's.
/// Valid only during the call to <see cref="ISentenceRanker.Rank"/>.
/// </summary>
public readonly ref struct RankingContext
{
    private readonly ArticleText _text;

    internal RankingContext(ArticleIndex index, ArticleText text)
    {
        Index = index;
        _text = text;
    }

    internal ArticleIndex Index { get; }

    internal ArticleText Text => _text;

    /// <summary>Number of sentences to score.</summary>
    public int SentenceCount => Index.Rankable.Count;

    /// <summary>Number of distinct terms in the article; terms are numbered from 0 in order of appearance.</summary>
    public int TermCount => Index.Terms.Count;

    /// <summary>BCP-47 code of the article's language.</summary>
    public string Language => Index.Language.Code;

    /// <summary>The sentence's characters.</summary>
    public ReadOnlySpan<char> Sentence(int sentence) => Span(sentence).Slice(_text.Source);

    /// <summary>Where the sentence stands in the source.</summary>
    public TextSpan Span(int sentence) => Index.Sentences[Index.Rankable[sentence]].Span;

    /// <summary>Index of the sentence's block; sentences of one paragraph share it.</summary>
    public int Block(int sentence) => Index.Sentences[Index.Rankable[sentence]].Block;

    /// <summary>Number of words, stop words included.</summary>
    public int WordCount(int sentence)
    {
        ref readonly SentenceEntry entry = ref Index.Sentences[Index.Rankable[sentence]];
        return entry.TokenEnd - entry.TokenStart;
    }

    /// <summary>The distinct terms of the sentence.</summary>
    public ReadOnlySpan<int> Terms(int sentence) => Row(Index.Rankable[sentence]);

    /// <summary>How often each of <see cref="Terms"/> occurs in the sentence.</summary>
    public ReadOnlySpan<float> Counts(int sentence) => RowCounts(Index.Rankable[sentence]);

    /// <summary>The distinct terms of the title; empty without a title.</summary>
    public ReadOnlySpan<int> TitleTerms => Index.TitleRow < 0 ? [] : Row(Index.TitleRow);

    /// <summary>How often the term occurs in the article, title and headings included.</summary>
    public int TermFrequency(int term) => Index.Terms[term].Count;

    /// <summary>The term's inverse document frequency against the language's background (natural logarithm).</summary>
    public float InverseDocumentFrequency(int term) => Index.Terms[term].Idf;

    internal ReadOnlySpan<int> Row(int row) => Index.Columns.Span[Index.RowStart[row]..Index.RowStart[row + 1]];

    internal ReadOnlySpan<float> RowCounts(int row) => Index.Counts.Span[Index.RowStart[row]..Index.RowStart[row + 1]];

    internal ReadOnlySpan<Token> Tokens(int sentence)
    {
        ref readonly SentenceEntry entry = ref Index.Sentences[Index.Rankable[sentence]];
        return Index.Tokens.Span[entry.TokenStart..entry.TokenEnd];
    }
}
