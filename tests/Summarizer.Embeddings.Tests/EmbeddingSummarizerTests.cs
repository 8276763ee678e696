using Microsoft.Extensions.AI;

namespace Summarizer.Embeddings.Tests;

public sealed class EmbeddingSummarizerTests
{
    private static readonly ArticleSummarizer s_plain = new();

    [Test]
    public async Task SummarizeAsync_EverySentence_StandsWhereItSays()
    {
        ArticleSummary summary = await new EmbeddingSummarizer(new ConceptGenerator()).SummarizeAsync(SampleArticles.Network, SummaryLength.Sentences(2));

        summary.Outcome.Should().Be(SummaryOutcome.Ok);
        summary.Sentences.Should().HaveCount(2).And.OnlyContain(sentence => sentence.Span.Slice(SampleArticles.Network).ToString() == sentence.Text);
    }

    [Test]
    public async Task SummarizeAsync_SameNewsInOtherWords_IsToldOnce()
    {
        var plain = new EmbeddingOptions { Redundancy = 0.9, Weight = 1 };

        ArticleSummary summary = await new EmbeddingSummarizer(new ConceptGenerator(), plain).SummarizeAsync(SampleArticles.Network, SummaryLength.Sentences(3));

        summary.Sentences.Count(sentence => sentence.Text.Contains("a privé de réseau", StringComparison.Ordinal)).Should().Be(1);
    }

    [Test]
    public async Task SummarizeAsync_WeightNilAndNothingRepeated_IsThePlainSummary()
    {
        var options = new EmbeddingOptions { Weight = 0, Redundancy = 1 };

        ArticleSummary summary = await new EmbeddingSummarizer(new ConceptGenerator(), options).SummarizeAsync(SampleArticles.Chips);

        summary.Sentences.Should().Equal(s_plain.Summarize(SampleArticles.Chips).Sentences);
    }

    [Test]
    public async Task SummarizeAsync_FullWeight_LiftsWhatIsNearestToTheTitle()
    {
        const string Last = "Le procédé intéresse déjà deux fabricants de capteurs.";
        var options = new EmbeddingOptions { Weight = 1, Redundancy = 1 };
        double Score(ArticleSummary summary, string text) => summary.Sentences.Single(sentence => sentence.Text == text).Score;
        ArticleSummary plain = s_plain.Summarize(SampleArticles.Chips, SummaryLength.Words(1000));

        // The title and the last sentence point the same way, every other sentence its own.
        var generator = new PointingGenerator(text => text == Last || text.StartsWith("Un fondeur", StringComparison.Ordinal));
        ArticleSummary summary = await new EmbeddingSummarizer(generator, options).SummarizeAsync(SampleArticles.Chips, SummaryLength.Words(1000));

        Score(summary, Last).Should().BeGreaterThan(Score(plain, Last));
        foreach (SummarySentence other in plain.Sentences.Where(sentence => sentence.Text != Last)) Score(summary, other.Text).Should().BeLessThan(other.Score);
    }

    [Test]
    public async Task SummarizeAsync_SameArticleTwice_AsksTheGeneratorOnce()
    {
        var generator = new ConceptGenerator();
        var summarizer = new EmbeddingSummarizer(generator, new EmbeddingOptions { BatchSize = 3 });

        ArticleSummary first = await summarizer.SummarizeAsync(SampleArticles.Network);
        int calls = generator.Calls.Count;
        ArticleSummary second = await summarizer.SummarizeAsync(SampleArticles.Network);

        calls.Should().Be(3, "a title and six sentences go in batches of three");
        generator.Calls.Should().HaveCount(calls).And.OnlyContain(texts => texts.Length <= 3);
        second.Should().BeEquivalentTo(first);
    }

    [Test]
    public async Task SummarizeAsync_SmallCache_ForgetsTheOldest()
    {
        var generator = new ConceptGenerator();
        var summarizer = new EmbeddingSummarizer(generator, new EmbeddingOptions { CacheSize = 2 });

        await summarizer.SummarizeAsync(SampleArticles.Network);
        await summarizer.SummarizeAsync(SampleArticles.Network);

        generator.Calls.Should().HaveCount(2);
        generator.Calls[1].Should().HaveCountLessThan(generator.Calls[0].Length).And.NotBeEmpty();
    }

    [Test]
    public async Task SummarizeAsync_Cancelled_StopsBeforeTheNextBatch()
    {
        using var stop = new CancellationTokenSource();
        var generator = new ConceptGenerator { OnCall = stop.Cancel };
        var summarizer = new EmbeddingSummarizer(generator, new EmbeddingOptions { BatchSize = 1 });

        Func<Task> summarize = () => summarizer.SummarizeAsync(SampleArticles.Network, null, stop.Token);

        await summarize.Should().ThrowAsync<OperationCanceledException>();
        generator.Calls.Should().ContainSingle();
    }

