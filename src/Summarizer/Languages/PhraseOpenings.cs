using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Summarizer.Text;

namespace Summarizer.Languages;

/// <summary>
/// How a list's phrases begin: tells at a glance of most texts that they open with none of them. The glance takes the first word, up
/// to eight letters of it, and what follows it. Letters of the ASCII range count without case; a text with other characters there may
/// always open with a phrase.
/// </summary>
internal sealed class PhraseOpenings
{
    private const int Letters = 8;

    /// <summary>Characters that a text must have: the letters, one behind them and the one after it.</summary>
    private const int LeastText = Letters + 2;

    // What may follow the first word: a space or an apostrophe, each with the number of the letter behind it (1 to 26) or 0 where none is; another
    // sign; nothing.
    private const int Space = 0, LastLetter = 26, Apostrophe = 32, OtherSign = 27, Nothing = 28, Follows = 64;

    private const int HashBits = 14;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // A bit for each hash of a first word and what follows it.
    private readonly ulong[] _openings = new ulong[(1 << HashBits) / 64];

    public PhraseOpenings(IEnumerable<string> phrases)
    {
        foreach (string line in phrases)
        {
            string phrase = string.Create(line.Length, line, static (lower, from) =>
            {
                for (int i = 0; i < lower.Length; i++) lower[i] = Chars.Lower(from[i]);
            });
            int letters = 0;
            ulong word = 0;
            for (; letters < Math.Min(phrase.Length, Letters) && char.IsAsciiLetter(phrase[letters]); letters++)
                word |= (ulong)phrase[letters] << (8 * letters);
            Add(word, letters, phrase[letters..]);
        }
    }

    private void Add(ulong word, int letters, string rest)
    {
        // Behind a whole phrase, and behind eight letters, there may be anything; between two words any sign.
        if (rest.Length == 0 || letters == Letters)
        {
            Add(word, Nothing);
            return;
        }

        if (rest[0] != '\'') Add(word, OtherSign);
        if (rest[0] is not (' ' or '\'')) return;
        for (int letter = 0; letter <= LastLetter; letter++)
            if (letter == 0 || rest.Length == 1 || letter == LetterOf(rest[1])) Add(word, (rest[0] == ' ' ? Space : Apostrophe) + letter);
    }

    /// <summary>False when the text opens with none of the phrases.</summary>
    /// <param name="text">The text.</param>
    /// <param name="letters">Receives how many letters of the ASCII range it begins with, up to eight; 0 where the text is too short for the glance.</param>
    public bool MayOpen(ReadOnlySpan<char> text, out int letters)
    {
        letters = 0;
        if (text.Length < LeastText) return true;
        Vector128<ushort> lower = Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text))) | Vector128.Create((ushort)0x20);
        Vector128<ushort> isLetter = Vector128.LessThan(lower - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26));
        letters = BitOperations.TrailingZeroCount(~isLetter.ExtractMostSignificantBits() | 1u << Letters);
        if (letters == 0) return Chars.IsLetter(text[0]);
        char behind = text[letters];
        if (letters < Letters && behind >= 128 && behind != '’') return true;
        ulong word = Vector128.Narrow(lower, lower).AsUInt64()[0] & (ulong.MaxValue >> (64 - 8 * letters));
        int follows = (behind <= ' ' ? Space : Apostrophe) + LetterOf(text[letters + 1]);
        if (behind is not (<= ' ' or '\'' or '’')) follows = OtherSign;
        return (Has(word, Nothing) | Has(word, follows)) != 0;
    }

    private static int LetterOf(char c) => char.IsAsciiLetter(c) ? c & 31 : 0;

    private void Add(ulong word, int follows)
    {
        int at = Slot(word, follows);
        _openings[at / 64] |= 1UL << (at % 64);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Has(ulong word, int follows)
    {
        int at = Slot(word, follows);
        return _openings[at / 64] >> (at % 64) & 1;
    }

    private static int Slot(ulong word, int follows) => (int)((word * Follows + (ulong)follows) * Multiplier >> (64 - HashBits));
}
