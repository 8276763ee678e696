using System.ComponentModel.DataAnnotations;

namespace WebReader;

/// <summary>How much one caller may ask for; section "Limits" of the settings.</summary>
internal sealed class Limits
{
    /// <summary>Bytes of one article as it is sent.</summary>
    [Range(1, 20_000_000)]
    public int MaximumBytes { get; set; } = 2_000_000;

    /// <summary>Characters (UTF-16 code units) of one article's text, as it is read and shown.</summary>
    [Range(1, 5_000_000)]
    public int MaximumCharacters { get; set; } = 300_000;

    /// <summary>Articles that a caller may send at once after a pause.</summary>
    [Range(1, 10_000)]
    public int Burst { get; set; } = 20;

    /// <summary>Articles a minute that a caller may send for long.</summary>
    [Range(1, 60_000)]
    public int PerMinute { get; set; } = 60;
}

internal static class LimitsRegistration
{
    /// <summary>Binds the section and checks it when the host starts, so that an impossible limit stops the start rather than a reader.</summary>
    public static void AddLimits(this IServiceCollection services) =>
        services.AddOptions<Limits>().BindConfiguration("Limits").ValidateDataAnnotations().ValidateOnStart();
}
