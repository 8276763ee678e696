using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Summarizer.Languages;

namespace Summarizer.Tests.Json;

public sealed class SummarizerJsonContextTests
{
    private const string Page = """
        Vitré accueille un centre de calcul chauffé par ses serveurs

        Par Solenn Ledu

        Publié le 4 février 2026

        La ville de Vitré inaugure jeudi un centre de calcul dont la chaleur chauffe la piscine municipale. L’opérateur Calorine y a placé 640 serveurs.

        « Chaque kilowatt sert deux fois », résume Mme Ledoux, directrice de Calorine. Le chantier a coûté 3,2 millions d’euros.

        Abonnez-vous à notre newsletter
        """;

    private static readonly ArticleSummarizer s_summarizer = new();

    [Test]
    public void Analysis_ReadBack_IsTheSame()
    {
        ArticleAnalysis analysis = s_summarizer.Analyze(Page, SummaryLength.Sentences(2), keywords: 6);
        ArticleAnalysis back = RoundTrip(analysis, SummarizerJsonContext.Default.ArticleAnalysis);
        back.Should().BeEquivalentTo(analysis, options => options.ComparingRecordsByMembers().WithStrictOrdering());
        back.Keywords.Should().NotBeEmpty();
        back.Sentences.Should().Contain(sentence => sentence.Components.Count > 0);
    }

    [Test]
    public void Article_ReadBack_GivesTheSameSummary()
    {
        foreach (string? title in new[] { null, "Un titre donné à part" })
        {
            Article article = s_summarizer.Read(Page, title);
            Article back = RoundTrip(article, SummarizerJsonContext.Default.Article);
            back.Title.Should().Be(article.Title);
            s_summarizer.Analyze(back).Should().BeEquivalentTo(s_summarizer.Analyze(article), options => options.ComparingRecordsByMembers());
        }
    }

    [Test]
    public void OtherResults_ReadBack_AreTheSame()
    {
        Article[] articles = [s_summarizer.Read(Page), s_summarizer.Read(Page.Replace("Vitré", "Fougères", StringComparison.Ordinal))];
        AssertSame(s_summarizer.Summarize(Page), SummarizerJsonContext.Default.ArticleSummary);
        AssertSame(s_summarizer.ExtractKeywords(Page), SummarizerJsonContext.Default.IReadOnlyListKeyword);
        AssertSame(s_summarizer.SummarizeCluster(articles), SummarizerJsonContext.Default.ClusterDigest);
        AssertSame(s_summarizer.ExtractKeywords(articles), SummarizerJsonContext.Default.IReadOnlyListClusterKeyword);
        AssertSame(s_summarizer.SplitSentences(Page), SummarizerJsonContext.Default.IReadOnlyListTextSpan);
        AssertSame(s_summarizer.Tag(Page, TagVocabulary.FromLabels(["centre de calcul", "piscine"])), SummarizerJsonContext.Default.ArticleTags);
        AssertSame(LanguageIdentifier.Identify(Page), SummarizerJsonContext.Default.LanguageGuess);
    }

    [Test]
    public void Sentence_Json_HasTheToolsNames()
    {
        var summary = new ArticleSummary
        {
            Sentences = [new SummarySentence { Text = "Oui.", Span = new TextSpan(3, 4), Score = 0.5, Rank = 1 }],
            Outcome = SummaryOutcome.BudgetTooSmall,
            Language = "fr",
        };
        JsonSerializer.Serialize(summary, SummarizerJsonContext.Default.ArticleSummary).Should().Be(
            """{"sentences":[{"text":"Oui.","start":3,"length":4,"score":0.5,"rank":1}],"outcome":"budget too small","language":"fr"}""");
    }

    [TestCase("""{"sentences":[],"outcome":"fine","language":"fr"}""")]
    [TestCase("""{"sentences":[],"language":"fr"}""")]
    [TestCase("""{"sentences":[{"start":3}],"outcome":"ok","language":"fr"}""")]
    [TestCase("""{"sentences":null,"outcome":"ok","language":"fr"}""")]
    public void Summary_BadJson_IsRefused(string json) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize(json, SummarizerJsonContext.Default.ArticleSummary)).Should().Throw<JsonException>();

    [Test]
    public void Article_BlockOutsideItsSource_IsRefused() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize(
            """{"language":"fr","title":null,"blocks":[{"kind":"body","start":0,"length":9}],"source":"court"}""", SummarizerJsonContext.Default.Article))
            .Should().Throw<JsonException>().WithMessage("*within the source*");

    private static T RoundTrip<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type), type)!;

    private static void AssertSame<T>(T value, JsonTypeInfo<T> type)
        where T : notnull =>
        RoundTrip(value, type).Should().BeEquivalentTo(value, options => options.ComparingRecordsByMembers().WithStrictOrdering());
}
