using Summarizer.Languages;

namespace Summarizer.DataFiles;

/// <summary>Sums figures of words by their stems.</summary>
internal sealed class StemSums(Language language)
{
    private readonly Dictionary<string, double> _sums = new(StringComparer.Ordinal);

    /// <summary>The stem of a lower-cased word; the word itself without a stemmer.</summary>
    public static string Stem(Language language, string word)
    {
        if (language.Stemmer is not { } stemmer) return word;
        char[] buffer = new char[word.Length + 8];
        word.CopyTo(0, buffer, 0, word.Length);
        return new string(buffer, 0, stemmer.Stem(buffer, word.Length));
    }

    public void Add(string word, double value) => AddStem(Stem(language, word), value);

    public void AddStem(string stem, double value) => _sums[stem] = _sums.GetValueOrDefault(stem) + value;

    public double Of(string word) => _sums[Stem(language, word)];
}
