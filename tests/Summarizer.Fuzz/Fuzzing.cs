using System.Globalization;
using CsCheck;

namespace Summarizer.Fuzz;

/// <summary>
/// Runs a check over generated inputs. Without more said the same few inputs on every run, so that a build that passed passes again;
/// with SUMMARIZER_FUZZ_SECONDS new ones until the time is over: a failure is then shrunk, and the message gives the seed
/// (replayed by CsCheck_Seed=… in the environment) and the smallest input found.
/// </summary>
internal static class Fuzzing
{
    private const int LongestShown = 20_000, FixedInputs = 60;

    /// <summary>Seconds a target, by SUMMARIZER_FUZZ_SECONDS; 0 for the fixed inputs alone.</summary>
    private static readonly int s_seconds =
        int.TryParse(Environment.GetEnvironmentVariable("SUMMARIZER_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) && seconds > 0
            ? seconds
            : 0;

    public static void Run<T>(Gen<T> inputs, Action<T> check, Func<T, string> show)
    {
        if (s_seconds == 0)
        {
            for (uint i = 0; i < FixedInputs; i++) RunFixed(inputs, check, show, i);
            return;
        }

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

    private static void RunFixed<T>(Gen<T> inputs, Action<T> check, Func<T, string> show, uint number)
    {
        T input = inputs.Generate(new PCG(number, 0x5EED), null, out _);
        try
        {
            check(input);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Input {number}: {Cut(show(input))}", fault);
        }
    }

    /// <summary>The text as a literal of C#: every character can be seen.</summary>
    public static string Literal(string text) =>
        '"' + string.Concat(text.Select(character => character is >= ' ' and <= '~' and not ('"' or '\\')
            ? character.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"))) + '"';

    private static string Cut(string shown) => shown.Length <= LongestShown ? shown : shown[..LongestShown] + "… (the seed gives it whole)";
}
