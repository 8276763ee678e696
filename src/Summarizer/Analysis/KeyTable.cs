using System.Runtime.CompilerServices;

namespace Summarizer.Analysis;

/// <summary>
/// Numbers distinct 64-bit keys in order of arrival: open addressing with linear probing, at most half full. Emptied
/// between articles by a stamp instead of by clearing, and as small again as a usual article needs, so that one long article
/// does not slow the short ones after it.
/// </summary>
internal sealed class KeyTable
{
    private const int UsualSize = 1024;

    private Slot[] _slots = new Slot[UsualSize];
    private ulong[] _keys = new ulong[UsualSize / 2];
    private int _mask = UsualSize - 1;
    private int _stamp = 1;

    public int Count { get; private set; }

    public void Clear()
    {
        Count = 0;
        _mask = UsualSize - 1;
        NextStamp();
    }

    /// <summary>The key's number; a new key gets the number <see cref="Count"/> had before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GetOrAdd(ulong key)
    {
        Slot[] slots = _slots;
        int mask = _mask, stamp = _stamp, at = (int)key & mask, count = Count;
        ref Slot slot = ref slots[at];
        while (slot.Key != key & slot.Stamp == stamp) slot = ref slots[at = (at + 1) & mask];

        // Whether a key is new follows no pattern that a processor could learn: both cases take the same way.
        int isNew = slot.Stamp != stamp ? 1 : 0, index = slot.Index + (count - slot.Index) * isNew;
        (slot.Key, slot.Index, slot.Stamp) = (key, index, stamp);
        _keys[index] = key;
        Count = count + isNew;
        if ((count + isNew) * 2 > mask) Grow();
        return index;
    }

    /// <summary>The key's number, or -1.</summary>
    public int Find(ulong key)
    {
        for (int at = (int)key & _mask; ; at = (at + 1) & _mask)
        {
            ref Slot slot = ref _slots[at];
            if (slot.Stamp != _stamp) return -1;
            if (slot.Key == key) return slot.Index;
        }
    }

    private void Grow()
    {
        int size = (_mask + 1) * 2;
        if (_slots.Length < size) _slots = new Slot[size];
        if (_keys.Length < size / 2) Array.Resize(ref _keys, size / 2);
        _mask = size - 1;
        NextStamp();
        for (int i = 0; i < Count; i++)
        {
            int at = (int)_keys[i] & _mask;
            while (_slots[at].Stamp == _stamp) at = (at + 1) & _mask;
            _slots[at] = new Slot { Key = _keys[i], Index = i, Stamp = _stamp };
        }
    }

    private void NextStamp()
    {
        if (++_stamp != int.MaxValue) return;
        Array.Clear(_slots);
        _stamp = 1;
    }

    private struct Slot
    {
        public ulong Key;
        public int Index;
        public int Stamp;
    }
}
