using Summarizer.Tests.Invariants;

namespace Summarizer.Tests;

public sealed class ArticleSummarizerTests
{
    private readonly ArticleSummarizer _summarizer = new();

    [TestCase("")]
    [TestCase(" \n\t ")]
    [TestCase("… ! ?")]
    public void Summarize_NothingToSay_GivesEmptyOutcome(string text)
    {
        ArticleSummary summary = _summarizer.Summarize(text);

        summary.Outcome.Should().Be(SummaryOutcome.Empty);
        summary.Sentences.Should().BeEmpty();
    }

    [Test]
    public void Summarize_BudgetOfOneWord_SaysThatTheBudgetIsTooSmall()
    {
        ArticleSummary summary = _summarizer.Summarize(SampleArticles.French, SummaryLength.Words(1));

        summary.Outcome.Should().Be(SummaryOutcome.BudgetTooSmall);
        summary.Sentences.Should().BeEmpty();
    }

    [Test]
    public void Summarize_TinyShare_GivesOneSentence()
    {
        _summarizer.Summarize(SampleArticles.French, SummaryLength.Share(0.001)).Sentences.Should().HaveCount(1);
    }

    [Test]
    public void Summarize_Auto_GivesOneToThreeSentences([ValueSource(nameof(Texts))] string text)
    {
        _summarizer.Summarize(text).Sentences.Count.Should().BeInRange(1, 3);
    }

    [Test]
    public void Summarize_AnyBudget_IsNeverExceeded()
    {
        foreach (string text in Texts)
        {
            for (int n = 1; n < 120; n += 7)
            {
                _summarizer.Summarize(text, SummaryLength.Sentences(n)).Sentences.Count.Should().BeLessThanOrEqualTo(n);
                Words(_summarizer.Summarize(text, SummaryLength.Words(n)).Text).Should().BeLessThanOrEqualTo(n);
                _summarizer.Summarize(text, SummaryLength.Characters(n * 5)).Text.Length.Should().BeLessThanOrEqualTo(n * 5);
                _summarizer.Summarize(text, SummaryLength.Units(n, sentence => sentence.Length / 4)).Sentences
                    .Sum(sentence => sentence.Text.Length / 4).Should().BeLessThanOrEqualTo(n);
            }
        }
    }

    [Test]
    public void Summarize_RankOrder_PutsTheBestFirst()
    {
        var summarizer = new ArticleSummarizer(new SummarizerOptions { Order = SummaryOrder.Rank });

        summarizer.Summarize(SampleArticles.French, SummaryLength.Sentences(3)).Sentences.Should().BeInAscendingOrder(sentence => sentence.Rank);
    }

    [Test]
    public void Summarize_SpanStringAndArticle_Agree([ValueSource(nameof(Texts))] string text)
    {
        ArticleSummary expected = _summarizer.Summarize(text);

        _summarizer.Summarize(text.AsSpan()).Sentences.Should().Equal(expected.Sentences);
        _summarizer.Summarize(_summarizer.Read(text)).Sentences.Should().Equal(expected.Sentences);
        _summarizer.Analyze(text).Summary.Sentences.Should().Equal(expected.Sentences);
    }

    [Test]
    public void Analyze_ArticleReadBefore_IsTheSameWhateverWasReadSince([ValueSource(nameof(Texts))] string text)
    {
        const string Other = "Le rail re\u0301gional rouvre. Selon la re\u0301gion, 40 % des trains de l’ouest rouleront de nouveau avant l’e\u0301te\u0301.";
        var summarizer = new ArticleSummarizer();
        Article article = summarizer.Read(text, "Un titre à part");
        string[] expected = Told(summarizer.Analyze(article));
        Told(summarizer.Analyze(article)).Should().Equal(expected);
        Article other = summarizer.Read(Other);
        Told(summarizer.Analyze(article)).Should().Equal(expected);
        string[] told = Told(summarizer.Analyze(other));
        summarizer.Summarize(text);
        Told(summarizer.Analyze(other)).Should().Equal(told);
        summarizer.Read(Other);
        Told(summarizer.Analyze(new Article(text, article.Blocks, "Un titre à part", article.Language))).Should().Equal(expected);
        Told(Task.Run(() => summarizer.Analyze(article)).Result).Should().Equal(expected);

        static string[] Told(ArticleAnalysis analysis) =>
            [.. analysis.Sentences.Select(sentence => $"{sentence.Span} {sentence.Score:R}"), .. analysis.Keywords.Select(keyword => $"{keyword.Label} {keyword.Score:R}")];
    }

    [Test]
    public void Summarize_TitleGiven_IsNotNeededInTheText()
    {
        Article article = _summarizer.Read(SampleArticles.French, "Réparélec ouvre un atelier à Nantes");

        article.Title.Should().Be("Réparélec ouvre un atelier à Nantes");
        _summarizer.Summarize(article).Outcome.Should().Be(SummaryOutcome.Ok);
    }

    [Test]
    public void Read_BlankTitle_IsNoTitle()
    {
        Article article = _summarizer.Read(SampleArticles.French, "  ");

        article.Title.Should().Be("Un fabricant breton veut réparer les téléphones par correspondance");
    }

