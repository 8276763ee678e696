namespace OrleansBatch;

/// <summary>Runs the work of a shard off the silo's scheduler, as many at a time as the silo has workers.</summary>
internal sealed class ShardGrain(SiloWorkers workers, ILocalSiloDetails silo) : Grain, IShardGrain
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(3);

    private Task<(long Articles, long Failed)>? _work;

    public async Task<ShardOutcome?> Process(string outputFolder)
    {
        string shard = this.GetPrimaryKeyString();
        _work ??= workers.Run(() => ShardWork.Run(shard, outputFolder));
        await Task.WhenAny(_work, Task.Delay(s_longestWait));
        if (!_work.IsCompleted) return null;
        // One use: a shard that failed is begun anew, perhaps elsewhere.
        DeactivateOnIdle();
        (long articles, long failed) = await _work;
        return new ShardOutcome(articles, failed, silo.Name);
    }
}
