using Orleans.TestingHost;
using Summarizer;

namespace OrleansBatch.Tests;

public sealed class CorpusRunTests
{
    [Test]
    public async Task Run_TwoSilosOneKilledHalfWay_LosesAndDoublesNothing()
    {
        using var folder = new ShardFolder(shards: 24, articlesEach: 60);
        await using InProcessTestCluster cluster = await Deploy();
        Task? killing = null;
        var run = new CorpusRun(new EvenHand(cluster.Client, folder.Output).Process, inFlight: 4, (done, all, _) =>
        {
            if (done == all / 2) killing = cluster.KillSiloAsync(cluster.Silos[1]);
        });

        await run.Run(folder.Shards, folder.Output, default);

        killing.Should().NotBeNull();
        await killing!;
        (long Results, string Digest) expected = folder.Expected();
        CorpusRun.Digest(folder.Shards, folder.Output).Should().Be(expected);
        folder.Ids().Should().HaveCount(24 * 60).And.OnlyHaveUniqueItems();
        CorpusRun.Merge(folder.Shards, folder.Output).Articles.Should().Be(24 * 60);
        Directory.EnumerateFiles(folder.Output, "*" + ShardWork.Part).Should().BeEmpty();
    }

    [Test]
    public async Task Process_FourInFlight_AreHandedOutEvenly()
    {
        using var folder = new ShardFolder(shards: 5, articlesEach: 500);
        await using InProcessTestCluster cluster = await Deploy();
        var hand = new EvenHand(cluster.Client, folder.Output);
        // The first asks which silos there are; the others are handed out at once, long before one of them is done.
        await Finish(folder.Shards[0]);

        ShardOutcome[] outcomes = await Task.WhenAll(folder.Shards.Skip(1).Select(Finish));

        async Task<ShardOutcome> Finish(string shard)
        {
            // A busy machine may take longer than one answer waits.
            while (true)
            {
                if (await hand.Process(shard, default) is { } outcome) return outcome;
            }
        }

        outcomes.GroupBy(outcome => outcome.Silo).Select(group => group.Count()).Should().Equal(2, 2);
    }

    [Test]
    public async Task Run_StoppedAndBegunAgain_DoesOnlyWhatIsMissing()
    {
        using var folder = new ShardFolder(shards: 10, articlesEach: 20);
        using var stop = new CancellationTokenSource();
        Task<ShardOutcome?> Process(string shard) => Task.Run(() =>
        {
            (long articles, long failed) = ShardWork.Run(shard, folder.Output);
            return (ShardOutcome?)new ShardOutcome(articles, failed, "here");
        });
        var first = new CorpusRun((shard, _) => Process(shard), inFlight: 2, (done, _, _) =>
        {
            if (done == 4) stop.Cancel();
        });
        await ((Func<Task>)(() => first.Run(folder.Shards, folder.Output, stop.Token))).Should().ThrowAsync<OperationCanceledException>();
        int before = folder.Shards.Count(shard => ShardWork.IsDone(shard, folder.Output));

        var asked = new List<string>();
        var second = new CorpusRun((shard, _) =>
        {
            lock (asked) asked.Add(shard);
            return Process(shard);
        }, inFlight: 2);
        await second.Run(folder.Shards, folder.Output, default);

        before.Should().BeInRange(4, 6);
        asked.Should().HaveCount(10 - before).And.OnlyHaveUniqueItems();
        CorpusRun.Digest(folder.Shards, folder.Output).Should().Be(folder.Expected());
    }

    [Test]
    public async Task Run_ShardStillInWork_IsAskedForAgain()
    {
        using var folder = new ShardFolder(shards: 1, articlesEach: 1);
        int calls = 0;
        var run = new CorpusRun((_, _) => Task.FromResult(++calls < 3 ? (ShardOutcome?)null : new ShardOutcome(1, 0, "here")), inFlight: 1);

        await run.Run(folder.Shards, folder.Output, default);

        calls.Should().Be(3);
        run.BySilo["here"].Should().Be(1);
    }

    [Test]
    public async Task Run_ClusterThatNeverAnswers_FailsInTheEnd()
    {
        using var folder = new ShardFolder(shards: 1, articlesEach: 1);
        var run = new CorpusRun((_, _) => throw new TimeoutException("pas de réponse"), inFlight: 1, pause: TimeSpan.Zero);

        await ((Func<Task>)(() => run.Run(folder.Shards, folder.Output, default))).Should().ThrowAsync<TimeoutException>();
        run.Again.Should().BeGreaterThan(1);
    }

    [Test]
    public async Task Run_ShardThatCannotBeRead_FailsAtOnce()
    {
        using var folder = new ShardFolder(shards: 1, articlesEach: 1);
        var run = new CorpusRun((shard, _) => Task.Run(() => (ShardOutcome?)new ShardOutcome(ShardWork.Run(shard + ".absent", folder.Output).Articles, 0, "")), inFlight: 1);

        await ((Func<Task>)(() => run.Run(folder.Shards, folder.Output, default))).Should().ThrowAsync<FileNotFoundException>();
        Directory.EnumerateFiles(folder.Output).Should().BeEmpty();
    }

    [Test]
    public void Run_BrokenLines_AreAnsweredAndCounted()
    {
        using var folder = new ShardFolder(shards: 1, articlesEach: 2);
        File.AppendAllLines(folder.Shards[0], ["{", "[]", "{\"id\":\"sans texte\"}", "{\"id\":\"\\uD800\",\"text\":\"Un.\"}", ""]);

        (long articles, long failed) = ShardWork.Run(folder.Shards[0], folder.Output);

        (articles, failed).Should().Be((6, 4));
        File.ReadAllLines(ShardWork.PathOf(folder.Shards[0], folder.Output, ShardWork.Results)).Should().HaveCount(6);
        CorpusRun.Merge(folder.Shards, folder.Output).Articles.Should().Be(2);
    }

    private static async Task<InProcessTestCluster> Deploy()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) => Cluster.Configure(silo, workers: 1));
        InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }
}
