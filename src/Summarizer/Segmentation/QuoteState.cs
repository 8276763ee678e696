namespace Summarizer.Segmentation;

/// <summary>
/// Whether a quotation is open, for the marks that may stand at either end: « " », the mark « “ » after « „ », and « « » in
/// texts that quote the other way round (»…«). Counts on from where it was last asked, and only where it is asked, which is rare.
/// </summary>
internal struct QuoteState(int start)
{
    private int _at = start;
    private bool _straight, _low, _turned;
    private char _firstAngle;

    /// <summary>True when the mark at <paramref name="at"/>, never before one asked for earlier, closes a quotation of its kind.</summary>
    public bool IsOpen(ReadOnlySpan<char> text, int at)
    {
        while (_at < at)
        {
            int hit = text[_at..at].IndexOfAny("\"„“«»");
            if (hit < 0)
            {
                _at = at;
                break;
            }

            _at += hit;
            char c = text[_at++];
            if (c == '"') _straight = !_straight;
            else if (c is '«' or '»') (_firstAngle, _turned) = (_firstAngle == 0 ? c : _firstAngle, c == '»');
            else _low = c == '„';
        }

        return text[at] switch
        {
            '"' => _straight,
            '“' => _low,
            _ => _turned && _firstAngle == '»',
        };
    }
}
