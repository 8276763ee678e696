using Summarizer.Duplicates;

namespace Summarizer;

/// <summary>
/// Finds near copies in a stream of articles, so that a feed or a corpus does not count the same wire story ten times.
/// Time per article does not grow with their number; 2 KB are kept of a usual article, nothing of an exact copy.
/// </summary>
/// <remarks>
/// Articles that share one of their sixteen runs with the smallest hashes (Broder 1997) are compared run by run.
/// Not thread-safe: add from one thread at a time. Deterministic: the answers depend only on what was added before.
/// </remarks>
public sealed class NearDuplicateIndex
{
    /// <summary>A run that more articles share is a page's boilerplate; only the newest are compared.</summary>
    private const int MostCompared = 16;

    private readonly List<string> _ids = [];
    private readonly List<ArticleFingerprint> _fingerprints = [];
    private readonly RunTable _table = new();

    /// <summary>Creates an empty index.</summary>
    /// <param name="threshold">
    /// From this overlap on (above 0, at most 1) an article is a near-duplicate: the share of the shorter article's runs of eight
    /// words that the other has too; default 0.8.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threshold"/> is not above 0 and at most 1.</exception>
    public NearDuplicateIndex(double threshold = 0.8)
    {
        if (!(threshold > 0 && threshold <= 1)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold is above 0 and at most 1.");
        Threshold = threshold;
    }

    /// <summary>From this overlap on an article is a near-duplicate.</summary>
    public double Threshold { get; }

    /// <summary>Number of articles kept: those added that were no exact copy of an earlier one.</summary>
    public int Count => _ids.Count;

    /// <summary>
    /// Adds an article and finds the earlier one that it repeats: the one with the largest overlap, the earliest of several as
    /// large, or null when there is none.
    /// </summary>
    /// <param name="id">The article's id, given back when a later one repeats it.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public NearDuplicate? Add(string id, ArticleFingerprint fingerprint)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(fingerprint);
        if (fingerprint.IsEmpty) return null;
        Span<uint> room = stackalloc uint[RunTable.Keys];
        ReadOnlySpan<uint> smallest = room[..RunTable.Smallest(fingerprint.Runs, fingerprint.Level, room)];
        int best = Nearest(fingerprint, smallest, out bool isCopy, out NearDuplicate nearest);
        if (!isCopy)
        {
            _table.Add(_ids.Count, smallest);
            _ids.Add(id);
            _fingerprints.Add(fingerprint);
        }

        return best >= 0 && nearest.Overlap >= Threshold ? nearest : null;
    }

    private int Nearest(ArticleFingerprint fingerprint, ReadOnlySpan<uint> smallest, out bool isCopy, out NearDuplicate nearest)
    {
        int best = -1, before = -1;
        nearest = default;
        isCopy = false;
        foreach (uint run in smallest)
        {
            int compared = 0;
            for (int at = _table.First(run); at >= 0 && compared < MostCompared; at = _table.Next(at), compared++)
            {
                int article = RunTable.ArticleOf(at);
                // Copies share most of their smallest runs: one comparison is enough.
                if (article == best || article == before) continue;
                before = article;
                isCopy |= fingerprint.Equals(_fingerprints[article]);
                SharedRuns runs = fingerprint.Compare(_fingerprints[article]);
                if (runs.Overlap < nearest.Overlap || (runs.Overlap == nearest.Overlap && best >= 0 && article > best)) continue;
                best = article;
                nearest = new NearDuplicate(_ids[article], runs.Overlap, runs.Resemblance);
            }
        }

        return best;
    }
}
