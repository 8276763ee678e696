using Summarizer.Languages.Shared;

namespace Summarizer.Languages.Danish;

/// <summary>The Snowball stemmer for Danish (https://snowballstem.org/algorithms/danish/stemmer.html). Thread-safe.</summary>
internal sealed class DanishStemmer : IStemmer
{
    private static readonly LetterSet Vowels = new("aeiouyæåø");
    private static readonly LetterSet Consonants = new("bcdfghjklmnpqrstvwxz");
    private static readonly LetterSet BeforeS = new("abcdfghjklmnoprtvyzå");

    private const byte Cut = 1, S = 2, Lost = 3;

    private static readonly SuffixTable Inflections = new(
        (Cut, "hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes eres ens hedens " +
            "erens ers ets erets et eret"),
        (S, "s"));

    private static readonly SuffixTable Pairs = new((1, "gd dt gt kt"));

    private static readonly SuffixTable Derivations = new((Cut, "ig lig elig els"), (Lost, "løst"));

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        var w = new StemWord(word, length);
        w.MarkGermanicR1R2(Vowels);
        int code = Inflections.Find(w.From(w.R1), out int n);
        if (code == Cut || (code == S && BeforeS.Contains(w.FromEnd(2)))) w.Cut(n);
        CutPair(ref w);
        CutDerivation(ref w);
        if (w.InR1(1) && Consonants.Contains(w.FromEnd(1)) && w.FromEnd(2) == w.FromEnd(1)) w.Cut(1);
        return w.Length;
    }

    private static void CutPair(ref StemWord w)
    {
        if (Pairs.Find(w.From(w.R1), out _) != 0) w.Cut(1);
    }

    private static void CutDerivation(ref StemWord w)
    {
        if (w.EndsWith("igst")) w.Cut(2);
        switch (Derivations.Find(w.From(w.R1), out int n))
        {
            case Cut:
                w.Cut(n);
                CutPair(ref w);
                break;
            case Lost:
                w.Cut(1);
                break;
        }
    }
}
