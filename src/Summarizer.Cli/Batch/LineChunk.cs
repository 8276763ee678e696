namespace Summarizer.Cli.Batch;

/// <summary>Some whole lines of the input and, once they are processed, their results. Reused.</summary>
internal sealed class LineChunk
{
    public const int UsualSize = 64 * 1024;
    private const int LargestKept = 1024 * 1024;

    public byte[] Bytes { get; set; } = new byte[UsualSize];

    public int Length { get; set; }

    /// <summary>Number of the first line in the input, from 1.</summary>
    public long FirstLine { get; set; }

    /// <summary>True when the chunk holds only the beginning of a line that is over the limit.</summary>
    public bool IsTooLong { get; set; }

    public ResultWriter Result { get; } = new();

    /// <summary>Lines processed, blank ones left out.</summary>
    public int Lines { get; set; }

    public int Failed { get; set; }

    /// <summary>True when processing ended before the chunk's end.</summary>
    public bool IsPartial { get; set; }

    public void Clear()
    {
        Length = 0;
        Lines = 0;
        Failed = 0;
        IsTooLong = false;
        IsPartial = false;
        Result.Buffer.Truncate(0);
        if (Bytes.Length > LargestKept) Bytes = new byte[UsualSize];
    }
}
