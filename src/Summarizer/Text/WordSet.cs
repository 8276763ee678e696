using System.Numerics;

namespace Summarizer.Text;

/// <summary>An immutable set of words by their <see cref="WordKey"/>: open addressing, at most half full.</summary>
internal sealed class WordSet
{
    private readonly ulong[] _slots;
    private readonly int _mask;

    public WordSet(IEnumerable<string> words)
    {
        // Collections of strings are compiled ahead in the framework, those of numbers are not.
        List<string> list = [.. words];
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, list.Count * 2));
        _slots = new ulong[size];
        _mask = size - 1;
        foreach (string word in list)
        {
            ulong key = WordKey.Of(word);
            int at = (int)key & _mask;
            while (_slots[at] != 0 && _slots[at] != key) at = (at + 1) & _mask;
            if (_slots[at] == 0) Count++;
            _slots[at] = key;
        }
    }

    public static WordSet Empty { get; } = new([]);

    public int Count { get; }

    public bool Contains(ulong key)
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
