using static Summarizer.Tests.Keywords.FrenchKeywords;

namespace Summarizer.Tests.Keywords;

/// <summary>Texts meant to trap the tagger: homographs, false acronyms, headlines in capitals, page furniture, variants.</summary>
public sealed class KeywordTrapTests
{
    [Test]
    public void Extract_VerbInTheTitle_IsNoKeyword()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Alibaba coupe les budgets de sa division Yuanjing

            Le groupe Alibaba réduit la voilure en coupant dans les effectifs de Yuanjing. La division comptait 400 ingénieurs.

            Alibaba avait fondé Yuanjing en 2021 pour bâtir des mondes virtuels. Les mondes virtuels n’ont pas trouvé leur public.
            """, 5);

        Labels(keywords).Should().Contain(["Alibaba", "Yuanjing"]).And.NotContain(["coupe", "coupant"]);
    }

    [Test]
    public void Extract_NameThatEndsInALetter_KeepsIt()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Tesla baisse le prix de la Model Y en France

            Le constructeur américain a annoncé mardi une baisse de 4 000 euros du prix de la Tesla Model Y, son modèle le plus vendu en Europe.

            Selon la directrice de la filiale française, la Model Y reste la voiture électrique la plus demandée du pays. Microsoft offre
            une Xbox Series S aux acheteurs, dans le cadre d’une opération qui s’achève en mars. La Xbox Series S est vendue 299 euros.
            """, 4);

        Labels(keywords).Should().Contain(["Model Y", "Xbox Series S"]).And.NotContain(["Model", "Xbox Series", "Y", "S"]);
    }

    [Test]
    public void Extract_EnglishPronounBehindAName_IsNoPartOfIt()
    {
        IReadOnlyList<Keyword> keywords = new ArticleSummarizer(new SummarizerOptions { Language = "en" }).ExtractKeywords(
            """
            Why I moved from Python to Rust

            In Python I could write a service in a day. With Rust I needed a week, but the service has run without a crash for two years.

            Vitamin C helps, says my doctor, and so does Rust. In Rust I trust, and in Python I believe.
            """, 20);

        Labels(keywords).Should().Contain("Rust").And.NotContain(["I", "Rust I", "Python I"]);
    }

    [Test]
    public void Extract_NameWithTheStemOfAVerb_HasItsOwnMentionsAlone()
    {
        Keyword signal = Extract(
            """
            Signal refuse d’affaiblir son chiffrement

            La messagerie Signal quittera l’Union européenne si le règlement est adopté, a prévenu mardi sa présidente. Le texte obligerait les
            services à signaler les images suspectes.

            Plusieurs utilisateurs avaient signalé une panne de l’application la semaine dernière. Signal compte 70 millions d’utilisateurs.
            """, 6)[0];

        signal.Label.Should().Be("Signal");
        signal.Variants.Should().BeEmpty();
        signal.Mentions.Should().HaveCount(3);
    }

    [Test]
    public void Extract_NameThatIsSaidByItsSurnameElsewhere_DoesNotGiveWayToItsOffice() =>
        Labels(Extract(
            """
            Le Liban sans gouvernement

            Le Premier ministre Hassan Diab a présenté lundi sa démission, six jours après l’explosion du port de Beyrouth. La décision était attendue depuis la veille.

            Diab dirigeait le pays depuis janvier. Dans son allocution, Diab a dénoncé la corruption du système. La rue réclamait son départ.
            """, 6)).Should().Contain("Hassan Diab").And.NotContain("Premier ministre Hassan Diab");

    [Test]
    public void Extract_AcronymWhoseExpansionStandsLateAndOnce_IsCountedWithIt() =>
        Labels(Extract(
            """
            Procès du fichier clients de Mobilia : le tribunal relaxe l’opérateur

            Le tribunal de Nanterre a relaxé mercredi l’opérateur Mobilia, poursuivi pour avoir revendu le fichier de ses 3 millions de clients. Le président Karim Belaïd se dit soulagé. Mobilia risquait une amende de 12 millions d’euros.

            L’affaire avait éclaté en 2021 après une plainte de l’association Libre Réseau. Deux anciens cadres de Mobilia avaient remis des courriels aux enquêteurs. Les perquisitions menées à Rennes et à Nantes avaient permis de saisir quarante disques durs, et le courtier Datalis avait reconnu avoir acheté des numéros de téléphone.

            À l’audience, les avocats avaient plaidé l’erreur d’un sous-traitant. Datalis, de son côté, invoquait la bonne foi. Le jugement retient que les clients avaient coché une case autorisant le partage de leurs données.

            Le dossier était suivi depuis le début par une section du parquet national financier (PNF), qui avait requis huit millions d’euros d’amende. Le PNF peut faire appel. Selon une source judiciaire, le PNF étudie la décision avant de se prononcer, et Libre Réseau espère un second procès.
            """, 8)).Should().Contain("parquet national financier");

    [Test]
    public void Extract_NameOfAPeopleAmongItsAdjectives_IsOneKeyword() =>
        Extract(
            """
            La loi européenne sur les puces entre en vigueur

            Les fabricants européens saluent le texte. La filière européenne emploie 200 000 personnes, et la production européenne doit doubler.

            Les Européens restent partagés : la moitié ignore que la loi européenne existe.
            """, 8).Count(k => k.Label.StartsWith("europ", StringComparison.OrdinalIgnoreCase) && !k.Label.Contains(' ', StringComparison.Ordinal)).Should().BeLessThanOrEqualTo(1);

    [Test]
    public void Extract_AdjectiveThatOnlyFollowsItsNouns_IsNoKeyword() =>
        Labels(Extract(
            """
            La gare de Bellecombe essaie des caméras thermiques

            La gare de Bellecombe a installé lundi douze caméras thermiques à l’entrée des quais. Les images thermiques sont effacées le
            soir même, assure l’exploitant Transval.

            La Cnil rappelle que les relevés thermiques restent des données de santé. Elle demande à Transval une étude d’impact avant l’été.

            Quatre autres gares attendent l’avis de la Cnil. Leurs voyageurs ne verront pas de caméras avant l’automne.
            """, 6)).Should().Contain(["Cnil", "Transval"]).And.NotContain("thermiques");

    [Test]
    public void Extract_SubjectAndVerbBeforeAnArticle_AreNoKeyword() =>
        Labels(Extract(
            """
            L’éditeur lyonnais Pixelume a levé 12 millions d’euros auprès de Partech et de Bpifrance. La start-up développe un logiciel
            de retouche vidéo dopé à l’intelligence artificielle. Elle compte recruter 60 personnes d’ici à 2026 et ouvrir un bureau à
            Berlin. Fondée en 2019 par Inès Caron et Tom Weil, elle revendique 300 000 utilisateurs.
            """, 8)).Should().NotContain("start-up développe");

    [Test]
    public void Extract_ProductWithItsVersion_IsOneKeywordAndItsPartsAreNone() =>
        Labels(Extract(
            """
            Test de l’iPhone 16 Pro : le bouton qui change tout

            Apple n’a pas bouleversé sa formule, mais l’iPhone 16 Pro gagne un bouton dédié à la photo et une puce A18 Pro gravée en 3 nm.

            Nous avons tenu dix-huit heures en lecture vidéo, contre quinze pour l’iPhone 15 Pro. La charge reste limitée à 25 W.
            """, 6)).Should().Contain(["iPhone 16 Pro", "Apple"]).And.NotContain(["Pro", "iPhone"]);

    [Test]
    public void Extract_SeriesThatNeverStandsAlone_GivesWayToTheModel() =>
        Labels(Extract(
            """
            RTX 5090 : Nvidia confirme une nouvelle pénurie

            Nvidia a reconnu que la GeForce RTX 5090 resterait difficile à trouver. La RTX 5090 s’échange à plus de 3 000 euros.

            D’ici là, Nvidia conseille la GeForce RTX 5080 aux joueurs pressés.
            """, 6)).Should().Contain(["Nvidia", "RTX 5090"]).And.NotContain("RTX");

    [Test]
    public void Extract_NameSaidOnce_IsWhole() =>
        Labels(Extract(
            """
            Free Mobile lance son forfait à 19,99 €

            L’opérateur de Xavier Niel ouvre mardi la 5G autonome à tous ses abonnés. Ariane 6 attendra deux ans de plus.
            """, 10)).Should().Contain(["Free Mobile", "Xavier Niel"]).And.NotContain(["Ariane", "ans"]);

    [Test]
    public void Extract_NameWithAPlaceOrAVerbBehindIt_IsNoKeywordOfItsOwn() =>
        Labels(Extract(
            """
            Tesla rappelle des voitures, Llama-3.1 sur un Raspberry Pi rappelle l’heure

            Tesla rappelle 120 000 voitures vendues en Europe. Le Raspberry Pi chauffe : Llama-3.1 y répond pourtant en dix secondes.

            Llama-3.1 tient dans 4,9 Go de mémoire. Le Raspberry Pi en compte seize. Pour Tesla, la correction se fera à distance.
            """, 10)).Should().Contain(["Tesla", "Llama-3.1", "Raspberry Pi"]).And.NotContain(["Tesla rappelle", "Llama-3.1 sur un Raspberry", "Llama-3.1 sur un Raspberry Pi"]);

    [Test]
    public void Extract_HeadlineInCapitals_DoesNotTellHowANameIsWritten() =>
        Labels(Extract(
            """
            VOL DE DONNÉES : FRANCE TRAVAIL VISÉ PAR UNE CYBERATTAQUE

            Les données de 1,6 million de jeunes ont été exposées, a annoncé vendredi France Travail. Aucun mot de passe n’a fuité.
            """, 6)).Should().Contain("France Travail").And.NotContain("FRANCE TRAVAIL");

    [Test]
    public void Extract_NounThatIsAlsoAVerb_IsAKeyword()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            La Coupe du monde d’e-sport s’installe à Lyon

            La coupe réunira 32 équipes à Lyon en juillet. Les organisateurs de la coupe attendent 60 000 spectateurs et une dotation de deux millions d’euros.

            Le vainqueur de la coupe sera qualifié pour la finale mondiale.
            """, 5);

        Labels(keywords).Should().Contain(label => label.Contains("oupe", StringComparison.Ordinal));
    }

    [TestCase("mise à jour")]
    [TestCase("réseaux sociaux")]
    [TestCase("paiement sans contact")]
    [TestCase("grand modèle de langage")]
    [TestCase("chiffrement de bout en bout")]
    [TestCase("mot de passe")]
    public void Extract_TermOfTheTrade_IsOneTag(string term)
    {
        IReadOnlyList<Keyword> keywords = Extract(
            $"""
            {char.ToUpperInvariant(term[0])}{term[1..]} : ce que prépare le groupe

            Le groupe a présenté mardi {term} à ses partenaires de Lyon. Selon la direction, {term} concernera d’abord la France.

            Les élus débattront de {term} en juin.
            """, 8);

        keywords[0].Label.Should().BeEquivalentTo(term);
    }

    [Test]
    public void Extract_NounBeforeItsVerb_IsNoTagTogether() =>
        Labels(Extract(
            """
            Les spécialistes attendaient ce moment

            Les experts redoutaient la panne. Les syndicats dénoncent la fermeture. Les éditeurs publient un correctif. Les élus réclament une enquête.
            """, 20)).Should().NotContain(["spécialistes attendaient", "experts redoutaient", "syndicats dénoncent", "éditeurs publient", "élus réclament"]);

    [Test]
    public void Extract_PhraseWithTheInitials_IsNotTheAcronym()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Les éditeurs chinois misent sur l’IA

            À l’instar d’Alibaba, Baidu investit dans l’IA. À l’instar d’Alibaba encore, Tencent rachète des start-up. L’IA devient leur premier poste de dépense.

            L’IA a représenté un tiers des investissements d’Alibaba en 2024.
            """, 10);

        keywords.Should().NotContain(k => k.Variants.Contains("IA") && k.Label.Contains("instar", StringComparison.Ordinal));
        keywords.Should().Contain(k => k.Label == "IA");
    }

    [Test]
    public void Extract_Acronym_JoinsItsExpansion()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            L’intelligence artificielle (IA) entre à l’hôpital

            L’intelligence artificielle (IA) aide à lire les radios. À Lille, l’IA repère les fractures en deux secondes, et l’IA alerte le radiologue.

            Les Large Language Models (LLM) rédigent aussi des comptes rendus ; un LLM se trompe encore une fois sur dix.
            """, 8);

        Keyword ai = keywords.Single(k => k.Label == "intelligence artificielle");
        ai.Variants.Should().Contain("IA");
        ai.Mentions.Should().HaveCountGreaterThanOrEqualTo(5);
        Labels(keywords).Should().NotContain("IA");
    }

    [Test]
    public void Extract_Spellings_AreOneKeyword()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Que reste-t-il du Metaverse ?

            Le métavers devait remplacer nos bureaux. Trois ans plus tard, le métavers est désert et le métaverse de l’éditeur Horizo ferme ses portes. Le Metaverse n’a convaincu que les investisseurs.
            """, 8);

        Keyword one = keywords.Single(k => k.Label.StartsWith("m", StringComparison.OrdinalIgnoreCase) && k.Label.Contains("tavers", StringComparison.OrdinalIgnoreCase));
        one.Label.Should().Be("métavers");
        one.Variants.Should().Contain(["Metaverse", "métaverse"]);
        one.Mentions.Should().HaveCount(5);
    }

    [Test]
    public void Extract_PlaceInsideALongerName_IsNotMentionedThere()
    {
        const string Text =
            """
            Tempête sur la moitié nord de la France

            La tempête traversera la France mardi. Selon Météo France, le vent soufflera à 130 km/h. Météo France appelle à la prudence dans toute la France.
            """;

        Keyword france = Extract(Text, 12).Single(k => k.Label == "France");

        france.Mentions.Should().NotContain(mention => mention.Start >= 6 && Text.Substring(mention.Start - 6, 6) == "Météo ");
    }

    [TestCase(25)]
    [TestCase(200)]
    public void Extract_ManyKeywordsWhereAVerbStandsBeforeItsName_GivesThem(int count) =>
        Labels(Extract(
            """
            Il faut signaler les abus, dit Signal

            « Il faut signaler chaque abus », a dit la présidente de Signal. La messagerie Signal compte 70 millions d’utilisateurs, et Signal refuse de lire leurs messages.
            """, count)).Should().Contain("Signal");

    [Test]
    public void Extract_HeadlineInCapitals_IsNotAllNames()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            LES OPÉRATEURS VEULENT UNE TAXE SUR LES PLATEFORMES

            Les opérateurs demandent que les plateformes de vidéo paient une taxe. Cette taxe financerait la fibre, disent les opérateurs, mais les plateformes refusent.
            """, 6);

        Labels(keywords).Should().NotContain(label => label == "LES" || label == "SUR" || label == "UNE");
        keywords.Should().OnlyContain(k => k.Kind == KeywordKind.Term);
        Labels(keywords).Should().Contain(["opérateurs", "plateformes", "taxe"]);
    }

    [Test]
    public void Extract_OrangeTheFruit_IsNoOrganisation()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Le prix de l’orange s’envole

            Une orange coûte deux fois plus cher qu’en 2020. La récolte d’orange du Brésil a souffert d’une bactérie, et le jus d’orange manque dans les rayons.
            """, 6);

        keywords.Where(k => k.Label.Equals("orange", StringComparison.OrdinalIgnoreCase)).Should().OnlyContain(k => k.Kind == KeywordKind.Term);
    }

    [Test]
    public void Extract_OrangeTheOperator_IsAnOrganisation()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Les abonnés d’Orange privés d’internet

            Une panne a touché l’opérateur Orange mardi matin. Le réseau d’Orange est tombé pendant trois heures, a indiqué la direction d’Orange.
            """, 6);

        keywords.Single(k => k.Label == "Orange").Kind.Should().Be(KeywordKind.Organisation);
    }

    [Test]
    public void Extract_SentenceInitialWord_IsNoName()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Un verger connecté dans le Limousin

            Pomme après pomme, le robot trie la récolte. La pomme du Limousin est photographiée sous six angles, puis la pomme est pesée. Le robot travaille la nuit.
            """, 6);

        keywords.Where(k => k.Label.Equals("pomme", StringComparison.OrdinalIgnoreCase)).Should().ContainSingle()
            .Which.Should().Match<Keyword>(k => k.Label == "pomme" && k.Kind == KeywordKind.Term);
    }

    [Test]
    public void Extract_Versions_StayApart()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            GPT-5 remplace GPT-4 chez OpenAI

            L’éditeur OpenAI retire GPT-4 au profit de GPT-5. Le modèle GPT-5 coûte moins cher, mais GPT-4 gardait ses fidèles. Sur l’iPhone 16 Pro, l’application choisit seule.
            """, 8);

        Labels(keywords).Should().Contain(["GPT-5", "GPT-4", "OpenAI"]);
        keywords.Single(k => k.Label == "GPT-5").Kind.Should().Be(KeywordKind.Product);
    }

    [Test]
    public void Extract_Apposition_NamesTheKind()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Le fonds souverain mise sur la santé

            Le fonds a investi dans Docteria, une start-up de Rennes. Docteria, la société fondée par deux médecins, emploie 60 personnes.
            """, 6);

        keywords.Single(k => k.Label == "Docteria").Kind.Should().Be(KeywordKind.Organisation);
    }

    [Test]
    public void Extract_NameAndVerb_AreNoKeyword() =>
        Labels(Extract(
            """
            Free accélère dans les campagnes

            L’opérateur Free va couvrir 400 communes rurales d’ici à l’été. La 4G arrivera d’abord, la 5G suivra en septembre. Chaque pylône coûte 120 000 euros.
            """, 8)).Should().NotContain(["5G suivra", "4G arrivera", "pylône coûte"]).And.Contain("5G");

    [Test]
    public void Extract_Amounts_AreWholeOrAbsent()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Claroweb lève 12 millions d’euros

            La jeune pousse lyonnaise Claroweb a levé 12 millions d’euros auprès de deux fonds. Elle avait déjà levé 3 millions d’euros en 2023. La start-up développe un moteur de recherche pour les archives.
            """, 8);

        Labels(keywords).Should().NotContain(["12", "lève 12", "millions", "euros", "millions d’euros", "12 millions"]).And.Contain("Claroweb");
    }

    [Test]
    public void Extract_PhraseThatIsAlwaysWhole_IsNotAlsoShownInParts()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Nintendo condamné pour abus de position dominante

            Le constructeur Nintendo a vendu la Switch 2 avec ses propres jeux. Le tribunal y voit un abus de position dominante : la Switch 2 refusait les cartouches des concurrents.

            Un abus de position dominante expose à une amende. La Switch 2 reste en vente.
            """, 8);

        Labels(keywords).Should().Contain(["abus de position dominante", "Switch 2"]).And.NotContain(["position dominante", "Switch", "abus"]);
    }

    [Test]
    public void Extract_NameWithItsNoun_IsShownOnce()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Nvidia reporte la puce Blackwell

            Le fabricant Nvidia livrera la puce Blackwell au printemps. Nvidia assure que la puce Blackwell n’a plus de défaut.
            """, 6);

        Labels(keywords).Where(label => label.Contains("Blackwell", StringComparison.Ordinal)).Should().ContainSingle();
    }

    [Test]
    public void Extract_FirstName_SaysMoreThanTheNounInFront()
    {
        IReadOnlyList<Keyword> keywords = Extract(
            """
            Les excuses du réseau

            Devant les élus, pour défendre l’application, Claire Morvan a promis des réglages plus simples. « Nous avons trop tardé », admet Claire Morvan.
            """, 6);

        keywords.Single(k => k.Label == "Claire Morvan").Kind.Should().Be(KeywordKind.Person);
    }

    [Test]
    public void Extract_CountryInACompanysName_IsNoMention()
    {
        const string Text =
            """
            Les abonnés quittent le réseau en France

            La France compte 14 millions d’inscrits. En France, la moitié ne publie rien, reconnaît la direction de Pixogram France.
            """;

        Keyword country = Extract(Text, 6).Single(k => k.Label == "France");

        country.Kind.Should().Be(KeywordKind.Place);
        country.Mentions.Should().HaveCount(3);
    }
}
