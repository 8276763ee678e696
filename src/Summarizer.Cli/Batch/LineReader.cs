namespace Summarizer.Cli.Batch;

/// <summary>
/// Cuts a stream of bytes into chunks of whole lines. A line over the limit is never held: its beginning is kept for
/// the message, the rest is skipped as it comes.
/// </summary>
internal sealed class LineReader(Stream input, int longestLine = LineReader.LongestLine)
{
    /// <summary>64 MB, the line's end not counted.</summary>
    public const int LongestLine = 64_000_000;

    private byte[] _rest = new byte[LineChunk.UsualSize];
    private int _restLength;
    private bool _atStart = true;
    private bool _ended;
    private long _line = 1;

    /// <summary>Fills the chunk with the lines that are there, waiting for one at least; false at the end.</summary>
    public bool Read(LineChunk chunk)
    {
        chunk.Clear();
        chunk.FirstLine = _line;
        if (chunk.Bytes.Length <= _restLength) chunk.Bytes = new byte[Math.Max(_restLength, (int)Math.Min(_restLength * 2L, longestLine + 1L))];
        _rest.AsSpan(0, _restLength).CopyTo(chunk.Bytes);
        int length = _restLength;
        _restLength = 0;
        while (!_ended)
        {
            if (length > longestLine) return SkipLine(chunk);
            if (length == chunk.Bytes.Length) Grow(chunk, length);
            int read = input.Read(chunk.Bytes, length, chunk.Bytes.Length - length);
            _ended = read == 0;
            int last = chunk.Bytes.AsSpan(length, read).LastIndexOf((byte)'\n');
            if (last < 0)
            {
                length += read;
                continue;
            }

            int end = length + last + 1;
            Keep(chunk.Bytes.AsSpan(end, length + read - end));
            return Take(chunk, end);
        }

        return length > 0 && (length > longestLine ? SkipLine(chunk) : Take(chunk, length));
    }

    private bool Take(LineChunk chunk, int length)
    {
        if (_atStart && chunk.Bytes.AsSpan(0, length).StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            chunk.Bytes.AsSpan(0, 3).Fill((byte)' ');
        _atStart = false;
        chunk.Length = length;
        _line += chunk.Bytes.AsSpan(0, length).Count((byte)'\n');
        return true;
    }

    private bool SkipLine(LineChunk chunk)
    {
        chunk.Bytes = chunk.Bytes[..Math.Min(LineChunk.UsualSize, longestLine)];
        chunk.Length = chunk.Bytes.Length;
        chunk.IsTooLong = true;
        _atStart = false;
        _line++;
        byte[] skipped = new byte[LineChunk.UsualSize];
        while (!_ended)
        {
            int read = input.Read(skipped, 0, skipped.Length);
            _ended = read == 0;
            int end = skipped.AsSpan(0, read).IndexOf((byte)'\n') + 1;
            if (end == 0) continue;
            Keep(skipped.AsSpan(end, read - end));
            break;
        }

        return true;
    }

    /// <summary>Room for one byte more than the longest line, so that a longer one is known as such.</summary>
    private void Grow(LineChunk chunk, int length)
    {
        byte[] larger = new byte[Math.Min(length * 2L, longestLine + 1L)];
        chunk.Bytes.AsSpan(0, length).CopyTo(larger);
        chunk.Bytes = larger;
    }

    private void Keep(ReadOnlySpan<byte> rest)
    {
        if (_rest.Length < rest.Length || _rest.Length > LineChunk.UsualSize)
            _rest = new byte[Math.Max(rest.Length, LineChunk.UsualSize)];
        rest.CopyTo(_rest);
        _restLength = rest.Length;
    }
}
