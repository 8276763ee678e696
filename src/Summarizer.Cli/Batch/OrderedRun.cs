namespace Summarizer.Cli.Batch;

/// <summary>
/// Reads chunks of lines, has them processed by one or several threads and writes the results in the input's order.
/// A thread that is done with a chunk leaves it for writing and takes the next; whoever finds the next chunk in order
/// ready writes it. The number of chunks is fixed, so memory is bounded and a slow output slows the input down.
/// </summary>
internal sealed class OrderedRun(LineReader reader, Func<LineWorker> createWorker, Stream output, int jobs, Action<long, long> written)
{
    private const int ChunksPerJob = 4;
    private readonly Lock _reading = new();
    private readonly object _order = new();
    private readonly Stack<LineChunk> _free = new();
    private readonly Dictionary<long, LineChunk> _ready = [];
    private long _taken, _done;
    private int _created, _running;
    private bool _ended, _writing;
    private volatile bool _stopped;
    private Exception? _fault;

    /// <summary>Lines whose results were written.</summary>
    public long Lines { get; private set; }

    /// <summary>Those of them that are errors.</summary>
    public long Failed { get; private set; }

    /// <summary>Works until the input's end, a fault or <see cref="Stop"/>; the fault is thrown here.</summary>
    public void Run()
    {
        _running = jobs;
        if (jobs == 1)
        {
            Work();
        }
        else
        {
            // The caller's thread only waits: a fault must end the run even while a worker waits for input.
            for (int i = 0; i < jobs; i++) new Thread(Work) { IsBackground = true }.Start();
            lock (_order)
            {
                while (_running > 0 && _fault is null) Monitor.Wait(_order);
            }
        }

        if (_fault is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_fault);
    }

    /// <summary>Ends the run after the lines in hand; returns when their results are written.</summary>
    public void Stop()
    {
        _stopped = true;
        lock (_order)
        {
            Monitor.PulseAll(_order);
            while (_done < _taken && _fault is null) Monitor.Wait(_order);
        }
    }

    private void Work()
    {
        try
        {
            LineWorker worker = createWorker();
            Func<bool> stopped = () => _stopped;
            while (TakeChunk(out LineChunk chunk, out long number))
            {
                worker.Process(chunk, stopped);
                Deliver(chunk, number);
            }
        }
        catch (Exception fault)
        {
            _stopped = true;
            lock (_order) _fault ??= fault;
        }

        lock (_order)
        {
            _running--;
            Monitor.PulseAll(_order);
        }
    }

    private bool TakeChunk(out LineChunk chunk, out long number)
    {
        chunk = null!;
        number = 0;
        lock (_order)
        {
            while (_free.Count == 0 && _created == jobs * ChunksPerJob && !_stopped) Monitor.Wait(_order);
            if (_stopped) return false;
            if (!_free.TryPop(out chunk!))
            {
                chunk = new LineChunk();
                _created++;
            }
        }

        lock (_reading)
        {
            if (_stopped || _ended) return false;
            _ended = !Read(chunk);
            if (_ended) return false;
            lock (_order) number = _taken++;
            return true;
        }
    }

    private bool Read(LineChunk chunk)
    {
        try
        {
            return reader.Read(chunk);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read the input: {fault.Message}");
        }
    }

    private void Deliver(LineChunk chunk, long number)
    {
        lock (_order)
        {
            _ready.Add(number, chunk);
            if (_writing) return;
            _writing = true;
        }

        while (true)
        {
            LineChunk? next;
            lock (_order)
            {
                if (!_ready.Remove(_done, out next))
                {
                    _writing = false;
                    return;
                }
            }

            output.Write(next.Result.Buffer.Written);
            lock (_order)
            {
                Lines += next.Lines;
                Failed += next.Failed;
                written(Lines, Failed);

                // What comes after an unfinished chunk would leave a gap: it is dropped.
                _done = next.IsPartial ? long.MaxValue : _done + 1;
                _free.Push(next);
                Monitor.PulseAll(_order);
            }
        }
    }
}
