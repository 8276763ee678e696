using Summarizer.Text;

namespace Summarizer.Languages;

/// <summary>Identifies the language of a text. Thread-safe.</summary>
public static class LanguageIdentifier
{
    /// <summary>The most likely language; "und" rather than a guess.</summary>
    public static LanguageGuess Identify(ReadOnlySpan<char> text)
    {
        // First version: share of stop words of the two tuned languages.
        Language french = LanguageRegistry.Default.Find("fr"), english = LanguageRegistry.Default.Find("en");
        int words = 0, fr = 0, en = 0, at = 0;
        text = text[..Math.Min(text.Length, 1000)];
        while (at < text.Length)
        {
            while (at < text.Length && !Chars.IsLetter(text[at])) at++;
            int start = at;
            while (at < text.Length && Chars.IsLetter(text[at])) at++;
            if (at == start) break;
            words++;
            ulong key = WordKey.Of(text[start..at]);
            if (french.StopWordSet.Contains(key)) fr++;
            if (english.StopWordSet.Contains(key)) en++;
        }

        int best = Math.Max(fr, en);
        return best * 5 < words || words == 0 ? new("und", 0) : fr >= en ? new("fr", (double)fr / words) : new("en", (double)en / words);
    }
}
