using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace OrleansBatch;

/// <summary>Silos and clients of a cluster on one machine. Elsewhere only the membership provider changes (Redis, a database).</summary>
internal static class Cluster
{
    /// <summary>The first silo's port; the gateways of the silos follow 1,000 above. Clusters side by side need ports of their own.</summary>
    private static readonly int s_firstPort = int.TryParse(Environment.GetEnvironmentVariable("ORLEANS_BATCH_PORT"), out int port) ? port : 21_111;

    private static int FirstGatewayPort => s_firstPort + 1000;

    /// <summary>A silo; the one with number 0 keeps the membership of all, and must outlive the others.</summary>
    public static IHost Silo(int number, int workers)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(s_firstPort + number, FirstGatewayPort + number, new IPEndPoint(IPAddress.Loopback, s_firstPort));
            silo.Configure<SiloOptions>(options => options.SiloName = $"silo {number}");
            Configure(silo, workers);
        });
        return builder.Build();
    }

    /// <summary>What every silo needs, on one machine or many.</summary>
    public static void Configure(ISiloBuilder silo, int workers)
    {
        silo.Services.AddSingleton(new SiloWorkers(workers));
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            // A killed silo is noticed within seconds, so that its shards do not wait.
            options.ProbeTimeout = TimeSpan.FromSeconds(1);
            options.NumMissedProbesLimit = 2;
            options.NumVotesForDeathDeclaration = 1;
            options.TableRefreshTimeout = TimeSpan.FromSeconds(2);
        });
    }

    /// <summary>A client of the first so many silos.</summary>
    public static IHost Client(int silos)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.UseOrleansClient(client =>
        {
            client.UseLocalhostClustering([.. Enumerable.Range(FirstGatewayPort, silos)]);
            client.UseConnectionRetryFilter(async (_, cancellation) =>
            {
                // Silos may still be starting.
                await Task.Delay(500, cancellation);
                return true;
            });
        });
        return builder.Build();
    }
}
