using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// What names no subject by itself: words on the languages' lists (`general.txt`: « nombre », « moment », « première »), alone or with one another, a
/// number or a date (« jeune homme », « début juin », « 40 ans »), and single words that are verbs, participles or adjectives in all their forms
/// (« rouvrir », « satisfaits »), or used as such throughout (« a déraillé »). With another word they may (« base de données », « fin de vie », « centre hospitalier »).
/// </summary>
internal static class NoSubject
{
    /// <summary>Base-2 logarithm of the noun-likeness below which a word is no tag: words that may be a noun as well stand above it.</summary>
    private const float LeastNoun = -2f;

    public static bool Is(ArticleIndex index, in ArticleText text, KeywordScratch scratch, in Candidate candidate)
    {
        if (candidate.IsName && !(index.Language.CapitalisesNouns && candidate.Kind == KeywordKind.Term)) return false;
        if (index.Language.CapitalisesNouns && EndsSmall(index, text, scratch, candidate)) return true;
        if (candidate.Tokens == 1) return IsInAllForms(index, scratch, candidate);
        bool any = false;
        for (int token = candidate.FirstToken; token < candidate.FirstToken + candidate.Tokens; token++)
        {
            if (scratch.Words[token] < 0 || (scratch.RoleOf(token) & WordRole.DateWord) != 0 || IsNumber(index, text, scratch, token)) continue;
            if (!IsGeneral(index, token)) return false;
            any = true;
        }

        return any;
    }

    /// <summary>True where nouns have capitals and the last word mostly has none: « vermutlich », « Szene öffnet », not « 49-Euro-Ticket ».</summary>
    private static bool EndsSmall(ArticleIndex index, in ArticleText text, KeywordScratch scratch, in Candidate candidate)
    {
        if (candidate.Tokens == 1 && candidate.Lowers * 2 <= candidate.Count) return false;
        int last = candidate.FirstToken + candidate.Tokens - 1;
        foreach (char c in scratch.TextOf(text, last).Slice(index.Tokens[last].Start, index.Tokens[last].Length))
            if (!Chars.IsLetter(c) || Chars.IsUpper(c)) return false;
        return true;
    }

    /// <summary>« fin » and « finement » share a stem: each of its forms has to be none.</summary>
    private static bool IsInAllForms(ArticleIndex index, KeywordScratch scratch, in Candidate candidate)
    {
        // What the words beside it mostly show to be a verb is a noun only where it can be nothing else: « a déraillé », « l’agression ».
        float least = Math.Max(candidate.Verbs, BehindAuxiliaries(index, scratch, candidate)) * 2 > candidate.Count ? KeywordScorer.SureNoun : LeastNoun;
        for (int place = candidate.FirstPlace; place >= 0; place = scratch.NextPlace(candidate, place))
        {
            int token = scratch.TokenAt(candidate, place);
            if ((candidate.IsName || index.Forms[index.Tokens[token].Form].LogNoun >= least) && !IsGeneral(index, token)) return false;
        }

        return true;
    }

    /// <summary>How often it stands behind an auxiliary, a stop word between them perhaps: « a déraillé », « n’ont pas été piratés ».</summary>
    private static int BehindAuxiliaries(ArticleIndex index, KeywordScratch scratch, in Candidate candidate)
    {
        int count = 0;
        for (int place = candidate.FirstPlace; place >= 0; place = scratch.NextPlace(candidate, place))
        {
            int token = scratch.TokenAt(candidate, place);
            count += Bit.Of(Follows(index, scratch, token, 1) || (Follows(index, scratch, token, 2) && (scratch.MarkOf(token - 1) & (TokenMarks.Lexical | TokenMarks.Article)) == 0));
        }

        return count;
    }

    private static bool Follows(ArticleIndex index, KeywordScratch scratch, int token, int distance)
    {
        for (int t = token; t > token - distance; t--)
            if ((scratch.MarkOf(t) & (TokenMarks.First | TokenMarks.AfterBreak)) != 0) return false;
        return index.Language.AuxiliarySet.Contains(index.Tokens[token - distance].Key);
    }

    /// <summary>« 40 », « 3e », « 21h30 », not « Covid-19 », « 3D ».</summary>
    private static bool IsNumber(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int token)
    {
        ReadOnlySpan<char> word = scratch.TextOf(text, token).Slice(index.Tokens[token].Start, index.Tokens[token].Length);
        return char.IsAsciiDigit(word[0]) && !Chars.IsUpper(word[^1]);
    }

    private static bool IsGeneral(ArticleIndex index, int token) => index.Language.GeneralWordSet.Contains(index.Tokens[token].Key);
}
