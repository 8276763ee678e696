using CsCheck;
using FluentAssertions;
using NUnit.Framework;
using Summarizer.Reading;
using Summarizer.Text;

namespace Summarizer.Tests.Reading;

public sealed class TextMasksTests
{
    private static readonly Gen<string> s_texts = Gen.String[
        Gen.Char["abcéÉßÿŷØ×÷AZ@[`{ 0129.,;:!?'’«»\u00A0\u202F\u00AD\u200B\u0301…–—|\n\t\0œŒ中文かไท\uD83D²ª"], 0, 300];

    [Test]
    public void Fill_AnyText_AgreesWithTheCharacterTable() => s_texts.Sample(text =>
    {
        var scratch = new ReadingScratch();
        TextMasks.Fill(text, scratch);
        bool inWord = false;
        var edges = new List<int>();
        for (int i = 0; i < text.Length; i++)
        {
            byte cls = Chars.Class(text[i]);
            bool word = (cls & (Chars.Letter | Chars.Digit)) != 0 || (inWord && (cls & Chars.Mark) != 0);
            if (word != inWord) edges.Add(i);
            inWord = word;
            CharMasks masks = scratch.Masks[i / 64];
            (masks.Word >> (i % 64) & 1).Should().Be(word ? 1ul : 0, "character {0} of {1}", i, text);
            (masks.Upper >> (i % 64) & 1).Should().Be(word && Chars.IsUpper(text[i]) ? 1ul : 0);
            (masks.Digit >> (i % 64) & 1).Should().Be(word && Chars.IsDigit(text[i]) ? 1ul : 0);
            if (word) scratch.Lower[i].Should().Be(Chars.Lower(text[i]));
        }

        if (inWord) edges.Add(text.Length);
        edges.Add(int.MaxValue);
        scratch.Edges.Span.ToArray().Should().Equal(edges);
    });

    [TestCase("a")]
    [TestCase("Abonnez")]
    [TestCase("anticonstitutionnellement")]
    public void Of_OtherCaseAndInvisibleCharacters_SameKey(string word)
    {
        ulong key = CueKey.Of(word);
        CueKey.Of(word.ToUpperInvariant()).Should().Be(key);
        CueKey.Of(word.Insert(1, "\u00AD")).Should().Be(key);
        CueKey.Of(word + "s").Should().NotBe(key);
        CueKey.OfLower((word.ToLowerInvariant() + " et d'autres mots").AsSpan(), word.Length).Should().Be(key);
    }
}
