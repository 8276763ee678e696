using Summarizer.Text;

namespace Summarizer.Reading;

/// <summary>The arrays that reading fills, one set a thread, reused from text to text.</summary>
internal sealed class ReadingScratch
{
    private PageProse _prose;

    [ThreadStatic]
    private static ReadingScratch? t_scratch;

    public static ReadingScratch ForThread => t_scratch ??= new ReadingScratch();

    public Growable<TextLine> Lines { get; } = new(256);

    public Growable<BlockTraits> Traits { get; } = new(256);

    /// <summary>Words of the block in hand that may open a phrase.</summary>
    public Growable<int> Openers { get; } = new(4096);

    /// <summary>Which blocks are the article.</summary>
    public Growable<bool> Kept { get; } = new(256);

    /// <summary>Features of the few blocks that a network scores at once.</summary>
    public Growable<float> Rows { get; } = new(BlockNetwork.RowsAtOnce * TitleFeatures.Count);

    /// <summary>The few traits of each block that its neighbours look at, with room for as many more at both ends as a block looks far.</summary>
    public Growable<float> Brief { get; } = new(1024);

    /// <summary>Where each block stands on the page.</summary>
    public Growable<float> Places { get; } = new(2048);

    /// <summary>Bit sets of the words that stand in one paragraph of the article, and in more than one.</summary>
    public Growable<ulong> SeenOnce { get; } = new(1024);

    public Growable<ulong> SeenTwice { get; } = new(1024);

    /// <summary>The text's prose, known once its traits are.</summary>
    public ref PageProse Prose => ref _prose;

    /// <summary>True when <see cref="Brief"/>, <see cref="Places"/> and the bit sets are those of the text in hand (<see cref="BodyFeatures.Prepare"/>).</summary>
    public bool IsPrepared { get; set; }

    /// <summary>Blocks whose odds the network tells.</summary>
    public Growable<int> Unsure { get; } = new(256);

    /// <summary>Log odds of each block's being part of the article.</summary>
    public Growable<float> Odds { get; } = new(256);

    /// <summary>Distinct blocks, for counting copies.</summary>
    public Analysis.KeyTable Distinct { get; } = new();

    public Growable<int> CopiesOfDistinct { get; } = new(256);
}
