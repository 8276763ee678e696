using System.Globalization;
using System.Text;

namespace Summarizer.Evaluation.Measures;

/// <summary>
/// The words that every figure counts: maximal runs of letters and digits of the lower-cased, composed (NFC) text;
/// apostrophes, hyphens and combining marks separate. No stemming. Not the library's own tokens: a measure must not
/// change with what it measures.
/// </summary>
internal static class ScoreWords
{
    public static string[] Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        string composed = Compose(text);
        for (int at = 0; at < composed.Length;)
        {
            if (Rune.DecodeFromUtf16(composed.AsSpan(at), out Rune rune, out int length) != System.Buffers.OperationStatus.Done || !IsWordRune(rune))
            {
                End(words, word);
            }
            else if (rune.Value == 'İ')
            {
                // Its lower case is an i and a combining dot, and the dot ends the word.
                word.Append('i');
                End(words, word);
            }
            else
            {
                word.Append(rune.Value == 'Σ' && IsFinal(composed, at) ? "ς" : Rune.ToLowerInvariant(rune).ToString());
            }

            at += length;
        }

        End(words, word);
        return [.. words];
    }

    /// <summary>Half surrogate pairs cannot be composed; they are no words either.</summary>
    private static string Compose(string text)
    {
        try
        {
            return text.IsNormalized() ? text : text.Normalize();
        }
        catch (ArgumentException)
        {
            return new string([.. text.Select(c => char.IsSurrogate(c) ? ' ' : c)]).Normalize();
        }
    }

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length == 0) return;
        words.Add(word.ToString());
        word.Clear();
    }

    private static bool IsWordRune(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>A capital sigma becomes ς at the end of a word of two letters or more.</summary>
    private static bool IsFinal(string text, int at) =>
        at > 0 && char.IsLetter(text[at - 1]) && (at + 1 == text.Length || !char.IsLetter(text[at + 1]));
}
