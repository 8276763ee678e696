namespace Summarizer.Languages;

/// <summary>Cuts a word to its stem. Implementations must be thread-safe and must not depend on the culture.</summary>
public interface IStemmer
{
    /// <summary>
    /// Stems a lower-cased word in place.
    /// </summary>
    /// <param name="word">The word's characters; the buffer may be longer than the word, by at least 8 characters.</param>
    /// <param name="length">The word's length in UTF-16 code units.</param>
    /// <returns>The stem's length; its characters stand at the start of <paramref name="word"/>.</returns>
    int Stem(Span<char> word, int length);
}
