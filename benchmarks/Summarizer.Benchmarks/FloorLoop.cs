namespace Summarizer.Benchmarks;

/// <summary>
/// The least that any bag-of-words method must do: fold case and accents of every character by table, hash every word,
/// count it in an open-addressing table of the article. Everything else is measured as a multiple of this loop. Ordinary good
/// code: neither vectors nor anything that slows it down; the README says on what articles it is measured.
/// </summary>
internal sealed class FloorLoop
{
    private static readonly char[] s_fold = Folding();
    private ulong[] _keys = new ulong[2048];
    private int[] _counts = new int[2048];
    private int[] _stamps = new int[2048];
    private int _stamp;
    private int _distinct;

    /// <summary>Number of distinct words.</summary>
    public int Count(ReadOnlySpan<char> text)
    {
        _stamp++;
        _distinct = 0;
        char[] fold = s_fold;
        ulong hash = 0;
        foreach (char c in text)
        {
            char folded = fold[c];
            if (folded != 0)
            {
                hash = (hash ^ folded) * 0x9E3779B97F4A7C15;
            }
            else if (hash != 0)
            {
                Add(hash);
                hash = 0;
            }
        }

        if (hash != 0) Add(hash);
        return _distinct;
    }

    private void Add(ulong hash)
    {
        int mask = _keys.Length - 1;
        int at = (int)(hash >> 32) & mask;
        while (_stamps[at] == _stamp)
        {
            if (_keys[at] == hash)
            {
                _counts[at]++;
                return;
            }

            at = (at + 1) & mask;
        }

        _stamps[at] = _stamp;
        _keys[at] = hash;
        _counts[at] = 1;
        if (++_distinct * 2 > _keys.Length) Grow();
    }

    private void Grow()
    {
        (ulong[] keys, int[] counts, int[] stamps) = (_keys, _counts, _stamps);
        int size = keys.Length * 2, mask = size - 1;
        (_keys, _counts, _stamps) = (new ulong[size], new int[size], new int[size]);
        for (int i = 0; i < keys.Length; i++)
        {
            if (stamps[i] != _stamp) continue;
            int at = (int)(keys[i] >> 32) & mask;
            while (_stamps[at] == _stamp) at = (at + 1) & mask;
            (_keys[at], _counts[at], _stamps[at]) = (keys[i], counts[i], _stamp);
        }
    }

    private static char[] Folding()
    {
        char[] table = new char[65536];
        for (int i = 0; i < table.Length; i++)
        {
            char c = (char)i;
            if (!char.IsLetterOrDigit(c)) continue;
            string decomposed = char.ToLowerInvariant(c).ToString().Normalize(System.Text.NormalizationForm.FormD);
            table[i] = decomposed[0];
        }

        return table;
    }
}
