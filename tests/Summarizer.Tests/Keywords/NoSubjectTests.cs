using static Summarizer.Tests.Keywords.FrenchKeywords;

namespace Summarizer.Tests.Keywords;

/// <summary>Words that name no subject by themselves.</summary>
public sealed class NoSubjectTests
{
    private const string Ferry =
        """
        Le bac de Royan compte ses voyageurs

        Les voyageurs sont plus nombreux, et le nombre de traversées augmente à Royan. Au moment de l’embarquement, un jeune homme attend ; le jeune homme est satisfait. « Rouvrir la ligne de nuit, rouvrir vite », demandent les habitants au moment du départ.

        La première traversée part à 7h15 et la dernière à 21h30. Le bac de Royan tient une base de données des voyageurs : cette base de données donne leur nombre chaque soir.
        """;

    [TestCase("nombre")]
    [TestCase("moment")]
    [TestCase("jeune homme")]
    [TestCase("première")]
    [TestCase("rouvrir")]
    [TestCase("satisfait")]
    [TestCase("dernière à 21h30")]
    public void Extract_WordThatNamesNoSubject_IsNoTag(string word) => Labels(Extract(Ferry, 20)).Should().NotContain(label => label.Equals(word, StringComparison.OrdinalIgnoreCase));

    [TestCase("base de données")]
    [TestCase("voyageurs")]
    [TestCase("bac de Royan")]
    public void Extract_SubjectBesideSuchWords_IsATag(string subject) => Labels(Extract(Ferry, 20)).Should().Contain(subject);

    [TestCase("déraillé", "Le tram de Brest a déraillé. La rame avait déraillé une première fois en mars, et le constructeur assure qu’aucune autre rame n’a déraillé.")]
    [TestCase("piratés", "Les comptes du musée ont été piratés. Selon la mairie, ils auraient été piratés dimanche ; d’autres musées ont été piratés en mars.")]
    public void Extract_WordUsedAsAVerbThroughout_IsNoTag(string word, string text) => Labels(Extract(text, 12)).Should().NotContain(word).And.NotBeEmpty();

    [Test]
    public void Extract_NounOfAVerbToldOfMoreOften_IsATag() =>
        Labels(Extract("L’annulation du salon surprend Brest. La mairie a annulé le salon lundi, et la région avait annulé le sien. L’annulation coûtera cher au port.", 12)).Should().Contain("annulation");

    [TestCase("annulation", "annulé", "Le salon est annulé. La mairie de Brest a annulé le salon lundi, et la région a annulé le sien. L’annulation coûtera cher au port.")]
    [TestCase("climat", "climatique", "Le sommet climatique de Brest accueille cent élus. Le risque climatique inquiète, et le plan climatique manque d’argent. Pour le climat, rien n’est prêt.")]
    public void Extract_NounBesideItsVerbOrAdjective_IsTheLabel(string noun, string other, string text) =>
        Labels(Extract(text, 20)).Should().Contain(noun).And.NotContain(other);

    [Test]
    public void Extract_ForSearch_KeepsThem() =>
        Labels(new ArticleSummarizer(new SummarizerOptions { Language = "fr", KeywordPreset = KeywordPreset.Index }).ExtractKeywords(Ferry, 20)).Should().Contain("moment");

    [Test]
    public void Extract_GeneralWordBesideALetteredNumber_IsATag() =>
        Labels(Extract("La vue 3D du musée arrive. Une vue 3D montre chaque salle du musée, et la forme 3D des statues se télécharge ; cette forme 3D s’imprime.", 8)).Should().Contain("forme 3D");

    [TestCase("en", "The number of visitors to the Hull ferry museum doubled. The museum counts the number of visitors at the door, and the number of school classes in a list.", "number")]
    [TestCase("de", "Die Zahl der Besucher im Fährmuseum Husum steigt. Das Fährmuseum nennt die Zahl der Besucher jeden Sommer, die Zahl der Schulklassen im Herbst.", "Zahl")]
    [TestCase("es", "El número de visitantes del museo del ferry crece. El museo publica el número de visitantes cada verano y el número de escuelas en otoño.", "número")]
    [TestCase("it", "Il numero dei visitatori del museo del traghetto cresce. Il museo pubblica il numero dei visitatori in estate e il numero delle scuole in autunno.", "numero")]
    [TestCase("pt", "O número de visitantes do museu da balsa cresce. O museu publica o número de visitantes no verão e o número de escolas no outono.", "número")]
    [TestCase("es", "El museo del ferry ha anunciado un descuento. El puerto había anunciado lo mismo en marzo, y el alcalde dice que lo anunciado llega tarde.", "anunciado")]
    [TestCase("it", "Il museo del traghetto ha annunciato uno sconto. Il porto aveva annunciato lo stesso a marzo, e secondo il sindaco quanto annunciato arriva tardi.", "annunciato")]
    [TestCase("en", "Hull unveiled its new ferry on Monday. The museum had unveiled a model of it in March, and the port will have unveiled a second ferry by autumn.", "unveiled")]
    [TestCase("en", "The ferry museum announced a discount for schools. It had announced the same discount in spring, and parents say whatever it announced came late.", "announced")]
    public void Extract_GeneralWordOfOtherLanguages_IsNoTag(string language, string text, string word) =>
        Labels(new ArticleSummarizer(new SummarizerOptions { Language = language }).ExtractKeywords(text, 20)).Should().NotContain(word).And.NotBeEmpty();

    [Test]
    public void Extract_GermanWordWithoutItsCapital_IsNoTag()
    {
        IEnumerable<string> labels = Labels(new ArticleSummarizer(new SummarizerOptions { Language = "de" }).ExtractKeywords(
            "Das Fährmuseum Husum wurde vermutlich ausgeraubt. Die Täter kamen vermutlich mit dem 49-Euro-Ticket, und das 49-Euro-Ticket fand die Polizei vermutlich am Hafen. Ein iPhone lag daneben.", 20));

        labels.Should().Contain("49-Euro-Ticket").And.NotContain(["vermutlich", "ausgeraubt", "kamen"]);
    }

    [TestCaseSource(typeof(EditorTexts), nameof(EditorTexts.All))]
    public void Extract_MoreTags_BeginsWithTheSame(string text, string[] tags) => Labels(Extract(text, 40)).Take(8).Should().Equal(Labels(Extract(text, 8)), because: string.Join(", ", tags));
}
