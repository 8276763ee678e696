namespace Summarizer.Cli.Tests;

public sealed class OptionTests
{
    [TestCase("no command given")]
    [TestCase("unknown command 'resume'", "resume")]
    [TestCase("unknown option '--sentence'", "summarize", "--sentence", "2")]
    [TestCase("unknown option '-x'", "summarize", "-x")]
    [TestCase("--sentences comes after the command", "--sentences", "2", "summarize")]
    [TestCase("--jobs does not apply to summarize", "summarize", "--jobs", "2")]
    [TestCase("--sentences does not apply to keywords", "keywords", "--sentences", "2")]
    [TestCase("tokenizer knows o200k_base, cl100k_base; not 'p50k'", "summarize", "--tokens", "20", "--tokenizer", "p50k")]
    [TestCase("--tokenizer needs --tokens", "summarize", "--tokenizer", "cl100k_base")]
    [TestCase("tokens must be a whole number of at least 1, not 0", "summarize", "--tokens", "0")]
    [TestCase("one length at a time: --words and --tokens", "summarize", "--words", "20", "--tokens", "20")]
    [TestCase("--words needs a value", "summarize", "--words")]
    [TestCase("one length at a time: --sentences and --words", "summarize", "--sentences", "2", "--words", "30")]
    [TestCase("one length at a time: --length and --share", "batch", "--length", "auto", "--share", "0.2")]
    [TestCase("sentences must be a whole number of at least 1, not 0", "summarize", "--sentences", "0")]
    [TestCase("words must be a whole number of at least 1, not -3", "summarize", "--words", "-3")]
    [TestCase("characters must be a whole number of at least 1, not 1.5", "summarize", "--characters", "1.5")]
    [TestCase("share lies above 0 and is at most 1, not 1.5", "summarize", "--share=1.5")]
    [TestCase("share lies above 0 and is at most 1, not 0", "batch", "--share", "0")]
    [TestCase("--sentences wants a number, not 'deux'", "summarize", "--sentences", "deux")]
    [TestCase("--share wants a number, not '0,2'", "summarize", "--share", "0,2")]
    [TestCase("--length knows auto; not 'long'", "summarize", "--length", "long")]
    [TestCase("--order knows source, rank; not 'best'", "summarize", "--order", "best")]
    [TestCase("--ranker knows salience", "summarize", "--ranker", "magic")]
    [TestCase("--keyword-preset knows editor, index; not 'seo'", "keywords", "--keyword-preset", "seo")]
    [TestCase("--keywords wants a whole number of at least 0, not '-1'", "keywords", "--keywords", "-1")]
    [TestCase("--include knows body, boundaries, ranking, blocks, source; not 'all'", "batch", "--include", "body,all")]
    [TestCase("--include needs --format json", "summarize", "--include", "body")]
    [TestCase("--format knows json; not 'html'", "batch", "--format", "html")]
    [TestCase("--format knows text, json; not 'html'", "read", "--format", "html")]
    [TestCase("--jobs wants a whole number from 1 to 256, not '0'", "batch", "--jobs", "0")]
    [TestCase("language wants a BCP-47 code such as fr or pt-BR, not 'français'", "summarize", "--language", "français")]
    [TestCase("one file at a time: 'a.txt' and 'b.txt'", "summarize", "a.txt", "b.txt")]
    [TestCase("cannot read 'no/such/file.txt': no such file", "summarize", "no/such/file.txt")]
    [TestCase("cannot read 'no-such-file.jsonl': no such file", "batch", "no-such-file.jsonl")]
    public void Run_BadCommandLine_GivesStatus2AndOneLine(string message, params string[] arguments)
    {
        ToolResult result = InProcess.Run(arguments);
        result.Status.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith("summarizer: " + message);
        result.Error.TrimEnd().Should().NotContain("\n");
    }

    [Test]
    public void Run_Folder_GivesStatus2()
    {
        ToolResult result = InProcess.Run(["summarize", Path.GetTempPath()]);
        result.Status.Should().Be(2);
        result.Error.Should().Contain("it is a folder");
    }

    [TestCase("fr")]
    [TestCase("pt-BR")]
    [TestCase("zh-Hant-TW")]
    [TestCase("gsw")]
    [TestCase("sr-Latn-RS-1901")]
    public void Check_WellFormedCode_IsKept(string code) => LanguageCode.Check(code).Should().Be(code);

    [TestCase("FR", "fr")]
    [TestCase("fra", "fr")]
    [TestCase("fre-CA", "fr-CA")]
    [TestCase("no", "nb")]
    [TestCase("cmn-Hans", "zh-Hans")]
    [TestCase("UND", "und")]
    public void Check_OtherNameOfACode_IsTheUsualOne(string code, string expected) => LanguageCode.Check(code).Should().Be(expected);

    [TestCase("f")]
    [TestCase("fr-")]
    [TestCase("-fr")]
    [TestCase("fr_FR")]
    [TestCase("123")]
    [TestCase("anglaises")]
    public void Check_MalformedCode_Throws(string code) =>
        FluentActions.Invoking(() => LanguageCode.Check(code)).Should().Throw<UsageException>();

    [Test]
    public void Parse_EveryOption_IsUnderstood()
    {
        Options options = OptionParser.Parse(
        [
            "batch", "--words=40", "--order", "rank", "--title", "Titre", "--language", "fr", "--ranker", "lead", "--keywords", "5",
            "--keyword-preset", "index", "--include", "body,blocks", "--include", "source", "--format", "json", "--jobs", "3", "--", "-file.jsonl",
        ]);
        options.Command.Should().Be(CommandName.Batch);
        options.Order.Should().Be(SummaryOrder.Rank);
        options.Title.Should().Be("Titre");
        options.Language.Should().Be("fr");
        options.Ranker!.Name.Should().Be("lead");
        options.Keywords.Should().Be(5);
        options.KeywordPreset.Should().Be(KeywordPreset.Index);
        options.Include.Should().Be(Parts.Body | Parts.Blocks | Parts.Source);
        options.Jobs.Should().Be(3);
        options.File.Should().Be("-file.jsonl");
    }

    [Test]
    public void Parse_NoFile_MeansStandardInput() => OptionParser.Parse(["read"]).File.Should().Be("-");

    [TestCase]
    [TestCase("summarize")]
    [TestCase("keywords")]
    [TestCase("read")]
    [TestCase("sentences")]
    [TestCase("language")]
    [TestCase("batch")]
    public void Help_OfEveryCommand_NamesItsOptions(params string[] command)
    {
        ToolResult result = InProcess.Run([.. command, "--help"]);
        result.Status.Should().Be(0);
        result.Output.Should().Contain("Usage: summarizer");
        foreach (string name in command) result.Output.Should().Contain($"summarizer {name}");
    }
}
