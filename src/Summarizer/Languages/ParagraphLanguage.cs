using Summarizer.Text;

namespace Summarizer.Languages;

/// <summary>
/// The language of a paragraph within an article of another: a quotation left as it was said, a summary for readers abroad.
/// A paragraph that opens with the article's own function words is passed by after a few words; only another is identified, and
/// it must open with the function words of its own.
/// </summary>
internal static class ParagraphLanguage
{
    /// <summary>Shorter paragraphs, in UTF-16 units, say too little.</summary>
    private const int LeastLength = 100;

    /// <summary>So many function words among the first words tell a language.</summary>
    private const int EnoughStopWords = 2;

    private const int FirstWords = 16;

    /// <summary>No other language is taken unless it is as sure as this.</summary>
    private const double Clear = 0.9;

    /// <summary>The paragraph's language where it is clearly another one of <paramref name="known"/>; else the article's.</summary>
    public static Language Of(ReadOnlySpan<char> text, TextMasks masks, TextSpan paragraph, Language article, LanguageRegistry known)
    {
        if (paragraph.Length < LeastLength || article.StopWords.Count == 0 || OpensPlainlyIn(article, masks, paragraph)) return article;
        text = paragraph.Slice(text);
        if (OpensIn(article, text)) return article;
        LanguageGuess guess = LanguageIdentifier.Identify(text);
        if (guess.Confidence < Clear || guess.Language.Equals(article.Code, StringComparison.OrdinalIgnoreCase)) return article;
        Language other = known.Find(guess.Language);
        // A list of English names is no English.
        return other.StopWords.Count > 0 && OpensIn(other, text) ? other : article;
    }

    // The usual case, by the words' keys: all words are letters alone up to the second function word.
    private static bool OpensPlainlyIn(Language language, TextMasks masks, TextSpan paragraph)
    {
        if (!masks.HasKeys) return false;
        ReadOnlySpan<int> edges = masks.Edges;
        ReadOnlySpan<ulong> keys = masks.Keys;
        WordSet stopWords = language.StopWordSet;
        int first = masks.FindWord(paragraph.Start), special = masks.Specials[masks.FindSpecial(first)], found = 0;
        if (edges[2 * first] < paragraph.Start) return false;
        int end = Math.Min(first + FirstWords, special);
        for (int word = first; word < end && found < EnoughStopWords && edges[2 * word + 1] <= paragraph.End; word++)
            found += Bit.Of(edges[2 * word + 1] - edges[2 * word] > 1 && stopWords.Contains(keys[word]));
        return found == EnoughStopWords;
    }

    private static bool OpensIn(Language language, ReadOnlySpan<char> text)
    {
        int words = 0, found = 0, at = 0;
        while (at < text.Length && words < FirstWords)
        {
            if (!Chars.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            // Without spaces there is no word to look up; the script says enough.
            if (Chars.IsUnspaced(text[at])) return Chars.IsUnspaced(language.StopWords[0][0]);
            int start = at;
            ulong key = WordKey.Seed;
            while (at < text.Length && Chars.IsLetter(text[at])) key = WordKey.Add(key, Chars.Lower(text[at++]));
            words++;
            if (at - start > 1 && language.StopWordSet.Contains(WordKey.Finish(key)) && ++found == EnoughStopWords) return true;
        }

        return false;
    }
}
