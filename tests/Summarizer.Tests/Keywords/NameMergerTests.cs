using static Summarizer.Tests.Keywords.FrenchKeywords;

namespace Summarizer.Tests.Keywords;

/// <summary>Surnames, brands, particles, articles and forms of address: what is one name, and what is not.</summary>
public sealed class NameMergerTests
{
    [Test]
    public void Extract_Surname_JoinsTheFullName()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Claire Morvan quitte la direction de Volteo

            Claire Morvan a démissionné vendredi. Selon Morvan, le conseil refusait d’investir. Les salariés de Volteo regrettent Morvan, qui avait fondé l’entreprise avec son frère.
            """, 6);

        Keyword person = keywords.Single(k => k.Label == "Claire Morvan");
        person.Kind.Should().Be(KeywordKind.Person);
        person.Variants.Should().Contain("Morvan");
        person.Mentions.Should().HaveCount(4);
        Labels(keywords).Should().NotContain(["Morvan", "Claire"]);
    }

    [TestCase("Volteo AI", "Volteo")]
    [TestCase("Kervella Technologies", "Kervella")]
    [TestCase("Mistral AI", "Mistral")]
    public void Extract_BrandOfACompany_JoinsItsName(string company, string brand)
    {
        IReadOnlyList<Keyword> keywords = Extract(
            $"""
            {company} lève 40 millions d’euros

            La société {company} a bouclé son tour de table vendredi. {brand} embauchera 80 ingénieurs à Lyon. Les clients de {brand} attendent le prochain produit.
            """, 6);

        keywords.Single(k => k.Label == company).Variants.Should().Contain(brand);
        Labels(keywords).Should().NotContain(brand);
    }

    [Test]
    public void Extract_DaughterOfAKnownCompany_IsNotJoined() =>
        Labels(Extract(
            """
            Orange Bank change de mains

            Le groupe Orange cède Orange Bank à un concurrent. Pour Orange, la banque perdait trop d’argent. Les clients d’Orange Bank gardent leurs comptes, et Orange ses boutiques.

            L’action Orange a gagné 2 %. Orange publiera ses résultats en mars.
            """, 6)).Should().Contain(["Orange", "Orange Bank"]);

    [TestCase("Anne Le Goff", "Le Goff")]
    [TestCase("Vincent van der Meer", "van der Meer")]
    [TestCase("Maria da Silva", "da Silva")]
    public void Extract_NameWithAParticle_IsOneKeyword(string name, string surname)
    {
        IReadOnlyList<Keyword> keywords = Extract(
            $"""
            La directrice de Volteo reçoit {name} à Lorient

            Lundi, {name} a visité l’usine de batteries. « Le chantier avance », a dit {name} devant les salariés de Volteo.

            Selon M. {surname}, la production commencera en mars.
            """, 8);

        Keyword person = keywords.Single(k => k.Label == name);
        person.Mentions.Should().HaveCount(4);
        person.Kind.Should().Be(KeywordKind.Person);
        string[] parts = [.. name.Split(' '), surname];
        Labels(keywords).Should().NotContain(parts);
    }

    [TestCase("Le Havre", "au Havre", "du Havre")]
    [TestCase("La Poste", "à La Poste", "de La Poste")]
    public void Extract_NameWithItsArticle_IsOneKeywordWithAndWithoutIt(string name, string at, string of)
    {
        IReadOnlyList<Keyword> keywords = Extract(
            $"""
            Des capteurs pour toute la ville

