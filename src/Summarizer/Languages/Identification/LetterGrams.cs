using System.Runtime.CompilerServices;
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
        int count = 0, letters = 0;
        ulong window = ' ', word = WordKey.Seed;
        foreach (char c in text)
        {
            byte kind = Chars.Class(c);
            if ((kind & (Chars.Letter | Chars.Mark)) != 0 && (blocks[c >> 4] == (byte)script || (kind & Chars.Mark) != 0))
            {
                if (WordKey.IsInvisible(c)) continue;
                char lower = Chars.Lower(c);
                window = (window << 16) | lower;
                word = WordKey.Add(word, lower);
                letters++;
                hashes[count++] = Hash(window & 0xFFFF_FFFF);
                hashes[count] = Hash(window & 0xFFFF_FFFF_FFFF);
                count += letters >= 2 ? 1 : 0;
                continue;
            }

            if (letters == 0) continue;
            char end = Chars.Lower(c) == '\'' ? '\'' : ' ';
            count = EndWord(hashes, count, window, word, end);
            letters = 0;
            window = ' ';
            word = WordKey.Seed;
        }

        return letters == 0 ? count : EndWord(hashes, count, window, word, ' ');
    }

    /// <summary>An elided word (« l' ») ends in its apostrophe, which tells it from the same letters as a word.</summary>
    private static int EndWord(Span<uint> hashes, int count, ulong window, ulong word, char end)
    {
        window = (window << 16) | end;
        hashes[count++] = Hash(window & 0xFFFF_FFFF_FFFF);
        hashes[count++] = (uint)(WordKey.Add(word, end) >> 32);
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ulong letters)
    {
        letters *= Multiplier;
        return (uint)((letters ^ (letters >> 29)) >> 29);
    }
}
