using System.Buffers;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>Decides whether a mark ends a sentence, from the word before it and what follows.</summary>
internal ref struct SentenceEnd(ReadOnlySpan<char> text, int blockStart, Language language)
{
    public const string Marks = ".!?…‥。．！？｡؟۔।॥։։:።፧၊။។៕‼⁇⁈⁉";

    /// <summary>Marks that need no space after them.</summary>
    private const string FullWidth = "。．！？｡।॥։።፧။។៕۔؟";

    private static readonly SearchValues<char> MarkSet = SearchValues.Create(Marks);
    private static readonly SearchValues<char> FullWidthSet = SearchValues.Create(FullWidth);

    /// <summary>No abbreviation is longer.</summary>
    private const int MaxAbbreviation = 16;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly int _blockStart = blockStart;

    // First letter or digit of the sentence in hand, or where the search for it has come to: it never goes back.
    private int _firstWord = blockStart;

    public static bool IsMark(char c) => MarkSet.Contains(c);

    /// <summary>Says where the next sentence starts.</summary>
    public void Begin(int start) => _firstWord = start;

    /// <summary>The end of the sentence whose mark stands at <paramref name="at"/>, or -1; moves <paramref name="at"/> past the mark.</summary>
    /// <param name="at">Offset of the first mark.</param>
    /// <param name="close">Where the quotation or bracket around the mark closes, or -1.</param>
    public int Find(ref int at, int close)
    {
        int mark = at;
        char c = _text[mark];
        int stop = EndOfMarks(mark);
        int end = EndOfClosers(mark, stop, close);
        at = Math.Max(end, mark + 1);
        if (c == ':' && !IsArmenianStop(mark)) return -1;
        if (!HasWord(mark)) return -1;
        if (end >= _text.Length) return -1;

        int next = end;
        bool spaced = SkipLeading(ref next);
        if (next >= _text.Length) return -1;
        char first = _text[next];
        if (FullWidthSet.Contains(_text[stop - 1]))
            return first is ',' or '、' or '，' or ';' || IsMark(first) || Enclosure.IsCloser(first) ? -1 : end;
        if (!spaced) return EndsGlued(mark, stop, end) ? end : -1;
        if (IsMark(first) || first is ',' or ';' or ':' or ')' or ']' or '/' or '%' or '&' or '=' or '+') return -1;
        byte kind = Chars.Class(first);
        bool upper = (kind & Chars.Upper) != 0;
        if ((kind & Chars.Letter) != 0 && !upper && char.IsLower(first) && !StartsLikeBrand(next) && !StartsSmall()) return -1;
        bool single = c == '.' && stop == mark + 1;
        return single && !StopEnds(mark, next) ? -1 : end;
    }

    /// <summary>Runs of marks count as one: « ?! », « ... », « . . . ».</summary>
    private readonly int EndOfMarks(int mark)
    {
        int stop = mark + 1;
        while (stop < _text.Length)
        {
            if (IsMark(_text[stop]) && _text[stop] != ':') stop++;
            else if (stop + 1 < _text.Length && _text[stop] == ' ' && _text[stop + 1] == '.' && _text[stop - 1] == '.'
                && (stop + 2 == _text.Length || !Chars.IsLetterOrDigit(_text[stop + 2]))) stop += 2;
            else break;
        }

        return stop;
    }

    /// <summary>Closing quotation marks, brackets and note numbers belong to the sentence that they end.</summary>
    private readonly int EndOfClosers(int mark, int stop, int close)
    {
        int end = stop;
        if (close >= stop)
        {
            int gap = stop;
            while (gap < close && Chars.IsSpace(_text[gap])) gap++;
            if (gap == close) end = close + 1;
        }

        while (end < _text.Length)
        {
            char c = _text[end];
            bool last = end + 1 == _text.Length || !Chars.IsLetterOrDigit(_text[end + 1]);
            if (c is ')' or ']' or '}' or '»' or '”' or '）' or '」' or '』' or '》' or '〉' or '】' or '›') end++;
            else if (c is '"' or '\'' or '’' or '“' or '«' && last) end++;
            else if (IsMark(c) && c != ':' && end > stop) end++;
            // » closes in French and opens in Danish and German books: « … solgt. »Vi … «.
            else if (c is ' ' or '\u00A0' or '\u202F' && end + 1 < _text.Length && _text[end + 1] == '»'
                && (end + 2 == _text.Length || !Chars.IsLetterOrDigit(_text[end + 2]))) end += 2;
            else if (c == '[' && NoteEnd(end) is var note && note > end) end = note;
            else break;
        }

        // « … at large.10 This … »: the number of a note.
        if (end < _text.Length && Chars.IsDigit(_text[end]) && mark > 0 && (Chars.IsLetter(_text[mark - 1]) || _text[mark - 1] == ')'))
        {
            int digits = end;
            while (digits < _text.Length && Chars.IsDigit(_text[digits])) digits++;
            if (digits - end <= 3 && digits < _text.Length && Chars.IsSpace(_text[digits])) end = digits;
        }

        return end;
    }

    private readonly int NoteEnd(int open)
    {
        int at = open + 1;
        while (at < _text.Length && Chars.IsDigit(_text[at])) at++;
        return at > open + 1 && at < _text.Length && _text[at] == ']' ? at + 1 : open;
    }

    /// <summary>Marks before the first word (« … Et puis », « [...] ») end nothing.</summary>
    private bool HasWord(int mark)
    {
        while (_firstWord < mark && !Chars.IsLetterOrDigit(_text[_firstWord]) && !char.IsSurrogate(_text[_firstWord])) _firstWord++;
        return _firstWord < mark;
    }

    /// <summary>Moves to the first word after the mark; false when no white space stands between.</summary>
    private readonly bool SkipLeading(ref int next)
    {
        bool spaced = false;
        while (next < _text.Length)
        {
            char c = _text[next];
            if (Chars.IsSpace(c)) spaced = true;
            else if (!Enclosure.IsLeading(c) && !WordKey.IsInvisible(c)) break;
            next++;
        }

        return spaced;
    }

    /// <summary>« iPhone », « eBay »: a name that starts with a small letter may start a sentence.</summary>
    private readonly bool StartsLikeBrand(int next) => next + 1 < _text.Length && Chars.IsUpper(_text[next + 1]);

    /// <summary>
    /// In messages and transcripts without capitals, a sentence that starts small is followed by others that do.
    /// </summary>
    private readonly bool StartsSmall() => char.IsLower(_text[_firstWord]) && !StartsLikeBrand(_firstWord);

    /// <summary>Paragraphs glued without a space (« en avril.En mai »), but not « ASP.NET », file names and addresses.</summary>
    private readonly bool EndsGlued(int mark, int stop, int end)
    {
        if (end >= _text.Length || mark == 0) return false;
        char before = _text[mark - 1];
        char after = _text[end];
        if (Chars.IsUpper(after))
        {
            if (!char.IsLower(before) && !Chars.IsDigit(before) && !Enclosure.IsCloser(before)) return false;
            if (end + 1 >= _text.Length || !(char.IsLower(_text[end + 1]) || Chars.IsSpace(_text[end + 1]) || Chars.IsApostrophe(_text[end + 1]))) return false;
            if (stop == mark + 1 && _text[mark] == '.' && (IsListLabel(mark) || IsAbbreviation(mark))) return false;
            return !InAddress(mark);
        }

        // Scripts without capitals: two letters of the same kind around the stop.
        return Chars.IsLetter(after) && !char.IsLower(after) && Chars.IsLetter(before) && !char.IsLower(before) && !Chars.IsUpper(before);
    }

    private readonly bool IsListLabel(int mark)
    {
        int word = WordBefore(mark);
        return mark - word is 1 or 2 && IsNumber(_text[word..mark]);
    }

    private readonly bool IsAbbreviation(int mark)
    {
        int word = WordBefore(mark);
        return mark - word == 1 || mark - word <= MaxAbbreviation && mark > word && language.AbbreviationSet.Contains(_text[word..mark]);
    }

    private readonly bool InAddress(int mark)
    {
        int from = mark;
        int least = Math.Max(_blockStart, mark - 200);
        while (from > least && !Chars.IsSpace(_text[from - 1])) from--;
        int to = mark;
        int most = Math.Min(_text.Length, mark + 64);
        while (to < most && !Chars.IsSpace(_text[to])) to++;
        ReadOnlySpan<char> run = _text[from..to];
        return run.IndexOfAny('@', '_', '\\') >= 0 || run.IndexOf("://", StringComparison.Ordinal) >= 0 || run.StartsWith("www.", StringComparison.Ordinal);
    }

    /// <summary>A single full stop with white space after it: abbreviation, initial, ordinal, list label or the end.</summary>
    private readonly bool StopEnds(int mark, int next)
    {
        int at = WordBefore(mark);
        ReadOnlySpan<char> word = _text[at..mark];
        if (word.IsEmpty || word.Length > MaxAbbreviation) return true;
        bool digitNext = Chars.IsDigit(_text[next]);
        if (word.Length <= 4 && at <= _firstWord && IsLabel(word)) return false;
        if (IsNumber(word)) return NumberEnds(word, next, digitNext);
        if (word.Length == 1 && Chars.IsLetter(word[0]))
        {
            if (Chars.IsUpper(word[0])) return !digitNext && IsStarter(next);
            if (char.IsLower(word[0]))
            {
                if (language.AbbreviationSet.Contains(word)) return false;
                if (language.NumberAbbreviationSet.Contains(word) && digitNext) return false;
                return IsUnit(at) || IsStarter(next);
            }
        }

        ulong key = WordKey.Of(word);
        if (language.AbbreviationSet.Contains(key)) return false;
        if (language.NumberAbbreviationSet.Contains(key)) return !digitNext;
        if (language.ClosingAbbreviationSet.Contains(key)) return IsStarter(next);
        int dot = word.LastIndexOf('.');
        if (dot >= 0)
        {
            if (language.AbbreviationSet.Contains(word[(dot + 1)..]) && word.Length - dot > 2) return false;
            if (IsAcronym(word)) return IsStarter(next);
        }

        return true;
    }

    /// <summary>Where the word before a stop starts: after white space, an opening mark or an apostrophe.</summary>
    private readonly int WordBefore(int mark)
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

    private static bool IsLabel(ReadOnlySpan<char> word)
    {
        if (IsNumber(word)) return word.Length <= 3;
        return word.Length == 1 || word.ContainsAnyExcept("ivxIVX") == false;
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
            if (!Chars.IsDigit(c)) return false;
        return true;
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

    private readonly bool NumberEnds(ReadOnlySpan<char> word, int next, bool digitNext)
    {
        if (digitNext) return word.Length > 2;
        return word.Length > 2 || !language.HasOrdinalStops || IsStarter(next);
    }

    /// <summary>« à 10 h. », « 5 m. »: a letter after a number is a unit.</summary>
    private readonly bool IsUnit(int word)
    {
        int at = word;
        while (at > _blockStart && Chars.IsSpace(_text[at - 1])) at--;
        return at > _blockStart && Chars.IsDigit(_text[at - 1]);
    }

    /// <summary>The next word is one that has no capital inside a sentence: a function word, an elided one too.</summary>
    private readonly bool IsStarter(int next)
    {
        int end = next;
        while (end < _text.Length && end - next < MaxAbbreviation && (Chars.IsLetter(_text[end]) || (Chars.Class(_text[end]) & Chars.Mark) != 0)) end++;
        if (end == next) return false;
        if (end < _text.Length && Chars.IsApostrophe(_text[end]) && language.ElisionSet.Contains(_text[next..(end + 1)])) return true;
        return language.StopWordSet.Contains(_text[next..end]);
    }

    private readonly bool IsArmenianStop(int mark) => mark > 0 && _text[mark - 1] is (>= '\u0561' and <= '\u0587');
}
