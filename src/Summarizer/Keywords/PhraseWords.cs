using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>What phrases are made of: the article's tokens with what is known of each.</summary>
internal readonly ref struct PhraseWords(ArticleIndex index, KeywordScratch scratch)
{
    private readonly ReadOnlySpan<TermEntry> _terms = index.Terms.Span;
    private readonly ReadOnlySpan<int> _words = scratch.Words.Span;

    public ReadOnlySpan<Token> Tokens { get; } = index.Tokens.Span;

    public ReadOnlySpan<uint> Marks { get; } = scratch.Marks.Span[1..];

    public Span<uint> Edges { get; } = scratch.Edges.Span;

    public int LengthOf(int token) => Tokens[token].Length;

    public float IdfOf(int token, uint mark) => (mark & TokenMarks.Stem) != 0 ? _terms[_words[token]].Idf : KeywordWeights.IdfCap;
}
