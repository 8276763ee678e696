using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// Parts a name from verbs and adjectives in small letters that share no more than its stem: « Signal », the messenger, from « signaler » and
/// « signalé ». Where these are more often than not what is written, the name is left among them.
/// </summary>
internal static class NameSpelling
{
    private const float MostCapitals = 0.05f;

    /// <summary>Looks at the words that occur again, once they are counted.</summary>
    public static void Part(ArticleIndex index, KeywordScratch scratch)
    {
        foreach (int id in scratch.Apart.Span)
        {
            ref Candidate word = ref scratch.Of(id);
            if (word.Tokens > 1 || word.Names == 0 || word.Lowers == 0) continue;
            int form = FormOfName(index, scratch, word), others = 0;
            for (int place = word.FirstPlace; place >= 0; place = scratch.NextPlace(word, place))
                others += Bit.Of(IsOther(index, scratch, place, form));
            if (others > 0 && others * 2 <= word.Count) Keep(index, scratch, ref word, form);
        }
    }

    private static int FormOfName(ArticleIndex index, KeywordScratch scratch, in Candidate word)
    {
        int place = word.FirstPlace;
        while ((scratch.Edges[place] & (uint)OccurrenceTraits.Name) == 0) place = scratch.NextPlace(word, place);
        return index.Tokens[place].Form;
    }

    /// <summary>True for a verb or an adjective in small letters that is written with a capital nowhere: « japonais » belongs to « Japon ».</summary>
    private static bool IsOther(ArticleIndex index, KeywordScratch scratch, int token, int name)
    {
        int number = index.Tokens[token].Form;
        ref readonly FormEntry form = ref index.Forms[number];
        return number != name && (scratch.Edges[token] & (uint)OccurrenceTraits.Lower) != 0 && form.LogNoun < KeywordScorer.SureNoun && form.Name < MostCapitals;
    }

    /// <summary>Takes the others out of the candidate's occurrences and counts it again.</summary>
    private static void Keep(ArticleIndex index, KeywordScratch scratch, ref Candidate word, int form)
    {
        int place = word.FirstPlace, last = -1;
        scratch.IsOutOfOrder = true;
        word.Begin(0);
        while (place >= 0)
        {
            int next = scratch.NextPlace(word, place);
            if (IsOther(index, scratch, place, form))
            {
                scratch.Words[place] = -1;
            }
            else
            {
                var traits = (OccurrenceTraits)scratch.Edges[place];
                word.Add(traits & OccurrenceTraits.All, Bit.Of((traits & OccurrenceTraits.Longer) != 0));
                if (last < 0) word.FirstPlace = word.FirstToken = word.Position = place;
                else scratch.NextPlaces[last] = place;
                last = place;
            }

            place = next;
        }

        word.LastPlace = last;
        word.Characters = index.Tokens[word.FirstToken].Length;
        scratch.NextPlaces[last] = -1;
    }
}
