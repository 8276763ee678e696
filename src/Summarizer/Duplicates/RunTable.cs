using System.Numerics;

namespace Summarizer.Duplicates;

/// <summary>
/// Which articles share one of their smallest runs. Layout: entry article × <see cref="Keys"/> + k holds a run and the entry
/// before it with the same run; an open hash table holds the newest entry of each chain. Entries are never removed.
/// </summary>
internal sealed class RunTable
{
    /// <summary>
    /// Runs by which an article is found: those with the smallest hashes, so that two copies pick the same ones (Broder 1997).
    /// Of two articles that share 80 % of their runs, fewer than one pair in a million shares none of them.
    /// </summary>
    public const int Keys = 16;

    private const int None = -1;

    private uint[] _runs = new uint[64 * Keys];
    private int[] _before = new int[64 * Keys];
    private int[] _heads = NewHeads(64 * Keys * 2);
    private int _entries;
    private int _chains;

    public static int ArticleOf(int entry) => entry / Keys;

    /// <summary>Writes the smallest of an article's runs, without repeats; returns how many there are.</summary>
    public static int Smallest(ReadOnlySpan<uint> runs, Span<uint> smallest)
    {
        int count = 0;
        uint bound = uint.MaxValue;
        foreach (uint run in runs)
        {
            if (run >= bound) continue;
            int at = count;
            while (at > 0 && smallest[at - 1] > run) at--;
            if (at > 0 && smallest[at - 1] == run) continue;
            if (count < Keys) count++;
            smallest[at..(count - 1)].CopyTo(smallest[(at + 1)..]);
            smallest[at] = run;
            if (count == Keys) bound = smallest[Keys - 1];
        }

        return count;
    }

    /// <summary>Adds an article's smallest runs; articles are numbered from 0 without gaps.</summary>
    public void Add(int article, ReadOnlySpan<uint> smallest)
    {
        int first = article * Keys;
        if (first + Keys > _runs.Length) Grow();
        for (int k = 0; k < Keys; k++)
        {
            uint run = k < smallest.Length ? smallest[k] : 0;
            _runs[first + k] = run;
            _before[first + k] = None;
            if (run == 0) continue;
            ref int head = ref Head(run);
            if (head == None) _chains++;
            _before[first + k] = head;
            head = first + k;
        }

        _entries = first + Keys;
        if (_chains * 2 > _heads.Length) Rehash();
    }

    /// <summary>The newest entry with this run, or -1.</summary>
    public int First(uint run) => Head(run);

    /// <summary>The next older entry with the same run, or -1.</summary>
    public int Next(int entry) => _before[entry];

    private ref int Head(uint run)
    {
        int mask = _heads.Length - 1;
        // The smallest hashes have their high bits in common: spread them.
        for (int at = (int)((run * 0x9E3779B1u) >> 7) & mask; ; at = (at + 1) & mask)
        {
            ref int head = ref _heads[at];
            if (head == None || _runs[head] == run) return ref head;
        }
    }

    private void Grow()
    {
        int length = checked(_runs.Length * 2);
        Array.Resize(ref _runs, length);
        Array.Resize(ref _before, length);
    }

    private void Rehash()
    {
        _heads = NewHeads(checked(_heads.Length * 2));
        // In order of arrival, so that the newest entry of a chain ends up at its head.
        for (int entry = 0; entry < _entries; entry++)
            if (_runs[entry] != 0) Head(_runs[entry]) = entry;
    }

    private static int[] NewHeads(int atLeast)
    {
        int[] heads = new int[BitOperations.RoundUpToPowerOf2((uint)atLeast)];
        Array.Fill(heads, None);
        return heads;
    }
}
