namespace Summarizer.Languages;

/// <summary>Groups of words in a language's salience.txt; a word may belong to several.</summary>
[Flags]
internal enum SalienceCue : ushort
{
    None = 0,

    /// <summary>Days of the week: news is dated.</summary>
    Day = 1,

    /// <summary>Offices and functions (« ministre », « PDG »).</summary>
    Role = 2,

    /// <summary>First and second person: speech rather than report.</summary>
    FirstPerson = 4,

    /// <summary>Verbs that attribute speech.</summary>
    Speech = 8,

    /// <summary>Verbs and participles of events.</summary>
    Announce = 16,

    /// <summary>Relative times.</summary>
    Time = 32,

    /// <summary>Words that join a sentence to the one before.</summary>
    Connective = 64,

    /// <summary>Third-person pronouns, possessives and demonstratives.</summary>
    Pronoun = 128,

    /// <summary>Background: imperfect tense, « depuis », « ancien ».</summary>
    Past = 256,

    /// <summary>Units of large amounts.</summary>
    Amount = 512,

    /// <summary>Words that add to what was said before (« aussi »).</summary>
    Addition = 1024,
}
