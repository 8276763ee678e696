using System.Numerics;
using System.Runtime.CompilerServices;

namespace Summarizer.Text;

/// <summary>
/// An immutable set of words by their <see cref="WordKey"/>: open addressing, at most half full. Most words that are asked for are not in it: a
/// bit for each hash tells that of most of them without a search.
/// </summary>
internal sealed class WordSet
{
    // Thirty-two bits for two words at most.
    private const int SlotsPerFilter = 4;

    private readonly ulong[] _slots;
    private readonly int _mask;
    private readonly uint[] _filter;

    public WordSet(IEnumerable<string> words)
    {
        // Collections of strings are compiled ahead in the framework, those of numbers are not.
        List<string> list = [.. words];
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, list.Count * 2));
        _slots = new ulong[size];
        _mask = size - 1;
        _filter = new uint[Math.Max(1, size / SlotsPerFilter)];
        foreach (string word in list)
        {
            ulong key = WordKey.Of(word);
            int at = (int)key & _mask;
            while (_slots[at] != 0 && _slots[at] != key) at = (at + 1) & _mask;
            if (_slots[at] == 0) Count++;
            _slots[at] = key;
            _filter[(int)(key >> 32) & (_filter.Length - 1)] |= 1u << (int)(key >> 27);
        }
    }

    public static WordSet Empty { get; } = new([]);

    public int Count { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(ulong key)
    {
        uint[] filter = _filter;
        return (filter[(int)(key >> 32) & (filter.Length - 1)] & 1u << (int)(key >> 27)) != 0 && Search(key);
    }

    private bool Search(ulong key)
    {
        int at = (int)key & _mask;
        while (true)
        {
            ulong slot = _slots[at];
            if (slot == key) return true;
            if (slot == 0) return false;
            at = (at + 1) & _mask;
        }
    }

    public bool Contains(ReadOnlySpan<char> word) => Contains(WordKey.Of(word));
}
