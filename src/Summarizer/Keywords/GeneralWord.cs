using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Words that name no subject by themselves (« nombre », « moment », « première », the languages' `general.txt`), alone or with one another
/// (« dernière fois », « jeune homme »). With another word beside them they may (« base de données », « fin de vie »).
/// </summary>
internal static class GeneralWord
{
    public static bool Is(ArticleIndex index, KeywordScratch scratch, in Candidate candidate)
    {
        WordSet general = index.Language.GeneralWordSet;
        if (candidate.IsName || general.Count == 0) return false;
        for (int token = candidate.FirstToken; token < candidate.FirstToken + candidate.Tokens; token++)
        {
            if ((scratch.RoleOf(token) & WordRole.Number) != 0) return false;
            if (scratch.Words[token] >= 0 && !general.Contains(index.Tokens[token].Key)) return false;
        }

        // « fin » and « finement » share a stem: each of its forms has to be on the list.
        if (candidate.Tokens > 1) return true;
        for (int place = candidate.FirstPlace; place >= 0; place = scratch.NextPlace(candidate, place))
            if (!general.Contains(index.Tokens[scratch.TokenAt(candidate, place)].Key)) return false;
        return true;
    }
}
