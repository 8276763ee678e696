namespace Summarizer.Reading;

/// <summary>What one pass over a block's characters shows; everything that reading decides on rests on these counts.</summary>
internal struct BlockTraits
{
    /// <summary>Index of its first word in <see cref="Text.TextMasks.Keys"/>.</summary>
    public int FirstWord;

    /// <summary>Runs of letters and digits; in scripts without spaces, one for two characters.</summary>
    public int Words;

    /// <summary>Entries in <see cref="Text.TextMasks.Keys"/>: as <see cref="Words"/>, but a run is one whatever its script.</summary>
    public int Runs;
    public int CapitalWords;
    public int SmallWords;
    public int NumberWords;
    public int Letters;
    public int Capitals;
    public int Digits;

    /// <summary>True when the traits that a glance may leave out are counted: <see cref="StopWords"/>, <see cref="Commas"/>, <see cref="Stops"/> and <see cref="QuoteMarks"/>.</summary>
    public bool IsComplete;
    public int StopWords;
    public int Commas;

    /// <summary>Full stops, question and exclamation marks that are followed by a space or end the block.</summary>
    public int Stops;
    public int QuoteMarks;

    /// <summary>Signs that part links and crumbs: | › » &gt; · / • # and their like, free of words on at least one side.</summary>
    public int Separators;

    /// <summary>Words covered by furniture cues, and by the longest one.</summary>
    public int CueWords;
    public int LongestCue;

    /// <summary>Words of the furniture cue that opens the block.</summary>
    public int OpeningCue;
    public FurnitureReason CueReason;
    public int DateWords;

    /// <summary>Words of a byline phrase that opens the block, and in all.</summary>
    public int OpeningByline;
    public int BylineWords;

    /// <summary>Words of captions and picture credits, and whether one opens the block.</summary>
    public int CaptionWords;
    public bool OpeningCaption;

    /// <summary>Numbers that can be a year, and clock times.</summary>
    public int Years;
    public int Times;
    public bool HasLink;

    /// <summary>Ends in a closing bracket, as captions with a credit do.</summary>
    public bool HasBracketEnd;
    public bool HasCopyright;
    public bool IsListItem;

    /// <summary>A paragraph by its form alone (<see cref="BodyFeatures.IsProse"/>).</summary>
    public bool IsProse;
    public BlockEnding Ending;
    public BlockOpening Opening;

    /// <summary>Key of all its letters and digits, case and accents folded; equal for equal texts.</summary>
    public ulong Key;

    /// <summary>How often the same text stands on the page before this block, and in all.</summary>
    public int Earlier;
    public int Copies;
}

/// <summary>How a block ends.</summary>
internal enum BlockEnding : byte
{
    Word,
    Stop,
    Ellipsis,
    Colon,
    Comma,
    Closing,
    Other,
}

/// <summary>How a block begins.</summary>
internal enum BlockOpening : byte
{
    Capital,
    Small,
    Digit,
    Quote,
    Other,
}
