namespace OrleansBatch;

/// <summary>
/// Works on one shard of a corpus; its key is the shard's file. Messages are names and counts: an article never travels, since carrying
/// it would cost more than summarising it.
/// </summary>
[Alias("summarizer.shard")]
internal interface IShardGrain : IGrainWithStringKey
{
    /// <summary>
    /// Begins the shard, or waits for what was begun, a few seconds at most; null means: not yet, ask again. So a silo that died is
    /// noticed by an answer that is late, however long a shard takes. Doing a shard twice gives the same files.
    /// </summary>
    [Alias("process"), ResponseTimeout("00:00:08")]
    Task<ShardOutcome?> Process(string outputFolder);
}

/// <summary>What became of a shard.</summary>
[GenerateSerializer, Alias("summarizer.outcome")]
internal readonly record struct ShardOutcome([property: Id(0)] long Articles, [property: Id(1)] long Failed, [property: Id(2)] string Silo);
