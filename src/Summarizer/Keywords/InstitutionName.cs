using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// What stands for the full name of an institution that is known: the noun that opens it, with its capital, where the text tells of one such institution
/// only (« l’Assemblée nationale », « l’Assemblée »; « la Cour des comptes », « la Cour »).
/// </summary>
internal static class InstitutionName
{
    /// <summary>The single-word candidate that opens this name of one of the trailed phrases and means no other, or -1.</summary>
    public static int ShortOf(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int id)
    {
        ref readonly Candidate full = ref scratch.Of(id);
        if (full.Lowers > 0 || scratch.IsOut(id)) return -1;
        int noun = scratch.Find(full.FirstToken, 1);
        if (noun < 0 || scratch.IsOut(noun)) return -1;
        ref readonly Candidate single = ref scratch.Of(noun);
        // Where it never stands alone the full name takes its place anyway.
        if (!single.IsName || !single.KeepsCapital || single.Count <= full.Count) return -1;
        if (!IsKnown(index, text, scratch, id) || NameList.Default.Find(index.Tokens[full.FirstToken].Key) != KeywordKind.Term) return -1;
        return IsOnly(index, text, scratch, scratch.Shortlist.Trailed.Span, full) && IsOnly(index, text, scratch, scratch.Shortlist.FullNames.Span, full) ? noun : -1;
    }

    private static bool IsKnown(ArticleIndex index, in ArticleText text, KeywordScratch scratch, int id) =>
        NameList.Default.Find(VariantMerger.Surface(index, text, scratch, id)) == KeywordKind.Organisation;

    /// <summary>False where another name of the list begins with the noun, or with this name and is told of more often.</summary>
    private static bool IsOnly(ArticleIndex index, in ArticleText text, KeywordScratch scratch, ReadOnlySpan<int> names, in Candidate full)
    {
        foreach (int id in names)
        {
            ref readonly Candidate other = ref scratch.Of(id);
            if (other.FirstPlace == full.FirstPlace && other.Tokens == full.Tokens) continue;
            if (scratch.IsOut(id) || index.Tokens[other.FirstToken].Key != index.Tokens[full.FirstToken].Key) continue;
            // « la Cour suprême américaine » is the Cour suprême.
            bool isSame = true;
            for (int t = 1; t < Math.Min(full.Tokens, other.Tokens); t++) isSame &= index.Tokens[full.FirstToken + t].Key == index.Tokens[other.FirstToken + t].Key;
            // What follows the noun once may be no part of its name: « l’Assemblée en mars ».
            if (!isSame && other.Count == 1 && !IsKnown(index, text, scratch, id)) continue;
            if (!isSame || other.Count > full.Count || (other.Count == full.Count && other.Tokens < full.Tokens)) return false;
        }

        return true;
    }
}