    [Test]
    public void Analyze_UnknownLanguageCode_IsReportedAndServed()
    {
        ArticleAnalysis analysis = new ArticleSummarizer(new SummarizerOptions { Language = "br" }).Analyze(SampleArticles.French);

        analysis.Language.Should().Be("br");
        analysis.Summary.Outcome.Should().Be(SummaryOutcome.Ok);
    }

    [Test]
    public void ExtractKeywords_OwnStopWord_NeverStandsAlone()
    {
        var summarizer = new ArticleSummarizer(new SummarizerOptions { StopWords = ["Réparélec"] });

        summarizer.ExtractKeywords(SampleArticles.French, 20).Should().NotContain(keyword => keyword.Label == "Réparélec");
    }

    [Test]
    public void SummarizeMany_Texts_GivesEachItsSummary()
    {
        _summarizer.SummarizeMany(Texts).Select(summary => summary.Text).Should().Equal(Texts.Select(text => _summarizer.Summarize(text).Text));
    }

    [Test]
    public async Task SummarizeManyAsync_SeveralWorkers_KeepsTheOrder([Values(1, 2, 7)] int degree)
    {
        string[] many = [.. Enumerable.Range(0, 60).Select(i => Texts[i % Texts.Length])];
        var texts = new List<string>();
        await foreach (ArticleSummary summary in _summarizer.SummarizeManyAsync(Stream(many), degreeOfParallelism: degree)) texts.Add(summary.Text);

        texts.Should().Equal(many.Select(text => _summarizer.Summarize(text).Text));
    }

    [Test]
    public async Task SummarizeManyAsync_Cancelled_Stops()
    {
        using var cancel = new CancellationTokenSource();
        Func<Task> act = async () =>
        {
            await foreach (ArticleSummary _ in _summarizer.SummarizeManyAsync(Endless(), cancellationToken: cancel.Token)) await cancel.CancelAsync();
        };

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Test]
    public async Task SummarizeManyAsync_CancelledWhileEnumerating_TakesNoMoreThanIsInWork([Values(1, 3)] int degree)
    {
        using var cancel = new CancellationTokenSource();
        int taken = 0, results = 0;
        Func<Task> act = async () =>
        {
            await foreach (ArticleSummary _ in _summarizer.SummarizeManyAsync(Counted(), degreeOfParallelism: degree, cancellationToken: cancel.Token))
                if (++results == 5) await cancel.CancelAsync();
        };

        await act.Should().ThrowAsync<OperationCanceledException>();

        results.Should().Be(5, "summaries that are ready are not handed out any more");
        int takenInAll = taken;
        takenInAll.Should().BeLessThanOrEqualTo(5 + degree + 1, "beside those in work one text may be at hand");
        for (int i = 0; i < 100; i++) await Task.Yield();
        taken.Should().Be(takenInAll, "nothing goes on behind the caller's back");

        // A source that does not look at the token itself.
        async IAsyncEnumerable<string> Counted()
        {
            while (true)
            {
                await Task.Yield();
                Interlocked.Increment(ref taken);
                yield return SampleArticles.English;
            }
        }
    }

    [Test]
    public async Task SummarizeManyAsync_FaultInTheInput_ReachesTheCaller()
    {
        Func<Task> act = async () =>
        {
            await foreach (ArticleSummary _ in _summarizer.SummarizeManyAsync(Faulty())) { }
        };

        await act.Should().ThrowAsync<InvalidDataException>();
    }

    [Test]
    public void Arguments_OutOfRange_ThrowAtOnceWithTheirName()
    {
        FluentActions.Invoking(() => SummaryLength.Sentences(0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
        FluentActions.Invoking(() => SummaryLength.Share(double.NaN)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("share");
        FluentActions.Invoking(() => SummaryLength.Units(5, null!)).Should().Throw<ArgumentNullException>().WithParameterName("counter");
        FluentActions.Invoking(() => _summarizer.Summarize((string)null!)).Should().Throw<ArgumentNullException>().WithParameterName("text");
        FluentActions.Invoking(() => _summarizer.ExtractKeywords("x", 0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
        FluentActions.Invoking(() => _summarizer.SummarizeMany(null!)).Should().Throw<ArgumentNullException>().WithParameterName("texts");
        FluentActions.Invoking(() => _summarizer.SummarizeManyAsync(null!)).Should().Throw<ArgumentNullException>().WithParameterName("texts");
    }

    private static string[] Texts => [.. SampleArticles.Articles.Select(item => item.Text)];

    private static int Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static async IAsyncEnumerable<string> Stream(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            await Task.Yield();
            yield return text;
        }
    }

    private static async IAsyncEnumerable<string> Endless()
    {
        while (true)
        {
            await Task.Yield();
            yield return SampleArticles.English;
        }
    }

    private static async IAsyncEnumerable<string> Faulty()
    {
        yield return SampleArticles.English;
        await Task.Yield();
        throw new InvalidDataException("The stream broke off.");
    }
}
