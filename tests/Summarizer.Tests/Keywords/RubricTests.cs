using static Summarizer.Tests.Keywords.FrenchKeywords;

namespace Summarizer.Tests.Keywords;

/// <summary>Words of the page and of the title that announce what follows, and letters that stand for nothing.</summary>
public sealed class RubricTests
{
    [TestCase("VIDÉO. Le pont de Lorient s’ouvre enfin", "VIDÉO")]
    [TestCase("EN IMAGES. Le pont de Lorient s’ouvre enfin", "EN IMAGES")]
    [TestCase("Test : le pont de Lorient en voiture électrique", "Test")]
    public void Extract_LabelOfATitle_IsNoKeyword(string title, string label) =>
        Labels(new ArticleSummarizer().ExtractKeywords(
            new ArticleSummarizer().Read("Le pont levant de Lorient laisse passer les bateaux depuis mardi. Les riverains du pont attendaient depuis huit mois.", title), 8)).Should().NotContain(label);

    [Test]
    public void Extract_UnitOfOneLetter_IsNoKeyword() =>
        Labels(Extract(
            """
            La limite passe à 110 km/h

            Les voitures rouleront à 110 km/h au lieu de 130 km/h. Selon l’étude, rouler à 110 km/h réduit la consommation.
            """, 8)).Should().NotContain("h");

    [Test]
    public void Extract_WordOfOneCharacterInChinese_IsAKeyword() =>
        Labels(Extract(
            """
            猫咖啡馆在上海开业

            上海的第一家猫咖啡馆周六开业。店里有十二只猫，客人可以抱猫，也可以喂猫。店主说，猫每天只工作四个小时。很多人喜欢猫，但是家里不能养猫。
            """, 8)).Should().Contain("猫");

    [Test]
    public void Extract_LettersOfAnInterview_AreNoKeywords() =>
        Labels(Extract(
            """
            « Le vinyle revient », dit la disquaire

            Q : Pourquoi le vinyle revient-il ?

            R : Les jeunes veulent un objet.

            Q : Qui achète des vinyles ?

            R : Des étudiants, surtout le samedi.
            """, 8)).Should().NotContain(["Q", "R"]);

    [Test]
    public void Extract_RubricOfThePage_IsNoKeyword() =>
        Labels(Extract(
            """
            Ariane 6 décolle de Kourou après deux reports

            EN DIRECT. Le lanceur européen a quitté son pas de tir à midi. EN DIRECT : le premier étage s’est séparé sans heurt, indique Arianespace.

            Exclusif. Le directeur du port spatial raconte les deux reports de la semaine. Un capteur d’Ariane 6 avait faussé les mesures.

            EN DIRECT. Le lanceur européen place ses deux satellites sur leur orbite. Résultat : le carnet de commandes est plein jusqu’en 2030.
            """, 12)).Should().Contain(["Ariane 6", "lanceur européen", "Arianespace"]).And.NotContain(["EN DIRECT", "EN", "DIRECT", "Exclusif", "Résultat"]);

    [TestCase("Bon plan : le casque Orvane S5 passe à 99 euros", "Bon plan")]
    [TestCase("EN DIRECT – le casque Orvane S5 passe à 99 euros", "EN DIRECT")]
    public void Extract_LabelOfTheTitle_IsNoKeyword(string title, string label) =>
        Labels(Extract(
            $"{title}\n\nLe casque Orvane S5 n’avait jamais coûté si peu chez un marchand français. Il tient trente heures et pèse 250 grammes.\n\n"
            + "Le S5 coupe le bruit du train aussi bien que des modèles vendus trois fois plus cher. Sa charge prend une heure.", 12)).Should()
            .Contain("casque").And.NotContain(label);

    [Test]
    public void Extract_SubjectOfTheTitleBeforeAColon_IsAKeyword() =>
        Labels(Extract(
            "Cybersécurité : les mairies bretonnes s’unissent\n\nQuarante mairies partageront les mêmes serveurs à partir de mars. L’État paiera la moitié de la facture.\n\n"
            + "Les attaques ont triplé en un an, selon le préfet. Une mairie sur trois n’a personne pour y répondre.", 12)).Should().Contain("Cybersécurité");

    [Test]
    public void Extract_NameThatOpensASentenceBeforeAColon_IsAKeyword() =>
        Labels(Extract(
            """
            Les résultats de la semaine

            Nvidia : le fabricant dépasse les attentes des analystes et relève ses prévisions. ASML : les commandes reculent d’un tiers, faute
            de clients en Chine.
            """, 6)).Should().Contain(["Nvidia", "ASML"]);
}
