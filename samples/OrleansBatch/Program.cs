using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrleansBatch;
using Summarizer;

// Summaries of a corpus on several Orleans silos. See docs/scaling.md.
const string Usage = """
    OrleansBatch split FILE FOLDER [ARTICLES]     cuts a file of JSON lines into shards (1,000 articles each)
    OrleansBatch silo NUMBER [WORKERS]            a silo; number 0 first, it keeps the membership
    OrleansBatch run SHARDS OUTPUT [SILOS]        has the silos do the shards of a folder; resumes what was begun
    OrleansBatch single SHARDS OUTPUT [WORKERS]   the same in this process alone, to compare
    """;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

switch (args)
{
    case ["split", string file, string folder, .. var rest]:
        Split(file, folder, Number(rest, 1000));
        return 0;
    case ["silo", string number, .. var rest]:
        ShardWork.WarmUp(TimeSpan.FromSeconds(3));
        using (IHost silo = Cluster.Silo(int.Parse(number, CultureInfo.InvariantCulture), Number(rest, Environment.ProcessorCount)))
            await silo.RunAsync(stop.Token);
        return 0;
    case ["run", string shards, string output, .. var rest]:
        int silos = Number(rest, 2);
        using (IHost client = Cluster.Client(silos))
        {
            await client.StartAsync(stop.Token);
            IGrainFactory grains = client.Services.GetRequiredService<IClusterClient>();
            string folder = Path.GetFullPath(output);
            // Two for each worker of each silo of this machine: one in work, one on its way.
            return await Do(shards, folder, new EvenHand(grains, folder).Process, 2 * silos * Environment.ProcessorCount);
        }

    case ["single", string shards, string output, .. var rest]:
        string target = Path.GetFullPath(output);
        return await Do(shards, target, (shard, cancellation) => Task.Run(() =>
        {
            (long articles, long failed) = ShardWork.Run(shard, target, cancellation);
            return (ShardOutcome?)new ShardOutcome(articles, failed, "this process");
        }), Number(rest, Environment.ProcessorCount));
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

async Task<int> Do(string shards, string output, Func<string, CancellationToken, Task<ShardOutcome?>> process, int inFlight)
{
    Directory.CreateDirectory(output);
    string[] all = [.. Directory.EnumerateFiles(Path.GetFullPath(shards)).Order(StringComparer.Ordinal)];
    long started = Stopwatch.GetTimestamp();
    var run = new CorpusRun(process, inFlight, (done, of, articles) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {of} shards, {articles / Stopwatch.GetElapsedTime(started).TotalSeconds:0} articles a second")));
    try
    {
        await run.Run(all, output, stop.Token);
    }
    catch (OperationCanceledException)
    {
        Console.Error.WriteLine("Stopped; the same command goes on with what is missing.");
        return 130;
    }

    double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
    CorpusStatistics statistics = CorpusRun.Merge(all, output);
    using (FileStream file = File.Create(Path.Combine(output, "corpus.counts"))) statistics.Save(file);
    (long results, string digest) = CorpusRun.Digest(all, output);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{results} results, {run.Failed} unreadable lines, {run.Again} shards handed out again, {seconds:0.0} s"));
    foreach ((string silo, long articles) in run.BySilo.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Console.WriteLine($"{silo}: {articles} articles");
    Console.WriteLine($"{statistics}; most frequent tags: {string.Join(", ", statistics.Keywords(8).Select(keyword => $"{keyword.Label} ({keyword.Articles})"))}");
    Console.WriteLine($"digest {digest}");
    return 0;
}

static void Split(string file, string folder, int articles)
{
    Directory.CreateDirectory(folder);
    int number = 0;
    foreach (string[] lines in File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)).Chunk(articles))
        File.WriteAllLines(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number++:00000}.jsonl")), lines);
    Console.WriteLine($"{number} shards");
}

static int Number(string[] rest, int usual) => rest is [string number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : usual;
