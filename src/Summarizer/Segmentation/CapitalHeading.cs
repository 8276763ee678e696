using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>
/// A heading in capitals that stands in one line with its text (« LA FIN DU PAPIER Les journaux ferment. »): two or more
/// words in capitals, then a function word that only starts with one.
/// </summary>
internal static class CapitalHeading
{
    /// <summary>A heading has at least so many letters, or it may be two acronyms.</summary>
    private const int LeastLetters = 8;

    private const int MaxLength = 120;

    /// <summary>Offset of the text after the heading that starts at <paramref name="first"/>, or -1.</summary>
    public static int Find(ReadOnlySpan<char> text, int first, Language language)
    {
        // Nearly every sentence is told by its first two letters.
        if (first + 2 >= text.Length || !Chars.IsUpper(text[first]) || char.IsLower(text[first + 1])) return -1;
        int most = Math.Min(text.Length - 1, first + MaxLength);
        int letters = 0, words = 0, word = first;
        for (int at = first; at < most; at++)
        {
            char c = text[at];
            if (Chars.IsUpper(c))
            {
                letters++;
            }
            else if (char.IsLower(c))
            {
                bool starts = at == word + 1 && words >= 2 && letters - 1 >= LeastLetters;
                if (!starts) return -1;
                while (at < most && Chars.IsLetterOrDigit(text[at])) at++;
                return text[at] == ' ' && language.StopWordSet.Contains(text[word..at]) ? LeadingQuote(text, first, word) : -1;
            }
            else if (c == ' ')
            {
                // « LYON, FRANCE - Le … », « ALERTE INFO : Le … » introduce the sentence.
                words = Chars.IsLetterOrDigit(text[at - 1]) || text[at - 1] == ')' ? words + 1 : 0;
                word = at + 1;
                while (word < most && Enclosure.IsQuote(text[word])) word++;
                at = word - 1;
            }
            else if (!Chars.IsDigit(c) && !Chars.IsApostrophe(c) && c is not ('-' or '/' or '(' or ')' or '&' or ':' or ',' or '–' or '—'))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int LeadingQuote(ReadOnlySpan<char> text, int first, int word)
    {
        while (word > first && Enclosure.IsQuote(text[word - 1])) word--;
        return word;
    }
}