    [Test]
    public async Task SummarizeAsync_GeneratorFails_TheFaultComesThrough()
    {
        var generator = new ConceptGenerator { OnCall = () => throw new HttpRequestException("hors ligne") };

        Func<Task> summarize = () => new EmbeddingSummarizer(generator).SummarizeAsync(SampleArticles.Network);

        await summarize.Should().ThrowAsync<HttpRequestException>().WithMessage("hors ligne");
    }

    [TestCase("")]
    [TestCase(" \n ")]
    [TestCase("\0\uD800")]
    public async Task SummarizeAsync_NoSentence_AsksForNothingAndIsEmpty(string text)
    {
        var generator = new ConceptGenerator();

        ArticleSummary summary = await new EmbeddingSummarizer(generator).SummarizeAsync(text);

        summary.Outcome.Should().Be(SummaryOutcome.Empty);
        generator.Calls.Should().BeEmpty();
    }

    [Test]
    public async Task SummarizeAsync_OnEightThreads_GivesWhatOneThreadGives()
    {
        var summarizer = new EmbeddingSummarizer(new ConceptGenerator(), new EmbeddingOptions { CacheSize = 5 });
        string[] texts = [SampleArticles.Network, SampleArticles.NetworkAgain, SampleArticles.Chips];
        string[] expected = [.. await Task.WhenAll(texts.Select(async text => (await summarizer.SummarizeAsync(text)).Text))];

        await Parallel.ForAsync(0, 120, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, cancellation) =>
        {
            ArticleSummary summary = await summarizer.SummarizeAsync(texts[i % 3], null, cancellation);
            if (summary.Text != expected[i % 3]) Assert.Fail(summary.Text);
        });
    }

    [Test]
    public async Task SummarizeClusterAsync_Reports_GiveOneDigest()
    {
        Article[] reports = [s_plain.Read(SampleArticles.Network), s_plain.Read(SampleArticles.NetworkAgain)];

        ClusterDigest digest = await new EmbeddingSummarizer(new ConceptGenerator()).SummarizeClusterAsync(reports, SummaryLength.Words(60));

        digest.Outcome.Should().Be(SummaryOutcome.Ok);
        digest.Sentences.Should().OnlyContain(sentence => sentence.Span.Slice(reports[sentence.Document].Source).ToString() == sentence.Text);
    }

    [Test]
    public async Task GroupStoriesAsync_TwoReportsOnOneStory_AreTogether()
    {
        Article[] articles = [s_plain.Read(SampleArticles.Network), s_plain.Read(SampleArticles.Chips), s_plain.Read(SampleArticles.NetworkAgain)];
        var options = new EmbeddingOptions { SameStory = 0.5 };

        IReadOnlyList<IReadOnlyList<int>> stories = await new EmbeddingSummarizer(new ConceptGenerator(256), options).GroupStoriesAsync(articles);

        stories.Should().BeEquivalentTo(new[] { new[] { 0, 2 }, [1] }, strict => strict.WithStrictOrdering());
    }

    [Test]
    public async Task SummarizeAsync_GeneratorThatGivesTooFew_Throws()
    {
        Func<Task> summarize = () => new EmbeddingSummarizer(new SilentGenerator()).SummarizeAsync(SampleArticles.Chips);

        await summarize.Should().ThrowAsync<InvalidOperationException>().WithMessage("*0 embeddings for 5 texts*");
    }

    [Test]
    public void EmbeddingSummarizer_BadOptions_ThrowAtOnceAndNameTheSetting()
    {
        foreach ((EmbeddingOptions options, string name) in (IEnumerable<(EmbeddingOptions, string)>)
            [
                (new() { Weight = 1.1 }, "Weight"), (new() { Weight = double.NaN }, "Weight"), (new() { Redundancy = -0.1 }, "Redundancy"),
                (new() { SameStory = 2 }, "SameStory"), (new() { BatchSize = 0 }, "BatchSize"), (new() { CacheSize = -1 }, "CacheSize"),
                (new() { Summarizer = new SummarizerOptions { Ranker = Ranking.Rankers.Find("lead") } }, "Ranker"),
            ])
        {
            Action make = () => _ = new EmbeddingSummarizer(new ConceptGenerator(), options);
            make.Should().Throw<ArgumentException>().WithMessage($"*{name}*").Which.ParamName.Should().Be("options");
        }
    }

    private sealed class PointingGenerator(Func<string, bool> together) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            int axis = 0;
            return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(text =>
            {
                float[] vector = new float[16];
                vector[together(text) ? 0 : ++axis] = 1;
                return new Embedding<float>(vector);
            })));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    private sealed class SilentGenerator : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>());

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
