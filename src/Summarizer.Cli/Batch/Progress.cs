using System.Diagnostics;
using System.Globalization;

namespace Summarizer.Cli.Batch;

/// <summary>One line on a terminal's standard error that says how far a batch is.</summary>
internal sealed class Progress(TextWriter error, bool sharesTerminal)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _shownAt;

    public void Report(long lines, long failed)
    {
        // Results that scroll by on the same terminal would be torn by a line between them.
        if (sharesTerminal || Stopwatch.GetElapsedTime(_shownAt) < s_pause) return;
        _shownAt = Stopwatch.GetTimestamp();
        Show(lines, failed, "");
    }

    public void Finish(long lines, long failed) => Show(lines, failed, "\n");

    private void Show(long lines, long failed, string end)
    {
        double seconds = Math.Max(0.001, Stopwatch.GetElapsedTime(_start).TotalSeconds);
        error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{lines:N0} lines, {failed:N0} failed, {lines / seconds:N0} a second{end}"));
        error.Flush();
    }
}
