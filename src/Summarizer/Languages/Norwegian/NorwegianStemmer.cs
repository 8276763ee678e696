using Summarizer.Languages.Shared;

namespace Summarizer.Languages.Norwegian;

/// <summary>The Snowball stemmer for Norwegian Bokmål (https://snowballstem.org/algorithms/norwegian/stemmer.html). Thread-safe.</summary>
internal sealed class NorwegianStemmer : IStemmer
{
    private static readonly LetterSet Vowels = new("aeêioòóôuyæåø");
    private static readonly LetterSet BeforeS = new("bcdfghjlmnoptvyz");

    private const byte Cut = 1, Ers = 2, S = 3, Erte = 4;

    private static readonly SuffixTable Inflections = new(
        (Cut, "a e ede ande ende ane ene hetene en heten ar er heter as es edes endes enes hetenes ens hetens ets et het ast"),
        (Ers, "ers"),
        (S, "s"),
        (Erte, "erte ert"));

    private const byte Keep = 1, Remove = 2;

    private static readonly SuffixTable BeforeErs = new((Keep, "amm ast ind kap kk lt nk omm pp v øst"), (Remove, "giv hav skap"));

    private static readonly SuffixTable Pairs = new((1, "dt vt"));

    private static readonly SuffixTable Derivations = new((1, "leg eleg ig eig lig elig els lov elov slov hetslov"));

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        var w = new StemWord(word, length);
        w.MarkGermanicR1R2(Vowels);
        switch (Inflections.Find(w.From(w.R1), out int n))
        {
            case Cut:
            case Ers when BeforeErs.Find(w.Text[..^3], out _) != Keep:
            case S when MayPrecedeS(w):
                w.Cut(n);
                break;
            case Erte:
                w.Replace(n, "er");
                break;
        }

        if (Pairs.Find(w.From(w.R1), out _) != 0) w.Cut(1);
        if (Derivations.Find(w.From(w.R1), out n) != 0) w.Cut(n);
        return w.Length;
    }

    private static bool MayPrecedeS(in StemWord w)
    {
        char before = w.FromEnd(2), third = w.FromEnd(3);
        return BeforeS.Contains(before) || (before == 'r' && third != 'e') || (before == 'k' && third != '\0' && !Vowels.Contains(third));
    }
}
