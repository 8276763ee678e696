using Summarizer.Evaluation.Measures;

namespace Summarizer.Evaluation.Tests.Measures;

public sealed class ScoreWordsTests
{
    [TestCase("L’été, l'hiver — aujourd'hui !", "l été l hiver aujourd hui")]
    [TestCase("GPT-4 et 5G_plus : 4,4 %", "gpt 4 et 5g plus 4 4")]
    [TestCase("ÉTE\u0301", "été")]
    [TestCase("İstanbul", "i stanbul")]
    [TestCase("ΟΔΥΣΣΕΑΣ Σ.", "οδυσσεας σ")]
    [TestCase("½ IV ²", "½ iv ²")]
    [TestCase("東京で5日", "東京で5日")]
    [TestCase("a\ud800b 😀", "a b")]
    [TestCase("", "")]
    public void Of_Text_GivesItsWords(string text, string words) => string.Join(' ', ScoreWords.Of(text)).Should().Be(words);
}
