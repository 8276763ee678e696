using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>What a character that is neither letter nor digit does to the word before it.</summary>
internal enum JointKind
{
    /// <summary>The word ends before it.</summary>
    None,

    /// <summary>It belongs to the word and to its key.</summary>
    Inside,

    /// <summary>It belongs to the word but not to its key (soft hyphen, space of « 10 000 », last stop of « U.S. »).</summary>
    Dropped,

    /// <summary>A combining mark over the letter before.</summary>
    Accent,

    /// <summary>The word ends with it: « l' ».</summary>
    Elision,

    /// <summary>A word of its own follows: « -il », "'s".</summary>
    Clitic,

    /// <summary>The whole run is an address.</summary>
    Address,
}

/// <summary>The rules of what may stand inside a word.</summary>
internal readonly record struct Joint(JointKind Kind, int Length)
{
    private const int MaxClitic = 9;

    /// <summary>Judges the characters at <paramref name="at"/>, after a word that started at <paramref name="first"/>.</summary>
    public static Joint At(ReadOnlySpan<char> text, int first, int at, bool hasLetter, ulong key, Language language)
    {
        char c = text[at];
        int kind = Chars.Class(c);
        if ((kind & Chars.Mark) != 0) return new(WordKey.IsInvisible(c) ? JointKind.Dropped : JointKind.Accent, 1);
        if (at == first) return default;
        if ((kind & Chars.Joiner) != 0) return Joiner(text, first, at, key, language);
        char before = text[at - 1];
        char next = at + 1 < text.Length ? text[at + 1] : '\0';
        switch (c)
        {
            case '.':
                return Dot(text, first, at, before, next);
            case ',' when Chars.IsDigit(before) && Chars.IsDigit(next):
            case '&' when Chars.IsLetter(before) && Chars.IsUpper(next):
            case '_' when Chars.IsLetterOrDigit(before) && Chars.IsLetterOrDigit(next) && !Chars.IsUnspaced(next):
                return new(JointKind.Inside, 1);
            case '@' when Chars.IsLetterOrDigit(next) && hasLetter:
            case ':' when next == '/' && at + 2 < text.Length && text[at + 2] == '/':
                return new(JointKind.Address, AddressEnd(text, at) - at);
            case '+' when hasLetter && Chars.IsLetter(text[first]):
                int plus = at + 1;
                while (plus < text.Length && text[plus] == '+') plus++;
                return plus < text.Length && Chars.IsLetterOrDigit(text[plus]) ? default : new(JointKind.Inside, plus - at);
            case '#' when at == first + 1 && Chars.IsUpper(before) && !Chars.IsLetterOrDigit(next):
                return new(JointKind.Inside, 1);
            case ' ' or '\u00A0' or '\u202F' or '\u2009' when !hasLetter && IsThousands(text, first, at):
                return new(JointKind.Dropped, 1);
        }

        bool rare = char.IsSurrogatePair(c, next) && System.Text.Rune.IsLetterOrDigit(new System.Text.Rune(c, next));
        return rare ? new(JointKind.Inside, 2) : default;
    }

    private static Joint Joiner(ReadOnlySpan<char> text, int first, int at, ulong key, Language language)
    {
        char c = text[at];
        bool apostrophe = Chars.IsApostrophe(c);
        if (apostrophe && language.ElisionSet.Contains(WordKey.Finish(WordKey.Add(key, '\'')))) return new(JointKind.Elision, 1);
        if (at + 1 >= text.Length || !Chars.IsLetterOrDigit(text[at + 1]) || Chars.IsUnspaced(text[at + 1])) return default;
        if (language.HasClitics)
        {
            int end = at + 1;
            int most = Math.Min(text.Length, at + MaxClitic + 1);
            while (end < most && (Chars.IsLetterOrDigit(text[end]) || (Chars.Class(text[end]) & Chars.Joiner) != 0 && end + 1 < most && Chars.IsLetter(text[end + 1]))) end++;
            if (end - at <= MaxClitic && language.CliticSet.Contains(text[at..end]) && !language.CliticSet.Contains(text[first..end]))
                return new(JointKind.Clitic, end - at);
        }

        return new(JointKind.Inside, 1);
    }

    private static Joint Dot(ReadOnlySpan<char> text, int first, int at, char before, char next)
    {
        if (Chars.IsDigit(before) && Chars.IsDigit(next)) return new(JointKind.Inside, 1);
        if (!Chars.IsLetterOrDigit(before)) return default;
        bool alone = at == first + 1 || text[at - 2] == '.';
        if (Chars.IsLetter(next) && !Chars.IsUnspaced(next))
        {
            if (at - first == 3 && text[first..at].Equals("www", StringComparison.OrdinalIgnoreCase)) return new(JointKind.Address, AddressEnd(text, at) - at);
            // « U.S. », « S.A. »; « Node.js », « lemonde.fr »; « ASP.NET ».
            bool joined = alone && Chars.IsLetter(before) || char.IsLower(next) || Chars.IsUpper(next) && Chars.IsUpper(before);
            return joined ? new(JointKind.Inside, 1) : default;
        }

        bool acronym = alone && at > first + 2 && Chars.IsLetter(before);
        return acronym ? new(JointKind.Dropped, 1) : default;
    }

    /// <summary>Digits in groups of three: « 10 000 », with any of the spaces in use.</summary>
    private static bool IsThousands(ReadOnlySpan<char> text, int first, int at)
    {
        int digits = 0;
        for (int i = at - 1; i >= first && Chars.IsDigit(text[i]); i--) digits++;
        bool isFirst = at - digits == first;
        if (isFirst ? digits is 0 or > 3 : digits != 3) return false;
        int next = at + 1;
        while (next < text.Length && Chars.IsDigit(text[next])) next++;
        return next - at - 1 == 3 && (next == text.Length || !Chars.IsLetter(text[next]));
    }

    private static int AddressEnd(ReadOnlySpan<char> text, int at)
    {
        int end = at + 1;
        while (end < text.Length && !Chars.IsSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '«' or '»' or '“' or '”' or '|')) end++;
        while (end > at + 1 && !Chars.IsLetterOrDigit(text[end - 1]) && text[end - 1] != '/') end--;
        return end;
    }
}
