using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>
/// A single full stop before a word that may start a sentence: does it end one, or does it belong to an abbreviation, an
/// initial, an ordinal or a list label? Told by the word before it and the word after.
/// </summary>
internal readonly ref struct FullStop(ReadOnlySpan<char> text, int blockStart, Language language)
{
    /// <summary>No abbreviation is longer.</summary>
    public const int MaxAbbreviation = 16;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly int _blockStart = blockStart;

    /// <summary>True when the stop at <paramref name="mark"/> ends the sentence.</summary>
    /// <param name="firstWord">Offset of the sentence's first letter or digit.</param>
    /// <param name="mark">Offset of the stop.</param>
    /// <param name="next">Offset of the next word.</param>
    public bool Ends(int firstWord, int mark, int next)
    {
        int at = WordBefore(mark);
        ReadOnlySpan<char> word = _text[at..mark];
        if (word.IsEmpty || word.Length > MaxAbbreviation) return true;
        if (at <= firstWord ? IsLabel(word) : IsNextLabel(firstWord, at)) return false;
        bool digitNext = Chars.IsDigit(_text[next]);
        if (IsNumber(word)) return NumberEnds(word, next, digitNext);

        ulong key = WordKey.Of(word);
        // « MM. Roy » but « 5 mm. Il … ».
        if (language.AbbreviationSet.Contains(key)) return char.IsLower(word[0]) && IsUnit(at) && IsStarter(next);
        if (language.NumberAbbreviationSet.Contains(key) && (digitNext || IsRoman(next))) return false;
        if (language.ClosingAbbreviationSet.Contains(key)) return !digitNext && (language.StopWords.Count == 0 || IsStarter(next));
        if (word.Length == 1 && Chars.IsLetter(word[0]))
            return IsUnit(at) ? !digitNext : IsStarter(next) || !Chars.IsUpper(word[0]) && !char.IsLower(word[0]);
        int dot = word.LastIndexOf('.');
        if (dot < 0) return true;
        if (word.Length - dot > 2 && language.AbbreviationSet.Contains(word[(dot + 1)..])) return false;
        return !IsAcronym(word) || IsStarter(next) || IsUnit(at) && !digitNext;
    }

    /// <summary>
    /// True when the stop may end a sentence though a small letter follows: after a long word that is no abbreviation,
    /// after a shorter one where a quotation mark or dash leads the next, and after a quotation.
    /// </summary>
    public bool EndsBeforeSmall(int mark, bool led)
    {
        if (mark > _blockStart && led && Enclosure.IsQuote(_text[mark - 1])) return true;
        int at = WordBefore(mark);
        if (mark - at < (led ? 4 : 6)) return false;
        if (mark - at > MaxAbbreviation) return true;
        ReadOnlySpan<char> word = _text[at..mark];
        foreach (char c in word[1..])
            if (!char.IsLower(c)) return false;
        if (!Chars.IsLetter(word[0])) return false;
        ulong key = WordKey.Of(word);
        return !language.AbbreviationSet.Contains(key) && !language.ClosingAbbreviationSet.Contains(key);
    }

    /// <summary>After a semicolon: white space and a function word with a capital, or « 2. » before a capital.</summary>
    public bool ItemFollows(int at)
    {
        int next = at + 1;
        if (next + 1 >= _text.Length || _text[at] is not (' ' or '\u00A0' or '\u202F')) return false;
        char second = _text[next + 1];
        if (Chars.IsUpper(_text[next])) return (char.IsLower(second) || second == ' ' && _text[next] is 'A' or 'À' or 'E' or 'O' or 'Y') && IsStarter(next);
        return char.IsAsciiDigit(_text[next]) && !language.HasOrdinalStops
            && ListLabel.TryRead(_text, next, out ListLabel label) && label.Tail == "." && label.Value > 1
            && _text[next..].IndexOf(' ') is var space && next + space + 1 < _text.Length && Chars.IsUpper(_text[next + space + 1]);
    }

    /// <summary>
    /// True when a capital right after the stop starts nothing: the word before is an abbreviation, an initial, a label or
    /// an acronym, or both are names in a program. After a unit (« 8 h.Le »), and before a function word after a number or an
    /// acronym, it starts a sentence.
    /// </summary>
    public bool JoinsGlued(int firstWord, int mark, int next)
    {
        int at = WordBefore(mark);
        ReadOnlySpan<char> word = _text[at..mark];
        if (JoinsCode(word, next)) return true;
        if (word.IsEmpty || word.Length > MaxAbbreviation) return false;
        if (language.AbbreviationSet.Contains(word)) return true;
        if (word.Length <= 2 && IsNumber(word)) return at <= firstWord || language.HasOrdinalStops || !IsStarter(next);
        if (word.Length == 1) return !IsUnit(at);
        return Chars.IsUpper(word[^1]) && (word.Contains('.') || !IsStarter(next));
    }

    /// <summary>
    /// Names in a program: « DateTime.Now » (a capital inside the first), « string.Join(", ", words) » and « System.Text.Json » (what stands
    /// right behind the second).
    /// </summary>
    private bool JoinsCode(ReadOnlySpan<char> word, int next)
    {
        int end = next;
        while (end < _text.Length && Chars.IsLetterOrDigit(_text[end])) end++;
        char behind = end < _text.Length ? _text[end] : ' ';
        if (behind is '(' or '<' or '[' or ';') return true;
        if (behind == '.' && end + 1 < _text.Length && Chars.IsLetter(_text[end + 1])) return true;
        return HasInnerCapital(word) && !IsStarter(next);
    }

    /// <summary>« DateTime », « System.Text »: a capital after a small letter or a stop.</summary>
    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (int i = 1; i < word.Length; i++)
            if (Chars.IsUpper(word[i]) && (char.IsLower(word[i - 1]) || word[i - 1] == '.')) return true;
        return false;
    }

    /// <summary>Where the word before a stop starts: after white space, an opening mark or an apostrophe.</summary>
    private int WordBefore(int mark)
    {
        int at = mark;
        int least = Math.Max(_blockStart, mark - MaxAbbreviation - 1);
        while (at > least)
        {
            char c = _text[at - 1];
            if (!Chars.IsLetterOrDigit(c) && c is not ('.' or '-' or '‑') && (Chars.Class(c) & Chars.Mark) == 0) break;
            at--;
        }

        return at;
    }

    private static bool IsLabel(ReadOnlySpan<char> word) =>
        IsNumber(word) ? word.Length <= 3 : word.Length == 1 || word.Length <= 4 && !word.ContainsAnyExcept("ivxIVX");

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (!Chars.IsDigit(c)) return false;
        return true;
    }

    /// <summary>« 1. … 2. … 3. … »: a label of the series that starts with the sentence.</summary>
    private bool IsNextLabel(int firstWord, int at) =>
        ListLabel.TryRead(_text, at, out ListLabel here) && ListLabel.TryRead(_text, firstWord, out ListLabel first) && here.Continues(first);

    /// <summary>Numbers: a date (« 5. 10. 2010 »), in some languages an ordinal before a capital.</summary>
    private bool NumberEnds(ReadOnlySpan<char> word, int next, bool digitNext)
    {
        if (word.Length > 2) return true;
        if (digitNext)
        {
            int end = next;
            while (end < _text.Length && end - next < 5 && Chars.IsDigit(_text[end])) end++;
            return end - next != 4 && !(end < _text.Length && _text[end] == '.');
        }

        return !language.HasOrdinalStops || IsStarter(next);
    }

    /// <summary>« U.S », « a.m », « Ph.D », « J.-C »: short parts between stops, a capital among them.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        int part = 0;
        bool upper = false;
        foreach (char c in word)
        {
            if (c == '.') part = 0;
            else if (++part > 3) return false;
            upper |= Chars.IsUpper(c);
        }

        return upper;
    }

    /// <summary>« à 10 h. », « 5 m. », « 12 °C. », « 6 P.M. »: letters after a number are a unit.</summary>
    private bool IsUnit(int word)
    {
        int at = word;
        while (at > _blockStart && (Chars.IsSpace(_text[at - 1]) || _text[at - 1] is '°' or 'º')) at--;
        return at > _blockStart && Chars.IsDigit(_text[at - 1]);
    }

    private bool IsRoman(int next)
    {
        int end = next;
        while (end < _text.Length && _text[end] is 'I' or 'V' or 'X' or 'L' or 'C') end++;
        return end > next && end - next < 8 && (end == _text.Length || !Chars.IsLetterOrDigit(_text[end]));
    }

    /// <summary>The next word is one that has no capital inside a sentence: a function word, an elided one too.</summary>
    private bool IsStarter(int next)
    {
        int end = next;
        while (end < _text.Length && end - next < MaxAbbreviation && (Chars.IsLetter(_text[end]) || (Chars.Class(_text[end]) & Chars.Mark) != 0)) end++;
        if (end == next) return false;
        if (end < _text.Length && Chars.IsApostrophe(_text[end]) && language.ElisionSet.Contains(_text[next..(end + 1)])) return true;
        bool initial = end == next + 1 && end < _text.Length && _text[end] == '.';
        return !initial && language.StopWordSet.Contains(_text[next..end]);
    }
}
