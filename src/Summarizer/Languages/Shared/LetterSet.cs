namespace Summarizer.Languages.Shared;

/// <summary>A set of Latin letters, by table: membership costs one load.</summary>
internal sealed class LetterSet
{
    /// <summary>Covers Basic Latin, Latin-1 and Latin Extended-A, where the letters of the stemmed languages lie.</summary>
    private const int Size = 0x180;

    private readonly bool[] _contains = new bool[Size];

    public LetterSet(string letters)
    {
        foreach (char letter in letters) _contains[letter] = true;
    }

    public bool Contains(char c) => c < Size && _contains[c];
}
