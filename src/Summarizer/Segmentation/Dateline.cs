using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>
/// The place, day and agency that open a dispatch or a press release (« PARIS, 3 mars (AFP) – », « Toulouse, le 3 février 2026 — »):
/// no part of its first sentence.
/// </summary>
internal static class Dateline
{
    private const string Spaces = " \u00A0\u202F";
    private const int MaxLength = 80, MostPlaceWords = 5, MonthLetters = 3, LongestParticle = 3;

    /// <summary>Offset of the text after the dateline that starts at <paramref name="first"/>, or -1.</summary>
    public static int Find(ReadOnlySpan<char> text, int first, Language language)
    {
        if (first >= text.Length || !Chars.IsUpper(text[first])) return -1;
        ReadOnlySpan<char> opening = text.Slice(first, Math.Min(MaxLength, text.Length - first));
        int dash = FindDash(opening, out int after);
        if (dash <= 0 || after >= opening.Length || !(Chars.IsUpper(opening[after]) || Enclosure.IsQuote(opening[after]))) return -1;
        ReadOnlySpan<char> head = opening[..dash].TrimEnd();
        bool isSigned = CutAgency(ref head, language) || CutWire(ref head);
        bool isDated = CutDate(ref head, language);
        return (isSigned || isDated || IsShoutedPlace(head)) && IsPlace(head) ? first + after : -1;
    }

    // A dash between spaces, or two; two behind an agency stand close (« PARIS--(BUSINESS WIRE)--Acme »).
    private static int FindDash(ReadOnlySpan<char> opening, out int after)
    {
        for (int at = 0, next; (next = opening[at..].IndexOfAny('-', '–', '—')) >= 0; at = after)
        {
            at += next;
            after = at + 1;
            if (after < opening.Length && opening[after] == '-') after++;
            if (at == 0 || after >= opening.Length) continue;
            bool isClose = after - at == 2 && opening[at - 1] == ')';
            if (!isClose && !(Chars.IsSpace(opening[at - 1]) && Chars.IsSpace(opening[after]))) continue;
            while (after < opening.Length && Chars.IsSpace(opening[after])) after++;
            return at;
        }

        after = 0;
        return -1;
    }

    // « (AFP) », « (Reuters) »: an agency that bylines name too, or a wire by its name.
    private static bool CutAgency(ref ReadOnlySpan<char> head, Language language)
    {
        int open = head.LastIndexOf('(');
        if (open <= 0 || head[^1] != ')') return false;
        ReadOnlySpan<char> agency = head[(open + 1)..^1];
        bool isAgency = agency.EndsWith("wire", StringComparison.OrdinalIgnoreCase);
        for (int b = 0; b < language.BylineCues.Count && !isAgency; b++) isAgency = agency.Equals(language.BylineCues[b], StringComparison.OrdinalIgnoreCase);
        if (isAgency) head = head[..open].TrimEnd(Spaces + "-");
        return isAgency;
    }

    // « /PRNewswire/ »: a word or two between strokes, which no place has.
    private static bool CutWire(ref ReadOnlySpan<char> head)
    {
        const int Longest = 24;
        if (head.IsEmpty || head[^1] != '/') return false;
        int open = head[..^1].LastIndexOf('/');
        if (open <= 0 || head.Length - open is < 4 or > Longest) return false;
        head = head[..open].TrimEnd();
        return true;
    }

    // « LYON, France »: a town in capitals, and its country.
    private static bool IsShoutedPlace(ReadOnlySpan<char> head)
    {
        const int Fewest = 3;
        int comma = head.IndexOf(',');
        if (comma < Fewest || comma + 1 >= head.Length || !char.IsLower(head[^1]) || head[(comma + 1)..].Contains(',')) return false;
        foreach (char c in head[..comma])
            if (Chars.IsLetter(c) ? !Chars.IsUpper(c) : c is not (' ' or '-')) return false;
        return true;
    }

    // What follows one of the commas.
    private static bool CutDate(ref ReadOnlySpan<char> head, Language language)
    {
        for (int comma = 0, next; (next = head[comma..].IndexOf(',')) >= 0; comma++)
        {
            comma += next;
            if (!IsDate(head[(comma + 1)..], language)) continue;
            head = head[..comma];
            return true;
        }

        return false;
    }

    // A number and the name of a month or the beginning of one, with little words beside them.
    private static bool IsDate(ReadOnlySpan<char> part, Language language)
    {
        bool hasNumber = false, hasMonth = false;
        foreach (Range range in part.SplitAny(Spaces))
        {
            ReadOnlySpan<char> word = part[range].Trim(".,");
            if (word.Length == 0) continue;
            if (Chars.IsDigit(word[0])) hasNumber = true;
            else if (word.Length >= MonthLetters && IsCalendar(word, language)) hasMonth = true;
            else if (word.Length > LongestParticle) return false;
        }

        return hasNumber && hasMonth;
    }

    private static bool IsCalendar(ReadOnlySpan<char> word, Language language)
    {
        for (int c = 0; c < language.Calendar.Count; c++)
            if (language.Calendar[c].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // « Saint-Étienne », « NEW YORK », « Châlons sur Marne »: words with capitals, and little ones between them.
    private static bool IsPlace(ReadOnlySpan<char> head)
    {
        int words = 0;
        foreach (Range range in head.SplitAny(Spaces))
        {
            ReadOnlySpan<char> word = head[range].TrimEnd(',');
            if (word.Length == 0) continue;
            if (++words > MostPlaceWords || !(Chars.IsUpper(word[0]) || word.Length <= LongestParticle)) return false;
            foreach (char c in word)
                if (!Chars.IsLetter(c) && !Chars.IsApostrophe(c) && c is not ('-' or '.' or ',')) return false;
        }

        return words > 0;
    }
}
