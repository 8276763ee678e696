using System.Runtime.CompilerServices;

namespace Summarizer.Keywords;

/// <summary>
/// Finds the candidate of a phrase that may occur again by the key of its stems: open addressing with linear probing, at most half full. A slot holds an entry's
/// number plus 1, keys and candidates stand apart in the order of arrival: so small, the slots are in the nearest cache once they are cleared.
/// </summary>
internal sealed class PhraseTable
{
    private const int UsualSize = 256;

    private int[] _slots = new int[UsualSize];
    private (ulong Key, int Candidate)[] _entries = new (ulong Key, int Candidate)[UsualSize / 2];
    private int _size = UsualSize;
    private int _count;

    public void Clear()
    {
        _count = 0;
        _size = UsualSize;
        Array.Clear(_slots, 0, _size);
    }

    /// <summary>The candidate of this key; for a new key it is <paramref name="candidate"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GetOrAdd(ulong key, int candidate)
    {
        int[] slots = _slots;
        for (int at = (int)key & (_size - 1); ; at = (at + 1) & (_size - 1))
        {
            ref int slot = ref slots[at];
            if (slot == 0) return Add(ref slot, key, candidate);
            ref readonly (ulong Key, int Candidate) entry = ref _entries[slot - 1];
            if (entry.Key == key) return entry.Candidate;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Add(ref int slot, ulong key, int candidate)
    {
        slot = _count + 1;
        _entries[_count++] = (key, candidate);
        if (_count * 2 == _size) Grow();
        return candidate;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        _size *= 2;
        if (_slots.Length < _size)
        {
            _slots = new int[_size];
            Array.Resize(ref _entries, _size / 2);
        }
        else
        {
            Array.Clear(_slots, 0, _size);
        }

        for (int i = 0; i < _count; i++)
        {
            int at = (int)_entries[i].Key & (_size - 1);
            while (_slots[at] != 0) at = (at + 1) & (_size - 1);
            _slots[at] = i + 1;
        }
    }
}
