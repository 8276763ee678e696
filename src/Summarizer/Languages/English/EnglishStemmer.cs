using Summarizer.Languages.Shared;

namespace Summarizer.Languages.English;

/// <summary>
/// The Snowball stemmer for English, "Porter2" (https://snowballstem.org/algorithms/english/stemmer.html). A capital Y marks
/// a y that is a consonant. Thread-safe.
/// </summary>
internal sealed class EnglishStemmer : IStemmer
{
    private static readonly LetterSet Vowels = new("aeiouy");
    private static readonly LetterSet VowelsAndWxy = new("aeiouywxY");
    private static readonly LetterSet BeforeLi = new("cdeghkmnrt");

    private const byte Possessive = 1;

    private static readonly SuffixTable Apostrophes = new((Possessive, "' 's 's'"));

    private const byte Sses = 1, Ies = 2, S = 3, KeptS = 4;

    private static readonly SuffixTable Plurals = new((Sses, "sses"), (Ies, "ied ies"), (S, "s"), (KeptS, "us ss"));

    private const byte Eed = 1, Ed = 2, Ing = 3;

    private static readonly SuffixTable Participles = new((Eed, "eed eedly"), (Ed, "ed edly ingly"), (Ing, "ing"));

    private const byte WantsE = 1, Doubled = 2;

    private static readonly SuffixTable Repairs = new((WantsE, "at bl iz"), (Doubled, "bb dd ff gg mm nn pp rr tt"));

    private const byte Ogi = 20, Li = 21;

    /// <summary>What an ending of step 2 is replaced by, at the index of its code.</summary>
    private static readonly string[] Replacements2 = ["", "tion", "ence", "ance", "able", "ent", "ize", "ate", "al", "ful", "ous", "ive", "ble", "og", "less"];

    private static readonly SuffixTable Derivations2 = new(
        (1, "tional"), (2, "enci"), (3, "anci"), (4, "abli"), (5, "entli"), (6, "izer ization"), (7, "ational ation ator"),
        (8, "alism aliti alli"), (9, "fulness fulli"), (10, "ousli ousness"), (11, "iveness iviti"), (12, "biliti bli"),
        (13, "ogist"), (14, "lessli"), (Ogi, "ogi"), (Li, "li"));

    private const byte Ative = 20;

    private static readonly string[] Replacements3 = ["", "tion", "ate", "al", "ic", ""];

    private static readonly SuffixTable Derivations3 = new(
        (1, "tional"), (2, "ational"), (3, "alize"), (4, "icate iciti ical"), (5, "ful ness"), (Ative, "ative"));

    private const byte Plain = 1, Ion = 2;

