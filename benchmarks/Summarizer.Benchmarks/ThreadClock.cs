using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Summarizer.Benchmarks;

/// <summary>CPU time of the calling thread where the system tells it (Linux), else the time on the wall: for runs so long that others get their turn within.</summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static long Nanoseconds
    {
        get
        {
            if (OperatingSystem.IsLinux() && Environment.Is64BitProcess && clock_gettime(ThreadCpuTime, out TimeSpec time) == 0)
                return time.Seconds * 1_000_000_000 + time.Nanoseconds;
            return Wall;
        }
    }

    public static long Wall => (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out TimeSpec time);

    private readonly struct TimeSpec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
