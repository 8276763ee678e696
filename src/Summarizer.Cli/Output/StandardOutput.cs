using System.Runtime.InteropServices;

namespace Summarizer.Cli;

/// <summary>
/// Standard output, unbuffered. The console's own stream swallows a closed pipe, so that a batch would run on to its end
/// for nobody, and a file stream over the handle keeps a position of its own, so that it overwrites what others wrote to
/// the same file; hence the plain system call where there is one.
/// </summary>
internal sealed partial class StandardOutput : Stream
{
    private const int Interrupted = 4, BrokenPipe = 32, ConnectionReset = 104;

    private StandardOutput()
    {
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static Stream Open() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new StandardOutput();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            nint written = WriteTo(1, buffer, (nuint)buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[(int)written..];
                continue;
            }

            int fault = Marshal.GetLastPInvokeError();
            if (fault == Interrupted) continue;
            if (fault is BrokenPipe or ConnectionReset) throw new ClosedPipeException();
            if (IsFull(fault)) Thread.Sleep(1);
            else throw new IOException($"cannot write the output: {Marshal.GetPInvokeErrorMessage(fault)}");
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>EAGAIN: someone made the pipe non-blocking, and it is full.</summary>
    private static bool IsFull(int fault) => fault == (OperatingSystem.IsMacOS() ? 35 : 11);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint WriteTo(int handle, ReadOnlySpan<byte> bytes, nuint count);
}
