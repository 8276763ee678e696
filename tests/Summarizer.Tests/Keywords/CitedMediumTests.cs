using static Summarizer.Tests.Keywords.FrenchKeywords;

namespace Summarizer.Tests.Keywords;

/// <summary>News media: cited, or told of.</summary>
public sealed class CitedMediumTests
{
    [TestCase("l’AFP", "AFP")]
    [TestCase("Reuters", "Reuters")]
    [TestCase("Franceinfo", "Franceinfo")]
    public void Extract_MediumThatIsOnlyCited_IsNoKeyword(string source, string medium) =>
        Labels(Extract(
            $"""
            La fibre de Lorient coupée pendant deux jours

            Un engin de chantier a sectionné la fibre de Lorient mardi, a déclaré à {source} un porte-parole de la mairie. « Les réparations avancent », a-t-il dit à {source}.

            Selon {source}, trois mille foyers restent sans connexion. La mairie promet un dédommagement, rapporte {source}.
            """, 8)).Should().NotContain(medium).And.Contain("fibre de Lorient");

    [Test]
    public void Extract_MediumInTheTitle_IsAKeyword() =>
        Labels(Extract(
            """
            Franceinfo change d’application

            Franceinfo lance une nouvelle application mobile. Les podcasts de Franceinfo y sont classés par thème, et la rédaction de Franceinfo répond aux questions des auditeurs.
            """, 4)).Should().Contain("Franceinfo");

    [Test]
    public void Extract_MediumThatTheArticleIsAbout_IsAKeyword() =>
        Labels(Extract(
            """
            La chaîne supprime quarante postes

            BFMTV supprime quarante postes. Les journalistes sont en grève depuis lundi. BFMTV mise désormais sur la vidéo en ligne. Pour les syndicats, BFMTV perd son âme.
            """, 4)).Should().Contain("BFMTV");
}
