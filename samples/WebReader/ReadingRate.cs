using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace WebReader;

/// <summary>A bucket of tokens for each address: short bursts pass, a flood is told when to come back.</summary>
internal static class ReadingRate
{
    public const string Policy = "reading";

    public static void AddReadingRate(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.AddPolicy(Policy, context =>
        {
            Limits limits = context.RequestServices.GetRequiredService<IOptions<Limits>>().Value;
            return RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress, _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limits.Burst,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = TimeSpan.FromMinutes(1) / limits.PerMinute,
            });
        });
        options.OnRejected = Reject;
    });

    private static async ValueTask Reject(OnRejectedContext context, CancellationToken cancellation)
    {
        double seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? Math.Max(1, Math.Ceiling(wait.TotalSeconds)) : 1;
        context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Fault.TooManyRequests(seconds).ExecuteAsync(context.HttpContext);
    }
}