            Des capteurs mesureront l’air, annonce {name}. Rien ne changera {at} avant mars. Les habitants, selon {name}, verront les mesures sur le site {of}.
            """, 6);

        keywords.Single(k => k.Label == name).Mentions.Should().HaveCount(4);
        Labels(keywords).Should().NotContain(name.Split(' '));
    }

    [Test]
    public void Extract_NameBehindAFormOfAddress_IsTheName()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Une directrice pour Volteo

            Claire Morvan prend la direction de Volteo. Le fabricant de batteries cherchait une ingénieure depuis un an.

            Selon Mme Morvan, l’usine doublera sa production. Les syndicats ont rencontré Mme Morvan, et Mme Morvan leur a promis un accord.
            """, 6);

        keywords.Single(k => k.Label == "Claire Morvan").Mentions.Should().HaveCount(4);
        Labels(keywords).Should().NotContain(["Morvan", "Mme Morvan"]);
    }

    [Test]
    public void Extract_CountryBehindItsArticle_KeepsItsName() =>
        Labels(Extract(
            """
            La France investit dans le calcul

            La France achète un calculateur. Selon La France insoumise, la France paie trop cher. En France, trois centres attendent la machine, et la France en veut un quatrième.
            """, 6)).Should().Contain("France").And.NotContain("La France");

    [Test]
    public void Extract_GivenName_JoinsTheFullName()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Léa Kervella code depuis le phare de Penmarch

            À dix-sept ans, Léa Kervella a écrit une application qui annonce les marées. Le dimanche, Léa relève ses capteurs. « Je débute », dit Léa, que le port félicite.
            """, 6);

        Keyword person = keywords.Single(k => k.Label == "Léa Kervella");
        person.Mentions.Should().HaveCount(4);
        person.Variants.Should().Contain("Léa");
        Labels(keywords).Should().NotContain(["Léa", "Kervella"]);
    }

    [TestCase("Vincent Le Bihan a vendu ses parts. Avec Vincent, tout allait vite.", TestName = "Extract_GivenNameOfTwoPeople_IsNotJoined")]
    [TestCase("Vincent parle. Vincent part. Vincent revient, et Vincent rit. Pour Vincent, Vincent est roi : « Vincent ! », crie Vincent.", TestName = "Extract_GivenNameMostlyAlone_IsNotJoined")]
    public void Extract_GivenNameThatMayBeAnother(string rest) =>
        Extract(
            $"""
            Vincent Kervella prend la tête de Volteo

            Vincent Kervella dirigera le fabricant de batteries. {rest}
            """, 12).Where(k => k.Label == "Vincent Kervella").Should().OnlyContain(k => !k.Variants.Contains("Vincent"));

    [Test]
    public void Extract_SurnameOfTwoPeople_StandsForTheOneToldOfMost()
    {
        const string text =
            """
            Pierre Morvan rachète Volteo

            Pierre Morvan possède déjà deux usines à Lorient. Selon les syndicats, Pierre Morvan gardera les salariés. L’usine avait été fondée par Jeanne Morvan en 1998.

            Morvan promet une nouvelle batterie. Les banques suivent Morvan depuis dix ans.
            """;

        Keyword person = Extract(text, 8).Single(k => k.Label == "Pierre Morvan");
        person.Variants.Should().Contain("Morvan");
        person.Mentions.Should().HaveCount(5).And.NotContain(m => text.IndexOf("Jeanne", StringComparison.Ordinal) < m.Start && m.Start < text.IndexOf("en 1998", StringComparison.Ordinal));
    }

    [TestCase("Le docteur Anne Morvan dirige l’essai. Docteur Anne Morvan, de Brest, l’a conçu. Pour Morvan, le capteur tient un an.", "Anne Morvan")]
    [TestCase("L’ingénieur Juan Luis Kervella dirige l’essai. Juan Luis Kervella l’a conçu. Pour Kervella, le capteur tient un an.", "Juan Luis Kervella")]
    public void Extract_SurnameOfANameWithAWordMore_IsOnePersons(string text, string name)
    {
        IReadOnlyList<Keyword> keywords = Extract($"Un capteur sous la peau\n\n{text}", 8);

        keywords.Single(k => k.Label == name).Mentions.Should().HaveCount(3);
        Labels(keywords).Should().NotContain(name.Split(' '));
    }

    [TestCase("Assemblée nationale", "l’Assemblée")]
    [TestCase("Commission européenne", "la Commission")]
    [TestCase("Cour des comptes", "la Cour")]
    public void Extract_NounOfAKnownInstitution_JoinsItsName(string name, string noun)
    {
        string article = noun[..(noun.LastIndexOfAny(['’', ' ']) + 1)], bare = noun[article.Length..];
        IReadOnlyList<Keyword> keywords = Extract(
            $"""
            Les algorithmes publics devront s’expliquer

            Un rapport de {article}{name} demande que chaque algorithme soit décrit. Selon {noun}, les citoyens ne savent pas qui décide. Les ministres répondront à {noun} en mars, et {noun} publiera leurs réponses.
            """, 8);

        keywords.Single(k => k.Label == name).Mentions.Should().HaveCount(4);
        Labels(keywords).Should().NotContain(bare);
    }

    [Test]
    public void Extract_NounOfTwoInstitutions_IsNotJoined()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            La loi sur les drones devant les juges

            La Cour des comptes a chiffré la loi sur les drones, la Cour de cassation l’a lue. La Cour rendra son avis en mai. Pour la Cour, les drones manquent de règles, et la Cour des comptes le redit comme la Cour de cassation.
            """, 12);

        keywords.Should().NotContain(k => k.Label.StartsWith("Cour d") && k.Variants.Contains("Cour"));
    }

    [Test]
    public void Extract_TwoPeopleOfOneSurname_AreNotJoined()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Les frères Morvan se disputent Volteo

            Pierre Morvan et Thomas Morvan réclament chacun la présidence. Pierre Morvan détient 40 % des parts, Thomas Morvan 35 %. Le tribunal entendra les Morvan en mai.
            """, 8);

        Labels(keywords).Should().Contain(["Pierre Morvan", "Thomas Morvan"]);
    }
}
