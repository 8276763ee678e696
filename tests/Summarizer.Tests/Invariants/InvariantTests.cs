using System.Globalization;
using CsCheck;

namespace Summarizer.Tests.Invariants;

/// <summary>Offsets, determinism, culture and concurrency over every language, over odd and over random text.</summary>
public sealed class InvariantTests
{
    private static readonly ArticleSummarizer s_summarizer = new();

    private static readonly string[] s_parts =
    [
        "Le ", "métavers ", "d’", "l'", "Alibaba ", "M. ", "4,4 ", "« ", " »", ". ", ".", "? ", "! ", "… ", "\n\n", "\n", "\r\n", "\t", "\u00A0", "\u202F",
        "GPT-4 ", "C# ", ".NET ", "7h44 ", "https://example.org/a?b=c. ", "Par Anne Roy", "Publié le 3 mai 2024", "À lire aussi", "Il ", "Mais ", "The ", "network ",
        "und ", "Straße ", "图书馆", "。", "кот ", "مدينة ", "🚀", "\uD83D", "\0", "\u200F", "- ", "— ", "(", ")", "\"", "une phrase assez longue pour compter comme du texte courant, ",
        "Une phrase entière se termine ici. ", "Signal ", "signaler ", "signalé ", "Anne Le Goff ", "von der ", "Leyen ",
    ];

    private static readonly Gen<string> s_text =
        Gen.Int[0, s_parts.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(pick => s_parts[pick])));

    [TestCaseSource(typeof(SampleArticles), nameof(SampleArticles.All))]
    public void Analyze_AnyText_KeepsTheInvariants(string text)
    {
        AnalysisChecks.Check(text, s_summarizer.Analyze(text));
    }

    [Test]
    public void Analyze_RandomText_KeepsTheInvariants()
    {
        s_text.Sample(text => AnalysisChecks.Check(text, s_summarizer.Analyze(text)), iter: 2000);
    }

    [Test]
    public void Analyze_RandomCharacters_KeepsTheInvariants()
    {
        Gen.Char.Array[0, 300].Select(chars => new string(chars)).Sample(text => AnalysisChecks.Check(text, s_summarizer.Analyze(text)), iter: 2000);
    }

    [Test]
    public void Analyze_AnyNumberOfKeywords_KeepsTheInvariants() =>
        Gen.Select(s_text, Gen.Int[1, 120]).Sample((text, count) => AnalysisChecks.Check(text, s_summarizer.Analyze(text, SummaryLength.Auto, count)), iter: 2000);

    [TestCaseSource(typeof(SampleArticles), nameof(SampleArticles.Languages))]
    public void Analyze_MoreKeywordsThanThereAre_KeepsTheInvariants(string text) => AnalysisChecks.Check(text, s_summarizer.Analyze(text, SummaryLength.Auto, 1000));

    [TestCaseSource(typeof(SampleArticles), nameof(SampleArticles.Languages))]
    public void Analyze_Article_GivesASummaryAndKeywords(string text)
    {
        ArticleAnalysis analysis = s_summarizer.Analyze(text);

        analysis.Summary.Outcome.Should().Be(SummaryOutcome.Ok);
        analysis.Keywords.Should().NotBeEmpty();
    }

    [Test]
    public void Summarize_TextWithAWord_IsNeverEmpty()
    {
        s_text.Sample(
            text =>
            {
                ArticleSummary summary = s_summarizer.Summarize(text + " mot");
                if (summary.Outcome != SummaryOutcome.Ok) Assert.Fail(text);
            },
            iter: 2000);
    }

    [TestCaseSource(typeof(SampleArticles), nameof(SampleArticles.All))]
    public void Analyze_InAnyCulture_GivesTheSame(string text)
    {
        string expected = Digest(text);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in new[] { "tr-TR", "ar-SA", "fr-FR", "de-CH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                Digest(text).Should().Be(expected, "the culture {0} must not matter", culture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Test]
    public void Analyze_OnEightThreads_GivesWhatOneThreadGives()
    {
        string[] texts = [.. SampleArticles.Articles.Select(item => item.Text), .. SampleArticles.Oddities.Select(item => item.Text).Where(text => text.Length < 1000)];
        string[] expected = [.. texts.Select(Digest)];

        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (Digest(texts[i % texts.Length]) != expected[i % texts.Length]) Assert.Fail($"Text {i % texts.Length} differs on another thread.");
        });
    }

    [Test]
    public void Analyze_AfterAnyOtherText_GivesTheSame()
    {
        string expected = Digest(SampleArticles.French);

        foreach ((string _, string text) in SampleArticles.Articles.Concat(SampleArticles.Oddities))
        {
            s_summarizer.Analyze(text);
            Digest(SampleArticles.French).Should().Be(expected, "no article may leave a trace in the scratch memory");
        }
    }

    private static string Digest(string text)
    {
        ArticleAnalysis analysis = s_summarizer.Analyze(text);
        return string.Join('\n', analysis.Sentences.Select(sentence => FormattableString.Invariant($"{sentence.Span} {sentence.Score:R} {sentence.Rank} {sentence.Selected}")))
            + string.Join('\n', analysis.Keywords.Select(keyword => FormattableString.Invariant($"{keyword.Label} {keyword.Score:R} {keyword.Mentions.Count}")))
            + string.Join('\n', analysis.Article.Blocks.Select(block => $"{block.Kind} {block.Reason} {block.Span}"))
            + analysis.Language;
    }
}
