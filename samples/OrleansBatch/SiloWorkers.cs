namespace OrleansBatch;

/// <summary>As many threads at work in a silo as it was given; further shards wait their turn.</summary>
internal sealed class SiloWorkers(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);

    public async Task<T> Run<T>(Func<T> work)
    {
        await _free.WaitAsync();
        try
        {
            return await Task.Run(work);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
