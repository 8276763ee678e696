using System.Numerics;

namespace Summarizer.Html.Pages;

/// <summary>
/// Finds all known parts of a class name or id in one pass over it (Aho and Corasick 1975), in any case: templates have hundreds of
/// names, and asking each for every part would cost more than parsing the page.
/// </summary>
internal sealed class NameParts
{
    /// <summary>Letters, the hyphen and the underscore that parts are made of, and whatever else a name may hold.</summary>
    private const int Symbols = 29, Hyphen = 26, Underscore = 27, Other = 28;

    private readonly List<NameHits> _parts = [];

    /// <summary>The state after each state and symbol.</summary>
    private readonly List<int> _next = [];

    /// <summary>The part that ends in a state, or -1; and the next shorter state in which one ends, or 0.</summary>
    private readonly List<int> _ends = [], _shorter = [];

    /// <summary>Parts with what each says of a name that holds it; equal parts add up.</summary>
    public NameParts(IEnumerable<(string Part, NameHits Says)> parts)
    {
        AddState();
        foreach ((string part, NameHits says) in parts) Add(part, says);
        Link();
    }

    /// <summary>What all the parts say that the name holds, each counted once.</summary>
    public NameHits Find(ReadOnlySpan<char> name)
    {
        Span<ulong> found = stackalloc ulong[(_parts.Count + 63) / 64];
        found.Clear();
        int state = 0;
        foreach (char c in name)
        {
            state = _next[(state * Symbols) + SymbolOf(c)];
            for (int at = state; at != 0; at = _shorter[at])
                if (_ends[at] >= 0) found[_ends[at] >> 6] |= 1ul << _ends[at];
        }

        NameHits all = default;
        for (int word = 0; word < found.Length; word++)
            for (ulong bits = found[word]; bits != 0; bits &= bits - 1) all += _parts[(word << 6) + BitOperations.TrailingZeroCount(bits)];
        return all;
    }

    private void Add(string part, NameHits says)
    {
        int state = 0;
        foreach (char c in part)
        {
            int at = (state * Symbols) + SymbolOf(c);
            if (_next[at] == 0) _next[at] = AddState();
            state = _next[at];
        }

        if (_ends[state] < 0)
        {
            _ends[state] = _parts.Count;
            _parts.Add(default);
        }

        _parts[_ends[state]] += says;
    }

    private int AddState()
    {
        for (int i = 0; i < Symbols; i++) _next.Add(0);
        _ends.Add(-1);
        _shorter.Add(0);
        return _ends.Count - 1;
    }

    /// <summary>Where no longer part goes on, the search goes on with the longest shorter beginning; breadth first, so that those are linked already.</summary>
    private void Link()
    {
        int[] fallbacks = new int[_ends.Count];
        var open = new Queue<int>([0]);
        while (open.TryDequeue(out int state))
        {
            int fallback = fallbacks[state];
            _shorter[state] = _ends[fallback] >= 0 ? fallback : _shorter[fallback];
            for (int symbol = 0; symbol < Symbols; symbol++)
            {
                int at = (state * Symbols) + symbol, other = state == 0 ? 0 : _next[(fallback * Symbols) + symbol];
                if (_next[at] == 0)
                {
                    _next[at] = other;
                    continue;
                }

                fallbacks[_next[at]] = other;
                open.Enqueue(_next[at]);
            }
        }
    }

    private static int SymbolOf(char c)
    {
        int letter = (c | 0x20) - 'a';
        return c < 128 && letter is >= 0 and < 26 ? letter : c == '-' ? Hyphen : c == '_' ? Underscore : Other;
    }
}
