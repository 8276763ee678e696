using System.Diagnostics;
using Orleans.Runtime.Placement;

namespace OrleansBatch;

/// <summary>
/// Hands each shard to the live silo that has the fewest in hand. Placed by the cluster's own guess, several shards queue in one
/// silo while another has none: with a handful in flight, a silo idles a fifth of the time. Safe for concurrent use.
/// </summary>
internal sealed class EvenHand(IGrainFactory grains, string outputFolder)
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SiloAddress> _places = [];
    private SiloAddress[] _silos = [];
    private long _asked;

    /// <summary>Has the shard done, or asks again for one in work; null means: not yet.</summary>
    public async Task<ShardOutcome?> Process(string shard, CancellationToken cancellation)
    {
        // Only a hint: where the silo is gone, the cluster chooses another.
        if (await Place(shard) is { } silo) RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
        bool stays = false;
        try
        {
            ShardOutcome? outcome = await grains.GetGrain<IShardGrain>(shard).Process(outputFolder);
            stays = outcome is null && !cancellation.IsCancellationRequested;
            return outcome;
        }
        finally
        {
            if (!stays)
            {
                lock (_gate) _places.Remove(shard);
            }
        }
    }

    private async Task<SiloAddress?> Place(string shard)
    {
        if (_silos.Length == 0 || Stopwatch.GetElapsedTime(_asked) > s_fresh)
        {
            _asked = Stopwatch.GetTimestamp();
            Dictionary<SiloAddress, SiloStatus> hosts = await grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true);
            _silos = [.. hosts.Keys.Order()];
        }

        lock (_gate)
        {
            if (_places.TryGetValue(shard, out SiloAddress? place)) return place;
            place = _silos.MinBy(silo => _places.Values.Count(silo.Equals));
            if (place is not null) _places.Add(shard, place);
            return place;
        }
    }
}
