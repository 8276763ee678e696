using System.Security.Cryptography;
using Summarizer;

namespace OrleansBatch;

/// <summary>
/// Hands the shards of a folder to a cluster, a few at a time, until each is done: a shard whose silo died or did not answer goes back
/// to the end of the queue. Shards done in an earlier run are passed over.
/// </summary>
/// <param name="process">Has one shard done somewhere; null means that it is still in work there.</param>
/// <param name="inFlight">Shards handed out at once: enough that no worker waits, few enough that little is lost with a silo.</param>
/// <param name="progress">Called after each shard with those done, all, and the articles of this run.</param>
/// <param name="pause">Before a shard is handed out again, times its attempts: a cluster needs a moment to notice that a silo is gone.</param>
internal sealed class CorpusRun(Func<string, CancellationToken, Task<ShardOutcome?>> process, int inFlight, Action<int, int, long>? progress = null, TimeSpan? pause = null)
{
    private const int MostAttempts = 20;

    private readonly TimeSpan _pause = pause ?? TimeSpan.FromMilliseconds(200);
    private readonly Lock _gate = new();
    private readonly Queue<(string Shard, int Attempts)> _waiting = new();
    private readonly Dictionary<string, long> _bySilo = [];
    private int _done, _all;
    private long _articles, _failed, _again;

    /// <summary>Shards that were handed out more than once.</summary>
    public long Again => _again;

    /// <summary>Lines that could not be read.</summary>
    public long Failed => _failed;

    /// <summary>Articles of this run by silo.</summary>
    public IReadOnlyDictionary<string, long> BySilo => _bySilo;

    public async Task Run(IEnumerable<string> shards, string outputFolder, CancellationToken cancellation)
    {
        string[] all = [.. shards];
        _all = all.Length;
        foreach (string shard in all)
        {
            if (ShardWork.IsDone(shard, outputFolder)) _done++;
            else _waiting.Enqueue((shard, 0));
        }

        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => HandOut(cancellation)));
        // What killed silos left behind.
        foreach (string part in Directory.EnumerateFiles(outputFolder, "*" + ShardWork.Part)) File.Delete(part);
    }

    /// <summary>Adds up the shards' parts of the corpus statistics.</summary>
    public static CorpusStatistics Merge(IEnumerable<string> shards, string outputFolder)
    {
        var whole = new CorpusStatistics();
        foreach (string shard in shards)
        {
            using FileStream part = File.OpenRead(ShardWork.PathOf(shard, outputFolder, ShardWork.Counts));
            whole.Merge(CorpusStatistics.Load(part));
        }

        return whole;
    }

    /// <summary>Number of results and SHA-256 of all of them, in the order of the shards: the same whoever did them.</summary>
    public static (long Results, string Digest) Digest(IEnumerable<string> shards, string outputFolder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        foreach (string shard in shards)
        {
            using FileStream results = File.OpenRead(ShardWork.PathOf(shard, outputFolder, ShardWork.Results));
            for (int read; (read = results.Read(buffer)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                lines += buffer.AsSpan(0, read).Count((byte)'\n');
            }
        }

        return (lines, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private async Task HandOut(CancellationToken cancellation)
    {
        while (Next() is (string shard, int attempts))
        {
            try
            {
                ShardOutcome outcome = await Finish(shard, cancellation);
                lock (_gate)
                {
                    _articles += outcome.Articles;
                    _failed += outcome.Failed;
                    _bySilo[outcome.Silo] = _bySilo.GetValueOrDefault(outcome.Silo) + outcome.Articles;
                    progress?.Invoke(++_done, _all, _articles);
                }
            }
            catch (Exception fault) when (IsOfTheCluster(fault) && attempts + 1 < MostAttempts && !cancellation.IsCancellationRequested)
            {
                lock (_gate)
                {
                    _again++;
                    _waiting.Enqueue((shard, attempts + 1));
                }

                await Task.Delay((attempts + 1) * _pause, cancellation);
            }
        }
    }

    private async Task<ShardOutcome> Finish(string shard, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await process(shard, cancellation) is { } outcome) return outcome;
        }
    }

    private (string Shard, int Attempts)? Next()
    {
        lock (_gate) return _waiting.TryDequeue(out (string, int) next) ? next : null;
    }

    /// <summary>True for what a dead or unreachable silo causes; a shard that cannot be read is the caller's to know.</summary>
    private static bool IsOfTheCluster(Exception fault) => fault is OrleansException or TimeoutException;
}
