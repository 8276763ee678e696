using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// News media that an article only cites: « a déclaré à l'AFP », « rapporte Le Parisien », "told Reuters". One that a title or heading names, or that
/// most of its mentions are about (« BFMTV supprime 40 postes »), is a subject like any other.
/// </summary>
internal static class CitedMedium
{
    /// <summary>What is named once among others (« un sondage pour Franceinfo et Le Figaro ») is cited as well.</summary>
    private const int LeastTold = 2;

    public static bool Is(ArticleIndex index, in ArticleText text, KeywordScratch scratch, KindCues cues, int id)
    {
        ref readonly Candidate candidate = ref scratch.Of(id);
        if (!candidate.IsName || !NameList.Default.IsMedium(VariantMerger.Surface(index, text, scratch, id))) return false;
        int mentions = 0, told = 0;
        for (int variant = id; variant >= 0; variant = scratch.NextVariant(variant))
        {
            ref readonly Candidate named = ref scratch.Of(variant);
            for (int place = named.FirstPlace; place >= 0; place = scratch.NextPlace(named, place))
            {
                int token = scratch.TokenAt(named, place);
                if (scratch.KindAt(token) is BlockKind.Title or BlockKind.Heading) return false;
                // « Figaro » in « Le Figaro » was looked at with its article.
                if (variant != id && (scratch.MarkOf(token - 1) & TokenMarks.Particle) != 0) continue;
                mentions++;
                told += Bit.Of(!IsCited(index, text, scratch, cues, token, named.Tokens));
            }
        }

        return told < LeastTold || told * 2 <= mentions;
    }

    private static bool IsCited(ArticleIndex index, in ArticleText text, KeywordScratch scratch, KindCues cues, int token, int tokens)
    {
        int after = token + tokens;
        if (IsJoined(scratch, after) && cues.Reports.Contains(index.Tokens[after].Key)) return true;
        // « a révélé », "has reported".
        if (IsJoined(scratch, after) && IsJoined(scratch, after + 1) && cues.Reports.Contains(index.Tokens[after + 1].Key)) return true;
        // « à l'AFP », « rapporte Le Parisien »: an article stands between.
        while (IsJoined(scratch, token) && (scratch.RoleOf(token - 1) & (WordRole.Article | WordRole.Lexical)) == WordRole.Article) token--;
        if (!IsJoined(scratch, token)) return IsInBrackets(index, text, scratch, token);
        ulong before = index.Tokens[token - 1].Key;
        // « le micro de X », « les informations de X »: neither cited nor told of.
        return (scratch.RoleOf(token - 1) & WordRole.Connector) != 0 || cues.Attributions.Contains(before) || cues.Reports.Contains(before);
    }

    /// <summary>True for a token with another right before it in its sentence.</summary>
    private static bool IsJoined(KeywordScratch scratch, int token) => (scratch.MarkOf(token) & (TokenMarks.First | TokenMarks.AfterBreak)) == 0;

    private static bool IsInBrackets(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int token)
    {
        int start = index.Tokens[token].Start;
        return start > 0 && scratch.TextOf(text, token)[start - 1] is '(' or '[';
    }
}
