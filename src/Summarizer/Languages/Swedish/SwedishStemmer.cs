using Summarizer.Languages.Shared;

namespace Summarizer.Languages.Swedish;

/// <summary>The Snowball stemmer for Swedish (https://snowballstem.org/algorithms/swedish/stemmer.html). Thread-safe.</summary>
internal sealed class SwedishStemmer : IStemmer
{
    private static readonly LetterSet Vowels = new("aeiouyäåö");
    private static readonly LetterSet BeforeS = new("bcdfghjklmnoprtvy");
    private static readonly LetterSet BeforeOst = new("iklnprtuv");

    private const byte Cut = 1, S = 2, Et = 3;

    private static readonly SuffixTable Inflections = new(
        (Cut, "a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es ades " +
            "andes ens arens hetens erns at andet het ast"),
        (S, "s"),
        (Et, "et"));

    /// <summary>Endings before -et that make it a part of the word: « identitet », « paket ».</summary>
    private static readonly SuffixTable KeptEt = new((1, "h iet uit fab cit dit alit ilit mit nit pit rit sit tit ivit kvit xit kom rak pak stak"));

    private static readonly SuffixTable Pairs = new((1, "dd gd nn dt gt kt tt"));

    private const byte Lig = 1, Ost = 2, Fullt = 3;

    private static readonly SuffixTable Derivations = new((Lig, "lig ig els"), (Ost, "öst"), (Fullt, "fullt"));

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        var w = new StemWord(word, length);
        w.MarkGermanicR1R2(Vowels);
        CutInflection(ref w);
        if (Pairs.Find(w.From(w.R1), out _) != 0) w.Cut(1);
        switch (Derivations.Find(w.From(w.R1), out int n))
        {
            case Lig:
                w.Cut(n);
                break;
            case Ost when BeforeOst.Contains(w.FromEnd(4)):
            case Fullt:
                w.Cut(1);
                break;
        }

        return w.Length;
    }

    private static void CutInflection(ref StemWord w)
    {
        switch (Inflections.Find(w.From(w.R1), out int n))
        {
            case Cut:
            case Et when IsArticle(w, 2):
                w.Cut(n);
                break;
            case S:
                if (w.EndsWith("ets") && IsArticle(w, 3)) w.Cut(3);
                else if (BeforeS.Contains(w.FromEnd(2))) w.Cut(1);
                break;
        }
    }

    /// <summary>Whether the -et before which the word is <paramref name="skip"/> letters shorter is the article of a neuter noun.</summary>
    private static bool IsArticle(in StemWord w, int skip)
    {
        ReadOnlySpan<char> noun = w.Text[..^skip];
        return noun.Length > 2 && !Vowels.Contains(noun[^1]) && Vowels.Contains(noun[^2]) && KeptEt.Find(noun, out _) == 0;
    }
}
