using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Summarizer.Segmentation;

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

    /// <summary>Numbers the forms of the tokens from <paramref name="first"/> on, and notes for each number the token that had it first.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="first">The first one that has no form yet.</param>
    /// <param name="firstTokens">Holds a token a number; must have room for as many more as there are tokens to number, and one.</param>
    public void Number(Span<Token> tokens, int first, Span<int> firstTokens)
    {
        // As GetOrAdd, with everything in local variables.
        _ = firstTokens[Count + tokens.Length - first];
        ref int firstToken = ref MemoryMarshal.GetReference(firstTokens);
        ref Slot slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref ulong keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        int mask = _mask, stamp = _stamp, count = Count;
        for (int t = first; t < tokens.Length; t++)
        {
            ref Token token = ref tokens[t];
            ulong key = token.Key;
            int at = (int)key & mask;
            ref Slot slot = ref Unsafe.Add(ref slots, at);
            while (slot.Key != key & slot.Stamp == stamp) slot = ref Unsafe.Add(ref slots, at = (at + 1) & mask);
            int isNew = slot.Stamp != stamp ? 1 : 0, index = slot.Index + (count - slot.Index) * isNew;
            (slot.Key, slot.Index, slot.Stamp) = (key, index, stamp);
            Unsafe.Add(ref keys, index) = key;

            // Of no consequence unless the form is new.
            Unsafe.Add(ref firstToken, count) = t;
            token.Form = index;
            count += isNew;
            if (count * 2 <= mask) continue;
            Count = count;
            Grow();
            slots = ref MemoryMarshal.GetArrayDataReference(_slots);
            keys = ref MemoryMarshal.GetArrayDataReference(_keys);
            (mask, stamp) = (_mask, _stamp);
        }

        Count = count;
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
