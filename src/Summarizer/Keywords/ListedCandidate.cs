using System.Runtime.CompilerServices;
using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// A candidate of the <see cref="Shortlist"/> and where it stands, in one number that sorts as the text goes: from the highest bit on its first token, its
/// length in tokens (together <see cref="Candidate.Order"/>), and in the lower half its number.
/// </summary>
internal readonly struct ListedCandidate(ulong key)
{
    private const int OrderAt = 32, FirstTokenAt = OrderAt + Candidate.OrderBits;

    public static ulong KeyOf(int order, int id) => ((ulong)order << OrderAt) | (uint)id;

    public int Id => (int)key;

    /// <summary>Where the candidate occurs first.</summary>
    public int FirstToken => (int)(key >> FirstTokenAt);

    public int Tokens => (int)(key >> OrderAt) & (Candidate.OrdersPerToken - 1);

    /// <summary>The characters of its first occurrence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> Surface(ArticleIndex index, in ArticleText text, KeywordScratch scratch)
    {
        int first = FirstToken;
        return scratch.TextOf(text, first)[index.Tokens[first].Start..index.Tokens[first + Tokens - 1].End];
    }
}
