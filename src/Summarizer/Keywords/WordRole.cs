namespace Summarizer.Keywords;

/// <summary>What a word may do in a candidate. The values leave room for the other bits of <see cref="TokenMarks"/>.</summary>
[Flags]
internal enum WordRole
{
    /// <summary>A stop word: no candidate holds it.</summary>
    Barrier = 0,

    /// <summary>May start and end a candidate.</summary>
    Content = 1,

    /// <summary>A number: may start and end a candidate.</summary>
    Number = 1 << 13,

    /// <summary>May join two content words (« de »).</summary>
    Connector = 1 << 14,

    /// <summary>May follow a connector (« la » in « de la »).</summary>
    Article = 1 << 15,

    /// <summary>A month, a day of the week.</summary>
    DateWord = 1 << 16,

    /// <summary>A verb for all that is known: a candidate by itself at most, and none with other words.</summary>
    Verb = 1 << 17,

    Lexical = Content | Number,
    All = Lexical | Connector | Article | DateWord | Verb,
}
