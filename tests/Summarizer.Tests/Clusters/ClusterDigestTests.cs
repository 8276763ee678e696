namespace Summarizer.Tests.Clusters;

public sealed class ClusterDigestTests
{
    private readonly ArticleSummarizer _summarizer = new();

    private IReadOnlyList<Article> Reports => SampleReports.Read(_summarizer, SampleReports.First, SampleReports.Second, SampleReports.Third);

    [Test]
    public void SummarizeCluster_EverySentence_StandsWhereItSays()
    {
        IReadOnlyList<Article> reports = Reports;

        ClusterDigest digest = _summarizer.SummarizeCluster(reports);

        digest.Outcome.Should().Be(SummaryOutcome.Ok);
        digest.Language.Should().Be("fr");
        digest.Sentences.Should().NotBeEmpty().And.OnlyContain(sentence => sentence.Span.Slice(reports[sentence.Document].Source).ToString() == sentence.Text);
        digest.Sentences.Select(sentence => sentence.Rank).Should().BeEquivalentTo(Enumerable.Range(1, digest.Sentences.Count));
        digest.Sentences.OrderBy(sentence => sentence.Rank).Select(sentence => sentence.Score).Should().BeInDescendingOrder();
        digest.Sentences.Select(sentence => (sentence.Document, sentence.Span.Start)).Should().BeInAscendingOrder();
    }

    [Test]
    public void SummarizeCluster_TheSameNewsTwice_IsToldOnce()
    {
        ClusterDigest digest = _summarizer.SummarizeCluster(Reports, SummaryLength.Words(1000));

        digest.Sentences.Count(sentence => sentence.Text.StartsWith("Une panne du réseau", StringComparison.Ordinal)).Should().Be(1);
        digest.Sentences.Count(sentence => sentence.Text.Contains("cellule de crise", StringComparison.Ordinal)).Should().Be(1);
        digest.Sentences.Select(sentence => sentence.Document).Distinct().Should().HaveCount(3, "each report says something of its own");
    }

    [Test]
    public void SummarizeCluster_WhatAllReport_ComesFirst()
    {
        ClusterDigest digest = _summarizer.SummarizeCluster(Reports, SummaryLength.Sentences(1));

        digest.Text.Should().Contain("deux millions d’abonnés");
    }

    [Test]
    public void SummarizeCluster_CopiesOfOneArticle_RepeatNothing()
    {
        IReadOnlyList<Article> copies = SampleReports.Read(_summarizer, SampleReports.First, SampleReports.First, SampleReports.First);

        ClusterDigest digest = _summarizer.SummarizeCluster(copies, SummaryLength.Share(1));

        digest.Sentences.Select(sentence => sentence.Text).Should().OnlyHaveUniqueItems();
    }

    [Test]
    public void SummarizeCluster_AnyBudget_IsNeverExceeded([Values(1, 12, 40, 75)] int words)
    {
        ClusterDigest digest = _summarizer.SummarizeCluster(Reports, SummaryLength.Words(words));

        digest.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.Should().BeLessThanOrEqualTo(words);
        digest.Outcome.Should().Be(words == 1 ? SummaryOutcome.BudgetTooSmall : SummaryOutcome.Ok);
        _summarizer.SummarizeCluster(Reports, SummaryLength.Characters(words * 5)).Text.Length.Should().BeLessThanOrEqualTo(words * 5);
    }

    [Test]
    public void SummarizeCluster_NoLength_StaysWithinAHundredWords()
    {
        IReadOnlyList<Article> many = [.. Reports, .. SampleReports.Read(_summarizer, SampleReports.DayAfter)];

        string text = _summarizer.SummarizeCluster(many).Text;

        text.Split(' ').Length.Should().BeInRange(60, 110);
        _summarizer.SummarizeCluster(many, SummaryLength.Auto).Text.Should().Be(text);
    }

    [Test]
    public void SummarizeCluster_Again_GivesTheSame()
    {
        ClusterDigest first = _summarizer.SummarizeCluster(Reports), second = new ArticleSummarizer().SummarizeCluster(Reports);

        second.Sentences.Should().Equal(first.Sentences);
    }

    [Test]
    public void SummarizeCluster_RankOrder_GivesTheBestFirst()
    {
        var summarizer = new ArticleSummarizer(new SummarizerOptions { Order = SummaryOrder.Rank });

        summarizer.SummarizeCluster(Reports).Sentences.Select(sentence => sentence.Rank).Should().BeInAscendingOrder();
    }

