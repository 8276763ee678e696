using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>The arrays that reading fills, one set a thread, reused from text to text.</summary>
internal sealed class ReadingScratch
{
    [ThreadStatic]
    private static ReadingScratch? t_scratch;

    public static ReadingScratch ForThread => t_scratch ??= new ReadingScratch();

    public Growable<BlockTraits> Traits { get; } = new(256);

    /// <summary>What the cue table says of each word (<see cref="CueTable.Find(ulong)"/>); bit 0, that it is a stop word and no number.</summary>
    public Growable<ushort> Values { get; } = new(4096);

    /// <summary>Words of the block in hand that may open a phrase.</summary>
    public Growable<int> Openers { get; } = new(4096);

    /// <summary>Which blocks are the article.</summary>
    public Growable<bool> Kept { get; } = new(256);

    /// <summary>Features of all blocks, <see cref="BodyFeatures.Count"/> a block.</summary>
    public Growable<float> Features { get; } = new(8192);

    /// <summary>Features of the blocks that may be the title, <see cref="Reading.TitleFeatures.Count"/> a block.</summary>
    public Growable<float> TitleFeatures { get; } = new(1024);

    /// <summary>The few traits of each block that its neighbours look at.</summary>
    public Growable<float> Brief { get; } = new(1024);

    /// <summary>Bit sets of the words that stand in one paragraph, and in more than one.</summary>
    public Growable<ulong> SeenOnce { get; } = new(1024);

    public Growable<ulong> SeenTwice { get; } = new(1024);

    /// <summary>Log odds of each block's being part of the article.</summary>
    public Growable<float> Scores { get; } = new(256);

    /// <summary>Distinct blocks, for counting copies.</summary>
    public Analysis.KeyTable Distinct { get; } = new();

    public Growable<int> CopiesOfDistinct { get; } = new(256);
}
