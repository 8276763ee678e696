namespace Summarizer.Segmentation;

/// <summary>A word of the text; the punctuation between words is kept as flags. Tokens rise and never overlap.</summary>
internal struct Token
{
    /// <summary>Offset in the source (in the title for tokens of a title given apart).</summary>
    public int Start;
    public int Length;

    /// <summary>
    /// <see cref="Text.WordKey"/> of the lower-cased word: invisible characters, the spaces of « 10 000 » and the last stop of
    /// « U.S. » left out, accents that stand as marks of their own put on their letters.
    /// </summary>
    public ulong Key;

    /// <summary>Index of the distinct word in the article's form table.</summary>
    public int Form;
    public TokenFlags Flags;

    public readonly int End => Start + Length;
}

[Flags]
internal enum TokenFlags
{
    None = 0,

    /// <summary>First letter is a capital.</summary>
    Capitalized = 1,

    /// <summary>Two or more letters, all capitals.</summary>
    AllCaps = 2,

    /// <summary>Holds a digit.</summary>
    HasDigit = 4,

    /// <summary>Holds a letter.</summary>
    HasLetter = 8,

    /// <summary>An elided word with its apostrophe (« l' »).</summary>
    Elision = 16,

    /// <summary>Punctuation other than an apostrophe or hyphen stands between the token before and this one.</summary>
    AfterBreak = 32,

    /// <summary>First token of its sentence.</summary>
    SentenceStart = 64,

    /// <summary>Opened by a quotation mark.</summary>
    AfterQuote = 128,

    /// <summary>Within quotation marks.</summary>
    Quoted = 256,

    /// <summary>A word joined to the one before by a hyphen or apostrophe (« dit-il », "Apple's"): never a term of its own.</summary>
    Clitic = 512,

    /// <summary>An address of the web or of mail: never a term.</summary>
    Address = 1024,
}