    [Test]
    public void SummarizeCluster_OneArticle_IsItsSummary()
    {
        Article article = Reports[1];

        ClusterDigest digest = _summarizer.SummarizeCluster([article], SummaryLength.Sentences(2));

        digest.Sentences.Select(sentence => sentence.Span).Should().Equal(_summarizer.Summarize(article, SummaryLength.Sentences(2)).Sentences.Select(sentence => sentence.Span));
        digest.Sentences.Select(sentence => sentence.Rank).Should().BeEquivalentTo([1, 2]);
    }

    [Test]
    public void SummarizeCluster_NothingToSay_IsEmpty()
    {
        _summarizer.SummarizeCluster([]).Outcome.Should().Be(SummaryOutcome.Empty);
        _summarizer.SummarizeCluster(SampleReports.Read(_summarizer, "", " \n ")).Outcome.Should().Be(SummaryOutcome.Empty);
        _summarizer.SummarizeUpdate(Reports, []).Outcome.Should().Be(SummaryOutcome.Empty);
    }

    [Test]
    public void SummarizeCluster_UnrelatedArticles_StillGivesADigest()
    {
        IReadOnlyList<Article> unrelated = SampleReports.Read(_summarizer, SampleReports.First, Invariants.SampleArticles.French);

        _summarizer.SummarizeCluster(unrelated).Sentences.Select(sentence => sentence.Document).Distinct().Should().HaveCount(2);
    }

    [Test]
    public void SummarizeCluster_WrongArguments_ThrowAtOnce()
    {
        FluentActions.Invoking(() => _summarizer.SummarizeCluster(null!)).Should().Throw<ArgumentNullException>().WithParameterName("articles");
        FluentActions.Invoking(() => _summarizer.SummarizeCluster([null!])).Should().Throw<ArgumentException>().WithParameterName("articles");
        FluentActions.Invoking(() => _summarizer.SummarizeUpdate(null!, [])).Should().Throw<ArgumentNullException>().WithParameterName("known");
        FluentActions.Invoking(() => _summarizer.SummarizeUpdate([], null!)).Should().Throw<ArgumentNullException>().WithParameterName("news");
    }

    [Test]
    public void SummarizeUpdate_WhatIsKnown_IsLeftOut()
    {
        IReadOnlyList<Article> news = SampleReports.Read(_summarizer, SampleReports.DayAfter);

        ClusterDigest digest = _summarizer.SummarizeUpdate(Reports, news);

        digest.Text.Should().Contain("a ouvert mercredi une enquête").And.NotContain("a privé de téléphone");
        _summarizer.SummarizeCluster(news).Text.Should().Contain("a privé de téléphone", "without the older articles it is news");
    }

    [Test]
    public void SummarizeUpdate_NothingNew_IsEmpty()
    {
        _summarizer.SummarizeUpdate(Reports, SampleReports.Read(_summarizer, SampleReports.First)).Outcome.Should().Be(SummaryOutcome.Empty);
    }

    [Test]
    public void SummarizeUpdate_NothingKnown_IsTheDigest()
    {
        _summarizer.SummarizeUpdate([], Reports).Text.Should().Be(_summarizer.SummarizeCluster(Reports).Text);
    }

    [Test]
    public void SummarizeCluster_AnyText_NeverThrows()
    {
        string[] texts = ["\0\uD800", new string('a', 20000), string.Concat(Enumerable.Repeat("mot ", 20000)), SampleReports.First, "\u202E" + SampleReports.Second];
        IReadOnlyList<Article> articles = SampleReports.Read(_summarizer, texts);

        FluentActions.Invoking(() => _summarizer.SummarizeCluster(articles, SummaryLength.Share(1))).Should().NotThrow();
    }

    [Test]
    public void ExtractKeywords_OfSeveralArticles_PutsFirstWhatAllShare()
    {
        IReadOnlyList<Article> reports = Reports;

        IReadOnlyList<ClusterKeyword> keywords = _summarizer.ExtractKeywords(reports, 5);

        keywords.Should().HaveCount(5);
        keywords[0].Label.Should().Be("Armor Télécom");
        keywords[0].Mentions.Select(mention => mention.Document).Distinct().Should().Equal(0, 1, 2);
        keywords[0].Mentions.Should().OnlyContain(mention => mention.Span.Slice(reports[mention.Document].Source).ToString() == "Armor Télécom");
        keywords.Select(keyword => keyword.Score).Should().BeInDescendingOrder();
    }
}
