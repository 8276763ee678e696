using System.Buffers;

namespace Summarizer.Cli;

/// <summary>Bytes on their way out: grows, is reused, and can drop what a failed line has begun to write.</summary>
internal sealed class OutputBuffer : IBufferWriter<byte>
{
    private const int UsualSize = 64 * 1024, LargestKept = 1024 * 1024;
    private byte[] _bytes = new byte[UsualSize];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Drops everything after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length)
    {
        Length = length;
        if (length == 0 && _bytes.Length > LargestKept) _bytes = new byte[UsualSize];
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    public void Add(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    private void Reserve(int room)
    {
        room = Math.Max(room, 1);
        if (_bytes.Length - Length >= room) return;
        long size = Math.Max((long)Length + room, _bytes.Length * 2L);
        Array.Resize(ref _bytes, (int)Math.Min(size, Array.MaxLength));
    }
}
