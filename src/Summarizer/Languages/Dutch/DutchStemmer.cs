using Summarizer.Languages.Shared;

namespace Summarizer.Languages.Dutch;

/// <summary>
/// The stemmer of Wessel Kraaij and Renée Pohlmann for Dutch, as Snowball has it
/// (https://snowballstem.org/algorithms/dutch/stemmer.html; Porter's stemming algorithm for Dutch, Utrecht 1994). It also
/// removes the ge- of participles and restores the spelling of the stem: « gelopen » is « loop ». "ij" is one vowel. Thread-safe.
/// </summary>
internal sealed class DutchStemmer : IStemmer
{
    private const string Aiou = "aäáàâiïíìîoöóòôuüúùû";
    private static readonly LetterSet NotE = new(Aiou);
    private static readonly LetterSet Unmarked = new(Aiou + "eëéèê");
    private static readonly LetterSet Vowels = new(Aiou + "eëéèêy");
    private static readonly LetterSet VowelsAndWx = new(Aiou + "eëéèêywx");

    private const byte ApostropheS = 1, S = 2, Ies = 3, Es = 4, Aus = 5, En = 6, Nde = 7;

    private static readonly SuffixTable Plurals = new(
        (ApostropheS, "'s"), (S, "s"), (Ies, "ies és"), (Es, "es"), (Aus, "aus"), (En, "en"), (Nde, "nde"));

    private const byte Je = 1, LosesE = 2, De = 3, Le = 4, Ene = 5, Ieve = 6;

    private static readonly SuffixTable Inflections = new(
        (Je, "je"), (LosesE, "ge lijke ische te se re"), (De, "de"), (Le, "le"), (Ene, "ene"), (Ieve, "ieve"));

    private const byte Atie = 1, Iteit = 2, Heid = 3, Rder = 4, Ing = 5, Arij = 6, Fie = 7, Tst = 8;

    private static readonly SuffixTable Nouns = new(
        (Atie, "atie"), (Iteit, "iteit"), (Heid, "heid sel ster"), (Rder, "rder"), (Ing, "ing isme erij"), (Arij, "arij"), (Fie, "fie gie"),
        (Tst, "tst dst"));

    private const byte Ioneel = 1, Atief = 2, Baar = 3, Naar = 4, Tant = 5, Lijker = 6, Erig = 7;

    private static readonly SuffixTable Adjectives = new(
        (Ioneel, "ioneel"), (Atief, "atief"), (Baar, "baar achtig achtiger achtigst"), (Naar, "naar laar raar"), (Tant, "tant"),
        (Lijker, "lijker lijkst"), (Erig, "eriger erigst erig end"));

    private static readonly SuffixTable AdjectivesInIg = new((1, "iger igst ig"));

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        var w = new StemWord(word, length);
        MarkRegions(ref w);
        bool stemmed = CutPlural(ref w);
        stemmed |= CutInflection(ref w);
        stemmed |= CutNoun(ref w);
        stemmed |= CutAdjective(ref w);
        stemmed |= CutPrefix(ref w);
        stemmed |= CutInfix(ref w);
        if (w.FromEnd(1) == 't' && w.FromEnd(2) is 'k' or 'f' or 'p')
        {
            w.Cut(1);
            stemmed = true;
        }

