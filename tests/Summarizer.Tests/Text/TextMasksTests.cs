using CsCheck;
using FluentAssertions;
using NUnit.Framework;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Tests.Text;

public sealed class TextMasksTests
{
    private static readonly Gen<string> s_texts = Gen.String[
        Gen.Char["abcéÉßÿŷØ×÷AZ@[`{ 0129.,;:!?'’«»\u00A0\u202F\u00AD\u200B\u0301…–—|\n\t\0\r\f\v\u0085\u2028\u2029“”„•‣․‥♪()。ʼœŒ中文かไท\uD83D²ª"], 0, 300];

    private static readonly char[] Breaks = [.. "\n\r\f\v\u0085\u2028\u2029"];

    [Test]
    public void Fill_AnyText_AgreesWithTheCharacterTable() => s_texts.Sample(text =>
    {
        TextMasks all = TextMasks.Of(text);
        bool inWord = false;
        var edges = new List<int>();
        for (int i = 0; i < text.Length; i++)
        {
            byte cls = Chars.Class(text[i]);
            bool word = (cls & (Chars.Letter | Chars.Digit)) != 0 || (inWord && (cls & Chars.Mark) != 0);
            if (word != inWord) edges.Add(i);
            inWord = word;
            CharMasks masks = all.Masks[i / 64];
            (masks.Word >> (i % 64) & 1).Should().Be(word ? 1ul : 0, "character {0} of {1}", i, text);
            (masks.Upper >> (i % 64) & 1).Should().Be(word && Chars.IsUpper(text[i]) ? 1ul : 0);
            (masks.Digit >> (i % 64) & 1).Should().Be(word && Chars.IsDigit(text[i]) ? 1ul : 0);
            (masks.Special >> (i % 64) & 1).Should().Be(word && (cls & (Chars.Digit | Chars.Unspaced | Chars.Mark | Chars.Joiner)) != 0 ? 1ul : 0);
            (masks.Sentence >> (i % 64) & 1).Should().Be(SentenceSplitter.Looked.Contains(text[i]) ? 1ul : 0);
            (masks.Break >> (i % 64) & 1).Should().Be(Breaks.Contains(text[i]) ? 1ul : 0);
            if (word) all.Lower[i].Should().Be(Chars.Lower(text[i]));
        }

        if (inWord) edges.Add(text.Length);
        List<int> specials = [];
        for (int w = 0; w < edges.Count / 2; w++)
        {
            string word = text[edges[2 * w]..edges[2 * w + 1]];
            if (word.Any(c => (Chars.Class(c) & (Chars.Digit | Chars.Unspaced | Chars.Mark | Chars.Joiner)) != 0)) specials.Add(w);
            else all.Keys[w].Should().Be(WordKey.Of(word));
        }

        all.Specials.ToArray().Should().Equal([.. specials, edges.Count / 2]);
        edges.Add(int.MaxValue);
        all.Edges.ToArray().Should().Equal(edges);
        all.Signs.ToArray().Should().Equal([.. Enumerable.Range(0, text.Length).Where(i => IsSign(all, text, i)), int.MaxValue]);
    });

    private static bool IsSign(TextMasks all, string text, int i) =>
        (all.Masks[i / 64].Word >> (i % 64) & 1) == 0 && (!Chars.IsSpace(text[i]) || text[i] is '\u00A0' or (>= '\u2010' and <= '\u202F' and not ('\u2028' or '\u2029')));

    [Test]
    public void FindWordAndSign_AnyOrderOfQuestions_GiveTheFirstThatEndsAfter() => Gen.Select(s_texts, Gen.Int[0, 300].Array[1, 30]).Sample((text, places) =>
    {
        TextMasks all = TextMasks.Of(text);
        int[] edges = all.Edges.ToArray();
        foreach (int place in places)
        {
            int at = Math.Min(place, text.Length);
            int found = all.FindWord(at), expected = 0;
            while (edges[2 * expected] < at && edges[2 * expected + 1] <= at) expected++;
            found.Should().Be(expected, "asked for {0} in {1}", at, text);
            int sign = all.FindSign(at), firstSign = 0;
            while (all.Signs[firstSign] < at) firstSign++;
            sign.Should().Be(firstSign, "asked for {0} in {1}", at, text);
            all.SearchFrom(found, sign, all.FindSpecial(found));
        }
    });

    [Test]
    public void Fill_EveryCharacter_IsSeenBySentencesAndLinesAlike()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            // Beside letters, alone, and at the end of a stretch: by vectors and by table.
            string text = "é" + (char)c + " " + (char)c;
            TextMasks all = TextMasks.Of(text);
            int looked = SentenceSplitter.Looked.Contains((char)c) ? 1 : 0, next = all.NextSentenceMark(0, text.Length);
            next.Should().Be(looked == 1 ? 1 : text.Length, "of U+{0:X4}", c);
            ((all.Masks[0].Break & 2) != 0).Should().Be(Breaks.Contains((char)c), "of U+{0:X4}", c);
        }
    }

    [Test]
    public void Fill_WordsOfAnyLength_KeysAreThoseOfEachAlone() =>
        Gen.String[Gen.Char["abcdéœя"], 1, 20].Array[1, 40].Sample(words =>
        {
            TextMasks all = TextMasks.Of(string.Join(' ', words));
            all.Keys.ToArray().Should().Equal([.. words.Select(word => WordKey.Of(word)), 0]);
        });
}
