namespace Summarizer.Tests.Languages;

public sealed class ParagraphLanguageTests
{
    private const string French =
        "La mairie de Brest a ouvert lundi un atelier où chacun peut faire réparer son robot de cuisine ou son aspirateur. " +
        "L’atelier emploie six techniciens et travaille avec trois écoles de la région.";

    private const string English =
        "The workshop has also published a statement for its partners abroad. We think that the machines which people throw away " +
        "could be mended within an hour, and we would like Mr. Baker to send us those parts.";

    private const string German =
        "Die Werkstatt hat sich auch an ihre deutschen Partner gewandt. Am 3. Oktober will sie mit ihnen darüber sprechen, welche " +
        "Ersatzteile noch fehlen und wer sie liefern kann.";

    private const string Chinese = "工作坊还向国外的合作伙伴发表了一份声明。我们认为人们扔掉的机器大多可以在一小时内修好，我们希望制造商把他们仓库里的备件寄给我们。想帮忙的人请在月底前写信给工作坊。" +
        "第一批修理是免费的，到今年年底为止。以后每台机器收费十欧元，市政府认为这个价格很合理。";

    [Test]
    public void Analyze_MixedArticle_GivesEachParagraphsLanguage()
    {
        ArticleAnalysis analysis = new ArticleSummarizer().Analyze(string.Join("\n\n", French, English, German, Chinese, French));
        analysis.Language.Should().Be("fr");
        analysis.Sentences.GroupBy(sentence => sentence.Block).Select(block => block.Select(sentence => sentence.Language).Distinct().Single())
            .Should().Equal("fr", "en", "de", "zh", "fr");
    }

    [Test]
    public void Analyze_ForeignParagraph_ItsFunctionWordsAreNoKeywords()
    {
        ArticleAnalysis analysis = new ArticleSummarizer().Analyze(string.Join("\n\n", French, English, French), keywords: 30);
        analysis.Keywords.Select(keyword => keyword.Label).Should().NotContain(["the", "We", "which", "and we", "those", "us"]);
    }

    [Test]
    public void SplitSentences_GermanParagraphInFrench_FollowsGermanRules()
    {
        string text = string.Join("\n\n", French, German, French);
        new ArticleSummarizer().SplitSentences(text).Should().HaveCount(6);
    }

    [TestCase("Play Station 5, Xbox Series X, Nintendo Switch 2, Steam Deck OLED, Asus ROG Ally, Lenovo Legion Go, MSI Claw, Ayaneo Air")]
    [TestCase("“We are ready to go,” says Mary.")]
    [TestCase("Le « machine learning » et le cloud computing d’Amazon Web Services, Google Cloud et Microsoft Azure, ou le règne des start-up")]
    public void Analyze_ParagraphThatIsNotClear_KeepsTheArticlesLanguage(string paragraph)
    {
        ArticleAnalysis analysis = new ArticleSummarizer().Analyze(string.Join("\n\n", French, paragraph + ".", French));
        analysis.Sentences.Select(sentence => sentence.Language).Should().AllBe("fr");
    }

    [Test]
    public void Analyze_LanguageThatTheRegistryLacks_KeepsTheArticlesLanguage()
    {
        const string Welsh = "Mae’r gweithdy hefyd wedi cyhoeddi datganiad ar gyfer ei bartneriaid dramor, ac mae’n gofyn i bawb anfon y rhannau sydd eu hangen arnyn nhw cyn diwedd y mis nesaf.";
        new ArticleSummarizer().Analyze(string.Join("\n\n", French, Welsh, French)).Sentences.Select(sentence => sentence.Language).Should().AllBe("fr");
    }
}
