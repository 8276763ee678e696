using System.Globalization;
using Summarizer.Text;

namespace Summarizer.Tests.Text;

public sealed class CharsTests
{
    private static IEnumerable<char> All => Enumerable.Range(0, 65536).Select(i => (char)i);

    [Test]
    public void Class_EveryCharacter_IsThatOfItsCategory() =>
        All.Where(c => Chars.Class(c) != SlowClass(c)).Select(Name).Should().BeEmpty();

    [Test]
    public void Lower_EveryCharacter_IsThatOfTheInvariantCulture() =>
        All.Where(c => Chars.Lower(c) != SlowLower(c)).Select(Name).Should().BeEmpty();

    [Test]
    public void Fold_EveryCharacter_IsItsLowerCaseOrALetterWithoutAccent()
    {
        foreach (char c in All.Where(c => Chars.Fold(c) != SlowLower(c)))
        {
            Chars.Fold(c).Should().BeInRange('a', 'z', Name(c));
            Chars.Fold(SlowLower(c)).Should().Be(Chars.Fold(c), Name(c));
        }
    }

    /// <summary>Small letters whose decomposition is one of a to z and marks, and what the table says beyond that.</summary>
    [TestCase("àâäçéèêëîïôöùûüÿñåãõčďěłńřšťůžőűășțğışđøħŧ", "aaaceeeeiioouuuynaaocdelnrstuzouastgisdoht")]
    [TestCase("ÀÉÈÊÇÎÔÛÜÑÅŁŚŽÞ", "aeeeciouunalsz\u00FE")]
    [TestCase("œæßéа", "œæßeа")]
    public void Fold_Letters_LoseTheirAccents(string text, string expected) =>
        string.Concat(text.Select(Chars.Fold)).Should().Be(expected);

    private static string Name(char c) => $"U+{(int)c:X4}";

    private static char SlowLower(char c) => c switch
    {
        '’' or 'ʼ' or '‘' or '´' or '`' => '\'',
        '‐' or '‑' => '-',
        _ => char.ToLowerInvariant(c),
    };

    private static byte SlowClass(char c)
    {
        if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF') return Chars.Mark;
        int bits = char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Chars.Letter | Chars.Upper,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => Chars.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Chars.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Chars.Mark,
            _ => 0,
        };
        if (char.IsWhiteSpace(c)) bits |= Chars.Space;
        if ("'’ʼ‘-‐‑·".Contains(c, StringComparison.Ordinal)) bits |= Chars.Joiner;
        (char First, char Last)[] unspaced =
            [('\u3040', '\u30FF'), ('\u3400', '\u9FFF'), ('\uF900', '\uFAFF'), ('\u0E00', '\u0EFF'), ('\u1780', '\u17FF'), ('\u1000', '\u109F')];
        if ((bits & Chars.Letter) != 0 && unspaced.Any(range => c >= range.First && c <= range.Last)) bits |= Chars.Unspaced;
        return (byte)bits;
    }
}
