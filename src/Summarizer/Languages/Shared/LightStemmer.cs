namespace Summarizer.Languages.Shared;

/// <summary>
/// Cuts the longest beginning and then the longest ending of two lists, as long as enough letters are left: for languages
/// whose forms it groups nearly as an algorithm of their own would (figures in docs/stemming.md). Thread-safe.
/// </summary>
internal sealed class LightStemmer : IStemmer
{
    private readonly int _minimum;
    private readonly SuffixTable _endings;
    private readonly string[] _beginnings;

    /// <param name="minimum">The least number of letters that a cut leaves.</param>
    /// <param name="endings">Endings, lower case.</param>
    /// <param name="beginnings">Beginnings, lower case; joined articles and particles.</param>
    public LightStemmer(int minimum, IEnumerable<string> endings, IEnumerable<string> beginnings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        _minimum = minimum;
        _endings = new SuffixTable((1, string.Join(' ', endings)));
        _beginnings = [.. beginnings.OrderByDescending(beginning => beginning.Length)];
    }

    /// <summary>The stemmer of a folder's endings.txt and, where it is there, beginnings.txt.</summary>
    public static LightStemmer Of(string folder, int minimum) =>
        new(minimum, LanguageResources.Lines(folder, "endings"), LanguageResources.Lines(folder, "beginnings"));

    /// <inheritdoc/>
    public int Stem(Span<char> word, int length)
    {
        foreach (string beginning in _beginnings)
        {
            int rest = length - beginning.Length;
            if (rest < _minimum || !word.StartsWith(beginning)) continue;
            word[beginning.Length..length].CopyTo(word);
            length = rest;
            break;
        }

        if (length <= _minimum) return length;
        _endings.Find(word[_minimum..length], out int ending);
        return length - ending;
    }
}
