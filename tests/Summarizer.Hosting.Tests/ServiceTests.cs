using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Summarizer.Hosting.Tests;

public sealed class ServiceTests
{
    [Test]
    public void AddArticleSummarizer_Defaults_GivesTheResultsOfTheCore()
    {
        using ServiceProvider services = new ServiceCollection().AddArticleSummarizer().BuildServiceProvider();
        var hosted = services.GetRequiredService<IArticleSummarizer>();
        var plain = new ArticleSummarizer();

        hosted.Summarize(SampleArticle.Text).Sentences.Should().Equal(plain.Summarize(SampleArticle.Text).Sentences);
        hosted.ExtractKeywords(SampleArticle.Text).Should().BeEquivalentTo(plain.ExtractKeywords(SampleArticle.Text), options => options.WithStrictOrdering());
        hosted.Analyze(SampleArticle.Text, SummaryLength.Words(30), 4).Should().BeEquivalentTo(plain.Analyze(SampleArticle.Text, SummaryLength.Words(30), 4), options => options.WithStrictOrdering());
        services.GetRequiredService<IArticleSummarizer>().Should().BeSameAs(hosted);
        services.GetRequiredService<ArticleSummarizer>().Should().NotBeNull();
    }

    [Test]
    public void AddArticleSummarizer_Configuration_IsBound()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddArticleSummarizer(Settings(("Ranker", "textrank"), ("Sentences", "2"), ("Keywords", "3"), ("Language", "fr"), ("Order", "Rank"), ("StopWords:0", "librairie")))
            .BuildServiceProvider();
        var hosted = services.GetRequiredService<IArticleSummarizer>();
        SummarizerOptions options = services.GetRequiredService<ArticleSummarizer>().Options;

        options.Ranker!.Name.Should().Be("textrank");
        options.Order.Should().Be(SummaryOrder.Rank);
        options.StopWords.Should().Equal("librairie");
        hosted.Summarize(SampleArticle.Text).Sentences.Should().HaveCount(2);
        hosted.ExtractKeywords(SampleArticle.Text).Should().HaveCount(3);
        hosted.Summarize(SampleArticle.Text, SummaryLength.Sentences(1)).Sentences.Should().HaveCount(1);
    }

    [TestCase("Ranker", "tarot", "Ranker: 'tarot'")]
    [TestCase("Keywords", "0", "Keywords: 0 is below 1")]
    [TestCase("Sentences", "-3", "Sentences: -3 is below 1")]
    [TestCase("Words", "0", "Words: 0 is below 1")]
    [TestCase("Order", "7", "Order: 7 is not defined")]
    [TestCase("Language", " ", "Language: it is empty")]
    [TestCase("SalienceModel", "/nowhere/model.bin", "A model cannot be used")]
    [TestCase("TagClassifier", "/nowhere/tags.bin", "A model cannot be used")]
    public async Task Host_WrongSetting_DoesNotStart(string name, string value, string fault)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddArticleSummarizer(Settings((name, value)));
        using IHost host = builder.Build();

        (await FluentActions.Awaiting(() => host.StartAsync()).Should().ThrowAsync<OptionsValidationException>()).Which.Message.Should().Contain(fault);
    }

    [Test]
    public async Task Host_UnknownSetting_DoesNotStart()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddArticleSummarizer(Settings(("Sentence", "2")));
        using IHost host = builder.Build();

        await FluentActions.Awaiting(() => host.StartAsync()).Should().ThrowAsync<InvalidOperationException>();
    }

    [Test]
    public void Options_SentencesAndWords_AreRefusedTogether()
    {
        using ServiceProvider services = new ServiceCollection().AddArticleSummarizer(options => (options.Sentences, options.Words) = (2, 40)).BuildServiceProvider();

        FluentActions.Invoking(services.GetRequiredService<IArticleSummarizer>).Should().Throw<OptionsValidationException>().WithMessage("*only one*");
    }

    [Test]
    public void WrongArguments_ThrowAtOnce()
    {
        using ServiceProvider services = new ServiceCollection().AddArticleSummarizer().BuildServiceProvider();
        var hosted = services.GetRequiredService<IArticleSummarizer>();

        FluentActions.Invoking(() => hosted.Summarize((Article)null!)).Should().Throw<ArgumentNullException>().WithParameterName("article");
        FluentActions.Invoking(() => hosted.Summarize((string)null!)).Should().Throw<ArgumentNullException>().WithParameterName("text");
        FluentActions.Invoking(() => hosted.ExtractKeywords(SampleArticle.Text, 0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("count");
        FluentActions.Invoking(() => hosted.Analyze(SampleArticle.Text, null, -1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("keywords");
        FluentActions.Invoking(() => ((IServiceCollection)null!).AddArticleSummarizer()).Should().Throw<ArgumentNullException>().WithParameterName("services");
        FluentActions.Invoking(() => new ServiceCollection().AddArticleSummarizer((IConfiguration)null!)).Should().Throw<ArgumentNullException>().WithParameterName("section");
    }

    internal static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value))).Build();
}
