using System.Numerics;
using System.Runtime.CompilerServices;
using Summarizer.Analysis;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Duplicates;

/// <summary>
/// The hashes of an article's runs of eight words (Broder 1997, "shingles"), sampled when there are very many: at level n only
/// hashes that begin with n zero bits are kept, so that two articles of different levels still compare run by run.
/// </summary>
internal static class WordRuns
{
    /// <summary>Words a run.</summary>
    public const int Length = 8;

    /// <summary>Most hashes kept of an article; a usual one has about 400 runs and is kept whole.</summary>
    public const int Most = 1024;

    /// <summary>Hashes below this are never made: the comparison marks places with them.</summary>
    private const uint Least = 2;

    private const uint Free = 0, Used = 1;

    private const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>Base to the power of <see cref="Length"/>, modulo 2^64: takes the oldest word out of the rolling sum.</summary>
    private static readonly ulong s_oldest = Power(Base, Length);

    /// <summary>Finds the runs of an article's sentences and headings; the title is left out, as every newsroom has its own.</summary>
    /// <returns>The level of sampling.</returns>
    public static int Fill(ArticleIndex index, Growable<uint> runs)
    {
        Span<ulong> window = stackalloc ulong[Length];
        ReadOnlySpan<Token> tokens = index.Tokens.Span;
        Span<uint> kept = runs.Take(Most + 1);
        ulong sum = 0, oldestFactor = s_oldest;
        int words = 0, level = 0, count = 0;
        foreach (ref readonly SentenceEntry sentence in index.Sentences.Span)
        {
            if (sentence.Kind == BlockKind.Title) continue;
            foreach (ref readonly Token token in tokens[sentence.TokenStart..sentence.TokenEnd])
            {
                ref ulong oldest = ref window[words & (Length - 1)];
                ulong key = token.Key;
                // What leaves and what comes are put together first: the sum waits for one product a word.
                sum = (sum * Base) + (key - (oldest * oldestFactor));
                oldest = key;
                if (++words < Length) continue;
                uint hash = Mix(sum);
                kept[count] = hash;
                count += Bit.Of(IsKept(hash, level));
                while (count > Most) count = Thin(kept[..count], ++level);
            }
        }

        // An article shorter than a run is one run.
        if (words is > 0 and < Length) kept[count++] = Mix(sum);
        runs.RemoveFrom(count);
        return level;
    }

    public static bool IsKept(uint hash, int level) => (ulong)hash << level <= uint.MaxValue;

    /// <summary>How many runs two articles share, and how many each has, at the coarser of their levels.</summary>
    public static SharedRuns Compare(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, int level)
    {
        // At most half full; emptying it is most of the work for two articles that share a phrase and no more.
        int size = 2 * (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, a.Length));
        Span<uint> places = stackalloc uint[size];
        uint mask = (uint)size - 1;
        int ofA = 0, ofB = 0, shared = 0;
        foreach (uint hash in a)
        {
            if (!IsKept(hash, level)) continue;
            ofA++;
            uint at = hash & mask;
            while (places[(int)at] != Free) at = (at + 1) & mask;
            places[(int)at] = hash;
        }

        foreach (uint hash in b)
        {
            if (!IsKept(hash, level)) continue;
            ofB++;
            for (uint at = hash & mask; places[(int)at] != Free; at = (at + 1) & mask)
            {
                if (places[(int)at] != hash) continue;
                // A run that stands twice in one and once in the other is shared once.
                places[(int)at] = Used;
                shared++;
                break;
            }
        }

        return new SharedRuns(shared, ofA, ofB);
    }

    private static int Thin(Span<uint> runs, int level)
    {
        int kept = 0;
        foreach (uint hash in runs)
            if (IsKept(hash, level)) runs[kept++] = hash;
        return kept;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(ulong sum)
    {
        ulong hash = (sum ^ (sum >> 32)) * 0xD6E8FEB86659FD93;
        return Math.Max(Least, (uint)(hash >> 32));
    }

    private static ulong Power(ulong value, int exponent)
    {
        ulong power = 1;
        for (int i = 0; i < exponent; i++) power *= value;
        return power;
    }
}
