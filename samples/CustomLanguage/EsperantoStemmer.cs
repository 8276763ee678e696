using Summarizer.Languages;

/// <summary>
/// Esperanto is regular: the accusative -n, the plural -j, then one ending of the word's class. Has no state, so that any
/// number of threads may use it.
/// </summary>
internal sealed class EsperantoStemmer : IStemmer
{
    public int Stem(Span<char> word, int length)
    {
        if (length > 3 && word[length - 1] == 'n' && word[length - 2] is 'o' or 'a' or 'e' or 'j') length--;
        if (length > 3 && word[length - 1] == 'j') length--;
        if (length > 4 && word[length - 1] == 's' && word[length - 2] is 'a' or 'i' or 'o' or 'u') return length - 2;
        return length > 3 && word[length - 1] is 'o' or 'a' or 'e' or 'i' or 'u' ? length - 1 : length;
    }
}
