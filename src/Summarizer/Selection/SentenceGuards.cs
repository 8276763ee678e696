using Summarizer.Analysis;
using Summarizer.Languages;
using Summarizer.Ranking;
using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>What a reader objects to in a sentence that stands alone; the default ranker's summaries keep clear of it.</summary>
internal static class SentenceGuards
{
    /// <summary>Fewer words than this without the end of a sentence is a fragment.</summary>
    private const int FragmentWords = 6;

    /// <summary>Words within which « aussi » or « également » ties a sentence to the one before.</summary>
    private const int OpeningWords = 7;

    /// <summary>Characters of a paragraph within which the mark that closes its quotation is looked for.</summary>
    private const int LongestQuotation = 2000;

    public static SentenceFault Find(ArticleIndex index, ArticleText text, int sentence)
    {
        ReadOnlySpan<float> row = index.Salience.Row(sentence);
        ref readonly SentenceEntry entry = ref index.Sentences[index.Rankable[sentence]];
        if (row[(int)SentenceFeature.Dangling] > 0 || AddsToBefore(index, entry)) return SentenceFault.Dangling;
        if (row[(int)SentenceFeature.Question] > 0) return SentenceFault.Question;
        int words = entry.TokenEnd - entry.TokenStart;
        if (words < FragmentWords && row[(int)SentenceFeature.Unfinished] > 0 || Announces(text.Source, entry)) return SentenceFault.Fragment;
        if (row[(int)SentenceFeature.Quoted] == 0) return IsInsideQuotation(index, text, entry) ? SentenceFault.HalfQuotation : SentenceFault.None;
        return QuotationGuard.Find(text.Source, entry, index.Tokens.Span[entry.TokenStart..entry.TokenEnd], index.Language.DanglerSet);
    }

    /// <summary>
    /// A quotation that opens on « Mais » or « Il » leans on what was said before, if less: the speaker's own words may start as
    /// they like.
    /// </summary>
    public static bool DanglesInQuotation(ArticleIndex index, ArticleText text, int sentence)
    {
        if (index.Salience.Row(sentence)[(int)SentenceFeature.QuoteStart] == 0) return false;
        ReadOnlySpan<char> opening = index.Sentences[index.Rankable[sentence]].Span.Slice(text.Source);
        int letter = 0;
        while (letter < opening.Length && !Chars.IsLetter(opening[letter])) letter++;
        return DanglingStart.Matches(opening[letter..], index.Language);
    }

    /// <summary>A paragraph of a quotation opens with a mark that may close paragraphs later: its later sentences have no mark and are somebody's words all the same.</summary>
    private static bool IsInsideQuotation(ArticleIndex index, ArticleText text, in SentenceEntry entry)
    {
        int start = index.Blocks[entry.Block].Start;
        char close = text.Source[start] switch { '«' => '»', '“' => '”', _ => '\0' };
        return close != '\0' && entry.Start - start is > 0 and <= LongestQuotation && !text.Source[start..entry.Start].Contains(close);
    }

    /// <summary>« Voici la marche à suivre : » without what follows says nothing.</summary>
    private static bool Announces(ReadOnlySpan<char> source, in SentenceEntry entry) => source[entry.End - 1] is ':' or '：';

    /// <summary>« L'accord inclut aussi … »: an addition to something that was said before.</summary>
    private static bool AddsToBefore(ArticleIndex index, in SentenceEntry entry)
    {
        int end = Math.Min(entry.TokenEnd, entry.TokenStart + OpeningWords);
        for (int t = entry.TokenStart + 1; t < end; t++)
            if ((index.Forms[index.Tokens[t].Form].Cues & SalienceCue.Addition) != 0) return true;
        return false;
    }
}

/// <summary>Why a sentence should not stand alone.</summary>
internal enum SentenceFault
{
    None,

    /// <summary>Refers back to an earlier sentence: may follow it.</summary>
    Dangling,
    Question,
    Fragment,

    /// <summary>A quotation that begins or ends in another sentence.</summary>
    HalfQuotation,

    /// <summary>A quotation whose speaker the sentence does not name.</summary>
    NoSpeaker,
}
