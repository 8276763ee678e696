using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Summarizer.Text;

namespace Summarizer.Languages.Identification;

/// <summary>
/// Cuts a text into the features that the model weighs: for each word of one script its pairs and triples of
/// lower-cased letters, with the word's borders, and the word itself; each as a 32-bit hash.
/// </summary>
internal static class LetterGrams
{
    /// <summary>No character of the text yields more features than this, and a text's end at most as many once more.</summary>
    public const int PerCharacter = 2;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>Appends the features of <paramref name="text"/>'s words in <paramref name="script"/>; other letters part words.</summary>
    /// <returns>How many were written; <paramref name="hashes"/> must hold <see cref="PerCharacter"/> × (length + 1).</returns>
    public static int Read(ReadOnlySpan<char> text, Script script, Span<uint> hashes)
    {
        ReadOnlySpan<byte> blocks = Scripts.Table;
        hashes = hashes[..(PerCharacter * (text.Length + 1))];
        ref uint hash = ref MemoryMarshal.GetReference(hashes);
        int letters = 0;
        ulong window = ' ', word = WordKey.Seed;
        foreach (char c in text)
        {
            int kind = Chars.Class(c);
            if ((kind & Chars.Letter) != 0 ? blocks[c >> 4] == (byte)script : (kind & Chars.Mark) != 0)
            {
                if ((kind & Chars.Mark) != 0 && WordKey.IsInvisible(c)) continue;
                char lower = Chars.Lower(c);
                window = (window << 16) | lower;
                word = WordKey.Add(word, lower);
                hash = Hash(window & 0xFFFF_FFFF);
                hash = ref Unsafe.Add(ref hash, 1);
                hash = Hash(window & 0xFFFF_FFFF_FFFF);
                hash = ref Unsafe.Add(ref hash, Bit.Of(letters++ > 0));
                continue;
            }

            if (letters == 0) continue;
            hash = ref EndWord(ref hash, window, word, Chars.Lower(c) == '\'' ? '\'' : ' ');
            letters = 0;
            window = ' ';
            word = WordKey.Seed;
        }

        if (letters > 0) hash = ref EndWord(ref hash, window, word, ' ');
        return (int)(Unsafe.ByteOffset(ref MemoryMarshal.GetReference(hashes), ref hash) / sizeof(uint));
    }

    /// <summary>An elided word (« l' ») ends in its apostrophe, which tells it from the same letters as a word.</summary>
    private static ref uint EndWord(ref uint hash, ulong window, ulong word, char end)
    {
        window = (window << 16) | end;
        hash = Hash(window & 0xFFFF_FFFF_FFFF);
        Unsafe.Add(ref hash, 1) = (uint)(WordKey.Add(word, end) >> 32);
        return ref Unsafe.Add(ref hash, 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ulong letters)
    {
        letters *= Multiplier;
        return (uint)((letters ^ (letters >> 29)) >> 29);
    }
}
