namespace Summarizer.Keywords;

/// <summary>What a word may do in a candidate.</summary>
[Flags]
internal enum WordRole : byte
{
    /// <summary>A stop word: no candidate holds it.</summary>
    Barrier = 0,

    /// <summary>May start and end a candidate.</summary>
    Content = 1,

    /// <summary>A number: may start and end a candidate.</summary>
    Number = 2,

    /// <summary>May join two content words (« de »).</summary>
    Connector = 4,

    /// <summary>May follow a connector (« la » in « de la »).</summary>
    Article = 8,

    /// <summary>A month, a day of the week.</summary>
    DateWord = 16,

    /// <summary>A verb for all that is known: a candidate by itself at most, and none with other words.</summary>
    Verb = 32,
}
