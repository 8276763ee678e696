using System.Runtime.CompilerServices;

namespace Summarizer.Text;

/// <summary>
/// A map from <see cref="WordKey"/>s to numbers other than 0, filled once: open addressing, at most half full; a bit for each hash tells of most
/// words that they are not in it, without a search. Unlike the framework's dictionary of numbers it is compiled ahead, which counts when a process starts.
/// </summary>
internal sealed class WordMap
{
    // Eight bits a place.
    private const int SlotsPerFilter = 8;

    private ulong[] _keys = new ulong[64];
    private int[] _values = new int[64];
    private ulong[] _filter = new ulong[64 / SlotsPerFilter];

    public int Count { get; private set; }

    /// <summary>The key's value, set or read; 0 for a new key.</summary>
    public ref int this[ulong key]
    {
        get
        {
            if ((Count + 1) * 2 > _keys.Length) Grow();
            int at = Place(key);
            if (_keys[at] == 0)
            {
                _keys[at] = key;
                Filter(key) |= Bit(key);
                Count++;
            }

            return ref _values[at];
        }
    }

    /// <summary>The key's value, or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key) => (Filter(key) & Bit(key)) == 0 ? 0 : _values[Place(key)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong Filter(ulong key) => ref _filter[(int)(key >> 32) & (_filter.Length - 1)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bit(ulong key) => 1UL << (int)(key >> 26);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(ulong key)
    {
        int mask = _keys.Length - 1, at = (int)key & mask;
        while (_keys[at] != 0 && _keys[at] != key) at = (at + 1) & mask;
        return at;
    }

    private void Grow()
    {
        (ulong[] keys, int[] values) = (_keys, _values);
        (_keys, _values, _filter) = (new ulong[keys.Length * 2], new int[keys.Length * 2], new ulong[keys.Length * 2 / SlotsPerFilter]);
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0) continue;
            int at = Place(keys[i]);
            (_keys[at], _values[at]) = (keys[i], values[i]);
            Filter(keys[i]) |= Bit(keys[i]);
        }
    }
}
