using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OrleansBatch.Tests;

/// <summary>The sample as its users run it: silos and client are processes, and one silo is killed.</summary>
public sealed class ProcessTests
{
    [Test, CancelAfter(120_000)]
    public async Task Run_SiloProcessKilledHalfWay_GivesTheDigestOfOneProcess(CancellationToken cancellation)
    {
        using var folder = new ShardFolder(shards: 40, articlesEach: 250);
        string port = FreePort();
        using Process first = Start(port, "silo", "0", "1"), second = Start(port, "silo", "1", "1");
        try
        {
            using Process run = Start(port, "run", folder.Input, folder.Output, "2");
            Task<string> said = run.StandardOutput.ReadToEndAsync(cancellation);
            while (!run.HasExited && folder.Shards.Count(shard => ShardWork.IsDone(shard, folder.Output)) < 10) await Task.Delay(20, cancellation);
            second.Kill();
            await run.WaitForExitAsync(cancellation);

            run.ExitCode.Should().Be(0);
            (long results, string digest) = folder.Expected();
            (await said).Should().StartWith($"{results} results, 0 unreadable lines").And.Contain($"digest {digest}");
            folder.Ids().Should().HaveCount(40 * 250).And.OnlyHaveUniqueItems();
        }
        finally
        {
            first.Kill();
            if (!second.HasExited) second.Kill();
        }
    }

    private static Process Start(string port, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ShardWork).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ORLEANS_BATCH_PORT"] = port },
        };
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>A port that is free now, and low enough for the gateways above it.</summary>
    private static string FreePort()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return $"{Math.Min(port, 60_000)}";
    }
}
