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

    private static readonly byte[] Classes = BuildClasses();
    private static readonly char[] LowerTable = BuildLower();
    private static readonly char[] FoldTable = BuildFold(LowerTable);

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

    /// <summary>What fills whole ranges alike is not asked for character by character: a program's start would spend its time there.</summary>
    private static byte[] BuildClasses()
    {
        byte[] classes = new byte[65536];
        classes.AsSpan(0x3400..0x4DC0).Fill(Letter | Unspaced); // Han
        classes.AsSpan(0x4E00..0xA000).Fill(Letter | Unspaced);
        classes.AsSpan(0xA000..0xA48D).Fill(Letter); // Yi
        classes.AsSpan(0xAC00..0xD7A4).Fill(Letter); // Hangul; from 0xD800 on surrogates and private use, which are nothing
        Classify(classes, 0x0000, 0x3400);
        Classify(classes, 0xA48D, 0xAC00);
        Classify(classes, 0xD7A4, 0xD800);
        Classify(classes, 0xF900, 0x10000);
        return classes;
    }

    // This and the next loop run once: they must not wait for the runtime to find out that they are worth optimizing.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Classify(byte[] classes, int from, int to)
    {
        for (int i = from; i < to; i++) classes[i] = Classify((char)i);
    }

    private static char[] BuildLower()
    {
        char[] all = new char[65536], lower = new char[65536];
        Count(all);
        all.CopyTo(lower, 0);

        // Between these ranges, no character has a case.
        LowerRange(all, lower, 0x0000, 0x0590);
        LowerRange(all, lower, 0x10A0, 0x1400);
        LowerRange(all, lower, 0x1C80, 0x2200);
        LowerRange(all, lower, 0x2480, 0x2E00);
        LowerRange(all, lower, 0xA640, 0xAC00);
        LowerRange(all, lower, 0xFF00, 0xFF80);
        foreach (char apostrophe in "’ʼ‘´`") lower[apostrophe] = '\'';
        foreach (char hyphen in "‐‑") lower[hyphen] = '-';
        return lower;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Count(char[] all)
    {
        for (int i = 0; i < all.Length; i++) all[i] = (char)i;
    }

    private static void LowerRange(char[] all, char[] lower, int from, int to) =>
        all.AsSpan(from, to - from).ToLowerInvariant(lower.AsSpan(from, to - from));

    /// <summary>Latin letters without their accents, as in a decomposition without the marks.</summary>
    private static char[] BuildFold(char[] lower)
    {
        const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżžșț";
        const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzzst";
        char[] fold = new char[65536];
        lower.CopyTo(fold, 0);
        for (int i = 0; i < Accented.Length; i++)
        {
            fold[Accented[i]] = Plain[i];
            fold[char.ToUpperInvariant(Accented[i])] = Plain[i];
        }

        return fold;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