    private static readonly SuffixTable Derivations4 = new(
        (Plain, "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize"), (Ion, "ion"));

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        if (length < 3) return length;
        var w = new StemWord(word, length);
        if (ReplaceException(ref w)) return w.Length;
        bool marked = MarkConsonantY(ref w);
        MarkRegions(ref w);
        CutPlural(ref w);
        CutParticiple(ref w);
        if (w.Length > 2 && w.FromEnd(1) is 'y' or 'Y' && !Vowels.Contains(w.FromEnd(2))) w.SetLast('i');
        CutDerivation2(ref w);
        CutDerivation3(ref w);
        CutDerivation4(ref w);
        CutFinalEOrL(ref w);
        if (marked) w.Text.Replace('Y', 'y');
        return w.Length;
    }

    /// <summary>Words that the rules would stem wrongly, and words that look like plurals or adverbs without being any.</summary>
    private static bool ReplaceException(ref StemWord w)
    {
        if (w.Length > 6) return false;
        switch (w.Text)
        {
            case "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes":
                return true;
            case "skis":
                w.Cut(1);
                return true;
            case "skies":
                w.Replace(3, "y");
                return true;
            case "idly" or "gently" or "singly":
                w.Cut(1);
                return true;
            case "ugly" or "early" or "only":
                w.SetLast('i');
                return true;
            default:
                return false;
        }
    }

    private static bool MarkConsonantY(ref StemWord w)
    {
        if (w[0] == '\'') w.CutStart(1);
        bool marked = false;
        for (int i = 0; i < w.Length; i++)
        {
            if (w[i] != 'y' || (i > 0 && !Vowels.Contains(w[i - 1]))) continue;
            w[i] = 'Y';
            marked = true;
        }

        return marked;
    }

    private static void MarkRegions(ref StemWord w)
    {
        // Beginnings after which R1 starts at once, so that "general", "generic" and "generous" do not become one.
        w.R1 = w.Text switch
        {
            ['g', 'e', 'n', 'e', 'r', ..] or ['a', 'r', 's', 'e', 'n', ..] or ['l', 'a', 't', 'e', 'r', ..] => 5,
            ['e', 'm', 'e', 'r', 'g', ..] or ['o', 'r', 'g', 'a', 'n', ..] => 5,
            ['i', 'n', 't', 'e', 'r', ..] => 5,
            ['p', 'a', 's', 't', ..] => 4,
            ['c', 'o', 'm', 'm', 'u', 'n', ..] => 6,
            ['u', 'n', 'i', 'v', 'e', 'r', 's', ..] => 7,
            _ => w.AfterVowelAndConsonant(Vowels, 0),
        };
        w.R2 = w.AfterVowelAndConsonant(Vowels, w.R1);
    }

    private static void CutPlural(ref StemWord w)
    {
        if (Apostrophes.Find(w.Text, out int n) != 0) w.Cut(n);
        switch (Plurals.Find(w.Text, out n))
        {
            case Sses:
                w.Cut(2);
                break;
            case Ies:
                w.Cut(w.Length > 4 ? 2 : 1);
                break;
            case S when HasVowel(w, 2):
                w.Cut(1);
                break;
        }
    }

    private static void CutParticiple(ref StemWord w)
    {
        int code = Participles.Find(w.Text, out int n);
        if (code == 0) return;
        if (code == Eed)
        {
            if (w.InR1(n) && w.Text[..^n] is not ("proc" or "exc" or "succ")) w.Cut(n - 2);
            return;
        }

        if (code == Ing)
        {
            ReadOnlySpan<char> rest = w.Text[..^n];
            if (rest is "inn" or "out" or "cann" or "herr" or "earr" or "even") return;
            if (rest is [char first, 'y'] && !Vowels.Contains(first))
            {
                w.Replace(4, "ie");
                return;
            }
        }

        if (!HasVowel(w, n)) return;
        w.Cut(n);
        switch (Repairs.Find(w.Text, out _))
        {
            case WantsE:
                w.Append('e');
                break;
            case Doubled:
                if (w.Length > 3 || w[0] is not ('a' or 'e' or 'o')) w.Cut(1);
                break;
            default:
                if (w.Length == w.R1 && EndsInShortSyllable(w, 0)) w.Append('e');
                break;
        }
    }

    private static void CutDerivation2(ref StemWord w)
    {
        int code = Derivations2.Find(w.Text, out int n);
        if (code == 0 || !w.InR1(n)) return;
        switch (code)
        {
            case Ogi:
                if (w.FromEnd(4) == 'l') w.Cut(1);
                break;
            case Li:
                if (BeforeLi.Contains(w.FromEnd(3))) w.Cut(2);
                break;
            default:
                w.Replace(n, Replacements2[code]);
                break;
        }
    }

    private static void CutDerivation3(ref StemWord w)
    {
        int code = Derivations3.Find(w.Text, out int n);
        if (code == 0 || !w.InR1(n)) return;
        if (code != Ative) w.Replace(n, Replacements3[code]);
        else if (w.InR2(n)) w.Cut(n);
    }

    private static void CutDerivation4(ref StemWord w)
    {
        int code = Derivations4.Find(w.Text, out int n);
        if (code == 0 || !w.InR2(n)) return;
        if (code == Plain || w.FromEnd(4) is 's' or 't') w.Cut(n);
    }

    private static void CutFinalEOrL(ref StemWord w)
    {
        switch (w.FromEnd(1))
        {
            case 'e' when w.InR2(1) || (w.InR1(1) && !EndsInShortSyllable(w, 1)):
            case 'l' when w.InR2(1) && w.FromEnd(2) == 'l':
                w.Cut(1);
                break;
        }
    }

    private static bool HasVowel(in StemWord w, int skip)
    {
        for (int i = w.Length - skip - 1; i >= 0; i--)
            if (Vowels.Contains(w[i])) return true;
        return false;
    }

    /// <summary>Consonant, vowel, consonant other than w, x, Y; or, as the whole word, vowel and consonant; or "past".</summary>
    private static bool EndsInShortSyllable(in StemWord w, int skip)
    {
        char last = w.FromEnd(skip + 1), before = w.FromEnd(skip + 2);
        int length = w.Length - skip;
        if (length < 2) return false;
        if (length == 2) return Vowels.Contains(before) && !Vowels.Contains(last);
        return (Vowels.Contains(before) && !VowelsAndWxy.Contains(last) && !Vowels.Contains(w.FromEnd(skip + 3))) || w.EndsWith("past", skip);
    }
}
