using Summarizer.Languages.Shared;

namespace Summarizer.Languages.French;

/// <summary>
/// The Snowball stemmer for French (https://snowballstem.org/algorithms/french/stemmer.html), in its version with elisions,
/// « -oux » and « -ais/-aise ». Capitals mark letters that are not to be taken as vowels: I, U and Y between vowels, and H,
/// which stands for the diaeresis of a following e or i. Thread-safe.
/// </summary>
internal sealed class FrenchStemmer : IStemmer
{
    private static readonly LetterSet Vowels = new("aeiouyâàëéêèïîôûù");
    private static readonly LetterSet ElidedLetters = new("cdjlmnst");
    private static readonly LetterSet BeforeOux = new("bhjlnp");
    private static readonly LetterSet KeepsS = new("aiouès");

    private const byte Cut = 1, CutIc = 2, ToLog = 3, ToU = 4, ToEnt = 5, Ement = 6, Ite = 7, If = 8, Eaux = 9, Aux = 10, Oux = 11,
        Euse = 12, Issement = 13, Amment = 14, Emment = 15, Ment = 16;

    private static readonly SuffixTable Standard = new(
        (Cut, "ance iqUe isme able iste eux ances iqUes ismes ables istes"),
        (CutIc, "atrice ateur ation atrices ateurs ations"),
        (ToLog, "logie logies"),
        (ToU, "usion ution usions utions"),
        (ToEnt, "ence ences"),
        (Ement, "ement ements"),
        (Ite, "ité ités"),
        (If, "if ive ifs ives"),
        (Eaux, "eaux"),
        (Aux, "aux"),
        (Oux, "oux"),
        (Euse, "euse euses"),
        (Issement, "issement issements"),
        (Amment, "amment"),
        (Emment, "emment"),
        (Ment, "ment ments"));

    private static readonly SuffixTable IVerb = new(
        (1, "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais " +
            "issait issant issante issantes issants isse issent isses issez issiez issions issons it"));

    private const byte Ions = 1, Er = 2, A = 3, Ais = 4;

    private static readonly SuffixTable Verb = new(
        (Ions, "ions"),
        (Er, "é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez eais"),
        (A, "âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions"),
        (Ais, "ais aise aises"));

    private const byte Ion = 1, Ier = 2, E = 3;

    private static readonly SuffixTable Residual = new((Ion, "ion"), (Ier, "ier ière Ier Ière"), (E, "e"));

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        var w = new StemWord(word, length);
        CutElision(ref w);
        MarkLetters(ref w);
        MarkRegions(ref w);
        if (CutStandard(ref w) || CutIVerb(ref w) || CutVerb(ref w))
        {
            if (w.FromEnd(1) == 'Y') w.SetLast('i');
            else if (w.FromEnd(1) == 'ç') w.SetLast('c');
        }
        else
        {
            CutResidual(ref w);
        }

