using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Summarizer;

public sealed partial class ArticleSummarizer
{
    /// <summary>Summarises texts one after the other, as they are asked for.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="texts"/> is null, or (while enumerating) one of its items.</exception>
    public IEnumerable<ArticleSummary> SummarizeMany(IEnumerable<string> texts, SummaryLength? length = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Select(text => Summarize(text, length));
    }

    /// <summary>Summarises a stream of texts on several threads; results come in the order of the input.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="length">A hard maximum; null means <see cref="SummaryLength.Auto"/>.</param>
    /// <param name="degreeOfParallelism">Texts in work at once; 0 (default) means one a processor.</param>
    /// <param name="cancellationToken">Stops reading and waiting: no further summary comes, and no text is taken beyond the one at hand.</param>
    /// <exception cref="ArgumentNullException"><paramref name="texts"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degreeOfParallelism"/> is negative.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled (while enumerating).</exception>
    public IAsyncEnumerable<ArticleSummary> SummarizeManyAsync(
        IAsyncEnumerable<string> texts, SummaryLength? length = null, int degreeOfParallelism = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentOutOfRangeException.ThrowIfNegative(degreeOfParallelism);
        return Stream(texts, length, degreeOfParallelism == 0 ? Environment.ProcessorCount : degreeOfParallelism, cancellationToken);
    }

    private async IAsyncEnumerable<ArticleSummary> Stream(
        IAsyncEnumerable<string> texts, SummaryLength? length, int degree, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A queue of running tasks, as long as the degree of parallelism, keeps the input's order and bounds memory.
        var running = Channel.CreateBounded<Task<ArticleSummary>>(new BoundedChannelOptions(degree) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var slots = new SemaphoreSlim(degree);
        Task reading = Feed();
        try
        {
            await foreach (Task<ArticleSummary> summary in running.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                // Those that are ready come without a look at the token.
                cancellationToken.ThrowIfCancellationRequested();
                yield return await summary.ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }

        async Task Feed()
        {
            Exception? fault = null;
            var started = new List<Task>();
            try
            {
                await foreach (string text in texts.WithCancellation(stop.Token).ConfigureAwait(false))
                {
                    await slots.WaitAsync(stop.Token).ConfigureAwait(false);
                    Task<ArticleSummary> task = Task.Run(() =>
                    {
                        try
                        {
                            return Summarize(text, length);
                        }
                        finally
                        {
                            slots.Release();
                        }
                    });
                    started.RemoveAll(done => done.IsCompleted);
                    started.Add(task);
                    await running.Writer.WriteAsync(task, stop.Token).ConfigureAwait(false);
                }
            }
            catch (Exception exception)
            {
                fault = exception;
            }

            // The semaphore outlives every task that releases it.
            await Task.WhenAll(started).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            running.Writer.TryComplete(fault);
        }
    }
}
