using Summarizer.Languages.Shared;

namespace Summarizer.Languages.German;

/// <summary>
/// The Snowball stemmer for German (https://snowballstem.org/algorithms/german/stemmer.html), in its version that reads ae, oe
/// and ue as umlauts. Capital U and Y mark letters between vowels, which are not vowels. Thread-safe.
/// </summary>
internal sealed class GermanStemmer : IStemmer
{
    private static readonly LetterSet Vowels = new("aeiouyäöü");
    private static readonly LetterSet BeforeS = new("bdfghklmnrt");
    private static readonly LetterSet BeforeSt = new("bdfghklmnt");

    private static readonly LetterSet BeforeEt = new("dfgklmnrstUzä");

    private const byte Em = 1, Er = 2, En = 3, S = 4, Ln = 5, St = 6, Et = 7;

    private static readonly SuffixTable Inflections = new((Em, "em"), (Er, "ern er erin erinnen"), (En, "e en es"), (S, "s"), (Ln, "ln lns"));

    private static readonly SuffixTable Comparatives = new((En, "en er est"), (St, "st"), (Et, "et"));

    /// <summary>Words whose -et is no verb's ending: « geordnet », « Internet », « Planet », « Ticket », « tret- ».</summary>
    private static readonly SuffixTable KeptEt = new((1, "geordn intern plan tick tr"));

    private const byte Ung = 1, Ig = 2, Lich = 3, Keit = 4;

    private static readonly SuffixTable Derivations = new((Ung, "end ung"), (Ig, "ig ik isch"), (Lich, "lich heit"), (Keit, "keit"));

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        var w = new StemWord(word, length);
        MarkLetters(ref w);
        w.MarkGermanicR1R2(Vowels);
        CutInflection(ref w);
        CutComparative(ref w);
        CutDerivation(ref w);
        foreach (ref char c in w.Text)
        {
            c = c switch
            {
                'Y' => 'y',
                'U' => 'u',
                'ä' => 'a',
                'ö' => 'o',
                'ü' => 'u',
                _ => c,
            };
        }

        return w.Length;
    }

    private static void MarkLetters(ref StemWord w)
    {
        for (int i = 1; i + 1 < w.Length; i++)
        {
            if (w[i] is 'u' or 'y' && Vowels.Contains(w[i - 1]) && Vowels.Contains(w[i + 1])) w[i] = w[i] == 'u' ? 'U' : 'Y';
        }

        for (int i = 0; i < w.Length; i++)
        {
            if (w[i] == 'ß')
            {
                if (!w.TryInsert(i, 's')) continue;
                w[++i] = 's';
                continue;
            }

            if (i + 1 == w.Length) break;
            switch ((w[i], w[i + 1]))
            {
                case ('a', 'e'):
                    w.Remove(i + 1, 1);
                    w[i] = 'ä';
                    break;
                case ('o', 'e'):
                    w.Remove(i + 1, 1);
                    w[i] = 'ö';
                    break;
                case ('u', 'e'):
                    w.Remove(i + 1, 1);
                    w[i] = 'ü';
                    break;
                case ('q', 'u'):
                    i++;
                    break;
            }
        }
    }

    private static void CutInflection(ref StemWord w)
    {
        int code = Inflections.Find(w.Text, out int n);
        if (!w.InR1(n)) return;
        switch (code)
        {
            case Em when !w.EndsWith("syst", n):
            case Er:
            case S when BeforeS.Contains(w.FromEnd(2)):
                w.Cut(n);
                break;
            case En:
                w.Cut(n);
                if (w.EndsWith("niss")) w.Cut(1);
                break;
            case Ln:
                w.Cut(n - 1);
                break;
        }
    }

    private static void CutComparative(ref StemWord w)
    {
        int code = Comparatives.Find(w.Text, out int n);
        if (!w.InR1(n)) return;
        switch (code)
        {
            case En:
            case St when w.Length > 5 && BeforeSt.Contains(w.FromEnd(3)):
            case Et when BeforeEt.Contains(w.FromEnd(3)) && KeptEt.Find(w.Text[..^2], out _) == 0:
                w.Cut(n);
                break;
        }
    }

    private static void CutDerivation(ref StemWord w)
    {
        int code = Derivations.Find(w.Text, out int n);
        if (code == 0 || !w.InR2(n)) return;
        if (code == Ig)
        {
            if (w.FromEnd(n + 1) != 'e') w.Cut(n);
            return;
        }

        w.Cut(n);
        switch (code)
        {
            case Ung:
                if (w.FromEnd(3) != 'e') w.CutInR2("ig");
                break;
            case Lich:
                if ((w.EndsWith("er") || w.EndsWith("en")) && w.InR1(2)) w.Cut(2);
                break;
            case Keit:
                if (!w.CutInR2("lich")) w.CutInR2("ig");
                break;
        }
    }
}
