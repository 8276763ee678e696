using Summarizer.Languages.Shared;

namespace Summarizer.Languages.Italian;

/// <summary>
/// The Snowball stemmer for Italian (https://snowballstem.org/algorithms/italian/stemmer.html). Capital I and U mark letters
/// that are not vowels. Thread-safe.
/// </summary>
internal sealed class ItalianStemmer : IStemmer
{
    private static readonly LetterSet Vowels = new("aeiouàèìòù");
    private static readonly LetterSet FinalVowels = new("aeioàèìò");

    private static readonly SuffixTable Pronouns = new(
        (1, "ci gli la le li lo mi ne si ti vi sene gliela gliele glieli glielo gliene mela mele meli melo mene tela tele teli telo tene " +
            "cela cele celi celo cene vela vele veli velo vene"));

    private const byte Gerund = 1, Infinitive = 2;

    private static readonly SuffixTable BeforePronouns = new((Gerund, "ando endo"), (Infinitive, "ar er ir"));

    private const byte Cut = 1, CutIc = 2, ToLog = 3, ToU = 4, ToEnte = 5, Mento = 6, Amente = 7, Ita = 8, Ivo = 9;

    private static readonly SuffixTable Standard = new(
        (Cut, "anza anze ico ici ica ice iche ichi ismo ismi abile abili ibile ibili ista iste isti istà istè istì oso osi osa ose mente " +
            "atrice atrici ante anti"),
        (CutIc, "azione azioni atore atori"),
        (ToLog, "logia logie"),
        (ToU, "uzione uzioni usione usioni"),
        (ToEnte, "enza enze"),
        (Mento, "amento amenti imento imenti"),
        (Amente, "amente"),
        (Ita, "ità"),
        (Ivo, "ivo ivi iva ive"));

    private static readonly SuffixTable Verb = new(
        (1, "ammo ando ano are arono asse assero assi assimo ata ate ati ato ava avamo avano avate avi avo emmo enda ende endi endo erà " +
            "erai eranno ere erebbe erebbero erei eremmo eremo ereste eresti erete erò erono essero ete eva evamo evano evate evi evo " +
            "iamo immo irà irai iranno ire irebbe irebbero irei iremmo iremo ireste iresti irete irò irono isca iscano isce isci " +
            "isco iscono issero ita ite iti ito iva ivamo ivano ivate ivi ivo ono uta ute uti uto ar ir"));

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        var w = new StemWord(word, length);
        MarkLetters(ref w);
        w.MarkR1R2(Vowels);
        w.MarkRomanceRV(Vowels);
        if (w.Text is ['d', 'i', 'v', 'a', 'n', ..]) w.RV = 5;
        CutPronoun(ref w);
        if (!CutStandard(ref w) && Verb.Find(w.From(w.RV), out int n) != 0) w.Cut(n);
        CutVowel(ref w);
        foreach (ref char c in w.Text)
        {
            if (c is 'I' or 'U') c = c == 'I' ? 'i' : 'u';
        }

        return w.Length;
    }

    private static void MarkLetters(ref StemWord w)
    {
        for (int i = 0; i < w.Length; i++)
        {
            w[i] = w[i] switch
            {
                'á' => 'à',
                'é' => 'è',
                'í' => 'ì',
                'ó' => 'ò',
                'ú' => 'ù',
                'u' when i > 0 && w[i - 1] == 'q' => 'U',
                char c => c,
            };
        }

        for (int i = 1; i + 1 < w.Length; i++)
        {
            if (w[i] is 'u' or 'i' && Vowels.Contains(w[i - 1]) && Vowels.Contains(w[i + 1])) w[i] = w[i] == 'u' ? 'U' : 'I';
        }
    }

    private static void CutPronoun(ref StemWord w)
    {
        if (Pronouns.Find(w.Text, out int n) == 0) return;
        int code = BeforePronouns.Find(w.Text[..^n], out int verb);
        if (code == 0 || !w.InRV(n + verb)) return;
        w.Cut(n);
        if (code == Infinitive) w.Append('e');
    }

    private static bool CutStandard(ref StemWord w)
    {
        int code = Standard.Find(w.Text, out int n);
        bool inside = code switch
        {
            0 => false,
            Mento => w.InRV(n),
            Amente => w.InR1(n),
            _ => w.InR2(n),
        };
        if (!inside) return false;
        w.Cut(n);
        switch (code)
        {
            case CutIc:
                w.CutInR2("ic");
                break;
            case ToLog:
                w.Replace(0, "log");
                break;
            case ToU:
                w.Append('u');
                break;
            case ToEnte:
                w.Replace(0, "ente");
                break;
            case Amente:
                if (w.CutInR2("iv")) w.CutInR2("at");
                else if (!w.CutInR2("os") && !w.CutInR2("ic")) w.CutInR2("abil");
                break;
            case Ita:
                if (!w.CutInR2("abil") && !w.CutInR2("ic")) w.CutInR2("iv");
                break;
            case Ivo:
                if (w.CutInR2("at")) w.CutInR2("ic");
                break;
        }

        return true;
    }

    private static void CutVowel(ref StemWord w)
    {
        if (w.InRV(1) && FinalVowels.Contains(w.FromEnd(1)))
        {
            w.Cut(1);
            if (w.FromEnd(1) == 'i' && w.InRV(1)) w.Cut(1);
        }

        if (w.FromEnd(1) == 'h' && w.FromEnd(2) is 'c' or 'g' && w.InRV(2)) w.Cut(1);
    }
}
