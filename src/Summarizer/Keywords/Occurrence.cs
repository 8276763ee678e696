namespace Summarizer.Keywords;

/// <summary>
/// One place in the text where a candidate of several words stands. They are in the order of the text, shorter ones first. Of what occurs for
/// the first time all is told here.
/// </summary>
internal struct Occurrence
{
    /// <summary>What the <see cref="Traits"/> tell of the content words.</summary>
    public const uint Roles = (uint)(WordRole.Number | WordRole.DateWord);

    public int Token;
    public int Tokens;
    public int Candidate;

    /// <summary>The candidate's next occurrence, or -1. An occurrence that overlaps the one before it is in no list.</summary>
    public int Next;

    /// <summary>Content words, the sum of their idf, and of their characters.</summary>
    public int Contents;
    public float Idf;
    public int Characters;

    /// <summary>The <see cref="OccurrenceTraits"/>, and the <see cref="WordRole"/> of numbers and dates.</summary>
    public int Traits;

    public readonly int End => Token + Tokens;
}
