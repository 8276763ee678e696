using Summarizer.Analysis;
using Summarizer.Text;

namespace Summarizer.Tests.Analysis;

public sealed class BackgroundTableTests
{
    [Test]
    public void Load_UnknownLanguage_GivesNull()
    {
        BackgroundTable.Load("xx").Should().BeNull();
        BackgroundTable.Load("../fr").Should().BeNull();
    }

    [Test]
    public void TryFind_French_OrdersWordsByRarity()
    {
        BackgroundTable table = BackgroundTable.Load("fr")!;

        float Idf(string word) => table.TryFind(WordKey.Of(word), out BackgroundWord found) ? found.Idf : float.NaN;

        Idf("de").Should().BeLessThan(Idf("pays"));
        Idf("pays").Should().BeLessThan(Idf("ordinateur"));
        Idf("ordinateur").Should().BeLessThanOrEqualTo(table.MaxIdf);
    }

    [Test]
    public void TryFind_UnknownWord_GivesTheLargestIdf()
    {
        BackgroundTable table = BackgroundTable.Load("fr")!;

        table.TryFind(WordKey.Of("xqzvkwyj"), out BackgroundWord word).Should().BeFalse();

        word.Idf.Should().Be(table.MaxIdf);
    }

    [Test]
    public void TryFind_NounsAndVerbs_AreToldApart()
    {
        BackgroundTable table = BackgroundTable.Load("fr")!;

        float Noun(string word) => table.TryFind(WordKey.Of(word), out BackgroundWord found) ? found.Noun : float.NaN;

        Noun("président").Should().BeGreaterThan(0.9f);
        Noun("entreprise").Should().BeGreaterThan(0.9f);
        Noun("devait").Should().BeLessThan(0.2f);
        Noun("explique").Should().BeLessThan(Noun("explication"));
    }

    [Test]
    public void NounByEnding_UnknownWords_FollowTheirEnding()
    {
        BackgroundTable table = BackgroundTable.Load("fr")!;

        table.NounByEnding("blocktokenisation").Should().BeGreaterThan(table.NounByEnding("blocktokeniseraient"));
    }

    [TestCase("en")]
    [TestCase("de")]
    [TestCase("tr")]
    [TestCase("hr")]
    public void Load_OtherLanguages_HaveThousandsOfWords(string code)
    {
        BackgroundTable.Load(code)!.Count.Should().BeGreaterThan(5000);
    }
}
