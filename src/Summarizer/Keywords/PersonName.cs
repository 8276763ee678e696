using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Keywords;

/// <summary>
/// What stands for the full name of a person. The surname (« Emmanuel Macron », « Macron »; « Anne Le Goff », « Le Goff »): the last word, with the particles
/// before it, of a name of two or three words, with a capital, and either after a known first name or too rare to be something else. The given
/// name (« Léa Petit », « Léa »): a known first name, unless it is mostly told of without the full one: that is another person.
/// </summary>
internal static class PersonName
{
    private const float RareIdf = 6.5f;

    /// <summary>A given name stands at most so many times as often as the full one.</summary>
    private const int MostGiven = 4;

    /// <summary>The candidate that ends this full name, a single word or that with the particles before it, or -1.</summary>
    public static int SurnameOf(ArticleIndex index, KeywordScratch scratch, in Candidate full)
    {
        if (!IsSpelledOut(index, full)) return -1;
        int last = full.FirstToken + full.Tokens - 1;
        int start = last;
        while (start > full.FirstToken + 1 && (scratch.MarkOf(start - 1) & TokenMarks.Particle) != 0) start--;
        int surname = scratch.Find(start, last - start + 1);
        if (surname < 0 || scratch.IsOut(surname)) return -1;
        ref readonly Candidate single = ref scratch.Of(surname);
        return (OpensWithFirstName(index, full) && IsShort(index, single, full, last)) || IsRare(index, single, full, last) ? surname : -1;
    }

    /// <summary>
    /// True where the surname of a name of the list stands for it, and for nobody else: the others that it ends are the same with a word more, or people
    /// told of less. Theirs is then no mention of this one.
    /// </summary>
    public static bool OwnsSurname(ArticleIndex index, KeywordScratch scratch, ReadOnlySpan<int> names, int own, int surname)
    {
        ref Candidate single = ref scratch.Of(surname);
        ref readonly Candidate full = ref scratch.Of(own);
        Growable<int> namesakes = scratch.Namesakes;
        namesakes.Clear();
        foreach (int id in names)
        {
            ref readonly Candidate rival = ref scratch.Of(id);
            if (id == own || !Ends(index, single, rival)) continue;
            // « Juan Luis Pérez » is all of « Luis Pérez », but « Docteur Luis Pérez » is not.
            bool isPerson = OpensWithFirstName(index, rival), isLonger = Ends(index, full, rival), isShorter = Ends(index, rival, full);
            bool isMeant = isLonger ? isPerson : isShorter ? !OpensWithFirstName(index, full) : isPerson && rival.Count >= full.Count;
            if (isMeant && !scratch.IsOut(id)) return false;
            if (isPerson && !isLonger && !isShorter) namesakes.Add(id);
        }

        foreach (int id in namesakes.Span) LeaveOut(scratch, ref single, scratch.Of(id));
        return true;
    }

    /// <summary>Takes those mentions out of a surname's that are a part of this name. Its counts of capitals, verbs and the like stay those of all its mentions.</summary>
    private static void LeaveOut(KeywordScratch scratch, ref Candidate surname, in Candidate name)
    {
        int around = name.FirstPlace, last = -1, left = surname.Count;
        for (int place = surname.FirstPlace; place >= 0; place = scratch.NextPlace(surname, place))
        {
            int token = scratch.TokenAt(surname, place);
            while (around >= 0 && scratch.TokenAt(name, around) + name.Tokens <= token) around = scratch.NextPlace(name, around);
            if (around >= 0 && scratch.TokenAt(name, around) <= token)
            {
                left--;
                continue;
            }

            if (last < 0) (surname.FirstPlace, surname.FirstToken, surname.Position) = (place, token, token);
            else scratch.SetNextPlace(surname, last, place);
            last = place;
        }

        // Words of one stem may spell the two names alike.
        if (last < 0) return;
        surname.Count = left;
        surname.LastPlace = last;
        scratch.SetNextPlace(surname, last, -1);
    }

    /// <summary>The first name that opens this full name and no other, or -1.</summary>
    public static int GivenNameOf(ArticleIndex index, KeywordScratch scratch, in Candidate full)
    {
        if (!OpensWithFirstName(index, full) || !IsSpelledOut(index, full)) return -1;
        int given = scratch.Find(full.FirstToken, 1);
        if (given < 0 || scratch.IsOut(given)) return -1;
        ref readonly Candidate single = ref scratch.Of(given);
        // What never stands without the surname is a part of the name anyway, and « Anne Marie » one of « Anne Marie Morvan ».
        bool mayStandAlone = single.Count > full.Count && single.Count <= MostGiven * full.Count && full.Cuts < full.Count;
        return mayStandAlone && IsShort(index, single, full, full.FirstToken) && !IsOfOthers(index, scratch, single, full) ? given : -1;
    }

    /// <summary>True where the word opens another name somewhere.</summary>
    private static bool IsOfOthers(ArticleIndex index, KeywordScratch scratch, in Candidate word, in Candidate full)
    {
        ulong second = index.Tokens[full.FirstToken + 1].Key;
        for (int token = word.FirstPlace; token >= 0; token = scratch.NextPlace(word, token))
            if (NameParts.GoesOn(scratch, token) && index.Tokens[token + 1].Key != second) return true;
        return false;
    }

    /// <summary>True for a name too rare to be another word, first told of within or after the full one.</summary>
    public static bool IsRare(ArticleIndex index, in Candidate single, in Candidate full, int token)
    {
        if (single.Lowers > 0 || !IsShort(index, single, full, token) || single.Position < full.FirstToken) return false;
        int term = index.Forms[index.Tokens[token].Form].Term;
        return term >= 0 && index.Terms[term].Idf >= RareIdf;
    }

    /// <summary>A name, wherever the full one stands, and no firm, product or place; « macronisme » in small letters shares its stem.</summary>
    private static bool IsShort(ArticleIndex index, in Candidate single, in Candidate full, int token) =>
        single.KeepsCapital && single.Count >= full.Count && NameList.Default.Find(index.Tokens[token].Key) == KeywordKind.Term;

    private static bool OpensWithFirstName(ArticleIndex index, in Candidate full) => NameList.Default.IsFirstName(index.Tokens[full.FirstToken].Key);

    /// <summary>True where no word is a number or an acronym.</summary>
    private static bool IsSpelledOut(ArticleIndex index, in Candidate full)
    {
        for (int t = full.FirstToken; t < full.FirstToken + full.Tokens; t++)
            if ((index.Tokens[t].Flags & (TokenFlags.HasDigit | TokenFlags.AllCaps)) != 0) return false;
        return true;
    }

    /// <summary>True where the first name is the end of the second.</summary>
    private static bool Ends(ArticleIndex index, in Candidate end, in Candidate whole)
    {
        if (end.Tokens >= whole.Tokens) return false;
        int from = whole.FirstToken + whole.Tokens - end.Tokens;
        for (int t = 0; t < end.Tokens; t++)
            if (index.Tokens[end.FirstToken + t].Key != index.Tokens[from + t].Key) return false;
        return true;
    }
}
