using Summarizer.Languages.Identification;
using Summarizer.Text;

namespace Summarizer.Tests.Languages.Identification;

public sealed class FunctionWordsTests
{
    private const string French =
        "Les habitants du quartier ont repris l’atelier pour réparer leurs vélos, et la mairie leur a prêté une salle. Après trois mois, plus de cent personnes sont venues avec "
        + "des outils qui dormaient dans les caves. Elle est ouverte aux familles le samedi, mais aussi aux écoles, selon la directrice. ";

    private const string English =
        "The people of the district have taken over the workshop and they repair bicycles with tools that were asleep in their cellars. It has been open for three months, "
        + "which is not long, but more than a hundred people will be there after the summer. ";

    [TestCase(French, "fr")]
    [TestCase(English, "en")]
    [TestCase("Die Leute aus dem Viertel haben die Werkstatt übernommen und werden nicht nur Räder reparieren. Sie ist für eine Stunde am Tag auch bei Regen offen, wurde aber von der Stadt im Winter geschlossen. ", "de")]
    [TestCase("Folket i bydelen har overtatt verkstedet og setter i stand sykler med verktøy som lå i kjelleren. Det er åpent på lørdager, men ikke om vinteren, sier lederen. ", null)]
    [TestCase("Accueil Newsletter Contact Vidéos Sport Culture Boutique Abonnement ", null)]
    [TestCase("les les les les les les les les ", null)]
    [TestCase("", null)]
    public void LanguageOf_Text_IsThePlainCaseOrNone(string text, string? language) => LanguageOf(Repeat(text)).Should().Be(language);

    [Test]
    public void LanguageOf_MenuInAnotherLanguage_DoesNotHideTheArticle() =>
        LanguageOf("Home News Sport Video Login Subscribe Newsletter Contact About " + Repeat(French)).Should().Be("fr");

    [Test]
    public void LanguageOf_TwoLanguages_SaysNothing()
    {
        LanguageOf(Repeat(French) + Repeat(English)).Should().BeNull();
        LanguageOf(Repeat(French + English)).Should().BeNull();
    }

    [Test]
    public void Lists_HaveNoWordTwice() => FunctionWords.Lists.SelectMany(list => list.Words.Split(' ')).Should().OnlyHaveUniqueItems();

    [Test]
    public void Lists_HaveAtMostABitAWord() => FunctionWords.Lists.Should().OnlyContain(list => list.Words.Split(' ').Length <= 64);

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, 4));

    private static string? LanguageOf(string text) => FunctionWords.LanguageOf(TextMasks.Of(text).Keys[..^1]);
}
