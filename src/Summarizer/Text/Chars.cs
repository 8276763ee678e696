using System.Globalization;
using System.Runtime.CompilerServices;

namespace Summarizer.Text;

/// <summary>Character classes and case folding by table: one load a character, no culture, no branch.</summary>
internal static class Chars
{
    public const byte Letter = 1;
    public const byte Digit = 2;
    public const byte Space = 4;
    public const byte Upper = 8;

    /// <summary>Apostrophes, hyphens and other characters that may stand inside a word.</summary>
    public const byte Joiner = 16;

    /// <summary>Scripts that are written without spaces: Han, Kana, Thai, Lao, Khmer, Burmese.</summary>
    public const byte Unspaced = 32;

    /// <summary>Combining marks and invisible formatting characters: part of the word, ignored in its key where invisible.</summary>
    public const byte Mark = 64;

    public const byte WordChar = Letter | Digit | Mark;

    private static readonly byte[] Classes = new byte[65536];
    private static readonly char[] LowerTable = new char[65536];
    private static readonly char[] FoldTable = new char[65536];

    static Chars()
    {
        for (int i = 0; i < 65536; i++)
        {
            char c = (char)i;
            Classes[i] = Classify(c);
            char lower = c switch { '’' or 'ʼ' or '‘' or '´' or '`' => '\'', '‐' or '‑' => '-', _ => char.ToLowerInvariant(c) };
            LowerTable[i] = lower;
            FoldTable[i] = lower;
        }

        // Latin letters without their accents, as in a decomposition without the marks.
        const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżžșț";
        const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzzst";
        for (int i = 0; i < Accented.Length; i++)
        {
            FoldTable[Accented[i]] = Plain[i];
            FoldTable[char.ToUpperInvariant(Accented[i])] = Plain[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Class(char c) => Classes[c];

    /// <summary>Lower case; typographic apostrophes become ' and hyphens -.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c) => LowerTable[c];

    /// <summary>Lower case without accents.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c) => FoldTable[c];

    public static bool IsLetter(char c) => (Classes[c] & Letter) != 0;

    public static bool IsDigit(char c) => (Classes[c] & Digit) != 0;

    public static bool IsLetterOrDigit(char c) => (Classes[c] & (Letter | Digit)) != 0;

    public static bool IsSpace(char c) => (Classes[c] & Space) != 0;

    public static bool IsUpper(char c) => (Classes[c] & Upper) != 0;

    public static bool IsUnspaced(char c) => (Classes[c] & Unspaced) != 0;

    public static bool IsApostrophe(char c) => LowerTable[c] == '\'';

    private static byte Classify(char c)
    {
        if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF') return Mark;
        byte bits = char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Letter | Upper,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Mark,
            // A surrogate is half of a letter of a rarer script or of an emoji: treated as a letter only when paired, by the tokenizer.
            _ => 0,
        };
        if (char.IsWhiteSpace(c)) bits |= Space;
        if (c is '\'' or '’' or 'ʼ' or '‘' or '-' or '‐' or '‑' or '·') bits |= Joiner;
        if (c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\u0E00' and <= '\u0EFF') or (>= '\u1780' and <= '\u17FF') or (>= '\u1000' and <= '\u109F'))
            bits |= (byte)((bits & Letter) != 0 ? Unspaced : 0);
        return bits;
    }
}
