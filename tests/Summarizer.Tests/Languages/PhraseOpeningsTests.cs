using CsCheck;
using Summarizer.Languages;

namespace Summarizer.Tests.Languages;

public sealed class PhraseOpeningsTests
{
    private static readonly string[] s_phrases = ["il", "à l'inverse", "y compris", "c'est pourquoi", "entre-temps", "Même chose", "d’ailleurs", "a"];
    private static readonly PhraseOpenings s_openings = new(s_phrases);

    [TestCase("Le tramway roule.", false)]
    [TestCase("Des élus votent.", false)]
    [TestCase("2026 sera long.", false)]
    [TestCase("Yvan comprend tout.", false)]
    [TestCase("Y voir clair est rare.", false)]
    [TestCase("Entre temps et lieux.", false)]
    [TestCase("C'a duré trois jours.", false)]
    [TestCase("« Il roule encore »", false)]
    [TestCase("Il roule.", true)]
    [TestCase("il, lui, roule.", true)]
    [TestCase("Y\n compris demain.", true)]
    [TestCase("C'EST POURQUOI elle part.", true)]
    [TestCase("D'ailleurs, elle part.", true)]
    [TestCase("D’ailleurs, elle part.", true)]
    [TestCase("À l'inverse, elle reste.", true)]
    [TestCase("Il", true)]
    [TestCase("", true)]
    public void MayOpen_Text_TellsAtAGlance(string text, bool expected) => s_openings.MayOpen(text, out _).Should().Be(expected);

    [Test]
    public void MayOpen_AnyTextAfterAPhrase_IsTrue() =>
        Gen.Select(Gen.Int[0, s_phrases.Length - 1], Gen.Bool, Gen.Char[" ,;'-9\u00A0\n"].Array[0, 12]).Sample((phrase, isUpper, rest) =>
            s_openings.MayOpen((isUpper ? s_phrases[phrase].ToUpperInvariant() : s_phrases[phrase]) + new string(rest), out _).Should().BeTrue());

    [TestCase("Il roule encore.", 2)]
    [TestCase("Entretemps, rien.", 8)]
    [TestCase("À l'inverse, rien.", 0)]
    [TestCase("9 élus de plus.", 0)]
    public void MayOpen_Text_CountsItsFirstLetters(string text, int expected)
    {
        s_openings.MayOpen(text, out int letters);
        letters.Should().Be(expected);
    }

    [Test]
    public void MayOpen_DanglersOfEveryLanguage_AreFound()
    {
        foreach (Language language in LanguageRegistry.Default.Codes.Select(LanguageRegistry.Default.Find))
            foreach (string dangler in language.Danglers.Where(dangler => char.IsLetter(dangler[0])))
                language.DanglerOpenings.MayOpen(dangler + " … that is all", out _).Should().BeTrue($"{language.Code}: {dangler}");
    }
}
