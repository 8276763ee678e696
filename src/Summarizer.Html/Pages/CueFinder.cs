using System.Runtime.CompilerServices;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Html.Pages;

/// <summary>
/// Whether a text holds one of a language's phrases of furniture, where a word begins; a short one must be the whole word. Phrases
/// stand by their first four characters. Made once a language and immutable.
/// </summary>
internal sealed class CueFinder
{
    /// <summary>Characters of the longest phrase that must be a whole word: « pub » is a cue, « publique » is none.</summary>
    private const int MostWhole = 4;

    /// <summary>Room for four thousand openings, of which a language has some hundred.</summary>
    private const int OpeningBits = 12;

    /// <summary>Characters of a phrase's opening, which fit one number.</summary>
    private const int Longest = 4;

    private static readonly ConditionalWeakTable<Language, CueFinder> s_finders = [];

    private readonly Dictionary<ulong, string[]> _phrases;

    /// <summary>One bit by the first characters of the phrases there are.</summary>
    private readonly ulong[] _openings = new ulong[1 << (OpeningBits - 6)];

    private CueFinder(Language language)
    {
        _phrases = language.FurnitureCues.Select(cue => Lower(cue.Phrase)).Where(phrase => phrase.Length > 0)
            .GroupBy(Opening).ToDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).ToArray());
        foreach (ulong opening in _phrases.Keys) _openings[Slot(opening) >> 6] |= 1ul << Slot(opening);
    }

    public static CueFinder For(Language language) => s_finders.GetValue(language, static language => new CueFinder(language));

    public bool IsIn(ReadOnlySpan<char> text)
    {
        bool afterLetter = false;
        for (int at = 0; at < text.Length; at++)
        {
            int sort = Chars.Class(text[at]);
            bool begins = !afterLetter || (sort & Chars.Unspaced) != 0;
            afterLetter = (sort & (Chars.Letter | Chars.Digit)) != 0;
            if (!begins) continue;
            ulong opening = 0;
            for (int length = 1; length <= Longest && at + length <= text.Length; length++)
            {
                opening |= (ulong)Chars.Lower(text[at + length - 1]) << (16 * (length - 1));
                if ((_openings[Slot(opening) >> 6] >> Slot(opening) & 1) != 0 && IsHere(text[at..], opening)) return true;
            }
        }

        return false;
    }

    private bool IsHere(ReadOnlySpan<char> text, ulong opening)
    {
        if (!_phrases.TryGetValue(opening, out string[]? phrases)) return false;
        foreach (string phrase in phrases)
            if (Opens(text, phrase)) return true;
        return false;
    }

    private static bool Opens(ReadOnlySpan<char> text, string phrase)
    {
        if (text.Length < phrase.Length) return false;
        for (int i = 0; i < phrase.Length; i++)
            if (Chars.Lower(text[i]) != phrase[i]) return false;
        if (phrase.Length > MostWhole || phrase.Length == text.Length) return true;
        return !Chars.IsLetterOrDigit(text[phrase.Length]) || !Chars.IsLetterOrDigit(phrase[^1]) || Chars.IsUnspaced(phrase[^1]);
    }

    /// <summary>The first four characters, or all of a phrase that has fewer.</summary>
    private static ulong Opening(string phrase)
    {
        ulong opening = 0;
        for (int i = 0; i < Math.Min(Longest, phrase.Length); i++) opening |= (ulong)phrase[i] << (16 * i);
        return opening;
    }

    private static int Slot(ulong opening) => (int)(opening * 0x9E3779B97F4A7C15 >> (64 - OpeningBits));

    private static string Lower(string phrase) => string.Create(phrase.Length, phrase, static (lower, phrase) =>
    {
        for (int i = 0; i < lower.Length; i++) lower[i] = Chars.Lower(phrase[i]);
    });
}
