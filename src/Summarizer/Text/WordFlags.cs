using System.Numerics;
using System.Runtime.CompilerServices;

namespace Summarizer.Text;

/// <summary>
/// An immutable map from words, by their <see cref="WordKey"/>, to a set of flags: open addressing, at most half full. Most words that are
/// looked up are not in it: a bit for each hash tells that of all but one in sixty-four without a search.
/// </summary>
internal sealed class WordFlags
{
    private readonly ulong[] _keys;
    private readonly int[] _flags;
    private readonly int _mask;
    private readonly uint[] _filter;

    public WordFlags(ReadOnlySpan<(string Word, int Flags)> words)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, words.Length * 2));
        _keys = new ulong[size];
        _flags = new int[size];
        _mask = size - 1;
        _filter = new uint[size];
        foreach ((string word, int flags) in words)
        {
            ulong key = WordKey.Of(word);
            int at = (int)key & _mask;
            while (_keys[at] != 0 && _keys[at] != key) at = (at + 1) & _mask;
            _keys[at] = key;
            _flags[at] |= flags;
            _filter[(int)(key >> 32) & _mask] |= 1u << (int)(key >> 27);
        }
    }

    /// <summary>The word's flags; 0 for an unknown word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        uint[] filter = _filter;
        return (filter[(int)(key >> 32) & (filter.Length - 1)] & (1u << (int)(key >> 27))) == 0 ? 0 : Search(key);
    }

    private int Search(ulong key)
    {
        int at = (int)key & _mask;
        while (true)
        {
            ulong slot = _keys[at];
            if (slot == key) return _flags[at];
            if (slot == 0) return 0;
            at = (at + 1) & _mask;
        }
    }
}
