using System.Buffers;
using Summarizer.Languages;
using Summarizer.Text;

namespace Summarizer.Segmentation;

/// <summary>Decides whether a mark ends a sentence, from the word before it and what follows.</summary>
internal ref struct SentenceEnd(ReadOnlySpan<char> text, int blockStart, Language language)
{
    /// <summary>
    /// Characters that may end a sentence; the colon only in Armenian, where it stands for « ։ », the semicolon only before
    /// a function word with a capital, as between the items of a list.
    /// </summary>
    public const string Marks = ".!?…‥。．！？｡؟۔।॥։:።፧၊။។៕‼⁇⁈⁉;";

    /// <summary>Marks that need no space after them.</summary>
    private const string FullWidth = "。．！？｡।॥։።፧။។៕۔؟";

    private static readonly SearchValues<char> MarkSet = SearchValues.Create(Marks);
    private static readonly SearchValues<char> FullWidthSet = SearchValues.Create(FullWidth);

    private readonly ReadOnlySpan<char> _text = text;
    private readonly int _blockStart = blockStart;
    private readonly FullStop _stop = new(text, blockStart, language);

    // First letter or digit of the sentence in hand, or where the search for it has come to: it never goes back.
    private int _firstWord = blockStart;

    private QuoteState _quotes = new(blockStart);

    public static bool IsMark(char c) => MarkSet.Contains(c);

    /// <summary>Says where the next sentence starts.</summary>
    public void Begin(int start) => _firstWord = start;

    /// <summary>The end of the sentence whose mark stands at <paramref name="at"/>, or -1; moves <paramref name="at"/> past the mark.</summary>
    /// <param name="at">Offset of the first mark.</param>
    /// <param name="close">Where the last quotation or bracket found closes, or -1.</param>
    public int Find(ref int at, int close)
    {
        int mark = at;
        if (_text[mark] == ';')
        {
            // No part of the marks that follow: « &#39;. » ends with the full stop.
            at = mark + 1;
            return HasWord(mark) && _stop.ItemFollows(at) ? at : -1;
        }

        int stop = EndOfMarks(mark);
        int end = EndOfClosers(mark, stop, close, out bool marked);
        at = end;
        if (_text[mark] == ':' && !IsArmenianStop(mark)) return -1;
        if (!HasWord(mark)) return -1;

        int next = end;
        bool spaced = SkipLeading(ref next);
        if (next >= _text.Length) return -1;
        char first = _text[next];
        if (FullWidthSet.Contains(_text[stop - 1]))
            return first is ',' or '、' or '，' or ';' || IsMark(first) || Enclosure.IsCloser(first) ? -1 : end;
        if (!spaced) return EndsGlued(mark, stop, end) ? end : -1;
        if (first is '.' or '…' && OpensWithDots(next)) return end;
        if (IsMark(first) || first is ',' or ')' or ']' or '/' or '%' or '&' or '=' or '+') return -1;

        bool single = !marked && stop == mark + 1 && _text[mark] == '.';
        // « (107.) 7:6 »: a number of its own kind, not an aside.
        if (single && end > stop && _text[stop] == ')' && Chars.IsDigit(first) && Chars.IsDigit(_text[mark - 1])) return -1;
        if (char.IsLower(first) && !StartsLikeBrand(next) && !StartsLabel(next))
        {
            if (StartsSmall()) return single && !_stop.Ends(_firstWord, mark, next) ? -1 : end;
            bool quoted = Enclosure.IsQuote(_text[next - 1]);
            if (!single || end != stop) return quoted ? end : -1;
            return _stop.EndsBeforeSmall(mark, quoted || Enclosure.IsLeading(_text[next - 1])) ? end : -1;
        }

        return single && !_stop.Ends(_firstWord, mark, next) ? -1 : end;
    }

    /// <summary>Runs of marks count as one: « ?! », « ... », « . . . ».</summary>
    private readonly int EndOfMarks(int mark)
    {
        int stop = mark + 1;
        while (stop < _text.Length)
        {
            if (IsMark(_text[stop]) && _text[stop] is not (':' or ';')) stop++;
            else if (_text[stop] == ' ' && _text[stop - 1] == '.' && stop + 1 < _text.Length && _text[stop + 1] == '.'
                && (stop + 2 == _text.Length || !Chars.IsLetterOrDigit(_text[stop + 2]) && _text[stop + 2] != '.')) stop += 2;
            else break;
        }

        return stop;
    }

    /// <summary>
    /// Closing quotation marks, brackets and note numbers belong to the sentence that they end. Says too whether another
    /// mark stands after them: « …). ».
    /// </summary>
    private int EndOfClosers(int mark, int stop, int close, out bool marked)
    {
        int end = stop;
        marked = false;
        if (close >= stop && _text[stop..close].IsWhiteSpace()) end = close + 1;
        while (end < _text.Length)
        {
            char c = _text[end];
            char after = end + 1 < _text.Length ? _text[end + 1] : ' ';
            if (c is ')' or ']' or '}' or '»' or '”' or '）' or '」' or '』' or '》' or '〉' or '】' or '›') end++;
            else if (c is '"' or '\'' or '’' or '“' && !Chars.IsLetterOrDigit(after)) end++;
            else if (c == '"' && Chars.IsUpper(after) && _quotes.IsOpen(_text, end)) end++;
            else if (c == '«' && !Chars.IsLetterOrDigit(after) && _quotes.IsOpen(_text, end)) end++;
            else if (c == ' ' && after is '"' or '“' && ClosesApart(mark, end + 1)) end += 2;
            else if (c is ' ' or '\u00A0' or '\u202F' && after == '»' && !(end + 2 < _text.Length && Chars.IsLetterOrDigit(_text[end + 2]))) end += 2;
            else if (c == ' ' && _text[end..].StartsWith(" '' ", StringComparison.Ordinal)) end += 3;
            else if (end > stop && IsMark(c) && c is not (':' or ';'))
            {
                marked = true;
                end++;
            }
            else if (EndOfNote(end) is var note && note > end) end = note;
            else break;
        }

        // « … at large.10 This … »: the number of a note.
        if (end < _text.Length && Chars.IsDigit(_text[end]) && mark > _blockStart && (Chars.IsLetter(_text[mark - 1]) || _text[mark - 1] == ')'))
        {
            int digits = end;
            while (digits < _text.Length && digits - end < 4 && Chars.IsDigit(_text[digits])) digits++;
            if (digits - end < 4 && digits < _text.Length && Chars.IsSpace(_text[digits])) end = digits;
        }

        return end;
    }

    /// <summary>« fin. " Elle »: a mark between spaces closes an open quotation, except in texts with spaces around every mark.</summary>
    private bool ClosesApart(int mark, int quote) =>
        mark > _blockStart && !Chars.IsSpace(_text[mark - 1]) && (quote + 1 >= _text.Length || Chars.IsSpace(_text[quote + 1])) && _quotes.IsOpen(_text, quote);

    /// <summary>« .[12] », « . [12] ».</summary>
    private readonly int EndOfNote(int at)
    {
        int open = _text[at] == ' ' ? at + 1 : at;
        if (open >= _text.Length || _text[open] != '[') return at;
        int end = open + 1;
        while (end < _text.Length && end - open < 5 && Chars.IsDigit(_text[end])) end++;
        return end > open + 1 && end < _text.Length && _text[end] == ']' ? end + 1 : at;
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
            else if (c == ',' && next + 1 < _text.Length && _text[next + 1] == ',') next++;
            else if (!Enclosure.IsLeading(c) && !WordKey.IsInvisible(c)) break;
            next++;
        }

        return spaced;
    }

    /// <summary>« … raak. ...en toen »: an ellipsis joined to a word opens a sentence.</summary>
    private readonly bool OpensWithDots(int next)
    {
        int at = next;
        while (at < _text.Length && at - next < 4 && _text[at] is '.' or '…') at++;
        return at < _text.Length && (at - next > 1 || _text[next] == '…') && Chars.IsLetter(_text[at]);
    }

    /// <summary>« iPhone », « eBay »: a name that starts with a small letter may start a sentence.</summary>
    private readonly bool StartsLikeBrand(int next) => next + 1 < _text.Length && Chars.IsUpper(_text[next + 1]);

    private readonly bool StartsLabel(int next) => next + 1 < _text.Length && _text[next + 1] == ')';

    /// <summary>In messages and transcripts without capitals, a sentence that starts small is followed by others that do.</summary>
    private readonly bool StartsSmall() => char.IsLower(_text[_firstWord]) && !StartsLikeBrand(_firstWord);

    /// <summary>Paragraphs glued without a space (« en avril.En mai »), but not « ASP.NET », file names and addresses.</summary>
    private readonly bool EndsGlued(int mark, int stop, int end)
    {
        if (end >= _text.Length || mark == _blockStart) return false;
        char before = _text[mark - 1];
        char after = _text[end];
        int next = end;
        if (Enclosure.IsQuote(after) && after is not ('”' or '»') && end + 2 < _text.Length) next += Chars.IsSpace(_text[end + 1]) ? 2 : 1;
        if (Chars.IsUpper(_text[next]))
        {
            bool acronym = Chars.IsUpper(before);
            if (!acronym && !char.IsLower(before) && !Chars.IsDigit(before) && !Enclosure.IsCloser(before) && !Chars.IsSpace(before)) return false;
            if (_text[mark] == '.' && stop != mark + 1) return false;
            char second = next + 1 < _text.Length ? _text[next + 1] : '\0';
            if (!char.IsLower(second) && !Chars.IsSpace(second) && !Chars.IsApostrophe(second)) return false;
            if (stop == mark + 1 && _text[mark] == '.' && _stop.JoinsGlued(_firstWord, mark, next)) return false;
            return !InAddress(mark);
        }

        // Scripts without capitals: letters on both sides of the stop.
        return IsCaseless(after) && IsCaseless(before);
    }

    private static bool IsCaseless(char c) => Chars.IsLetter(c) && !char.IsLower(c) && !Chars.IsUpper(c);

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

    private readonly bool IsArmenianStop(int mark) => mark > _blockStart && _text[mark - 1] is >= '\u0561' and <= '\u0587';
}
