using System.Globalization;
using CsCheck;

namespace Summarizer.Fuzz;

/// <summary>
/// Runs a check over generated inputs until its time is over. A failure is shrunk; the message gives the seed
/// (replayed by CsCheck_Seed=… in the environment) and the smallest input found.
/// </summary>
internal static class Fuzzing
{
    private const int LongestShown = 20_000;

    /// <summary>Seconds a target: 4, or what SUMMARIZER_FUZZ_SECONDS says.</summary>
    private static readonly int s_seconds =
        int.TryParse(Environment.GetEnvironmentVariable("SUMMARIZER_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds > 0
            ? seconds
            : 4;

    public static void Run<T>(Gen<T> inputs, Action<T> check, Func<T, string> show)
    {
        long checks = 0;
        inputs.Sample(
            input =>
            {
                Interlocked.Increment(ref checks);
                check(input);
            },
            time: s_seconds,
            print: input => Cut(show(input)));
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{checks} inputs in {s_seconds} s"));
    }

    /// <summary>The text as a literal of C#: every character can be seen.</summary>
    public static string Literal(string text) =>
        '"' + string.Concat(text.Select(character => character is >= ' ' and <= '~' and not ('"' or '\\')
            ? character.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"))) + '"';

    private static string Cut(string shown) => shown.Length <= LongestShown ? shown : shown[..LongestShown] + "… (the seed gives it whole)";
}
