using System.Text;

namespace Summarizer.DataFiles.LanguageModel;

/// <summary>Serbian is written in two alphabets that map onto each other; the word list is in Latin letters.</summary>
internal static class Transliteration
{
    private const string Latin = "abvgdđežzijklmnoprstćufhcčš";
    private const string Cyrillic = "абвгдђежзијклмнопрстћуфхцчш";

    public static string SerbianLatin(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            char lower = char.ToLowerInvariant(c);
            string latin = lower switch
            {
                'љ' => "lj",
                'њ' => "nj",
                'џ' => "dž",
                _ => Cyrillic.IndexOf(lower, StringComparison.Ordinal) is >= 0 and int at ? Latin[at].ToString() : lower.ToString(),
            };
            result.Append(lower == c ? latin : char.ToUpperInvariant(latin[0]) + latin[1..]);
        }

        return result.ToString();
    }

    public static string SerbianCyrillic(string word)
    {
        var result = new StringBuilder(word.Replace("lj", "љ", StringComparison.Ordinal).Replace("nj", "њ", StringComparison.Ordinal).Replace("dž", "џ", StringComparison.Ordinal));
        for (int i = 0; i < Latin.Length; i++) result.Replace(Latin[i], Cyrillic[i]);
        return result.ToString();
    }
}
