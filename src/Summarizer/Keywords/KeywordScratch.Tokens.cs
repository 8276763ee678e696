using System.Runtime.CompilerServices;
using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>What is asked of the article's tokens, and of candidates by the tokens that they are made of.</summary>
internal sealed partial class KeywordScratch
{
    /// <summary>The text that a token stands in: the title given apart, or the source.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> TextOf(in ArticleText text, int token) => token < TitleTokens ? text.Title : text.Source;

    /// <summary>What a token is: see <see cref="TokenMarks"/>. Beside the text stand marks of no sentence.</summary>
    public uint MarkOf(int token) => Marks[token + 1];

    /// <summary>The kind of the block that a token stands in.</summary>
    public BlockKind KindAt(int token)
    {
        ReadOnlySpan<SentenceEntry> sentences = index.Sentences.Span;
        int low = 0, high = sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (sentences[middle].TokenStart <= token) low = middle;
            else high = middle - 1;
        }

        return sentences[low].Kind;
    }

    /// <summary>What a token may do in a candidate: as its form, unless its capitals say otherwise.</summary>
    public WordRole RoleOf(int token) => (WordRole)MarkOf(token) & WordRole.All;

    /// <summary>Has the token's word counted as one that occurs again.</summary>
    public void SetRepeats(int token)
    {
        Marks[token + 1] |= TokenMarks.Repeats;
        RepeatedTokens[token / 64] |= 1UL << token;
    }

    /// <summary>True where candidates of several words may start.</summary>
    public bool StartsPhrases(int token) => (PhraseStarts[token / 64] >> (token & 63) & 1) != 0;

    /// <summary>True for the first token of a sentence, and for what is no token.</summary>
    public bool StartsSentence(int token) => (MarkOf(token) & TokenMarks.First) != 0;

    // The next two are asked of many and true of few, for one reason or the other: no jumps.

    /// <summary>True for a common noun and a name right after it.</summary>
    public bool IsAnnounced(in Candidate candidate) =>
        Adjoins(candidate) & ((MarkOf(candidate.FirstToken) & (TokenMarks.Capital | TokenMarks.Digit | TokenMarks.Particle)) == 0) & ((LastMark(candidate) & TokenMarks.Capital) != 0);

    /// <summary>True for a word with a capital and one in small letters after it: « Commission européenne », or « Ubisoft repousse ».</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsTrailed(in Candidate candidate) =>
        Adjoins(candidate) & ((MarkOf(candidate.FirstToken) & TokenMarks.Capital) != 0) & ((LastMark(candidate) & (TokenMarks.Capital | TokenMarks.Digit)) == 0);

    /// <summary>True for a phrase that stood alone where it occurred first, and could take the place of its parts.</summary>
    public bool IsWhole(in Candidate candidate)
    {
        uint closing = Edges[candidate.FirstToken + candidate.Tokens - 1];
        bool alone = (Edges[candidate.FirstToken] & (uint)TokenEdges.Left) != 0 && (closing & (uint)TokenEdges.Right) != 0;
        return alone && (closing & (uint)OccurrenceTraits.Verb) == 0 && !IsAnnounced(candidate) && !IsTrailed(candidate);
    }

    /// <summary>True for words with nothing between them but particles: « Anne Le Goff ».</summary>
    public bool IsUnjoined(in Candidate candidate)
    {
        if (candidate.Contents == candidate.Tokens) return true;
        for (int t = candidate.FirstToken; t < candidate.FirstToken + candidate.Tokens; t++)
            if ((MarkOf(t) & (TokenMarks.Lexical | TokenMarks.Particle)) == 0) return false;
        return true;
    }

    /// <summary>True for several content words with nothing between them, after a name's article perhaps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Adjoins(in Candidate candidate)
    {
        int article = Bit.Of((MarkOf(candidate.FirstToken) & TokenMarks.Lexical) == 0);
        return (candidate.Tokens > 1) & (candidate.Tokens - candidate.Contents == article);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint LastMark(in Candidate candidate) => Marks[candidate.FirstToken + candidate.Tokens];
}
