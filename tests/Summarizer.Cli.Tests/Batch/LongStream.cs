namespace Summarizer.Cli.Tests.Batch;

/// <summary>A beginning, one byte very often, an end: a huge input that is never held.</summary>
internal sealed class LongStream(byte[] head, byte filler, long count, byte[] tail) : Stream
{
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => head.Length + count + tail.Length;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int length)
    {
        int read;
        if (_at < head.Length)
        {
            read = Math.Min(length, head.Length - (int)_at);
            Array.Copy(head, _at, buffer, offset, read);
        }
        else if (_at < head.Length + count)
        {
            read = (int)Math.Min(length, head.Length + count - _at);
            buffer.AsSpan(offset, read).Fill(filler);
        }
        else
        {
            long from = _at - head.Length - count;
            read = (int)Math.Min(length, tail.Length - from);
            Array.Copy(tail, from, buffer, offset, read);
        }

        _at += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int length) => throw new NotSupportedException();
}
