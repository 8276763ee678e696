using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Selection;

/// <summary>Finds sentences that open with a word or phrase that refers back (« Il », « Ce dernier », « Mais »).</summary>
internal static class DanglingStart
{
    private const int LongestPhrase = 4;

    /// <summary>True when the first one to four words are one of the language's phrases and nothing tells that they stand alone;
    /// opening quotation marks are not passed over: the speaker's own words may start as they like.</summary>
    public static bool Matches(ReadOnlySpan<char> sentence, Language language)
    {
        bool mayOpen = language.DanglerOpenings.MayOpen(sentence, out int word);
        if (mayOpen && RefersBack(sentence, language)) return true;

        // « Logiquement, il a été abandonné »: a word with a comma hides nothing of what comes after it.
        while (word < sentence.Length && Chars.IsLetter(sentence[word])) word++;
        if (word == 0 || word + 2 >= sentence.Length || sentence[word] != ',' || !Chars.IsSpace(sentence[word + 1])) return false;
        sentence = sentence[(word + 2)..];
        return language.DanglerOpenings.MayOpen(sentence, out _) && RefersBack(sentence, language);
    }

    private static bool RefersBack(ReadOnlySpan<char> sentence, Language language) =>
        Opens(sentence, language) && !(language.Standalone is { } standalone && standalone.Matches(sentence));

    private static bool Opens(ReadOnlySpan<char> sentence, Language language)
    {
        WordSet danglers = language.DanglerSet;
        if (danglers.Count == 0) return false;
        int at = 0;
        if (at < sentence.Length && !Chars.IsLetter(sentence[at])) return false;
        ulong key = WordKey.Seed;
        for (int words = 0; words < LongestPhrase && at < sentence.Length; words++)
        {
            if (words > 0)
            {
                if (!Chars.IsSpace(sentence[at])) return false;
                while (at < sentence.Length && Chars.IsSpace(sentence[at])) at++;
                key = WordKey.Add(key, ' ');
            }

            int start = at;
            while (at < sentence.Length && (Chars.Class(sentence[at]) & (Chars.Letter | Chars.Digit | Chars.Mark | Chars.Joiner)) != 0)
            {
                char c = sentence[at++];
                if (WordKey.IsInvisible(c)) continue;
                key = WordKey.Add(key, Chars.Lower(c));
                if (Chars.IsApostrophe(c) && danglers.Contains(WordKey.Finish(key))) return true;
            }

            if (at == start) return false;
            if (danglers.Contains(WordKey.Finish(key))) return true;
        }

        return false;
    }
}
