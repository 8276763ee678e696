using System.Runtime.CompilerServices;
using Summarizer.Text;

namespace Summarizer.Duplicates;

/// <summary>
/// Which articles share one of their smallest runs. Layout: entry article × <see cref="Keys"/> + k stands for an article's k-th run and
/// holds the entry before it with the same run; an open hash table holds each run with its newest entry. Entries are never removed.
/// </summary>
internal sealed class RunTable
{
    /// <summary>
    /// Runs by which an article is found: those with the smallest hashes, so that two copies pick the same ones (Broder 1997).
    /// Of two articles that share 80 % of their runs, fewer than one pair in a million shares none of them.
    /// </summary>
    public const int Keys = 16;

    private const int None = -1;

    /// <summary>No hash of a run is 0: a free place.</summary>
    private const uint Free = 0;

    private int[] _before = new int[64 * Keys];
    private Chain[] _chains = new Chain[64 * Keys * 2];
    private int _count;

    private struct Chain
    {
        public uint Run;
        public int Newest;
    }

    public static int ArticleOf(int entry) => entry / Keys;

    /// <summary>Writes the smallest of an article's runs, in order and without repeats; returns how many there are.</summary>
    /// <param name="runs">At most <see cref="WordRuns.Most"/> runs.</param>
    /// <param name="level">Level of sampling, which bounds the hashes.</param>
    /// <param name="smallest">Room for <see cref="Keys"/> runs.</param>
    [SkipLocalsInit]
    public static int Smallest(ReadOnlySpan<uint> runs, int level, Span<uint> smallest)
    {
        Span<uint> room = stackalloc uint[WordRuns.Most + 1];
        // Hashes are spread evenly: below twice the place where the last one wanted is expected there are enough, almost always.
        ulong all = uint.MaxValue >> level;
        uint bound = runs.Length <= 2 * Keys ? uint.MaxValue : (uint)(all * (2 * Keys) / (uint)runs.Length);
        int count = Sorted(runs, bound, room, smallest);
        return count == Keys || bound == uint.MaxValue ? count : Sorted(runs, uint.MaxValue, room, smallest);
    }

    private static int Sorted(ReadOnlySpan<uint> runs, uint bound, Span<uint> room, Span<uint> smallest)
    {
        int low = 0;
        foreach (uint run in runs)
        {
            room[low] = run;
            low += Bit.Of(run <= bound);
        }

        room[..low].Sort();
        int count = 0;
        for (int i = 0; i < low && count < Keys; i++)
            if (count == 0 || room[i] != smallest[count - 1]) smallest[count++] = room[i];
        return count;
    }

    /// <summary>Adds an article's smallest runs; articles are numbered from 0 without gaps.</summary>
    public void Add(int article, ReadOnlySpan<uint> smallest)
    {
        int first = article * Keys;
        if (first + Keys > _before.Length) Array.Resize(ref _before, checked(_before.Length * 2));
        for (int k = 0; k < smallest.Length; k++)
        {
            ref Chain chain = ref Find(smallest[k]);
            bool isNew = chain.Run == Free;
            _before[first + k] = isNew ? None : chain.Newest;
            chain = new Chain { Run = smallest[k], Newest = first + k };
            _count += Bit.Of(isNew);
        }

        if (_count * 2 > _chains.Length) Grow();
    }

    /// <summary>The newest entry with this run, or -1.</summary>
    public int First(uint run)
    {
        Chain chain = Find(run);
        return chain.Run == Free ? None : chain.Newest;
    }

    /// <summary>The next older entry with the same run, or -1.</summary>
    public int Next(int entry) => _before[entry];

    /// <summary>The place of a run, or the free one where it belongs.</summary>
    private ref Chain Find(uint run)
    {
        int mask = _chains.Length - 1;
        // The smallest hashes have their high bits in common: spread them.
        for (int at = (int)((run * 0x9E3779B1u) >> 7) & mask; ; at = (at + 1) & mask)
        {
            ref Chain chain = ref _chains[at];
            if (chain.Run == run || chain.Run == Free) return ref chain;
        }
    }

    private void Grow()
    {
        Chain[] old = _chains;
        // Half full at most, after an article has added all its runs to a table that was just not half full.
        _chains = new Chain[checked(old.Length * 2)];
        foreach (Chain chain in old)
            if (chain.Run != Free) Find(chain.Run) = chain;
    }
}
