using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Analysis;

/// <summary>
/// Numbers the distinct keys of one article in the order of arrival: open addressing with linear probing, at most half full; no key is 0, which
/// stands in free places. Emptied between articles, and as small again as a usual article needs, so that one long article
/// does not slow the short ones after it.
/// </summary>
internal sealed class KeyTable
{
    private const int UsualSize = 1024;

    private ulong[] _keys = new ulong[UsualSize];
    private int[] _numbers = new int[UsualSize];
    private int _mask = UsualSize - 1;

    // What the table grows into, then grew out of.
    private ulong[] _spareKeys = [];
    private int[] _spareNumbers = [];

    public int Count { get; private set; }

    /// <summary>Empties the table.</summary>
    /// <param name="expected">So many keys will find room without its growing.</param>
    public void Clear(int expected = UsualSize / 2)
    {
        Count = 0;
        int size = Math.Min((int)BitOperations.RoundUpToPowerOf2((uint)expected * 2 + 1), UsualSize);
        _mask = size - 1;
        Array.Clear(_keys, 0, size);
    }

    /// <summary>The key's number; a new key gets the number <see cref="Count"/> had before.</summary>
    public int GetOrAdd(ulong key)
    {
        Reserve(1);
        return GetOrAddReserved(key, out _);
    }

    /// <summary>The key's number, where there is room for one more (<see cref="Reserve"/>).</summary>
    /// <param name="key">The key.</param>
    /// <param name="isNew">1 for a new key, else 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GetOrAddReserved(ulong key, out int isNew)
    {
        ref ulong keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        nuint mask = (nuint)_mask, at = (nuint)key & mask;
        ulong held;
        while ((held = Unsafe.Add(ref keys, at)) != key & held != 0) at = (at + 1) & mask;

        // Whether a key is new follows no pattern that a processor could learn: both cases take the same way.
        ref int number = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_numbers), at);
        isNew = Bit.Of(held == 0);
        int index = number + (Count - number) * isNew;
        (Unsafe.Add(ref keys, at), number) = (key, index);
        Count += isNew;
        return index;
    }

    /// <summary>Makes room for so many more keys.</summary>
    public void Reserve(int more)
    {
        while ((Count + more) * 2 > _mask) Grow();
    }

    /// <summary>Numbers the forms of the tokens from <paramref name="first"/> on, and notes for each number the token that had it first.</summary>
    /// <param name="tokens">The article's tokens.</param>
    /// <param name="first">The first one that has no form yet.</param>
    /// <param name="firstTokens">Holds a token a number; must have room for as many more as there are tokens to number, and one.</param>
    public void Number(Span<Token> tokens, int first, Span<int> firstTokens)
    {
        // As above, with everything in local variables.
        _ = firstTokens[Count + tokens.Length - first];
        Reserve(tokens.Length - first);
        ref int firstToken = ref MemoryMarshal.GetReference(firstTokens);
        ref ulong keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        ref int numbers = ref MemoryMarshal.GetArrayDataReference(_numbers);
        nuint mask = (nuint)_mask;
        int count = Count, t = first;
        foreach (ref Token token in tokens[first..])
        {
            ulong key = token.Key, held;
            nuint at = (nuint)key & mask;
            while ((held = Unsafe.Add(ref keys, at)) != key & held != 0) at = (at + 1) & mask;
            ref int number = ref Unsafe.Add(ref numbers, at);
            int isNew = Bit.Of(held == 0), index = number + (count - number) * isNew;
            Unsafe.Add(ref keys, at) = key;
            number = index;

            // Of no consequence unless the form is new.
            Unsafe.Add(ref firstToken, count) = t++;
            token.Form = index;
            count += isNew;
        }

        Count = count;
    }

    /// <summary>The key's number, or -1.</summary>
    public int Find(ulong key)
    {
        for (int at = (int)key & _mask; ; at = (at + 1) & _mask)
        {
            if (_keys[at] == 0) return -1;
            if (_keys[at] == key) return _numbers[at];
        }
    }

    private void Grow()
    {
        int old = _mask + 1, size = old * 2;
        (_keys, _numbers, _spareKeys, _spareNumbers) = (_spareKeys, _spareNumbers, _keys, _numbers);
        if (_keys.Length < size) (_keys, _numbers) = (new ulong[size], new int[size]);
        else Array.Clear(_keys, 0, size);
        _mask = size - 1;
        (ulong[] from, int[] numbers) = (_spareKeys, _spareNumbers);
        for (int i = 0; i < old; i++)
        {
            if (from[i] == 0) continue;
            int at = (int)from[i] & _mask;
            while (_keys[at] != 0) at = (at + 1) & _mask;
            (_keys[at], _numbers[at]) = (from[i], numbers[i]);
        }
    }
}
