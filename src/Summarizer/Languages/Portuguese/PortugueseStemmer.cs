using Summarizer.Languages.Shared;

namespace Summarizer.Languages.Portuguese;

/// <summary>
/// The Snowball stemmer for Portuguese (https://snowballstem.org/algorithms/portuguese/stemmer.html). A nasal vowel is written
/// as the vowel and a tilde, which counts as a consonant, while the word is stemmed. Thread-safe.
/// </summary>
internal sealed class PortugueseStemmer : IStemmer
{
    private static readonly LetterSet Vowels = new("aeiouáéíóúâêô");

    private const byte Cut = 1, ToLog = 2, ToU = 3, ToEnte = 4, Amente = 5, Mente = 6, Idade = 7, Iva = 8, Ira = 9;

    private static readonly SuffixTable Standard = new(
        (Cut, "eza ezas ico ica icos icas ismo ismos ável ível ista istas oso osa osos osas amento amentos imento imentos adora ador aça~o " +
            "adoras adores aço~es ante antes ância"),
        (ToLog, "logia logias"),
        (ToU, "uça~o uço~es"),
        (ToEnte, "ência ências"),
        (Amente, "amente"),
        (Mente, "mente"),
        (Idade, "idade idades"),
        (Iva, "iva ivo ivas ivos"),
        (Ira, "ira iras"));

    private static readonly SuffixTable Verb = new(
        (1, "ada ida ia aria eria iria ará ara erá era irá ava asse esse isse aste este iste ei arei erei irei am iam ariam eriam iriam " +
            "aram eram iram avam em arem erem irem assem essem issem ado ido ando endo indo ara~o era~o ira~o ar er ir as adas idas ias " +
            "arias erias irias arás aras erás eras irás avas es ardes erdes irdes ares eres ires asses esses isses astes estes istes is " +
            "ais eis íeis aríeis eríeis iríeis áreis areis éreis ereis íreis ireis ásseis ésseis ísseis áveis ados idos ámos amos íamos " +
            "aríamos eríamos iríamos áramos éramos íramos ávamos emos aremos eremos iremos ássemos êssemos íssemos imos armos ermos " +
            "irmos eu iu ou ira iras"));

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        var w = new StemWord(word, length);
        for (int i = 0; i < w.Length; i++)
        {
            if (w[i] is 'ã' or 'õ' && w.TryInsert(i + 1, '~')) w[i] = w[i] == 'ã' ? 'a' : 'o';
        }

        w.MarkR1R2(Vowels);
        w.MarkRomanceRV(Vowels);
        if (CutStandard(ref w) || CutVerb(ref w))
        {
            if (w.EndsWith("ci") && w.InRV(1)) w.Cut(1);
        }
        else
        {
            CutResidual(ref w);
        }

        CutFinalE(ref w);
        for (int i = 1; i < w.Length; i++)
        {
            if (w[i] != '~' || w[i - 1] is not ('a' or 'o')) continue;
            w.Remove(i--, 1);
            w[i] = w[i] == 'a' ? 'ã' : 'õ';
        }

        return w.Length;
    }

    private static bool CutStandard(ref StemWord w)
    {
        int code = Standard.Find(w.Text, out int n);
        bool inside = code switch
        {
            0 => false,
            Ira => w.InRV(n) && w.FromEnd(n + 1) == 'e',
            Amente => w.InR1(n),
            _ => w.InR2(n),
        };
        if (!inside) return false;
        w.Cut(n);
        switch (code)
        {
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
                else if (!w.CutInR2("os") && !w.CutInR2("ic")) w.CutInR2("ad");
                break;
            case Mente:
                if (!w.CutInR2("ante") && !w.CutInR2("avel")) w.CutInR2("ível");
                break;
            case Idade:
                if (!w.CutInR2("abil") && !w.CutInR2("ic")) w.CutInR2("iv");
                break;
            case Iva:
                w.CutInR2("at");
                break;
            case Ira:
                w.Replace(0, "ir");
                break;
        }

        return true;
    }

    private static bool CutVerb(ref StemWord w)
    {
        if (Verb.Find(w.From(w.RV), out int n) == 0) return false;
        w.Cut(n);
        return true;
    }

    private static void CutResidual(ref StemWord w)
    {
        int n = w.EndsWith("os") ? 2 : w.FromEnd(1) is 'a' or 'i' or 'o' or 'á' or 'í' or 'ó' ? 1 : 0;
        if (n > 0 && w.InRV(n)) w.Cut(n);
    }

    private static void CutFinalE(ref StemWord w)
    {
        switch (w.FromEnd(1))
        {
            case 'e' or 'é' or 'ê' when w.InRV(1):
                w.Cut(1);
                if ((w.EndsWith("gu") || w.EndsWith("ci")) && w.InRV(1)) w.Cut(1);
                break;
            case 'ç':
                w.SetLast('c');
                break;
        }
    }
}
