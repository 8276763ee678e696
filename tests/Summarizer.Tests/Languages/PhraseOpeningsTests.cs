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
    [TestCase("Il roule.", true)]
    [TestCase("il, lui, roule.", true)]
    [TestCase("Y\n compris demain.", true)]
    [TestCase("C'EST POURQUOI elle part.", true)]
    [TestCase("D'ailleurs, elle part.", true)]
    [TestCase("D’ailleurs, elle part.", true)]
    [TestCase("À l'inverse, elle reste.", true)]
    [TestCase("Il", true)]
    [TestCase("", true)]
    public void MayOpen_Text_TellsAtAGlance(string text, bool expected) => s_openings.MayOpen(text).Should().Be(expected);

    [Test]
    public void MayOpen_AnyTextAfterAPhrase_IsTrue() =>
        Gen.Select(Gen.Int[0, s_phrases.Length - 1], Gen.Bool, Gen.Char[" ,;'-aZ9\u00A0\n"].Array[0, 4]).Sample((phrase, isUpper, rest) =>
            s_openings.MayOpen((isUpper ? s_phrases[phrase].ToUpperInvariant() : s_phrases[phrase]) + new string(rest)).Should().BeTrue());

    [Test]
    public void MayOpen_DanglersOfEveryLanguage_AreFound()
    {
        foreach (Language language in LanguageRegistry.Default.Codes.Select(LanguageRegistry.Default.Find))
            foreach (string dangler in language.Danglers)
                language.DanglerOpenings.MayOpen(dangler + " …").Should().BeTrue($"{language.Code}: {dangler}");
    }
}
