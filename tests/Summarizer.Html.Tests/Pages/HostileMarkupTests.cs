namespace Summarizer.Html.Tests.Pages;

/// <summary>Small pages that would cost a parser seconds, or memory by the gigabyte, are refused; what is merely untidy is read.</summary>
public sealed class HostileMarkupTests
{
    private readonly HtmlArticleReader _reader = new();

    [Test]
    public void Read_FormattingLeftOpenInEveryParagraph_IsRefused()
    {
        // Each paragraph would open all the elements before it again: eight million of them.
        string html = string.Concat(Enumerable.Range(0, 4000).Select(i => $"<p><b id={i}>mot "));

        FluentActions.Invoking(() => _reader.Read(html)).Should().Throw<HtmlLimitException>().Which.Limit.Should().Be(nameof(HtmlLimits.MaximumDepth));
    }

    [Test]
    public void Read_ManyParagraphsFarDown_IsRefused()
    {
        // Every paragraph would be looked for among thousands of open elements.
        string html = string.Concat(Enumerable.Repeat("<div>", 3000)) + string.Concat(Enumerable.Repeat("<p>Une phrase.", 100_000));

        FluentActions.Invoking(() => _reader.Read(html)).Should().Throw<HtmlLimitException>().Which.Limit.Should().Be(nameof(HtmlLimits.MaximumDepth));
    }

    [TestCase("<div>Une phrase. ", 300)]
    [TestCase("<table><tr><td>Une phrase. ", 300)]
    [TestCase("<ul><li>Une phrase. ", 300)]
    [TestCase("<p><b>Une phrase. ", 300)]
    [TestCase("<p>Une <i>phrase. ", 300)]
    public void Read_UntidyMarkup_IsRead(string open, int times)
    {
        _reader.Read(string.Concat(Enumerable.Repeat(open, times))).Article.Blocks.Should().HaveCount(times);
    }

    [Test]
    public void Read_ManyNamesUnderOneElement_NumbersThoseThatRepeat()
    {
        string html = "<html><body>" + string.Concat(Enumerable.Range(0, 40).Select(i => $"<x-{i}><p>Mot {i}.</p></x-{i}>")) + "<x-30><p>Encore.</p></x-30></body></html>";

        IReadOnlyList<Block> blocks = _reader.Read(html).Article.Blocks;

        blocks[29].Path.Should().Be("html/body/x-29/p");
        blocks[30].Path.Should().Be("html/body/x-30[1]/p");
        blocks[40].Path.Should().Be("html/body/x-30[2]/p");
    }
}
