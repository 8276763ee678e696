namespace Summarizer.Analysis;

/// <summary>
/// Numbers distinct 64-bit keys in order of arrival: open addressing with linear probing, at most half full,
/// emptied between articles by a stamp instead of by clearing.
/// </summary>
internal sealed class KeyTable
{
    private ulong[] _keys = new ulong[2048];
    private int[] _indexes = new int[2048];
    private int[] _stamps = new int[2048];
    private int _stamp = 1;

    public int Count { get; private set; }

    public void Clear()
    {
        Count = 0;
        if (++_stamp != int.MaxValue) return;
        Array.Clear(_stamps);
        _stamp = 1;
    }

    /// <summary>The key's number; a new key gets the number <see cref="Count"/> had before.</summary>
    public int GetOrAdd(ulong key)
    {
        int mask = _keys.Length - 1;
        int at = (int)key & mask;
        while (_stamps[at] == _stamp)
        {
            if (_keys[at] == key) return _indexes[at];
            at = (at + 1) & mask;
        }

        _stamps[at] = _stamp;
        _keys[at] = key;
        _indexes[at] = Count;
        int index = Count++;
        if (Count * 2 > _keys.Length) Grow();
        return index;
    }

    /// <summary>The key's number, or -1.</summary>
    public int Find(ulong key)
    {
        int mask = _keys.Length - 1;
        int at = (int)key & mask;
        while (_stamps[at] == _stamp)
        {
            if (_keys[at] == key) return _indexes[at];
            at = (at + 1) & mask;
        }

        return -1;
    }

    private void Grow()
    {
        ulong[] keys = _keys;
        int[] indexes = _indexes, stamps = _stamps;
        int size = keys.Length * 2, mask = size - 1;
        _keys = new ulong[size];
        _indexes = new int[size];
        _stamps = new int[size];
        for (int i = 0; i < keys.Length; i++)
        {
            if (stamps[i] != _stamp) continue;
            int at = (int)keys[i] & mask;
            while (_stamps[at] == _stamp) at = (at + 1) & mask;
            _keys[at] = keys[i];
            _indexes[at] = indexes[i];
            _stamps[at] = _stamp;
        }
    }
}
