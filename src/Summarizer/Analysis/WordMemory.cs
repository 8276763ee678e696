using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Analysis;

/// <summary>
/// What a thread has worked out about the words it met: the key of the stem, the idf, whether it is a stop word. Stemming
/// is the dearest thing that happens to a word, and most words of an article stood in the articles before it.
/// A table of fixed size, two places a word: the newer of two words moves the older one to the second place and the oldest
/// out. Holds keys, never text; what it answers depends only on the word and the language, never on what it remembers.
/// </summary>
internal sealed class WordMemory
{
    private const int Size = 1 << 15;
    private const int MaxStemmed = 72;

    /// <summary>No word is less noun-like than this, so that a product of powers stays above 0.</summary>
    private const float LeastNoun = 0.02f;

    private readonly WordTraits[] _entries = new WordTraits[Size];
    private readonly char[] _buffer = new char[MaxStemmed + 8];
    private Language _language = Language.Neutral;
    private ulong _salt;

    /// <summary>Sets the language of the words to come.</summary>
    public void Use(Language language)
    {
        _language = language;
        _salt = (ulong)language.Number * 0x9E3779B97F4A7C15;
    }

    /// <summary>Has the place of a word loaded before it is asked for: the table is larger than the nearest cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(ulong key)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref _entries[Place(key ^ _salt)]));
    }

    private static int Place(ulong salted) => (int)(salted >> 20) & (Size - 1);

    /// <summary>The traits of a word.</summary>
    /// <param name="word">Its characters as they stand in the text.</param>
    /// <param name="key">Its <see cref="WordKey"/>.</param>
    public ref readonly WordTraits Recall(ReadOnlySpan<char> word, ulong key)
    {
        ulong salted = key ^ _salt;
        int at = Place(salted);
        ref WordTraits first = ref _entries[at];
        if (first.SaltedKey == salted) return ref first;
        ref WordTraits second = ref _entries[at ^ 1];
        if (second.SaltedKey == salted) return ref second;
        second = first;
        first = Learn(word, key);
        first.SaltedKey = salted;
        return ref first;
    }

    private WordTraits Learn(ReadOnlySpan<char> word, ulong key)
    {
        if (_language.StopWordSet.Contains(key)) return new WordTraits { IsStopWord = true };
        var found = new BackgroundWord(Idf: 1, Noun: 1, Name: -1);
        float noun = 1;
        if (_language.Background is { } background)
        {
            bool known = background.TryFind(key, out found);
            noun = known ? found.Noun : TrySpell(word, key, out int length) ? background.NounByEnding(_buffer.AsSpan(0, length)) : 1;
        }

        return new WordTraits { TermKey = StemKey(word, key), Idf = found.Idf, LogNoun = MathF.Log2(Math.Max(noun, LeastNoun)), Name = found.Name };
    }

    private ulong StemKey(ReadOnlySpan<char> word, ulong key)
    {
        // Where the key is not that of the letters (there is no such word known), the key alone decides, unstemmed.
        if (_language.Stemmer is not { } stemmer || !TrySpell(word, key, out int length)) return key;
        length = stemmer.Stem(_buffer, length);
        return WordKey.Of(_buffer.AsSpan(0, length));
    }

    /// <summary>Writes the letters that the tokenizer put into the key: lower case, accents on their letters, without spaces and a last stop.</summary>
    private bool TrySpell(ReadOnlySpan<char> word, ulong key, out int length)
    {
        length = 0;
        if (word[^1] == '.') word = word[..^1];
        foreach (char c in word)
        {
            byte kind = Chars.Class(c);
            if ((kind & Chars.Space) != 0 || WordKey.IsInvisible(c)) continue;
            if ((kind & Chars.Mark) != 0 && length > 0 && Accents.TryCompose(_buffer[length - 1], c, out char letter))
            {
                _buffer[length - 1] = letter;
                continue;
            }

            if (length == MaxStemmed) return false;
            _buffer[length++] = Chars.Lower(c);
        }

        return WordKey.Of(_buffer.AsSpan(0, length)) == key;
    }
}