        if (w.EndsWith("enn") || w.EndsWith("onn") || w.EndsWith("ett") || w.EndsWith("ell") || w.EndsWith("eill")) w.Cut(1);
        RemoveLastAccent(ref w);
        UnmarkLetters(ref w);
        return w.Length;
    }

    private static void CutElision(ref StemWord w)
    {
        if (w.Length > 2 && w[1] == '\'' && ElidedLetters.Contains(w[0])) w.CutStart(2);
        else if (w.Length > 3 && w[2] == '\'' && w[0] == 'q' && w[1] == 'u') w.CutStart(3);
    }

    private static void MarkLetters(ref StemWord w)
    {
        for (int i = 0; i < w.Length; i++)
        {
            if (Vowels.Contains(w[i]) && i + 1 < w.Length)
            {
                char next = w[i + 1];
                if (next == 'y') w[i + 1] = 'Y';
                else if (next is 'u' or 'i' && i + 2 < w.Length && Vowels.Contains(w[i + 2])) w[i + 1] = next == 'u' ? 'U' : 'I';
            }

            switch (w[i])
            {
                case 'ë' when w.TryInsert(i, 'H'):
                    w[i + 1] = 'e';
                    break;
                case 'ï' when w.TryInsert(i, 'H'):
                    w[i + 1] = 'i';
                    break;
                case 'y' when i + 1 < w.Length && Vowels.Contains(w[i + 1]):
                    w[i] = 'Y';
                    break;
                case 'q' when i + 1 < w.Length && w[i + 1] == 'u':
                    w[i + 1] = 'U';
                    break;
            }
        }
    }

    private static void MarkRegions(ref StemWord w)
    {
        w.MarkR1R2(Vowels);
        ReadOnlySpan<char> text = w.Text;
        if (text.Length > 2 && Vowels.Contains(text[0]) && Vowels.Contains(text[1])) w.RV = 3;
        else if (text is ['p', 'a', 'r', ..] or ['c', 'o', 'l', ..] or ['t', 'a', 'p', ..]) w.RV = 3;
        else if (text is ['n', 'i', _, ..] && Vowels.Contains(text[2])) w.RV = 3;
        else w.RV = w.AfterVowel(Vowels, 1);
    }

    private static bool CutStandard(ref StemWord w)
    {
        int code = Standard.Find(w.Text, out int n);
        switch (code)
        {
            case Cut when w.InR2(n):
                w.Cut(n);
                return true;
            case CutIc when w.InR2(n):
                w.Cut(n);
                CutIcOrReplace(ref w);
                return true;
            case ToLog when w.InR2(n):
                w.Replace(n, "log");
                return true;
            case ToU when w.InR2(n):
                w.Replace(n, "u");
                return true;
            case ToEnt when w.InR2(n):
                w.Replace(n, "ent");
                return true;
            case Ement when w.InRV(n):
                w.Cut(n);
                AfterEment(ref w);
                return true;
            case Ite when w.InR2(n):
                w.Cut(n);
                if (w.EndsWith("abil")) CutOrReplace(ref w, 4, "abl");
                else if (w.EndsWith("ic")) CutOrReplace(ref w, 2, "iqU");
                else w.CutInR2("iv");
                return true;
            case If when w.InR2(n):
                w.Cut(n);
                if (w.CutInR2("at")) CutIcOrReplace(ref w);
                return true;
            case Eaux:
                w.Cut(1);
                return true;
            case Aux when w.InR1(n):
                w.Replace(n, "al");
                return true;
            case Oux when BeforeOux.Contains(w.FromEnd(n + 1)):
                w.Cut(1);
                return true;
            case Euse when w.InR2(n):
                w.Cut(n);
                return true;
            case Euse when w.InR1(n):
                w.Replace(n, "eux");
                return true;
            case Issement when w.InR1(n) && w.Length > n && !Vowels.Contains(w.FromEnd(n + 1)):
                w.Cut(n);
                return true;

            // An adverb's ending goes, and what is left is then read as a verb's form: « confusément », « confusé », « confus ».
            case Amment when w.InRV(n):
                w.Replace(n, "ant");
                return false;
            case Emment when w.InRV(n):
                w.Replace(n, "ent");
                return false;
            case Ment when w.InRV(n + 1) && Vowels.Contains(w.FromEnd(n + 1)):
                w.Cut(n);
                return false;
            default:
                return false;
        }
    }

    private static void AfterEment(ref StemWord w)
    {
        if (w.EndsWith("iv"))
        {
            if (w.CutInR2("iv")) w.CutInR2("at");
        }
        else if (w.EndsWith("eus"))
        {
            if (!w.CutInR2("eus") && w.InR1(3)) w.Replace(3, "eux");
        }
        else if (w.EndsWith("abl") || w.EndsWith("iqU"))
        {
            if (w.InR2(3)) w.Cut(3);
        }
        else if ((w.EndsWith("ièr") || w.EndsWith("Ièr")) && w.InRV(3))
        {
            w.Replace(3, "i");
        }
    }

    private static void CutIcOrReplace(ref StemWord w)
    {
        if (w.EndsWith("ic")) CutOrReplace(ref w, 2, "iqU");
    }

    private static void CutOrReplace(ref StemWord w, int letters, string by)
    {
        if (w.InR2(letters)) w.Cut(letters);
        else w.Replace(letters, by);
    }

    private static bool CutIVerb(ref StemWord w)
    {
        ReadOnlySpan<char> region = w.From(w.RV);
        if (IVerb.Find(region, out int n) == 0 || n >= region.Length) return false;
        char before = region[^(n + 1)];
        if (before == 'H' || Vowels.Contains(before)) return false;
        w.Cut(n);
        return true;
    }

    private static bool CutVerb(ref StemWord w)
    {
        switch (Verb.Find(w.From(w.RV), out int n))
        {
            case Ions when w.InR2(n):
            case Er:
            case Ais when !IsAdjectiveInAis(w, n):
                w.Cut(n);
                return true;
            case A:
                w.Cut(n);
                if (w.FromEnd(1) == 'e' && w.InRV(1)) w.Cut(1);
                return true;
            default:
                return false;
        }
    }

    /// <summary>« palais », « mauvais », « déplais »: no forms of verbs in -er.</summary>
    private static bool IsAdjectiveInAis(in StemWord w, int n) =>
        (w.EndsWith("al", n) && w.Length == n + 3) || w.EndsWith("auv", n) || w.EndsWith("épl", n);

    private static void CutResidual(ref StemWord w)
    {
        if (w.FromEnd(1) == 's' && w.Length > 1 && (w.EndsWith("Hi", 1) || !KeepsS.Contains(w.FromEnd(2)))) w.Cut(1);
        ReadOnlySpan<char> region = w.From(w.RV);
        switch (Residual.Find(region, out int n))
        {
            case Ion when w.InR2(n) && n < region.Length && w.FromEnd(n + 1) is 's' or 't':
            case E:
                w.Cut(n);
                break;
            case Ier:
                w.Replace(n, "i");
                break;
        }
    }

    private static void RemoveLastAccent(ref StemWord w)
    {
        int i = w.Length - 1;
        while (i >= 0 && !Vowels.Contains(w[i])) i--;
        if (i >= 0 && i < w.Length - 1 && w[i] is 'é' or 'è') w[i] = 'e';
    }

    private static void UnmarkLetters(ref StemWord w)
    {
        for (int i = 0; i < w.Length; i++)
        {
            switch (w[i])
            {
                case 'I':
                    w[i] = 'i';
                    break;
                case 'U':
                    w[i] = 'u';
                    break;
                case 'Y':
                    w[i] = 'y';
                    break;
                case 'H':
                    char next = i + 1 < w.Length ? w[i + 1] : '\0';
                    if (next is 'e' or 'i') w[i + 1] = next == 'e' ? 'ë' : 'ï';
                    w.Remove(i, 1);
                    if (next is not ('e' or 'i')) i--;
                    break;
            }
        }
    }
}