        if (stemmed) RestoreSpelling(ref w);
        return w.Length;
    }

    private static void MarkRegions(ref StemWord w)
    {
        w.R1 = AfterSyllable(w, 0);
        w.R2 = AfterSyllable(w, w.R1);
    }

    private static int AfterSyllable(in StemWord w, int i)
    {
        while (i < w.Length && !Vowels.Contains(w[i])) i++;
        if (i == w.Length) return w.Length;
        i = AfterVowels(w, i);
        return i < w.Length ? i + 1 : w.Length;
    }

    private static int AfterVowels(in StemWord w, int i)
    {
        while (i < w.Length && Vowels.Contains(w[i])) i += w[i] == 'i' && i + 1 < w.Length && w[i + 1] == 'j' ? 2 : 1;
        return i;
    }

    /// <summary>Whether a consonant stands before the last letters, "ij" being none.</summary>
    private static bool Consonant(in StemWord w, int skip) =>
        skip < w.Length && !Vowels.Contains(w.FromEnd(skip + 1)) && !w.EndsWith("ij", skip);

    private static bool Vowel(in StemWord w, int skip) =>
        skip < w.Length && (Vowels.Contains(w.FromEnd(skip + 1)) || w.EndsWith("ij", skip));

    /// <summary>Cuts an ending that stands in R1 after a consonant and doubles the vowel that is left: « lopen », « loop ».</summary>
    private static bool CutAndLengthen(ref StemWord w, int letters)
    {
        if (!w.InR1(letters) || !Consonant(w, letters)) return false;
        w.Cut(letters);
        LengthenVowel(ref w);
        return true;
    }

    private static void LengthenVowel(ref StemWord w)
    {
        if (w.Length < 2 || VowelsAndWx.Contains(w.FromEnd(1))) return;
        int at = w.Length - 2;
        char vowel = w[at], before = w.FromEnd(3);
        switch (vowel)
        {
            case 'ë' when before is 'e' or 'i':
                if (before == 'i') w[at] = 'e';
                w.TryInsert(at + 1, 'e');
                break;
            case 'a' or 'ä' or 'á' or 'à' or 'â' or 'o' or 'ö' or 'ó' or 'ò' or 'ô' or 'u' or 'ü' or 'ú' or 'ù' or 'û':
                if (!Unmarked.Contains(before)) w.TryInsert(at, vowel);
                break;
            case 'e' or 'é' or 'è' or 'ê':
                if (!Unmarked.Contains(before) && MayLengthenE(w.Text[..Math.Max(0, at - 1)])) w.TryInsert(at, vowel);
                break;
        }
    }

    /// <summary>Not after another vowel than e, nor after a word of one e, nor after such a vowel with a letter between.</summary>
    private static bool MayLengthenE(ReadOnlySpan<char> start)
    {
        if (start.IsEmpty) return true;
        if (NotE.Contains(start[^1])) return false;
        if (start.Length == 1) return !Unmarked.Contains(start[0]);
        return start.Length < 3 || !NotE.Contains(start[^2]) || Unmarked.Contains(start[^3]);
    }

    private static bool CutPlural(ref StemWord w)
    {
        int code = Plurals.Find(w.Text, out int n);
        switch (code)
        {
            case ApostropheS:
                w.Cut(2);
                return true;
            case S when w.InR1(1) && !(w.FromEnd(2) == 't' && w.InR1(2)) && Consonant(w, 1):
            case Ies when w.InR1(n):
            case Aus when w.InR1(n) && Vowel(w, n):
            case Nde:
                w.Cut(1);
                return true;
            case Es when w.EndsWith("ar", 2) && w.InR1(4) && Consonant(w, 4):
                w.Cut(2);
                LengthenVowel(ref w);
                return true;
            case Es when w.EndsWith("er", 2) && w.InR1(4) && Consonant(w, 4):
                w.Cut(2);
                return true;
            case Es when w.InR1(2) && Consonant(w, 2):
                w.Cut(1);
                return true;
            case En:
                return CutEn(ref w);
            default:
                return false;
        }
    }

    private static bool CutEn(ref StemWord w)
    {
        if (w.EndsWith("hed", 2) && w.InR1(5))
        {
            w.Replace(5, "heid");
            return true;
        }

        if (w.EndsWith("nd", 2) || (w.FromEnd(3) is 'i' or 'j' && Vowel(w, 3)))
        {
            w.Cut(2);
            return true;
        }

        if (w.FromEnd(3) == 'd' && w.InR1(3) && Consonant(w, 3))
        {
            w.Cut(3);
            return true;
        }

        return CutAndLengthen(ref w, 2);
    }

    private static bool CutInflection(ref StemWord w)
    {
        switch (Inflections.Find(w.Text, out int n))
        {
            case Je:
                return CutDiminutive(ref w);
            case LosesE when w.InR1(n):
                w.Cut(1);
                return true;
            case De when w.InR1(n) && Consonant(w, n):
                w.Cut(n);
                return true;
            case Le when w.InR1(n):
            case Ene when w.InR1(n) && Consonant(w, n):
                w.Cut(1);
                LengthenVowel(ref w);
                return true;
            case Ieve when w.InR1(n) && Consonant(w, n):
                w.Replace(n, "ief");
                return true;
            default:
                return false;
        }
    }

    /// <summary>« huisje », « taxi'tje », « koninkje », « boompje ».</summary>
    private static bool CutDiminutive(ref StemWord w)
    {
        if (w.EndsWith("'t", 2)) w.Cut(4);
        else if (w.EndsWith("et", 2) && w.InR1(4) && Consonant(w, 4)) w.Cut(4);
        else if (w.EndsWith("rnt", 2)) w.Cut(3);
        else if (w.FromEnd(3) == 't' && w.InR1(3) && Vowel(w, 4)) w.Cut(3);
        else if (w.EndsWith("ink", 2)) w.Replace(5, "ing");
        else if (w.EndsWith("mp", 2)) w.Cut(3);
        else if (w.FromEnd(3) == '\'' && w.InR1(3)) w.Cut(3);
        else if (w.InR1(2) && Consonant(w, 2)) w.Cut(2);
        else return false;
        return true;
    }

    private static bool CutNoun(ref StemWord w)
    {
        switch (Nouns.Find(w.Text, out int n))
        {
            case Atie when w.InR1(n):
                w.Replace(n, "eer");
                return true;
            case Heid when w.InR1(n):
                w.Cut(n);
                return true;
            case Rder:
                w.Cut(3);
                return true;

            // « schilderij » (painting) is not to meet « schild » (shield).
            case Ing when w.EndsWith("ild", n):
                w.Replace(n, "er");
                return true;
            case Iteit when w.InR1(n):
            case Ing when w.InR1(n):
                w.Cut(n);
                LengthenVowel(ref w);
                return true;
            case Arij when w.InR1(n) && Consonant(w, n):
                w.Replace(n, "aar");
                return true;
            case Fie when w.InR2(n):
                w.Cut(2);
                LengthenVowel(ref w);
                return true;
            case Tst when w.InR1(n) && Consonant(w, n):
                w.Cut(2);
                return true;
            default:
                return false;
        }
    }

    private static bool CutAdjective(ref StemWord w)
    {
        int code = Adjectives.Find(w.Text, out int n);
        if (code != 0 && w.InR1(n))
        {
            switch (code)
            {
                case Ioneel:
                    w.Replace(n, "ie");
                    return true;
                case Atief:
                    w.Replace(n, "eer");
                    return true;
                case Baar:
                    w.Cut(n);
                    return true;
                case Naar when Vowel(w, n):
                    w.Cut(3);
                    return true;
                case Tant:
                    w.Replace(n, "teer");
                    return true;
                case Lijker:
                    w.Replace(n, "lijk");
                    return true;
                case Erig when CutAndLengthen(ref w, n):
                    return true;
            }
        }

        if (AdjectivesInIg.Find(w.Text, out n) == 0) return false;
        return !(w.Length == n + 3 && w.EndsWith("inn", n)) && CutAndLengthen(ref w, n);
    }

    private static bool CutPrefix(ref StemWord w)
    {
        ReadOnlySpan<char> rest = w.Length < 5 ? default : w.Text[2..];
        if (rest.IsEmpty || !w.Text.StartsWith("ge") || !HasVowelsInside(w, 2)) return false;
        bool vali = rest.StartsWith("vali");
        if (rest.StartsWith("eft") || (rest.StartsWith("val") && !vali) || rest.StartsWith("vaa") || rest.StartsWith("vare")) return false;
        CutGe(ref w, 0, vali ? 4 : 0);
        return true;
    }

    private static bool CutInfix(ref StemWord w)
    {
        int at = w.Length < 2 ? -1 : w.Text[1..].IndexOf("ge") + 1;
        if (at < 1 || at + 5 > w.Length || !HasVowelsInside(w, at + 2)) return false;
        CutGe(ref w, at, at);
        return true;
    }

    /// <summary>Whether the word goes on after its first vowels from an index on.</summary>
    private static bool HasVowelsInside(in StemWord w, int start)
    {
        int i = start;
        while (i < w.Length && !Vowels.Contains(w[i])) i++;
        return i < w.Length && AfterVowels(w, i) < w.Length;
    }

    private static void CutGe(ref StemWord w, int at, int diaeresis)
    {
        w.Remove(at, 2);
        if (diaeresis < w.Length && w[diaeresis] is 'ë' or 'ï') w[diaeresis] = w[diaeresis] == 'ë' ? 'e' : 'i';
        MarkRegions(ref w);
        CutParticiple(ref w);
    }

    private static void CutParticiple(ref StemWord w)
    {
        if (!w.InR1(1) || !Consonant(w, 1)) return;
        switch (w.FromEnd(1))
        {
            case 'd' when !(w.FromEnd(2) == 'n' && w.InR1(2)):
                if (w.Text is "ind") w.SetLast('n');
                else w.Cut(1);
                break;
            case 't' when !(w.FromEnd(2) == 'h' && w.InR1(2)) && w.Text is not "ent":
                w.Cut(1);
                break;
        }
    }

    private static void RestoreSpelling(ref StemWord w)
    {
        char last = w.FromEnd(1);
        if (last == w.FromEnd(2) && last is >= 'b' and <= 'z' && !Vowels.Contains(last))
        {
            if (w.Text is not "inn") w.Cut(1);
        }
        else if (last is 'v' or 'z')
        {
            w.SetLast(last == 'v' ? 'f' : 's');
        }
    }
}
