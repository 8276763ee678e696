using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Summarizer.Benchmarks;

/// <summary>CPU time of the calling thread where the system tells it (Linux), else the time on the wall.</summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static double Nanoseconds
    {
        get
        {
            if (OperatingSystem.IsLinux() && Environment.Is64BitProcess && clock_gettime(ThreadCpuTime, out TimeSpec time) == 0)
                return time.Seconds * 1e9 + time.Nanoseconds;
            return Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency);
        }
    }

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out TimeSpec time);

    private readonly struct TimeSpec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
