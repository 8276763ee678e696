using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>The arrays that reading fills, one set a thread, reused from text to text.</summary>
internal sealed class ReadingScratch
{
    [ThreadStatic]
    private static ReadingScratch? t_scratch;

    public static ReadingScratch ForThread => t_scratch ??= new ReadingScratch();

    public Growable<BlockTraits> Traits { get; } = new(256);

    /// <summary>The text in lower case.</summary>
    public Growable<char> Lower { get; } = new(8192);

    /// <summary>What the text's characters are, 64 an entry, and one entry more.</summary>
    public Growable<CharMasks> Masks { get; } = new(128);

    /// <summary>Where words begin and end, in turn, then a sentinel.</summary>
    public Growable<int> Edges { get; } = new(2048);

    /// <summary>Where characters stand that are neither of a word nor blank, then a sentinel.</summary>
    public Growable<int> Signs { get; } = new(512);

    /// <summary>Keys of all words of the page, block after block.</summary>
    public Growable<ulong> Words { get; } = new(4096);

    /// <summary>Words of the block in hand that may open a phrase: index in <see cref="Words"/> and value in the cue table.</summary>
    public Growable<(int Word, int Value)> Openers { get; } = new();

    /// <summary>Which blocks are the article.</summary>
    public Growable<bool> Kept { get; } = new(256);

    /// <summary>Features of all blocks, <see cref="BodyFeatures.Count"/> a block.</summary>
    public Growable<float> Features { get; } = new(8192);

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
