using Summarizer.Languages.Shared;

namespace Summarizer.Languages.Spanish;

/// <summary>The Snowball stemmer for Spanish (https://snowballstem.org/algorithms/spanish/stemmer.html). Thread-safe.</summary>
internal sealed class SpanishStemmer : IStemmer
{
    private static readonly LetterSet Vowels = new("aeiouáéíóúü");

    private static readonly SuffixTable Pronouns = new((1, "me se sela selo selas selos la le lo las les los nos"));

    private const byte Plain = 1, Accented = 2, Yendo = 3;

    private static readonly SuffixTable BeforePronouns = new((Accented, "iéndo ándo ár ér ír"), (Plain, "ando iendo ar er ir"), (Yendo, "yendo"));

    private const byte Cut = 1, CutIc = 2, ToLog = 3, ToU = 4, ToEnte = 5, Amente = 6, Mente = 7, Idad = 8, Iva = 9;

    private static readonly SuffixTable Standard = new(
        (Cut, "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos"),
        (CutIc, "adora ador ación adoras adores aciones acion ante antes ancia ancias"),
        (ToLog, "logía logías"),
        (ToU, "ución ucion uciones"),
        (ToEnte, "encia encias"),
        (Amente, "amente"),
        (Mente, "mente"),
        (Idad, "idad idades"),
        (Iva, "iva ivo ivas ivos"));

    private static readonly SuffixTable YVerb = new((1, "ya ye yan yen yeron yendo yo yó yas yes yais yamos"));

    private const byte En = 1, Tense = 2;

    private static readonly SuffixTable Verb = new(
        (En, "en es éis emos"),
        (Tense, "arían arías arán arás aríais aría aréis aríamos aremos ará aré erían erías erán erás eríais ería eréis eríamos eremos " +
            "erá eré irían irías irán irás iríais iría iréis iríamos iremos irá iré aba ada ida ía ara iera ad ed id ase iese aste " +
            "iste an aban ían aran ieran asen iesen aron ieron ado ido ando iendo ió ar er ir as abas adas idas ías aras ieras ases " +
            "ieses ís áis abais íais arais ierais aseis ieseis asteis isteis ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos"));

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        var w = new StemWord(word, length);
        w.MarkR1R2(Vowels);
        w.MarkRomanceRV(Vowels);
        CutPronoun(ref w);
        if (!CutStandard(ref w) && !CutYVerb(ref w)) CutVerb(ref w);
        CutResidual(ref w);
        foreach (ref char c in w.Text) c = WithoutAccent(c);
        return w.Length;
    }

    private static char WithoutAccent(char c) => c switch
    {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        _ => c,
    };

    /// <summary>« diciéndoselo » is « diciendo », « decirle » is « decir ».</summary>
    private static void CutPronoun(ref StemWord w)
    {
        if (Pronouns.Find(w.Text, out int n) == 0) return;
        int code = BeforePronouns.Find(w.Text[..^n], out int verb);
        if (code == 0 || !w.InRV(n + verb)) return;
        if (code == Yendo && w.FromEnd(n + verb + 1) != 'u') return;
        w.Cut(n);
        if (code != Accented) return;
        foreach (ref char c in w.Text[^verb..]) c = WithoutAccent(c);
    }

    private static bool CutStandard(ref StemWord w)
    {
        int code = Standard.Find(w.Text, out int n);
        if (code == 0 || !(code == Amente ? w.InR1(n) : w.InR2(n))) return false;
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
                else if (!w.CutInR2("os") && !w.CutInR2("ic")) w.CutInR2("ad");
                break;
            case Mente:
                if (!w.CutInR2("ante") && !w.CutInR2("able")) w.CutInR2("ible");
                break;
            case Idad:
                if (!w.CutInR2("abil") && !w.CutInR2("ic")) w.CutInR2("iv");
                break;
            case Iva:
                w.CutInR2("at");
                break;
        }

        return true;
    }

    private static bool CutYVerb(ref StemWord w)
    {
        if (YVerb.Find(w.From(w.RV), out int n) == 0 || w.FromEnd(n + 1) != 'u') return false;
        w.Cut(n);
        return true;
    }

    private static void CutVerb(ref StemWord w)
    {
        int code = Verb.Find(w.From(w.RV), out int n);
        if (code == 0) return;
        w.Cut(n);
        if (code == En && w.EndsWith("gu")) w.Cut(1);
    }

    private static void CutResidual(ref StemWord w)
    {
        int n = w.EndsWith("os") ? 2 : w.FromEnd(1) is 'a' or 'o' or 'á' or 'í' or 'ó' or 'e' or 'é' ? 1 : 0;
        if (n == 0 || !w.InRV(n)) return;
        bool e = w.FromEnd(1) is 'e' or 'é';
        w.Cut(n);
        if (e && w.EndsWith("gu") && w.InRV(1)) w.Cut(1);
    }
}
