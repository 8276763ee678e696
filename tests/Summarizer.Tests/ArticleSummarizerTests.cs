namespace Summarizer.Tests;

public sealed class ArticleSummarizerTests
{
    [Test]
    public void Summarize_EmptyText_GivesEmptyOutcome()
    {
        new ArticleSummarizer().Summarize("").Outcome.Should().Be(SummaryOutcome.Empty);
    }
}
