using System.Globalization;
using CsCheck;
using Summarizer.Languages;
using Summarizer.Segmentation;
using Summarizer.Text;

namespace Summarizer.Tests.Segmentation;

/// <summary>What holds of sentences and tokens whatever the text.</summary>
public sealed class SegmentationPropertyTests
{
    private static readonly string[] Pieces =
    [
        ".", "..", "…", "!", "?", "。", "։", "।", "؟", ":", ",", ",,", ";", "«", "»", "“", "”", "„", "\"", "'", "’", "(", ")", "[", "]", "[3]", "「", "」", "•",
        "-", "–", "—", " ", "  ", "\n", "\r\n", "\t", "\u00A0", "\u202F", "\u00AD", "\u200B", "\0", "\u202E", "\uD83D", "\uDE00", "🚀", "𐐀", "e\u0301",
        "M.", "etc.", "1.", "2)", "a)", "b)", "10", "000", "5", "h", "km", "U.S.", "J.-C.", "Le", "le", "L’", "d'", "d´", "l‘", "dit-il", "avril.En", "GPT-4", ".NET", "C#",
        "C++", "AT&T", "@nom", "a@b.fr", "#IA", "https://", "www.", "x.fr", "une", "Phrase", "İstanbul", "ırmak", "中文", "人工智能", "カナ", "ไทย", "한국", "Привет", "مرحبا",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat),
        Gen.Char.Array[0, 120].Select(chars => new string(chars)));

    private static readonly string[] Codes = ["fr", "en", "de", "zh", "und"];

    [Test]
    public void Split_AnyText_GivesSpansInOrderThatCoverEveryWord()
    {
        Gen.Select(Texts, Gen.Int[0, Codes.Length - 1].Select(i => Codes[i])).Sample((text, code) => CheckSentences(text, Split(text, code)));
    }

    [Test]
    public void Split_OneOfItsSentences_GivesThatSentence()
    {
        Texts.Sample(text =>
        {
            foreach (TextSpan sentence in Split(text, "fr"))
            {
                string alone = sentence.Slice(text).ToString();
                Ensure(Split(alone, "fr") is [.., var last] && last.End == alone.Length, "its end is an end when it stands alone");
            }
        });
    }

    [Test]
    public void Tokenize_AnyText_GivesSpansInOrderThatCoverEveryLetterAndDigit()
    {
        Gen.Select(Texts, Gen.Int[0, Codes.Length - 1].Select(i => Codes[i])).Sample((text, code) =>
        {
            Token[] tokens = TokenTests.Tokens(text, code);
            int end = 0;
            foreach (Token token in tokens)
            {
                Ensure(token.Start >= end && token.Length > 0 && token.End <= text.Length, "tokens rise within the text");
                Ensure(!HasWord(text.AsSpan(end, token.Start - end)), "no letter or digit is between two tokens");
                end = token.End;
            }

            Ensure(!HasWord(text.AsSpan(end)), "no letter or digit is after the last token");
        });
    }

    [Test]
    public void Tokenize_WithMasks_GivesWhatGoingByCharactersGives()
    {
        Gen<string> words = Gen.Select(Gen.String[Gen.Char["aeéilnrstÀŒœßIﬁя"], 1, 14], Gen.Int[0, Pieces.Length - 1]).Array[0, 40]
            .Select(parts => string.Concat(parts.Select(part => part.Item1 + (part.Item2 % 3 == 0 ? Pieces[part.Item2] : " "))));
        Gen.Select(Gen.OneOf(Texts, words), Gen.Int[0, Codes.Length - 1].Select(i => Codes[i]), Gen.Int[0, 200], Gen.Int[0, 200]).Sample((text, code, from, to) =>
        {
            // The whole text, then a stretch of it that may begin and end within words.
            (from, to) = (Math.Min(from, text.Length), Math.Min(to, text.Length));
            TextMasks masks = TextMasks.Of(text);
            Language language = LanguageRegistry.Default.Find(code);
            foreach ((int start, int end) in new[] { (0, text.Length), (Math.Min(from, to), Math.Max(from, to)), (0, from) })
            {
                Growable<Token> quick = new(), slow = new();
                MaskedWords.Tokenize(text, masks, start, end, language, quick);
                WordTokenizer.Tokenize(text, start, end, language, slow);
                Ensure(quick.Span.SequenceEqual(slow.Span), "the same tokens");
            }
        });
    }

    [Test]
    public void OfLower_WordsOfAnyLength_GivesTheKey() =>
        Gen.String[Gen.Char["abcéßÿœяが"], 1, 40].Sample(word =>
            Ensure(WordKey.Finish(WordKey.OfLower(word + "etcetera", word.Length, WordKey.Seed)) == WordKey.Of(word), "the same key"));

    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    public void SplitAndTokenize_InAnotherCulture_GiveTheSame(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            Texts.Sample(
                text =>
                {
                    CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                    TextSpan[] sentences = Split(text, "fr");
                    Token[] tokens = TokenTests.Tokens(text, "fr");
                    CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                    Ensure(Split(text, "fr").SequenceEqual(sentences), "the same sentences");
                    Ensure(TokenTests.Tokens(text, "fr").SequenceEqual(tokens), "the same tokens");
                },
                threads: 1);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCase("mot ")]
    [TestCase("mot")]
    [TestCase("(")]
    [TestCase("« ")]
    [TestCase(". - ")]
    [TestCase("1. ")]
    [TestCase(".")]
    [TestCase("'")]
    [TestCase("1 000 ")]
    [TestCase("中文")]
    [TestCase("\uD83D")]
    [TestCase("e\u0301")]
    [TestCase("\0")]
    public void SplitAndTokenize_ALongRunOfOneThing_EndsAndCutsSensibly(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        TextSpan[] sentences = Split(text, "fr");
        CheckSentences(text, sentences);
        foreach (TextSpan sentence in sentences) Ensure(sentence.Length <= SentenceSplitter.MaxLength, "no sentence is longer than the maximum");
        TokenTests.Tokens(text, "fr").Length.Should().BeLessThanOrEqualTo(text.Length);
    }

    [Test]
    public void Split_LongTextWithoutMarks_IsCutAtASpace()
    {
        string text = string.Concat(Enumerable.Repeat("encore un mot ", 10_000));
        TextSpan[] sentences = Split(text, "fr");
        sentences.Should().HaveCountGreaterThan(10);
        foreach (TextSpan sentence in sentences) Ensure(text[sentence.End] == ' ', "it is cut at a space");
    }

    private static TextSpan[] Split(string text, string code)
    {
        var sentences = new Growable<TextSpan>();
        SentenceSplitter.Split(text, TextMasks.Of(text), new TextSpan(0, text.Length), LanguageRegistry.Default.Find(code), sentences);
        return sentences.Span.ToArray();
    }

    private static void CheckSentences(string text, TextSpan[] sentences)
    {
        int end = 0;
        foreach (TextSpan sentence in sentences)
        {
            Ensure(sentence.Start >= end && sentence.End <= text.Length, "sentences rise within the text");
            Ensure(!sentence.Slice(text).IsWhiteSpace(), "no sentence is blank");
            Ensure(text.AsSpan(end, sentence.Start - end).IsWhiteSpace(), "only white space is outside the sentences");
            end = sentence.End;
        }

        Ensure(text.AsSpan(end).IsWhiteSpace(), "only white space is after the last sentence");
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (Chars.IsLetterOrDigit(c)) return true;
        return false;
    }

    private static void Ensure(bool holds, string what)
    {
        if (!holds) Assert.Fail(what);
    }
}
