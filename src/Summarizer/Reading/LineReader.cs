using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>Walks the lines of a text, each trimmed of blank characters. Lines end at every kind of line and page break.</summary>
internal ref struct LineReader(ReadOnlySpan<char> text, TextMasks masks)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>First character that is not blank; equal to <see cref="End"/> on a blank line.</summary>
    public int Start { get; private set; }

    /// <summary>Just after the last character that is not blank.</summary>
    public int End { get; private set; }

    /// <summary>Width of the blank characters before <see cref="Start"/>; a tab counts as eight.</summary>
    public int Indent { get; private set; }

    public readonly bool IsBlank => Start == End;

    /// <summary>Moves to the next line; false at the end of the text.</summary>
    public bool Next()
    {
        if (_at >= _text.Length) return false;
        int found = masks.NextBreak(_at);
        int stop = found < 0 ? _text.Length : found, next = Math.Min(stop + 1, _text.Length);
        if (next < _text.Length && _text[stop] == '\r' && _text[next] == '\n') next++;
        int start = _at, indent = 0;
        while (start < stop && IsBlankChar(_text[start])) indent += _text[start++] == '\t' ? 8 : 1;
        while (stop > start && IsBlankChar(_text[stop - 1])) stop--;
        (Start, End, Indent, _at) = (start, stop, indent, next);
        return true;
    }

    /// <summary>White space and characters without ink (byte order mark, zero-width space).</summary>
    public static bool IsBlankChar(char c) => Chars.IsSpace(c) || WordKey.IsInvisible(c);
}
